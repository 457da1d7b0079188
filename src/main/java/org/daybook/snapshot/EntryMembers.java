package org.daybook.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.daybook.journal.Value;
import org.daybook.journal.ValueReader;

/**
 * The members of an entry, each as its own canonical text. A hundred thousand entries have a dozen each, and an export asks
 * for each twice in a row: so they are found by looking along them, not by a map, and kept until the next.
 */
final class EntryMembers {
    private String[] names = new String[24];
    /** The names as they are written, with both quotes. */
    private String[] quoted = new String[24];

    private String[] contents = new String[24];
    private int size;
    private String of = "";

    EntryMembers() {
        Arrays.fill(names, "");
        Arrays.fill(quoted, "\"\"");
    }

    /** Of an object in canonical text. */
    @SuppressWarnings("ReferenceEquality") // the same text again is the same object; an equal one is read again
    EntryMembers of(String object) {
        if (object != of) {
            size = 0;
            of = object;
            read(object);
        }
        return this;
    }

    int size() {
        return size;
    }

    /** Empty where there is none. */
    String get(String name) {
        for (int i = 0; i < size; i++) {
            if (name.equals(names[i])) {
                return contents[i];
            }
        }
        return "";
    }

    void forEach(BiConsumer<String, String> consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(names[i], contents[i]);
        }
    }

    Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        forEach(all::put);
        return all;
    }

    private void read(String object) {
        int at = 1;
        while (at < object.length() && object.charAt(at) == '"') {
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                Arrays.fill(names, size, names.length, "");
                quoted = Arrays.copyOf(quoted, size * 2);
                Arrays.fill(quoted, size, quoted.length, "\"\"");
                contents = Arrays.copyOf(contents, size * 2);
            }
            int colon = afterName(object, at);
            int end = end(object, colon + 1);
            contents[size++] = object.substring(colon + 1, end);
            at = end + 1;
        }
    }

    /** Puts the name that begins here in its place, which is most often the one that stood there in the entry before. */
    private int afterName(String object, int quote) {
        if (object.startsWith(quoted[size], quote)) {
            return quote + quoted[size].length();
        }
        int end = afterString(object, quote);
        String text = object.substring(quote, end);
        quoted[size] = text;
        names[size] = text.indexOf('\\') < 0 ? text.substring(1, text.length() - 1) : unescaped(text);
        return end;
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
        int end = json.indexOf('"', quote + 1);
        if (json.charAt(end - 1) != '\\') {
            return end + 1;
        }
        int i = quote + 1;
        while (json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }
}
