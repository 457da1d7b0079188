package org.daybook.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.app.UsualPlace;
import org.daybook.app.Wiring;
import org.daybook.kit.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code daybook}: the window, and the parent of all commands. */
@Command(
        name = "daybook",
        mixinStandardHelpOptions = true,
        version = "Daybook 0.1.0",
        description = "The day book of a cultural services improvement programme. Without a command, opens the window.",
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 1,
        footer = {"", "Exit codes: 0 done; 1 refused, with a line for each fault; 2 wrong usage."})
public final class DaybookCommand implements java.util.concurrent.Callable<Integer> {
    private static final Messages SAY = Messages.beside(DaybookCommand.class);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The data folder. Without it: the platform's usual place.")
    private @Nullable Path data;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            scope = ScopeType.INHERIT,
            description = "The day that counts as today, as 2008-10-31.")
    private @Nullable LocalDate asAt;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A snapshot or a table, to be opened in the window.")
    private @Nullable Path file;

    /** Opens the window. */
    public interface Opening {
        /** @param file to be opened in it. @return the exit code, once it is closed */
        int open(Wiring wiring, Optional<Path> file);
    }

    private final Opening window;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills it before it calls
    public DaybookCommand(Opening window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        if (file != null && !Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), SAY.text("file.none", file));
        }
        return window.open(wiring(), Optional.ofNullable(file));
    }

    Wiring wiring() {
        return Wiring.of(data == null ? UsualPlace.here() : data, Optional.ofNullable(asAt));
    }
}
