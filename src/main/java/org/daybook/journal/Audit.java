package org.daybook.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.database.DataFolder;
import org.daybook.kit.text.Messages;

/** Proves the journal's chain, and the tables against the journal. Changes nothing. */
public final class Audit {
    private static final Messages SAY = Messages.beside(Audit.class);

    private Audit() {}

    /**
     * @param lines how many sound lines the journal has
     * @param damage what is wrong with the journal file itself, as a sentence
     * @param faults what does not hold, each a sentence, the damage among them; empty when all does
     */
    public record Report(long lines, long sets, long changes, Optional<String> damage, List<String> faults) {
        public Report {
            faults = List.copyOf(faults);
        }

        public boolean isSound() {
            return faults.isEmpty();
        }
    }

    /** The chain alone: every line is what was written, in its place. May run beside a program that writes. */
    public static Report chain(DataFolder folder) throws IOException {
        return chain(folder.journal());
    }

    static Report chain(Path journal) throws IOException {
        Counting counting = new Counting();
        return report(counting, JournalScan.scan(journal, JournalFile.Position.START, counting), new ArrayList<>());
    }

    /** The chain, and every table against what the journal says it should hold. On the lane. */
    public static Report full(Journal journal) throws IOException {
        Counting[] counting = {new Counting()};
        List<String> faults = new ArrayList<>();
        try (ExpectedTables expected = ExpectedTables.of(
                journal.folder().journal(), journal.types(), () -> counting[0] = new Counting())) {
            // Where it cannot be known what the tables should hold, to list them all as wrong would hide what is.
            if (expected.isKnown()) {
                TableComparison comparison = expected.comparedWith(journal);
                while (comparison.comparesOn()) {
                    continue;
                }
                comparison.differing().forEach(table -> faults.add(SAY.text("audit.differs", table)));
            }
            return report(counting[0], expected.outcome(), faults);
        }
    }

    private static Report report(Counting counting, JournalScan.Outcome outcome, List<String> faults) {
        Optional<String> damage =
                switch (outcome) {
                    case JournalScan.Outcome.Sound _, JournalScan.Outcome.TornTail _ -> Optional.empty();
                    case JournalScan.Outcome.Damaged(JournalFile.Position end, String why) ->
                        Optional.of(SAY.text("audit.damaged", end.line(), why));
                    case JournalScan.Outcome.Newer(JournalFile.Position end, int format) ->
                        Optional.of(SAY.text("audit.newer", end.line(), format));
                };
        damage.ifPresent(faults::add);
        if (outcome instanceof JournalScan.Outcome.TornTail) {
            faults.add(SAY.text("audit.torn"));
        }
        return new Report(counting.lines, counting.sets.size(), counting.changes, damage, faults);
    }

    private static final class Counting implements JournalScan.Visitor {
        private final Set<java.util.UUID> sets = new HashSet<>();
        private long lines;
        private long changes;

        @Override
        public void line(JournalLine line, JournalFile.Position start, JournalFile.Position after) {
            lines = after.line();
            switch (line) {
                case JournalLine.Whole whole -> {
                    sets(whole.set(), whole.brought());
                    changes += whole.changes().size();
                }
                case JournalLine.Part part -> changes += part.changes().size();
                case JournalLine.Begin begin -> sets(begin.set(), begin.brought());
                case JournalLine.Aside aside -> sets(aside.set(), List.of());
                case JournalLine.Copy _, JournalLine.End _, JournalLine.Voided _ -> {}
            }
        }

        private void sets(ChangeSet set, List<ChangeSet> brought) {
            sets.add(set.id());
            brought.forEach(other -> sets.add(other.id()));
        }
    }
}
