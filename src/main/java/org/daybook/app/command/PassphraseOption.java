package org.daybook.app.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.journal.Refused;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The passphrase of a locked snapshot: from a file, because a command line is seen by everyone on the machine. */
final class PassphraseOption {
    private static final Messages SAY = Messages.beside(PassphraseOption.class);

    @Option(names = "--passphrase-file", paramLabel = "F", description = "A file whose first line is the passphrase.")
    private @Nullable Path file;

    Optional<Passphrase> read() throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        Passphrase found = Passphrase.firstLineOf(text(file));
        if (found.isEmpty()) {
            throw new Refused(SAY.text("passphrase.empty", file));
        }
        return Optional.of(found);
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Refused(SAY.text("passphrase.not-utf-8", file));
        }
    }
}
