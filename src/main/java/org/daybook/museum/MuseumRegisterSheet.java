package org.daybook.museum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daybook.borough.Authority;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.Block.KeyFigure;
import org.daybook.sheet.Cell;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;
import org.daybook.sheet.Table.Kind;

/** The museum network: every eligible service with its stage, and every museum. */
final class MuseumRegisterSheet implements SheetKind {
    private static final Messages SAY = Messages.beside(MuseumRegisterSheet.class);

    @Override
    public String name() {
        return "museum-register";
    }

    @Override
    public String title() {
        return SAY.text("sheet.register.title");
    }

    @Override
    public String description() {
        return SAY.text("sheet.register.description");
    }

    @Override
    public Sheet make(SheetRequest request) {
        Reading reading = Reading.of(request);
        Network now = Network.read(reading);
        List<ServiceRow> eligible =
                now.rows().stream().filter(ServiceRow::counts).toList();
        List<Museum> museums = now.museums().stream()
                .filter(m -> m.standsForItself() && !m.archived())
                .toList();
        Sheet.Builder sheet = request.sheet(title())
                .subtitle(reading.programme().name())
                .basis(SAY.text("sheet.register.basis", now.eligible()))
                .keyFigures(
                        enrolled(now),
                        KeyFigure.of(Integer.toString(now.waiting().size()), SAY.text("sheet.register.waiting")),
                        KeyFigure.of(Integer.toString(museums.size()), SAY.text("sheet.register.museums")));
        if (eligible.isEmpty() && museums.isEmpty()) {
            sheet.paragraph(SAY.text("sheet.register.nothing"));
        }
        sheet.add(services(eligible, request.sharing())).add(museums(museums, now));
        others(sheet, "sheet.register.not-eligible", now, r -> !r.service().eligible());
        others(sheet, "sheet.register.outside", now, r -> r.service().eligible() && !r.counts());
        return sheet.build();
    }

    private static void others(Sheet.Builder sheet, String key, Network now, Predicate<ServiceRow> which) {
        String names = now.rows().stream()
                .filter(which)
                .map(r -> r.authority().name())
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            sheet.paragraph(SAY.text(key, names));
        }
    }

    static KeyFigure enrolled(Network now) {
        return new KeyFigure(
                SAY.text("outlook.figure", now.enrolled(), now.eligible()),
                now.percent()
                        .map(p -> SAY.text("outlook.caption", p.toPlainString()))
                        .orElseGet(() -> SAY.text("outlook.caption.empty")),
                now.eligible() == 0 ? -1 : now.enrolled() / (double) now.eligible());
    }

    private static Table services(List<ServiceRow> rows, SharingClass sharing) {
        boolean capacity = sharing.lets(MuseumTypes.SERVICE, "capacity");
        boolean help = sharing.lets(MuseumTypes.HELP, "waiting", "helper");
        Table.Builder table = Table.captioned(SAY.text("sheet.register.services"))
                .column(SAY.text("sheet.column.authority"), Kind.WORDS)
                .column(SAY.text("sheet.column.stage"), Kind.STATUS)
                .column(SAY.text("sheet.column.since"), Kind.DATE)
                .column(SAY.text("sheet.column.tranche"), Kind.WORDS)
                .column(SAY.text("sheet.column.museums"), Kind.NUMBER);
        if (capacity) {
            table.column(SAY.text("sheet.column.capacity"), Kind.WORDS);
        }
        if (help) {
            table.column(SAY.text("sheet.column.help"), Kind.WORDS);
        }
        for (ServiceRow row : rows) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(row.authority().name()),
                    Cell.of(row.stage().circle().mark(), row.stage().word()),
                    row.since().map(Cell::of).orElseGet(Cell::blank),
                    Cell.of(row.service().tranche()),
                    Cell.of(row.museums())));
            if (capacity) {
                cells.add(Cell.of(row.service().capacity()));
            }
            if (help) {
                cells.add(Cell.of(help(row)));
            }
            table.row(cells);
        }
        return table.build();
    }

    static String help(ServiceRow row) {
        List<String> words = new ArrayList<>();
        row.helper().ifPresent(h -> words.add(SAY.text("sheet.help.by", h.name())));
        if (!row.helps().isEmpty()) {
            words.add(SAY.text(
                    "sheet.help.of", row.helps().stream().map(Authority::name).collect(Collectors.joining(", "))));
        }
        return String.join("; ", words);
    }

    private static Table museums(List<Museum> museums, Network now) {
        Table.Builder table = Table.captioned(SAY.text("sheet.register.list"))
                .column(SAY.text("sheet.column.museum"), Kind.WORDS)
                .column(SAY.text("sheet.column.place"), Kind.WORDS)
                .column(SAY.text("sheet.column.authority"), Kind.WORDS)
                .column(SAY.text("sheet.column.accreditation"), Kind.WORDS)
                .column(SAY.text("sheet.column.governance"), Kind.WORDS);
        museums.stream()
                .sorted(Comparator.comparing(Museum::name).thenComparing(Museum::id))
                .forEach(m -> table.row(
                        Cell.of(m.name()),
                        Cell.of(m.place()),
                        Cell.of(Optional.ofNullable(now.authorities().get(m.service()))
                                .map(Authority::name)
                                .orElse("")),
                        Cell.of(m.accreditation()),
                        Cell.of(m.governance())));
        return table.build();
    }
}
