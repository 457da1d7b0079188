package org.daybook.feature;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.journal.Change;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Field;
import org.daybook.journal.FieldRule;
import org.daybook.journal.HistoryItem;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;

/** The history of any record, or of several that belong together, in words: a line an edit and record, the newest first. */
public final class RecordHistory {
    /**
     * @param when "3 October 2008, 14:32"
     * @param who a role
     * @param what what was done, with the values that it set
     * @param was what the changed fields held before; empty where there was nothing
     */
    public record Line(String when, String who, String what, String was) {}

    private static final Messages SAY = Messages.beside(RecordHistory.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Journal journal;
    private final ZoneId zone;
    private final ValueText words;

    /** @param names what an id or a code is called; empty for an id that need not be shown, or a text that is no code */
    public RecordHistory(Journal journal, ZoneId zone, Function<String, Optional<String>> names) {
        this.journal = journal;
        this.zone = zone;
        this.words = new ValueText(names);
    }

    /** On the lane. */
    public List<Line> of(List<RecordKey> records) {
        List<List<HistoryItem>> edits = new ArrayList<>();
        for (RecordKey record : records) {
            Map<UUID, List<HistoryItem>> bySet = new LinkedHashMap<>();
            for (HistoryItem item : journal.history(record)) {
                bySet.computeIfAbsent(item.set().id(), _ -> new ArrayList<>()).add(item);
            }
            edits.addAll(bySet.values());
        }
        return edits.stream()
                .sorted(Comparator.comparing((List<HistoryItem> items) -> items.getFirst().set().at())
                        .thenComparing(items -> items.getFirst().set().id().toString())
                        .reversed())
                .map(this::line)
                .toList();
    }

    private Line line(List<HistoryItem> items) {
        ChangeSet set = items.getFirst().set();
        List<String> now = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (HistoryItem item : items) {
            Change change = item.change();
            if (change.field().equals(Change.DELETED)) {
                now.add(SAY.text(change.isDeletion() ? "history.deleted" : "history.back"));
                continue;
            }
            Optional<String> text = text(change, change.value());
            String field = FieldRule.words(change.field());
            text.ifPresent(t -> now.add(SAY.text("history.field", field, t)));
            text(change, item.before()).filter(t -> !t.isEmpty()).ifPresent(t -> before.add(SAY.text("history.field", field, t)));
            if (text.isEmpty() && change.value().isNothing()) {
                now.add(SAY.text("history.emptied", field));
            }
        }
        String what = now.isEmpty() ? set.label() : SAY.text("history.what", set.label(), String.join("; ", now));
        return new Line(
                WHEN.format(set.at().atZone(zone)), set.author(), what, String.join("; ", before));
    }

    /** The value in words; empty for what need not be shown. */
    private Optional<String> text(Change change, Value value) {
        Field.Kind kind = journal.types()
                .type(change.record().type())
                .flatMap(type -> type.field(change.field()))
                .map(Field::kind)
                .orElse(change.field().equals(RecordType.ENTRY) ? Field.Kind.STRUCTURE : Field.Kind.TEXT);
        return words.of(kind, value);
    }
}
