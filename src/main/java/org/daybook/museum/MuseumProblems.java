package org.daybook.museum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.DatedMove;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** What does not hold across records: possible after a merge, listed then, never a reason to lose anything. */
final class MuseumProblems {
    private static final Messages SAY = Messages.beside(MuseumProblems.class);

    private MuseumProblems() {}

    static List<String> of(Network now) {
        List<String> problems = new ArrayList<>();
        for (ServiceRow row : now.rows()) {
            long helpers = now.pairings().stream()
                    .filter(p -> p.waiting().equals(row.gss()) && p.holdsOn(now.asAt()))
                    .count();
            if (helpers > 1) {
                problems.add(SAY.text("problem.helpers", row.authority().name(), helpers));
            }
            if (!row.service().eligible() && row.stage().isEnrolled()) {
                problems.add(SAY.text("problem.not-eligible", row.authority().name()));
            }
            DatedMove.placed(row.moves()).stream()
                    .filter(placed -> placed.from().isAfter(now.asAt()))
                    .forEach(placed -> placed.move().date().ifPresent(date -> problems.add(SAY.text(
                            date.earliest().isAfter(now.asAt()) ? "problem.future" : "problem.waits",
                            row.authority().name(),
                            placed.move().stage().map(EnrolmentStage::word).orElse(placed.move().code()),
                            date.inText(),
                            PartialDate.of(placed.from()).inText()))));
            movedTwice(row).ifPresent(date -> problems.add(SAY.text("problem.moves", row.authority().name(), date.inText())));
        }
        return problems;
    }

    /** The day of the last two moves, where they contradict each other: any move since has settled what was before. */
    private static Optional<PartialDate> movedTwice(ServiceRow row) {
        List<MuseumMove> moves = row.moves();
        if (moves.size() < 2) {
            return Optional.empty();
        }
        MuseumMove one = moves.get(moves.size() - 2);
        MuseumMove other = moves.getLast();
        return one.code().equals(other.code()) ? Optional.empty() : other.date().filter(_ -> one.date().equals(other.date()));
    }
}
