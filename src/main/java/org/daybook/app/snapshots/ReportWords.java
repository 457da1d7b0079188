package org.daybook.app.snapshots;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.journal.Change;
import org.daybook.journal.Field;
import org.daybook.journal.FieldRule;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.Envelope;
import org.daybook.snapshot.MergeReport;

/** Puts a report into words, once, when the file was read. */
final class ReportWords {
    private static final Messages SAY = Messages.beside(ReportWords.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final RecordTypes types;
    private final RecordWords records;
    private final ZoneId zone;

    ReportWords(RecordTypes types, RecordWords records, ZoneId zone) {
        this.types = types;
        this.records = records;
        this.zone = zone;
    }

    Report report(Path file, MergeReport merge) {
        merge.details().forEach(detail -> records.learn(detail.record(), after(detail.fields())));
        Map<RecordKey, List<MergeReport.Conflict>> conflicts = new LinkedHashMap<>();
        merge.conflicts().forEach(c -> conflicts.computeIfAbsent(c.record(), _ -> new ArrayList<>()).add(c));
        List<ReportRow.Item> items = new ArrayList<>();
        for (MergeReport.Detail detail : merge.details()) {
            List<MergeReport.Conflict> asked = Optional.ofNullable(conflicts.remove(detail.record())).orElse(List.of());
            items.add(item(detail.record(), detail.authority(), what(detail, asked), detail.fields(), asked));
        }
        conflicts.forEach((key, asked) ->
                items.add(item(key, asked.getFirst().authority(), ReportRow.What.CONFLICT, List.of(), asked)));
        merge.problems().forEach(sentence -> items.add(problem(sentence)));
        items.sort(Comparator.comparing(ReportRow.Item::what)
                .thenComparing(ReportRow.Item::kind)
                .thenComparing(ReportRow.Item::name, String.CASE_INSENSITIVE_ORDER));
        return new Report(file, merge.about().map(this::about).orElse(""), merge, items);
    }

    /** "From the lead officer, 3 November 2008; class partners; the whole programme." */
    String about(Envelope about) {
        return SAY.text(
                "about",
                about.role(),
                DAY.format(about.createdAt().atZone(zone)),
                about.sharingClass(),
                scope(about.scope()));
    }

    String scope(String text) {
        if (text.equals("all")) {
            return SAY.text("scope.text.all");
        }
        int at = text.indexOf('=');
        String value = at < 0 ? "" : text.substring(at + 1);
        return switch (at < 0 ? "" : text.substring(0, at)) {
            case "authority" -> String.join(", ", List.of(value.split(",")).stream().map(records::authority).toList());
            case "fund" -> SAY.text("scope.text.fund", records.authority(value));
            case "since" -> SAY.text("scope.text.since");
            default -> text;
        };
    }

    String when(Instant at) {
        return WHEN.format(at.atZone(zone));
    }

    private static ReportRow.What what(MergeReport.Detail detail, List<MergeReport.Conflict> asked) {
        if (!asked.isEmpty()) {
            return ReportRow.What.CONFLICT;
        }
        return switch (detail.what()) {
            case NEW -> ReportRow.What.NEW;
            case CHANGED -> ReportRow.What.CHANGED;
            case DELETED -> ReportRow.What.DELETED;
        };
    }

    private static ReportRow.Item problem(String sentence) {
        return new ReportRow.Item(
                ReportRow.What.PROBLEM, Optional.empty(), "", SAY.text("kind.problem"), sentence, "", "", "", List.of(), List.of(),
                Optional.empty());
    }

    private ReportRow.Item item(
            RecordKey key, String gss, ReportRow.What what, List<MergeReport.FieldChange> changes, List<MergeReport.Conflict> asked) {
        Map<String, Value> after = after(changes);
        List<ReportRow.Field> fields = fields(key, changes, asked);
        List<Question> questions = asked.stream().map(this::question).toList();
        String says = what == ReportRow.What.CONFLICT
                ? String.join(", ", questions.stream().map(Question::field).toList())
                : Gist.of(what == ReportRow.What.NEW, fields);
        return new ReportRow.Item(
                what,
                Optional.of(key),
                gss.isEmpty() ? "" : records.authority(gss),
                records.kind(key),
                records.name(key, gss, after),
                says,
                who(changes, asked),
                latest(changes, asked).map(this::when).orElse(""),
                fields,
                questions,
                records.link(key, gss, after));
    }

    /** The fields as they come; an entry's members are its fields. */
    private static Map<String, Value> after(List<MergeReport.FieldChange> changes) {
        Map<String, Value> after = new TreeMap<>();
        for (MergeReport.FieldChange change : changes) {
            if (change.field().equals(RecordType.ENTRY) && change.after() instanceof Value.Members(var members)) {
                after.putAll(members);
            } else {
                after.put(change.field(), change.after());
            }
        }
        return after;
    }

    /** What a conflict is about is asked, and not said beside it. */
    private List<ReportRow.Field> fields(
            RecordKey key, List<MergeReport.FieldChange> changes, List<MergeReport.Conflict> asked) {
        Set<String> open = new LinkedHashSet<>();
        asked.forEach(c -> open.add(c.field()));
        List<ReportRow.Field> fields = new ArrayList<>();
        for (MergeReport.FieldChange change : changes) {
            String who = change.by().map(MergeReport.Said::role).orElse("");
            String when = change.by().map(said -> when(said.at())).orElse("");
            if (change.field().equals(RecordType.ENTRY) && change.after() instanceof Value.Members(var members)) {
                members.forEach((name, value) -> field(key, name, Value.NOTHING, value, who, when, fields));
            } else if (!open.contains(change.field())) {
                field(key, change.field(), change.before(), change.after(), who, when, fields);
            }
        }
        return fields;
    }

    private void field(
            RecordKey key, String name, Value before, Value after, String who, String when, List<ReportRow.Field> into) {
        String was = records.value(key, name, before).orElse("");
        String is = records.value(key, name, after).orElse("");
        if (!was.isEmpty() || !is.isEmpty()) {
            into.add(new ReportRow.Field(FieldRule.words(name), was, is, who, when));
        }
    }

    private static String who(List<MergeReport.FieldChange> changes, List<MergeReport.Conflict> asked) {
        Set<String> roles = new LinkedHashSet<>();
        asked.forEach(c -> c.saidThere().ifPresent(said -> roles.add(said.role())));
        changes.forEach(c -> c.by().ifPresent(said -> roles.add(said.role())));
        return String.join(", ", roles);
    }

    private static Optional<Instant> latest(List<MergeReport.FieldChange> changes, List<MergeReport.Conflict> asked) {
        List<Instant> all = new ArrayList<>();
        asked.forEach(c -> c.saidThere().ifPresent(said -> all.add(said.at())));
        changes.forEach(c -> c.by().ifPresent(said -> all.add(said.at())));
        return all.stream().max(Comparator.naturalOrder());
    }

    private Question question(MergeReport.Conflict c) {
        boolean deletion = c.field().equals(Change.DELETED);
        Optional<Field> field = types.type(c.record().type()).flatMap(type -> type.field(c.field()));
        return new Question(
                c,
                deletion ? SAY.text("question.deletion") : FieldRule.words(c.field()),
                deletion ? "" : c.base().map(value -> words(c, value)).orElse(SAY.text("question.no-base")),
                deletion ? side(c.mine()) : words(c, c.mine()),
                deletion ? side(c.theirs()) : words(c, c.theirs()),
                c.saidHere().map(this::said).orElse(""),
                c.saidThere().map(this::said).orElse(""),
                field.filter(f -> f.kind() != Field.Kind.REFERENCE && f.kind() != Field.Kind.STRUCTURE));
    }

    private String words(MergeReport.Conflict c, Value value) {
        return records.value(c.record(), c.field(), value).orElse(SAY.text("question.empty"));
    }

    private static String side(Value value) {
        return SAY.text(value.isNothing() ? "question.kept" : "question.deleted");
    }

    private String said(MergeReport.Said said) {
        return SAY.text("said", said.role(), when(said.at()));
    }
}
