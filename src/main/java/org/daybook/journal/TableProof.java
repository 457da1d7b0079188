package org.daybook.journal;

import java.io.IOException;
import java.util.Optional;
import org.daybook.kit.text.Messages;

/**
 * Proves the tables that a crash left against the journal, and builds them anew where they differ. What they should hold is
 * built beside the lane, and compared on it a piece at a time, so that nobody waits for it, be it a million entries.
 */
public final class TableProof implements AutoCloseable {
    private static final Messages SAY = Messages.beside(TableProof.class);

    private final Journal journal;
    private Optional<ExpectedTables> expected = Optional.empty();
    private Optional<TableComparison> comparison = Optional.empty();
    private volatile boolean stopped;

    TableProof(Journal journal) {
        this.journal = journal;
    }

    /** The proof was broken off. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("the proof of the tables was broken off");
        }
    }

    /** Builds what the tables should hold. Beside the lane. */
    public synchronized void build() throws IOException {
        ExpectedTables built = ExpectedTables.of(
                journal.folder().journal(), journal.types(), () -> (_, _, _) -> requireGoingOn());
        expected = Optional.of(built);
        requireGoingOn();
    }

    private void requireGoingOn() {
        if (stopped) {
            throw new Stopped();
        }
    }

    /**
     * Compares a piece. On the lane.
     *
     * @return whether there is more
     */
    public boolean compare() throws IOException {
        ExpectedTables tables = expected.orElseThrow(Stopped::new);
        if (!tables.isKnown() || journal.isProven()) {
            return false;
        }
        tables.catchUp();
        TableComparison now = comparison.orElseGet(() -> tables.comparedWith(journal));
        comparison = Optional.of(now);
        return now.comparesOn();
    }

    /**
     * Draws the conclusion once all is compared: the tables are found sound, or built anew. On the lane; what was read from
     * the tables before is then to be read again. Where the journal is damaged, it is not known what they should hold: that
     * is said by who reads the chain, and they stay as they are, unproven.
     *
     * @return what to tell her, if anything
     */
    public Optional<String> conclude() throws CannotOpen, IOException {
        boolean known = expected.filter(ExpectedTables::isKnown).isPresent();
        boolean sound = comparison.filter(all -> all.differing().isEmpty()).isPresent();
        close();
        if (sound || journal.isProven()) {
            journal.foundSound();
            return Optional.empty();
        }
        if (!known) {
            return Optional.empty();
        }
        journal.rebuild();
        return Optional.of(SAY.text("start.rebuilt"));
    }

    /** Breaks off, and gives back what was built. Any thread. */
    @Override
    public void close() {
        stopped = true;
        synchronized (this) {
            expected.ifPresent(ExpectedTables::close);
            expected = Optional.empty();
        }
    }
}
