package org.daybook.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daybook.journal.RecordTypes;

/** Proves a snapshot against its format, its checksums, its schema and the rules. Changes nothing. */
public final class SnapshotCheck {
    private final RecordTypes types;

    public SnapshotCheck(RecordTypes types) {
        this.types = types;
    }

    /** Whether it asks for a passphrase. */
    public static boolean isLocked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Lock.isLocked(in.readNBytes(Wrapping.LONGEST_HEADER));
        }
    }

    public CheckReport check(Path file) {
        return check(file, Optional.empty());
    }

    /** @return what was found; a file that cannot be read at all is a fault like any other */
    public CheckReport check(Path file, Optional<Passphrase> passphrase) {
        try (Source source = Source.open(file, passphrase)) {
            SnapshotIndex index = SnapshotIndex.read(source, types, false);
            index.proveFold();
            return new CheckReport(index.envelope(), index.faults().list());
        } catch (BadSnapshot e) {
            return new CheckReport(Optional.empty(), e.faults());
        } catch (IOException e) {
            List<String> faults =
                    BadSnapshot.of(BadSnapshot.Why.UNREADABLE, "check.unreadable", file).faults();
            return new CheckReport(Optional.empty(), faults);
        }
    }
}
