package org.daybook.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.daybook.journal.Value;

/** Takes from each line the ids that it begins with, and nothing else. Whatever is not plain is left to the whole look. */
final class QuickLines implements DocumentLines.Visitor {
    private static final byte[] ID = "{\"id\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SET = "\",\"set\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TYPE = "\",\"type\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RECORD = "\",\"record\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FIELD = "\",\"field\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_LENGTH = 36;

    private final byte[] document;
    private final SnapshotIndex index;
    private String type = "";
    private int lastRecord = -1;
    private int lastSet = -1;
    private int lastChange = -1;

    QuickLines(byte[] document, SnapshotIndex index) {
        this.document = document;
        this.index = index;
    }

    @Override
    public void type(String name) {
        type = name;
        lastRecord = -1;
        index.typeBegins(name);
    }

    @Override
    public boolean record(int from, int to, int line) {
        int id = after(ID, from, to);
        int end = plainEnd(id, to);
        if (end < 0 || end == id || end - id > Shape.LONGEST_ID || lastRecord >= 0 && compareText(lastRecord, id) >= 0) {
            return false;
        }
        lastRecord = id;
        index.recordLine(Spans.add(Spans.begin(type), document, id, end), place(from, to, line));
        return true;
    }

    @Override
    public boolean set(int from, int to, int line) {
        int id = after(ID, from, to);
        if (!isUuid(id, to) || lastSet >= 0 && compareIds(lastSet, id) >= 0) {
            return false;
        }
        lastSet = id;
        try {
            Faults faults = new Faults();
            SnapshotReader.Place place = place(from, to, line);
            if (JsonText.read(Arrays.copyOfRange(document, from, to), JsonText::value) instanceof Value.Members members) {
                new PartShapes(index.types(), faults).set(members, place).ifPresent(set -> index.set(set, place));
            }
            return faults.isEmpty();
        } catch (BadSnapshot e) {
            return false;
        }
    }

    @Override
    public boolean change(int from, int to, int line) {
        int id = after(ID, from, to);
        int set = isUuid(id, to) ? after(SET, id + UUID_LENGTH, to) : -1;
        int kind = isUuid(set, to) ? after(TYPE, set + UUID_LENGTH, to) : -1;
        int kindEnd = plainEnd(kind, to);
        int record = kindEnd < 0 ? -1 : after(RECORD, kindEnd, to);
        int recordEnd = plainEnd(record, to);
        if (recordEnd < 0
                || after(FIELD, recordEnd, to) < 0
                || lastChange >= 0 && compareIds(lastChange, id) >= 0) {
            return false;
        }
        lastChange = id;
        String name = new String(document, kind, kindEnd - kind, StandardCharsets.US_ASCII);
        long hash = Spans.add(Spans.begin(name), document, record, recordEnd);
        return index.changeLine(hash, place(from, to, line), uuid(id), uuid(set));
    }

    private static SnapshotReader.Place place(int from, int to, int line) {
        return new SnapshotReader.Place(from, to - from, line);
    }

    /** Where what follows these bytes begins; -1 where others stand there. */
    private int after(byte[] expected, int at, int to) {
        int end = at + expected.length;
        return at >= 0 && end <= to && Arrays.equals(document, at, end, expected, 0, expected.length) ? end : -1;
    }

    /** The quote that ends a text of plain ASCII; -1 where it is not that plain. */
    private int plainEnd(int from, int to) {
        for (int i = from; from >= 0 && i < to; i++) {
            byte b = document[i];
            if (b == '"') {
                return i;
            }
            if (b == '\\' || b < ' ') {
                return -1;
            }
        }
        return -1;
    }

    private boolean isUuid(int at, int to) {
        if (at < 0 || at + UUID_LENGTH > to) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            byte b = document[at + i];
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? b != '-' : !(b >= '0' && b <= '9' || b >= 'a' && b <= 'f')) {
                return false;
            }
        }
        return true;
    }

    private UUID uuid(int at) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < UUID_LENGTH; i++) {
            byte b = document[at + i];
            if (b != '-') {
                long digit = b <= '9' ? b - '0' : b - 'a' + 10;
                if (i < 18) {
                    high = high << 4 | digit;
                } else {
                    low = low << 4 | digit;
                }
            }
        }
        return new UUID(high, low);
    }

    private int compareIds(int a, int b) {
        return Arrays.compareUnsigned(document, a, a + UUID_LENGTH, document, b, b + UUID_LENGTH);
    }

    /** Two texts that end with a quote. */
    private int compareText(int a, int b) {
        int x = a;
        int y = b;
        while (document[x] == document[y] && document[x] != '"') {
            x++;
            y++;
        }
        return document[x] == '"' ? document[y] == '"' ? 0 : -1 : document[y] == '"' ? 1 : document[x] - document[y];
    }
}
