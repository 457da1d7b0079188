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
    /** @param quoted as it is written, with both quotes */
    private record Name(String text, String quoted) {
        static final Name EMPTY = new Name("", "\"\"");
    }

    private Name[] names = new Name[24];
    private String[] contents = new String[24];
    private int size;
    private String of = "";

    EntryMembers() {
        Arrays.fill(names, Name.EMPTY);
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
            if (name.equals(names[i].text())) {
                return contents[i];
            }
        }
        return "";
    }

    void forEach(BiConsumer<String, String> consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(names[i].text(), contents[i]);
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
                Arrays.fill(names, size, names.length, Name.EMPTY);
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
        String before = names[size].quoted();
        if (object.startsWith(before, quote)) {
            return quote + before.length();
        }
        int end = afterString(object, quote);
        String text = object.substring(quote, end);
        names[size] = new Name(text.indexOf('\\') < 0 ? text.substring(1, text.length() - 1) : unescaped(text), text);
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
