package org.daybook.assessment;

import java.util.List;
import java.util.stream.Stream;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.table.OutCell;
import org.daybook.table.TableOut;

/** The table of authorities as it goes out, in their own base. Without lead contacts: people stay in unless asked for. */
final class AssessmentTables {
    private static final Messages SAY = Messages.beside(AssessmentTables.class);

    private AssessmentTables() {}

    /** On the lane. */
    static TableOut assessment(Reading reading) {
        Assessments now = Assessments.read(reading);
        return TableOut.of(
                SAY.text("screen.assessment"),
                Stream.of(
                                "column.authority", "column.stage", "column.framework", "column.since",
                                "column.tranche", "column.next", "column.on")
                        .map(SAY::text)
                        .toList(),
                now.rowsOf(now.base()).stream().map(AssessmentTables::row).toList(),
                reading.programme().illustrative());
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
