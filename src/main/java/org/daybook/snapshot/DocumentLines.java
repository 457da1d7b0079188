package org.daybook.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.daybook.journal.Sha256;

/**
 * A document by its lines, as Daybook lays one out: a record, a change set, a change each on a line of its own. What stands on
 * a line is not read here; that the bytes are those that were written is proven.
 */
final class DocumentLines {
    private static final byte[] HEAD =
            ascii("{\n\"format\":\"" + Format.NAME + "\",\n\"formatVersion\":\"" + Format.MAJOR + ".");
    private static final byte[] STATE = ascii("\"state\":{\n");
    private static final byte[] SETS = ascii("\"changeSets\":[\n");
    private static final byte[] CHANGES = ascii("\"changes\":[\n");
    private static final byte[] INTEGRITY = ascii("\"integrity\":");
    private static final int LONGEST_HEAD = 1 << 20;

    /** What is done with each line's item. @param to where it ends, without the comma; @param line counted from 1 */
    interface Visitor {
        void type(String name);

        /** @return whether it begins as one of Daybook's does */
        boolean record(int from, int to, int line);

        boolean set(int from, int to, int line);

        boolean change(int from, int to, int line);
    }

    private final byte[] document;
    private final Visitor visitor;
    private int at;
    private int line = 1;

    private DocumentLines(byte[] document, Visitor visitor) {
        this.document = document;
        this.visitor = visitor;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Visits all of it. @return whether the document is laid out that way to its end, and is what was written */
    static boolean visit(byte[] document, Visitor visitor) {
        return new DocumentLines(document, visitor).visit();
    }

    private boolean visit() {
        int state = head();
        if (state < 0) {
            return false;
        }
        if (!state() || !array(SETS, visitor::set) || !array(CHANGES, visitor::change) || !startsWith(INTEGRITY)) {
            return false;
        }
        var content = Sha256.digest();
        content.update(document, state, at - state);
        byte[] head = Arrays.copyOf(document, state);
        byte[] tail = ascii(Integrity.of(head, Sha256.hex(content.digest())).text());
        return Arrays.equals(document, at, document.length, tail, 0, tail.length);
    }

    private int head() {
        if (!startsWith(HEAD)) {
            return -1;
        }
        while (at < Math.min(document.length, LONGEST_HEAD)) {
            if (startsWith(STATE)) {
                return at;
            }
            if (!nextLine()) {
                return -1;
            }
        }
        return -1;
    }

    private boolean startsWith(byte[] expected) {
        return document.length - at >= expected.length
                && Arrays.equals(document, at, at + expected.length, expected, 0, expected.length);
    }

    /** @return whether there is one */
    private boolean nextLine() {
        int feed = feed();
        if (feed < 0) {
            return false;
        }
        at = feed + 1;
        line++;
        return true;
    }

    private int feed() {
        for (int i = at; i < document.length; i++) {
            if (document[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private interface Item {
        boolean visit(int from, int to, int line);
    }

    private boolean state() {
        nextLine();
        Optional<String> last = Optional.empty();
        while (at < document.length && document[at] == '"') {
            int feed = feed();
            if (feed < at + 4 || document[feed - 1] != '[' || document[feed - 2] != ':' || document[feed - 3] != '"') {
                return false;
            }
            String name = new String(document, at + 1, feed - at - 4, StandardCharsets.UTF_8);
            if (!Shape.TYPE.matcher(name).matches() || last.filter(l -> l.compareTo(name) >= 0).isPresent()) {
                return false;
            }
            last = Optional.of(name);
            visitor.type(name);
            at = feed + 1;
            line++;
            if (!items(visitor::record) || !(startsWith(ascii("],\n")) || startsWith(ascii("]\n}")))) {
                return false;
            }
            nextLine();
        }
        return startsWith(ascii("},\n")) && nextLine();
    }

    private boolean array(byte[] name, Item item) {
        if (!startsWith(name)) {
            return false;
        }
        nextLine();
        return items(item) && startsWith(ascii("],\n")) && nextLine();
    }

    /** Items up to the line that ends them; each but the last has a comma. */
    private boolean items(Item item) {
        boolean more = true;
        while (at < document.length && document[at] == '{') {
            int feed = feed();
            if (!more || feed < 0) {
                return false;
            }
            more = document[feed - 1] == ',';
            int to = more ? feed - 1 : feed;
            if (document[to - 1] != '}' || !item.visit(at, to, line)) {
                return false;
            }
            at = feed + 1;
            line++;
            if (!more) {
                return true;
            }
        }
        // None at all is written as an empty line.
        return at < document.length && document[at] == ']' && line > 0 && isEmptyBefore();
    }

    private boolean isEmptyBefore() {
        return document[at - 1] == '\n' && document[at - 2] == '[';
    }
}
