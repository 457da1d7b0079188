package org.daybook.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.database.Database;

/**
 * The tables as the journal says they should be, in a database of their own that goes away with it. Built from the file
 * alone, so beside the lane too, while the program goes on writing.
 */
final class ExpectedTables implements AutoCloseable {
    private final Path journal;
    private final RecordTypes types;
    private final Database database;
    private final JournalScan.Outcome outcome;

    private ExpectedTables(Path journal, RecordTypes types, Database database, JournalScan.Outcome outcome) {
        this.journal = journal;
        this.types = types;
        this.database = database;
        this.outcome = outcome;
    }

    /** @param onlooker sees every line too; asked for anew where the building has to begin again */
    static ExpectedTables of(Path journal, RecordTypes types, Supplier<JournalScan.Visitor> onlooker) throws IOException {
        Set<UUID> without = new HashSet<>();
        while (true) {
            Database database = Database.temporary(Files.size(journal) > CatchUp.SMALL);
            try {
                Replay replay =
                        new Replay(database, new JournalStore(database), types, Replay.Into.NEW_IN_PIECES, without);
                JournalScan.Visitor looksOn = onlooker.get();
                JournalScan.Outcome outcome =
                        JournalScan.scan(journal, JournalFile.Position.START, (line, start, after) -> {
                            looksOn.line(line, start, after);
                            replay.line(line, start, after);
                        });
                if (isWhole(outcome)) {
                    replay.finish();
                }
                return new ExpectedTables(journal, types, database, outcome);
            } catch (Replay.Countermanded e) {
                database.closeQuietly();
                without.add(e.set());
            } catch (Throwable e) {
                database.closeQuietly();
                throw e;
            }
        }
    }

    private static boolean isWhole(JournalScan.Outcome outcome) {
        return switch (outcome) {
            case JournalScan.Outcome.Sound _, JournalScan.Outcome.TornTail _ -> true;
            case JournalScan.Outcome.Damaged _, JournalScan.Outcome.Newer _ -> false;
        };
    }

    JournalScan.Outcome outcome() {
        return outcome;
    }

    /** Whether it is known what the tables should hold. */
    boolean isKnown() {
        return isWhole(outcome);
    }

    /** Takes in what was saved since. On the lane, where nothing is being written. */
    void catchUp() throws IOException {
        JournalStore store = new JournalStore(database);
        Replay replay = new Replay(database, store, types, Replay.Into.STANDING);
        JournalScan.scan(journal, store.state().applied().orElse(JournalFile.Position.START), replay);
        replay.finish();
    }

    /** Against what the tables hold. */
    TableComparison comparedWith(Journal found) {
        return new TableComparison(database.sql(), found);
    }

    @Override
    public void close() {
        database.closeQuietly();
    }
}
