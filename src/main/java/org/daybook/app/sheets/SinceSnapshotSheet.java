package org.daybook.app.sheets;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.feature.Feature;
import org.daybook.journal.Journal;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Block.KeyFigure;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Mark;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;
import org.daybook.sheet.Table.Kind;
import org.daybook.snapshot.BadSnapshot;
import org.daybook.snapshot.CompareReport;
import org.daybook.snapshot.Envelope;
import org.daybook.snapshot.KeptSnapshots;
import org.daybook.snapshot.SnapshotCompare;

/**
 * What is new, changed and gone since the newest snapshot that this copy sent, or that it received where it sent none. A
 * public sheet has the counts alone; partners' ones have neither notes nor what is confidential; no sheet has a name of a
 * contact.
 */
public final class SinceSnapshotSheet implements SheetKind {
    private static final Messages SAY = Messages.beside(SinceSnapshotSheet.class);

    /** Rows of a list that is still read: what is beyond is counted. */
    private static final int MOST_ROWS = 400;

    private final List<Feature> features;
    private final ZoneId zone;

    /** @param zone in which a snapshot's moment is a day */
    public SinceSnapshotSheet(List<Feature> features, ZoneId zone) {
        this.features = List.copyOf(features);
        this.zone = zone;
    }

    @Override
    public String name() {
        return "since-snapshot";
    }

    @Override
    public String title() {
        return SAY.text("since.title");
    }

    @Override
    public String description() {
        return SAY.text("since.description");
    }

    @Override
    public Sheet make(SheetRequest request) {
        Sheet.Builder sheet = request.sheet(title());
        try {
            Optional<KeptSnapshots.Kept> kept = newest(request.journal());
            if (kept.isEmpty()) {
                return sheet.basis(SAY.text("since.basis.none")).paragraph(SAY.text("since.none")).build();
            }
            Envelope about = kept.get().envelope();
            sheet.subtitle(SAY.text("since.subtitle", PartialDate.of(day(about)).inText()))
                    .basis(SAY.text("since.basis", word(about.sharingClass()), about.role(), scope(about)));
            fill(sheet, request, SnapshotCompare.fileWithNow(request.journal(), kept.get().file(), Optional.empty()));
        } catch (BadSnapshot bad) {
            String why = bad.why() == BadSnapshot.Why.WRONG ? String.join(" ", bad.faults()) : SAY.text("since.unreadable");
            sheet.basis(SAY.text("since.basis.none")).paragraph(why);
        } catch (IOException unreadable) {
            sheet.basis(SAY.text("since.basis.none")).paragraph(SAY.text("since.unreadable"));
        }
        return sheet.build();
    }

    static Optional<KeptSnapshots.Kept> newest(Journal journal) throws IOException {
        return new KeptSnapshots(journal.folder()).lastOf(journal.copy());
    }

    private LocalDate day(Envelope about) {
        return LocalDate.ofInstant(about.createdAt(), zone);
    }

    private static String word(String sharingClass) {
        return SAY.text("since.class." + sharingClass.toLowerCase(Locale.ROOT));
    }

    private static String scope(Envelope about) {
        return about.scope().equals("all") ? SAY.text("since.whole") : SAY.text("since.part", about.scope());
    }

    private void fill(Sheet.Builder sheet, SheetRequest request, CompareReport report) {
        sheet.keyFigures(
                KeyFigure.of(figure(report.added()), SAY.text("since.added")),
                KeyFigure.of(figure(report.changed()), SAY.text("since.changed")),
                KeyFigure.of(figure(report.gone()), SAY.text("since.gone")));
        if (report.isEqual()) {
            sheet.paragraph(SAY.text("since.equal", report.same()));
            return;
        }
        sheet.add(counts(report));
        long all = report.added() + report.changed() + report.gone();
        if (all > report.details().size()) {
            sheet.paragraph(SAY.text("since.capped", report.details().size()));
        }
        if (request.sharing() == SharingClass.PUBLIC) {
            sheet.paragraph(SAY.text("since.public"));
            return;
        }
        Differences differences = new Differences(request.journal(), features, request.sharing());
        List<Differences.Line> lines = differences.of(report.details());
        if (!lines.isEmpty()) {
            sheet.add(details(lines));
        }
        if (lines.size() > MOST_ROWS) {
            sheet.paragraph(SAY.text("since.more", lines.size() - MOST_ROWS));
        }
    }

    private static String figure(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    /** By kind of record. */
    private static Table counts(CompareReport report) {
        Map<String, long[]> counts = new TreeMap<>();
        report.details()
                .forEach(d -> counts.computeIfAbsent(d.singular(), _ -> new long[3])[d.what().ordinal()]++);
        Table.Builder table = Table.captioned(SAY.text("since.table.kinds"))
                .column(SAY.text("since.column.kind"), Kind.WORDS)
                .column(SAY.text("since.column.new"), Kind.NUMBER)
                .column(SAY.text("since.column.changed"), Kind.NUMBER)
                .column(SAY.text("since.column.gone"), Kind.NUMBER);
        counts.forEach((kind, n) -> table.row(
                Cell.of(kind),
                Cell.of(n[CompareReport.What.ADDED.ordinal()]),
                Cell.of(n[CompareReport.What.CHANGED.ordinal()]),
                Cell.of(n[CompareReport.What.GONE.ordinal()])));
        return table.build();
    }

    private static Table details(List<Differences.Line> lines) {
        Table.Builder table = Table.captioned(SAY.text("since.table.details"))
                .column(SAY.text("since.column.what"), Kind.WORDS)
                .column(SAY.text("since.column.how"), Kind.STATUS)
                .column(SAY.text("since.column.was"), Kind.WORDS)
                .column(SAY.text("since.column.is"), Kind.WORDS);
        List<String> group = new ArrayList<>(List.of(""));
        lines.stream().limit(MOST_ROWS).forEach(line -> {
            if (!group.getFirst().equals(line.whose())) {
                table.group(line.whose());
                group.set(0, line.whose());
            }
            table.row(Cell.of(line.what()), how(line.how()), Cell.of(line.was()), Cell.of(line.is()));
        });
        return table.build();
    }

    private static Cell how(CompareReport.What how) {
        return switch (how) {
            case ADDED -> Cell.of(Mark.FULL, SAY.text("since.how.new"));
            case CHANGED -> Cell.of(Mark.HALF, SAY.text("since.how.changed"));
            case GONE -> Cell.of(Mark.ASIDE, SAY.text("since.how.gone"));
        };
    }
}
