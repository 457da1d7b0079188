package org.daybook.museum;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.borough.Authority;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.table.OutCell;
import org.daybook.table.TableOut;

/** The museum network's tables as they go out, with headers that are known again when they come in. On the lane. */
final class MuseumTables {
    private static final Messages SAY = Messages.beside(MuseumTables.class);

    private MuseumTables() {}

    static TableOut services(Reading reading) {
        List<List<OutCell>> rows =
                Network.read(reading).rows().stream().map(MuseumTables::service).toList();
        return TableOut.of(
                SAY.text("table.services"),
                headers(
                        "column.authority", "field.eligible", "column.service", "column.stage", "column.since",
                        "column.tranche", "column.museums", "field.capacity", "column.waits", "column.helper"),
                rows,
                reading.programme().illustrative());
    }

    private static List<OutCell> service(ServiceRow row) {
        boolean eligible = row.service().eligible();
        return List.of(
                OutCell.text(row.authority().name()),
                new OutCell.Flag(eligible),
                OutCell.text(row.service().name()),
                OutCell.text(eligible ? row.stage().word() : SAY.text("word.not-eligible")),
                row.since().<OutCell>map(OutCell.Date::new).orElse(OutCell.BLANK),
                OutCell.text(row.service().tranche()),
                new OutCell.Whole(row.museums()),
                OutCell.text(row.service().capacity()),
                OutCell.text(row.isWaiting() ? row.service().waitingReason() : ""),
                OutCell.text(row.helper().map(Authority::name).orElse("")));
    }

    /** Museums that stand for themselves, archived ones too, which say so. */
    static TableOut museums(Reading reading) {
        Network now = Network.read(reading);
        List<List<OutCell>> rows = now.museums().stream()
                .filter(Museum::standsForItself)
                .map(m -> museum(m, now))
                .toList();
        return TableOut.of(
                SAY.text("table.museums"),
                headers(
                        "column.museum", "field.run-by", "column.place", "column.accreditation", "column.governance",
                        "field.notes", "chip.archived"),
                rows,
                reading.programme().illustrative());
    }

    private static List<OutCell> museum(Museum museum, Network now) {
        return List.of(
                OutCell.text(museum.name()),
                OutCell.text(Optional.ofNullable(now.authorities().get(museum.service()))
                        .map(Authority::name)
                        .orElse("")),
                OutCell.text(museum.place()),
                OutCell.text(museum.accreditation()),
                OutCell.text(museum.governance()),
                OutCell.text(museum.notes()),
                new OutCell.Flag(museum.archived()));
    }

    private static List<String> headers(String... keys) {
        return Arrays.stream(keys).map(SAY::text).toList();
    }
}
