package org.daybook.app.snapshots;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Settings;
import org.daybook.feature.Jump;
import org.daybook.feature.Link;
import org.daybook.feature.Reading;
import org.daybook.journal.FieldRule;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.ExportSummary;
import org.daybook.snapshot.KeptSnapshots;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SharingProfile;

/**
 * What an export can be chosen from.
 *
 * @param latest the set that had come last when it was asked
 * @param usual the class that the settings begin with; @param role who sends it
 */
record ExportBeginning(
        Optional<UUID> latest,
        LocalDate asAt,
        String role,
        Sharing.Class usual,
        List<SharingProfile> profiles,
        List<Authority> authorities,
        List<ExportScope.Fund> funds,
        List<KeptRow> kept) {

    Optional<SharingProfile> profile(Sharing.Class kind) {
        return profiles.stream().filter(p -> p.sharingClass() == kind).findFirst();
    }

    /** Asks the journal, on the lane. */
    static final class Question {
        private static final Messages SAY = Messages.beside(Question.class);

        /** So many records are named in the list of what was found; the others by their kind alone. */
        private static final int NAMED = 300;

        private final Journal journal;
        private final Intake.Features features;
        private RecordWords records;

        Question(Journal journal, Intake.Features features) {
            this.journal = journal;
            this.features = features;
            this.records = new RecordWords(journal.types(), journal.copy(), List.of());
        }

        ExportBeginning ask(Reading reading) throws IOException {
            List<Jump> jumps = features.jumps().apply(reading);
            records = new RecordWords(journal.types(), journal.copy(), jumps);
            ReportWords words = new ReportWords(journal.types(), records, ZoneId.systemDefault());
            Settings settings = Settings.of(reading.sql());
            return new ExportBeginning(
                    journal.latest(),
                    reading.asAt(),
                    settings.role(),
                    Sharing.Class.of(settings.sharingClass()).orElse(Sharing.Class.INTERNAL),
                    SharingProfile.all(reading.sql()),
                    BoroughStore.authorities(reading.sql()).stream().filter(a -> !a.archived()).toList(),
                    jumps.stream().flatMap(jump -> fund(jump).stream()).toList(),
                    new KeptSnapshots(journal.folder())
                            .list().stream()
                                    .map(kept -> KeptRow.of(kept, journal.copy(), words, ZoneId.systemDefault()))
                                    .toList());
        }

        private static Optional<ExportScope.Fund> fund(Jump jump) {
            return jump.link()
                    .record()
                    .filter(key -> key.type().equals("fund"))
                    .map(key -> new ExportScope.Fund(key.id(), jump.name()));
        }

        ExportPreview preview(ExportSummary summary) {
            Map<RecordKey, Named> named = new HashMap<>();
            return new ExportPreview(
                    summary,
                    summary.found().stream()
                            .map(found -> {
                                Named record = named.size() < NAMED || named.containsKey(found.record())
                                        ? named.computeIfAbsent(found.record(), this::named)
                                        : new Named("", Optional.empty());
                                return new ExportPreview.Found(found, where(found, record.name()), record.link());
                            })
                            .toList());
        }

        private record Named(String name, Optional<Link> link) {}

        private Named named(RecordKey key) {
            Map<String, Value> fields = fields(key);
            String gss = fields.get("authority") instanceof Value.Text(String code) ? code : "";
            return new Named(records.name(key, gss, fields), records.link(key, gss, fields));
        }

        private Map<String, Value> fields(RecordKey key) {
            FoldedRecord record = journal.record(key);
            Map<String, Value> fields = new TreeMap<>();
            record.fields().keySet().forEach(name -> fields.put(name, record.value(name)));
            if (fields.remove(RecordType.ENTRY) instanceof Value.Members(var members)) {
                fields.putAll(members);
            }
            return fields;
        }

        private String where(ExportSummary.Found found, String name) {
            String field = FieldRule.words(found.field());
            String kind = records.kind(found.record());
            return name.isEmpty() ? SAY.text("found.at", kind, field) : SAY.text("found.at.named", name, kind, field);
        }
    }
}
