package org.daybook.app.snapshots;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.feature.Reading;
import org.daybook.journal.FieldRule;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.BadSnapshot;
import org.daybook.snapshot.CompareReport;
import org.daybook.snapshot.KeptSnapshots;
import org.daybook.snapshot.Passphrase;
import org.daybook.snapshot.SnapshotCompare;

/** Compares two states and puts it into words, on the lane. Takes nothing in. */
final class Comparing {
    private static final Messages SAY = Messages.beside(Comparing.class);

    private final Journal journal;
    private final Intake.Features features;

    Comparing(Journal journal, Intake.Features features) {
        this.journal = journal;
        this.features = features;
    }

    List<KeptRow> kept(Reading reading) throws IOException {
        ReportWords words = new ReportWords(journal.types(), records(reading), ZoneId.systemDefault());
        return new KeptSnapshots(journal.folder())
                .list().stream()
                        .map(kept -> KeptRow.of(kept, journal.copy(), words, ZoneId.systemDefault()))
                        .toList();
    }

    private RecordWords records(Reading reading) {
        return new RecordWords(journal.types(), journal.copy(), features.jumps().apply(reading));
    }

    Compared compare(CompareSide first, CompareSide second, Optional<Passphrase> passphrase, Reading reading) {
        if (first.equals(second)) {
            return new Compared.Refused(List.of(SAY.text("compare.same")));
        }
        try {
            return words(report(first, second, passphrase), records(reading));
        } catch (BadSnapshot bad) {
            return bad.why() == BadSnapshot.Why.LOCKED
                    ? new Compared.Locked(passphrase.isPresent())
                    : new Compared.Refused(bad.faults());
        } catch (IOException e) {
            return new Compared.Refused(List.of(SAY.text("compare.disk")));
        }
    }

    private CompareReport report(CompareSide first, CompareSide second, Optional<Passphrase> passphrase)
            throws BadSnapshot, IOException {
        Optional<Path> a = first.path();
        Optional<Path> b = second.path();
        if (a.isEmpty()) {
            return SnapshotCompare.nowWithFile(journal, b.orElseThrow(), passphrase);
        }
        return b.isEmpty()
                ? SnapshotCompare.fileWithNow(journal, a.get(), passphrase)
                : SnapshotCompare.files(journal.types(), a.get(), b.get(), passphrase);
    }

    private static Compared words(CompareReport report, RecordWords records) {
        report.details().forEach(d -> records.learn(d.record(), values(d)));
        List<Compared.Row> rows = new ArrayList<>();
        report.details().forEach(d -> rows.add(row(d, records)));
        rows.sort(Comparator.comparing(Compared.Row::authority)
                .thenComparing(Compared.Row::kind)
                .thenComparing(Compared.Row::name));
        String heading = report.isEqual()
                ? SAY.text("compare.equal", report.same())
                : SAY.text("compare.heading", report.changed(), report.added(), report.gone(), report.same());
        return new Compared.Differences(heading, rows);
    }

    /** What the record holds where it is, else what it held. */
    private static Map<String, Value> values(CompareReport.Difference d) {
        Map<String, Value> values = new TreeMap<>();
        d.fields().forEach(f -> values.put(f.field(), f.second().isNothing() ? f.first() : f.second()));
        return values;
    }

    private static Compared.Row row(CompareReport.Difference d, RecordWords records) {
        RecordKey key = d.record();
        Map<String, Value> values = values(d);
        List<ReportRow.Field> fields = new ArrayList<>();
        for (CompareReport.FieldDifference f : d.fields()) {
            String was = records.value(key, f.field(), f.first()).orElse("");
            String is = records.value(key, f.field(), f.second()).orElse("");
            if (!f.field().equals("id") && !(was.isEmpty() && is.isEmpty())) {
                fields.add(new ReportRow.Field(FieldRule.words(f.field()), was, is, "", ""));
            }
        }
        boolean gone = d.what() == CompareReport.What.GONE;
        return new Compared.Row(
                d.what(),
                key,
                d.authority().isEmpty() ? "" : records.authority(d.authority()),
                records.kind(key),
                records.name(key, d.authority(), values),
                gone ? "" : Gist.of(d.what() == CompareReport.What.ADDED, fields),
                fields,
                records.link(key, d.authority(), values));
    }
}
