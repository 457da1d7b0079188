package org.daybook.snapshot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Change;
import org.daybook.journal.Field;
import org.daybook.journal.Fold;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;
import org.daybook.journal.ValueReader;

/**
 * A record as the document's state has it: {@code id}, then the fields in the order of the schema, then those that this
 * program does not know, by name. What is empty, withheld or erased is not there.
 */
final class StateLine {
    private final Map<String, List<Field>> order = new HashMap<>();

    StateLine(RecordTypes types) {
        for (RecordType type : types.types()) {
            order.put(type.name(), type.fields());
        }
    }

    /** Appends the record that these changes leave, or nothing and false where they leave none. */
    boolean append(StringBuilder out, List<Row> ofOneRecord) {
        Row first = ofOneRecord.getFirst();
        Map<String, String> fields = new HashMap<>();
        boolean plain = true;
        for (Row row : ofOneRecord) {
            plain &= !row.field().equals(Change.DELETED) && fields.put(row.field(), row.content()) == null;
        }
        return plain
                ? append(out, first.type(), first.record(), fields)
                : append(out, Fold.of(first.key(), ofOneRecord.stream().map(Row::change).toList()));
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
        Map<String, String> all = fields;
        String entry = fields.get(RecordType.ENTRY);
        if (entry != null && entry.startsWith("{") && !isStub(entry)) {
            all = members(entry);
            for (Map.Entry<String, String> field : fields.entrySet()) {
                if (!field.getKey().equals(RecordType.ENTRY)) {
                    all.put(field.getKey(), field.getValue());
                }
            }
        }
        write(out, type, id, all);
        return true;
    }

    private void write(StringBuilder out, String type, String id, Map<String, String> fields) {
        out.append("{\"id\":");
        CanonicalText.quote(out, id);
        int known = 0;
        for (Field field : order.getOrDefault(type, List.of())) {
            String content = fields.get(field.name());
            if (content != null) {
                known++;
                member(out, field.name(), field.kind() == Field.Kind.AMOUNT ? amount(content) : content);
            }
        }
        if (known < fields.size()) {
            unknown(out, type, fields);
        }
        out.append('}');
    }

    private void unknown(StringBuilder out, String type, Map<String, String> fields) {
        SortedMap<String, String> rest = new TreeMap<>(fields);
        order.getOrDefault(type, List.of()).forEach(field -> rest.remove(field.name()));
        rest.remove(Change.DELETED);
        rest.remove("id");
        rest.forEach((name, content) -> member(out, name, content));
    }

    private static void member(StringBuilder out, String name, String content) {
        if (!isNothing(content) && !isStub(content)) {
            CanonicalText.quote(out.append(','), name);
            out.append(':').append(content);
        }
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

    /** The members of an object in canonical text, each as its own canonical text. */
    static Map<String, String> members(String object) {
        Map<String, String> members = new HashMap<>();
        int at = 1;
        while (at < object.length() && object.charAt(at) == '"') {
            int name = end(object, at);
            int value = end(object, name + 1);
            String text = object.substring(at, name);
            members.put(
                    text.indexOf('\\') < 0 ? text.substring(1, text.length() - 1) : unescaped(text), object.substring(name + 1, value));
            at = value + 1;
        }
        return members;
    }

    private static String unescaped(String quoted) {
        return ValueReader.read("[" + quoted + "]") instanceof Value.Items(List<Value> items)
                        && items.getFirst() instanceof Value.Text(String text)
                ? text
                : quoted;
    }

    /** Where the value that starts here ends: canonical text has no blanks, so brackets and quotes tell. */
    private static int end(String json, int from) {
        int depth = 0;
        for (int i = from; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '"' -> {
                    i = afterString(json, i) - 1;
                    if (depth == 0) {
                        return i + 1;
                    }
                }
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (depth == 0) {
                        return i;
                    }
                    if (--depth == 0) {
                        return i + 1;
                    }
                }
                case ',' -> {
                    if (depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return json.length();
    }

    private static int afterString(String json, int quote) {
        int i = quote + 1;
        while (json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
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
