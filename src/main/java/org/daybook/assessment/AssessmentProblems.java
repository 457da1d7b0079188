package org.daybook.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daybook.kit.text.DatedMove;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.jooq.DSLContext;

/** What a merge may have brought that no form would have let through; listed, never mended in silence. */
final class AssessmentProblems {
    private static final Messages SAY = Messages.beside(AssessmentProblems.class);

    private final Assessments now;
    private final DSLContext sql;
    private final List<String> problems = new ArrayList<>();

    AssessmentProblems(Assessments now, DSLContext sql) {
        this.now = now;
        this.sql = sql;
    }

    List<String> list() {
        Map<String, String> frameworks =
                now.frameworks().stream().collect(Collectors.toMap(Framework::id, Framework::name));
        new TreeMap<>(now.histories()).forEach((gss, histories) -> histories.forEach(h -> moves(gss, h, frameworks)));
        Map<String, Integer> places = new TreeMap<>();
        now.priorityPlaces().forEach(p -> places.merge(p.authority(), 1, Integer::sum));
        places.forEach((gss, count) -> {
            if (count > 1) {
                problems.add(SAY.text("problem.places", name(gss), count));
            }
        });
        scores();
        return problems;
    }

    private void moves(String gss, MoveHistory history, Map<String, String> frameworks) {
        if (gss.isEmpty()) {
            problems.add(SAY.text("problem.authority", "–"));
            return;
        }
        if (!frameworks.containsKey(history.framework())) {
            problems.add(SAY.text("problem.framework", name(gss)));
        }
        for (DatedMove.Placed<StageMove> placed : DatedMove.placed(history.moves())) {
            StageMove move = placed.move();
            String stage = move.stage().map(Stage::word).orElse(move.code());
            if (move.stage().isEmpty()) {
                problems.add(SAY.text("problem.stage", name(gss), stage));
            }
            move.date()
                    .ifPresentOrElse(date -> future(gss, stage, date, placed.from()), () -> problems.add(SAY.text("problem.date", name(gss), stage)));
        }
        List<StageMove> apart = history.madeApart();
        if (!apart.isEmpty()) {
            String stages = apart.stream()
                    .map(m -> "\"" + m.stage().map(Stage::word).orElse(m.code()) + "\""
                            + m.date().map(d -> ", " + d.inText()).orElse(""))
                    .collect(Collectors.joining("; "));
            problems.add(SAY.text(
                    "problem.apart", name(gss), frameworks.getOrDefault(history.framework(), history.framework()), stages));
        }
    }

    private void future(String gss, String stage, PartialDate date, LocalDate from) {
        if (date.earliest().isAfter(now.asAt())) {
            problems.add(SAY.text("problem.future", name(gss), stage, date.inText()));
        } else if (from.isAfter(now.asAt())) {
            problems.add(SAY.text("problem.waits", name(gss), stage, date.inText(), PartialDate.of(from).inText()));
        }
    }

    private void scores() {
        Map<String, String> criteria = new HashMap<>();
        AssessmentStore.criteria(sql).forEach(c -> criteria.put(c.id(), c.name()));
        for (CriterionScore score : AssessmentStore.scores(sql)) {
            score.score().ifPresent(number -> {
                if (number < CriterionScore.LOWEST || number > CriterionScore.HIGHEST) {
                    problems.add(SAY.text(
                            "problem.score",
                            name(score.authority()),
                            number,
                            criteria.getOrDefault(score.criterion(), score.criterion())));
                }
            });
        }
    }

    private String name(String gss) {
        return now.row(gss).map(AssessmentRow::name).orElse(gss);
    }
}
