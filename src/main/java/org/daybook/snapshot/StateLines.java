package org.daybook.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.journal.Sha256;

/**
 * The records of a document by its lines, without reading what is in them: as Daybook lays a document out, and where the
 * checksum says that nobody touched it, a record is a line and its id stands at the start. Two of these are compared by
 * their bytes, and only what differs is read.
 */
final class StateLines {
    private static final byte[] STATE = "\n\"state\":{\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INTEGRITY = "\n\"integrity\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID = "{\"id\":\"".getBytes(StandardCharsets.US_ASCII);

    private final byte[] document;
    private final List<String> types = new ArrayList<>();
    private int[] type = new int[1 << 12];
    private int[] from = new int[1 << 12];
    private int[] to = new int[1 << 12];
    private int size;

    private StateLines(byte[] document) {
        this.document = document;
    }

    /** Empty where the document is not laid out that way, or is not what was written. */
    static Optional<StateLines> of(byte[] document) {
        int state = find(document, STATE, 0, Math.min(document.length, 1 << 20));
        int integrity = find(document, INTEGRITY, Math.max(0, document.length - 400), document.length);
        if (state < 0 || integrity < state || !isProven(document, state + 1, integrity + 1)) {
            return Optional.empty();
        }
        StateLines lines = new StateLines(document);
        return lines.scan(state + STATE.length) ? Optional.of(lines) : Optional.empty();
    }

    private static boolean isProven(byte[] document, int state, int integrity) {
        var content = Sha256.digest();
        content.update(document, state, integrity - state);
        byte[] head = Arrays.copyOf(document, state);
        byte[] tail = Integrity.of(head, Sha256.hex(content.digest())).text().getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(document, integrity, document.length, tail, 0, tail.length);
    }

    private static int find(byte[] in, byte[] what, int start, int end) {
        for (int i = start; i + what.length <= end; i++) {
            if (in[i] == what[0] && Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
                return i;
            }
        }
        return -1;
    }

    private boolean scan(int start) {
        int at = start;
        boolean within = false;
        while (at < document.length) {
            int feed = feed(document, at);
            if (feed < 0) {
                return false;
            }
            int first = document[at];
            if (first == '{') {
                int end = document[feed - 1] == ',' ? feed - 1 : feed;
                if (!within || document[end - 1] != '}' || !add(at, end)) {
                    return false;
                }
            } else if (first == '"' && document[feed - 1] == '[' && !within) {
                String name = new String(document, at + 1, feed - at - 4, StandardCharsets.UTF_8);
                if (!types.isEmpty() && types.getLast().compareTo(name) >= 0) {
                    return false;
                }
                types.add(name);
                within = true;
            } else if (first == ']' && within) {
                within = false;
            } else {
                return first == '}' && !within;
            }
            at = feed + 1;
        }
        return false;
    }

    private static int feed(byte[] in, int start) {
        for (int i = start; i < in.length; i++) {
            if (in[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean add(int start, int end) {
        if (end - start < ID.length + 2 || !Arrays.equals(document, start, start + ID.length, ID, 0, ID.length)) {
            return false;
        }
        if (size == type.length) {
            type = Arrays.copyOf(type, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        type[size] = types.size() - 1;
        from[size] = start;
        to[size] = end;
        size++;
        return size < 2 || type[size - 2] != type[size - 1] || compareIds(this, size - 2, this, size - 1) < 0;
    }

    int size() {
        return size;
    }

    String typeOf(int i) {
        return types.get(type[i]);
    }

    byte[] line(int i) {
        return Arrays.copyOfRange(document, from[i], to[i]);
    }

    /** By type and id, as the state is sorted. */
    static int compare(StateLines a, int i, StateLines b, int j) {
        int byType = a.typeOf(i).compareTo(b.typeOf(j));
        return byType != 0 ? byType : compareIds(a, i, b, j);
    }

    /** Ids as bytes up to the closing quote; one with an escape in it is compared as it is written. */
    private static int compareIds(StateLines a, int i, StateLines b, int j) {
        int x = a.from[i] + ID.length;
        int y = b.from[j] + ID.length;
        while (true) {
            int c = a.document[x] & 0xff;
            int d = b.document[y] & 0xff;
            if (c == '"' || d == '"') {
                return c == d ? 0 : c == '"' ? -1 : 1;
            }
            if (c != d) {
                return c - d;
            }
            x++;
            y++;
        }
    }

    static boolean same(StateLines a, int i, StateLines b, int j) {
        return Arrays.equals(a.document, a.from[i], a.to[i], b.document, b.from[j], b.to[j]);
    }
}
