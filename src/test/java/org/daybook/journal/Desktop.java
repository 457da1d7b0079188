package org.daybook.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.daybook.borough.Boroughs;
import org.daybook.database.DataFolder;
import org.daybook.snapshot.KeptErasure;

/** A laptop for tests: a data folder with the authorities in it, a clock that ticks, and a machine of its own. */
public final class Desktop {
    private final DataFolder folder;
    private final RecordTypes types = new RecordTypes(Boroughs.projections());
    private final InstantSource clock;
    private final String machine;

    public Desktop(Path path, String machine) {
        this.folder = new DataFolder(path);
        this.machine = machine;
        long[] millis = {Instant.parse("2008-11-03T09:00:00Z").toEpochMilli()};
        this.clock = () -> Instant.ofEpochMilli(millis[0]++);
    }

    public DataFolder folder() {
        return folder;
    }

    public RecordTypes types() {
        return types;
    }

    public Opening opening() {
        return new Opening(folder, types, clock, machine);
    }

    Opening openingWhereSmallIs(long bytes) {
        return new Opening(folder, types, clock, machine, bytes);
    }

    public Desktop create() throws CannotOpen, IOException {
        BuiltIn genesis = new BuiltIn(1, "The programme began", Origin.GENESIS, Instant.parse("2008-06-19T00:00:00Z"));
        Boroughs.genesis(genesis);
        opening().create(List.of(genesis));
        return this;
    }

    /** Opened as the program does it: with an erasure that reaches kept snapshots. */
    public Journal openErasing() throws CannotOpen, IOException {
        return new Opening(folder, types, clock, machine, new KeptErasure(types)).open();
    }

    public Journal open() throws CannotOpen, IOException {
        return opening().open();
    }

    /** The start check after a crash, all at once. @return what it has to say */
    public static Optional<String> proven(Journal journal) throws CannotOpen, IOException {
        Optional<TableProof> needed = StartCheck.tables(journal);
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        try (TableProof proof = needed.get()) {
            proof.build();
            while (proof.compare()) {
                continue;
            }
            return proof.conclude();
        }
    }
}
