package org.daybook.museum;

import java.util.ArrayList;
import java.util.List;
import org.daybook.kit.text.Messages;

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
            row.moves().forEach(move -> move.date()
                    .filter(date -> date.earliest().isAfter(now.asAt()))
                    .ifPresent(date -> problems.add(SAY.text(
                            "problem.future",
                            row.authority().name(),
                            move.stage().map(EnrolmentStage::word).orElse(move.code()),
                            date.inText()))));
            for (int i = 1; i < row.moves().size(); i++) {
                MuseumMove one = row.moves().get(i - 1);
                MuseumMove other = row.moves().get(i);
                if (one.date().isPresent() && one.date().equals(other.date()) && !one.code().equals(other.code())) {
                    problems.add(SAY.text(
                            "problem.moves",
                            row.authority().name(),
                            one.date().orElseThrow().inText()));
                }
            }
        }
        return problems;
    }
}
