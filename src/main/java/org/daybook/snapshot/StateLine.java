package org.daybook.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Change;
import org.daybook.journal.Field;
import org.daybook.journal.Fold;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;

/**
 * A record as the document's state has it: {@code id}, then the fields in the order of the schema, then those that this
 * program does not know, by name. What is empty, withheld or erased is not there.
 */
final class StateLine {
    /** A field and how it begins on a line: {@code ,"name":}. */
    private record Labelled(String name, String label, boolean amount) {
        static Labelled of(Field field) {
            StringBuilder label = new StringBuilder(",");
            CanonicalText.quote(label, field.name());
            return new Labelled(field.name(), label.append(':').toString(), field.kind() == Field.Kind.AMOUNT);
        }
    }

    private final Map<String, List<Labelled>> order = new HashMap<>();
    private final EntryMembers members;
    /** Of the type that was asked for last: records come type by type. */
    private String lastType = "";

    private List<Labelled> lastOrder = List.of();

    /** @param members shared with whoever looks at the same entries */
    StateLine(RecordTypes types, EntryMembers members) {
        this.members = members;
        for (RecordType type : types.types()) {
            order.put(type.name(), type.fields().stream().map(Labelled::of).toList());
        }
    }

    /** Appends the record that these changes leave, or nothing and false where they leave none. */
    boolean append(StringBuilder out, List<Row> ofOneRecord) {
        Row first = ofOneRecord.getFirst();
        if (ofOneRecord.size() == 1 && isEntry(first)) {
            EntryMembers of = members.of(first.content());
            write(out, first.type(), first.record(), of::get, of.size(), of::all);
            return true;
        }
        Map<String, String> fields = new HashMap<>();
        boolean plain = true;
        for (Row row : ofOneRecord) {
            plain &= !row.field().equals(Change.DELETED) && fields.put(row.field(), row.content()) == null;
        }
        return plain
                ? append(out, first.type(), first.record(), fields)
                : append(out, Fold.of(first.key(), ofOneRecord.stream().map(Row::change).toList()));
    }

    /** An entry that says something, as most of a ledger's records are. */
    private static boolean isEntry(Row row) {
        return row.field().equals(RecordType.ENTRY) && row.content().startsWith("{") && !isStub(row.content());
    }

    boolean append(StringBuilder out, FoldedRecord record) {
        if (!record.present()) {
            return false;
        }
        Map<String, String> fields = new HashMap<>();
        record.fields().forEach((name, state) -> fields.put(name, CanonicalText.of(state.value())));
        return append(out, record.key().type(), record.key().id(), fields);
    }

    /** The canonical line of a record that was read: its members in our order. */
    String of(org.daybook.journal.RecordKey key, Map<String, Value> members) {
        Map<String, String> fields = new HashMap<>();
        members.forEach((name, value) -> fields.put(name, CanonicalText.of(value)));
        StringBuilder out = new StringBuilder(256);
        write(out, key.type(), key.id(), fields);
        return out.toString();
    }

    /** @param fields the field that counts, each as canonical text; a record of nothing but stubs and nulls is none */
    boolean append(StringBuilder out, String type, String id, Map<String, String> fields) {
        boolean said = false;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            said |= !field.getKey().equals(Change.DELETED) && !isNothing(field.getValue());
        }
        if (!said) {
            return false;
        }
        String entry = fields.getOrDefault(RecordType.ENTRY, "");
        if (!entry.startsWith("{") || isStub(entry)) {
            write(out, type, id, fields);
        } else if (fields.size() == 1) {
            EntryMembers of = members.of(entry);
            write(out, type, id, of::get, of.size(), of::all);
        } else {
            Map<String, String> all = members.of(entry).all();
            fields.forEach((name, content) -> {
                if (!name.equals(RecordType.ENTRY)) {
                    all.put(name, content);
                }
            });
            write(out, type, id, all);
        }
        return true;
    }

    private void write(StringBuilder out, String type, String id, Map<String, String> fields) {
        write(out, type, id, name -> fields.getOrDefault(name, ""), fields.size(), () -> fields);
    }

    /** @param field its content; empty where there is none */
    private void write(
            StringBuilder out, String type, String id, UnaryOperator<String> field, int size, Supplier<Map<String, String>> all) {
        out.append("{\"id\":");
        CanonicalText.quote(out, id);
        int known = 0;
        for (Labelled next : orderOf(type)) {
            String content = field.apply(next.name());
            if (!content.isEmpty()) {
                known++;
                if (isSaid(content)) {
                    out.append(next.label()).append(next.amount() ? amount(content) : content);
                }
            }
        }
        if (known < size) {
            unknown(out, type, all.get());
        }
        out.append('}');
    }

    private List<Labelled> orderOf(String type) {
        if (!type.equals(lastType)) {
            lastType = type;
            lastOrder = order.getOrDefault(type, List.of());
        }
        return lastOrder;
    }

    private void unknown(StringBuilder out, String type, Map<String, String> fields) {
        SortedMap<String, String> rest = new TreeMap<>(fields);
        orderOf(type).forEach(field -> rest.remove(field.name()));
        rest.remove(Change.DELETED);
        rest.remove("id");
        rest.forEach((name, content) -> {
            if (isSaid(content)) {
                CanonicalText.quote(out.append(','), name);
                out.append(':').append(content);
            }
        });
    }

    private static boolean isSaid(String content) {
        return !isNothing(content) && !isStub(content);
    }

    private static boolean isNothing(String content) {
        return content.equals("null") || content.equals(Format.WITHHELD);
    }

    private static boolean isStub(String content) {
        return content.equals(Format.WITHHELD) || content.equals(Format.ERASED);
    }

    /** An amount has two decimals, however the change was written. */
    private static String amount(String content) {
        int last = content.length() - 1;
        if (last >= 3 && content.charAt(last - 2) == '.' || last < 0 || content.charAt(last) < '0' || content.charAt(last) > '9') {
            return content;
        }
        try {
            return new BigDecimal(content).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        } catch (ArithmeticException | NumberFormatException e) {
            return content;
        }
    }

    static List<Row> rows(List<Change> changes) {
        List<Row> rows = new ArrayList<>(changes.size());
        for (Change c : changes) {
            rows.add(new Row(
                    c.id(),
                    c.set(),
                    c.record().type(),
                    c.record().id(),
                    c.field(),
                    CanonicalText.of(c.value()),
                    c.supersedes().toArray(new java.util.UUID[0])));
        }
        return rows;
    }
}
