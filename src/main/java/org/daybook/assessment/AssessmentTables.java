package org.daybook.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.table.OutCell;
import org.daybook.table.TableOut;

/** The tables of authorities, in their own base, and of all their moves, as they go out. Without lead contacts: people stay in unless asked for. */
final class AssessmentTables {
    private static final Messages SAY = Messages.beside(AssessmentTables.class);

    private AssessmentTables() {}

    /** On the lane. */
    static TableOut assessment(Reading reading) {
        Assessments now = Assessments.read(reading);
        return TableOut.of(
                SAY.text("screen.assessment"),
                headers(
                        "column.authority", "column.stage", "column.framework", "column.since", "column.tranche",
                        "column.next", "column.on"),
                now.rowsOf(now.base()).stream().map(AssessmentTables::row).toList(),
                reading.programme().illustrative());
    }

    /** Every move of every authority, as {@code import-table --as stages} reads them: a row a move, in the order of each. */
    static TableOut stages(Reading reading) {
        Assessments now = Assessments.read(reading);
        Map<String, String> tranches = now.tranches().stream().collect(Collectors.toMap(Tranche::id, Tranche::name));
        List<List<OutCell>> rows = now.rows().stream()
                .flatMap(authority -> now.frameworks().stream().flatMap(framework ->
                        now.history(authority.gss(), framework.id()).moves().stream()
                                .map(move -> move(authority, framework, move, tranches))))
                .toList();
        return TableOut.of(
                SAY.text("table.stages"),
                headers("column.authority", "column.framework", "column.stage", "column.date", "column.tranche", "column.note"),
                rows,
                reading.programme().illustrative());
    }

    private static List<OutCell> move(
            AssessmentRow authority, Framework framework, StageMove move, Map<String, String> tranches) {
        return List.of(
                OutCell.text(authority.name()),
                OutCell.text(framework.name()),
                OutCell.text(move.stage().map(Stage::word).orElse(move.code())),
                move.date().<OutCell>map(OutCell.Date::new).orElse(OutCell.BLANK),
                OutCell.text(tranches.getOrDefault(move.tranche(), "")),
                OutCell.text(move.note()));
    }

    private static List<String> headers(String... keys) {
        return Arrays.stream(keys).map(SAY::text).toList();
    }

    private static List<OutCell> row(AssessmentRow row) {
        return List.of(
                OutCell.text(row.name()),
                OutCell.text(row.stage().word()),
                OutCell.text(row.frameworks()),
                row.furthest().since().<OutCell>map(OutCell.Date::new).orElse(OutCell.BLANK),
                OutCell.text(row.tranche()),
                OutCell.text(row.nextStep()),
                row.nextStepDate().<OutCell>map(OutCell.Date::new).orElse(OutCell.BLANK));
    }
}
