package org.daybook.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.journal.Change;
import org.daybook.journal.Fold;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;

/** Whether {@code changes} fold to {@code state}: record by record, few of them in memory at a time. */
final class FoldProof {
    private final SnapshotIndex index;
    private final RecordTypes types;
    private final Faults faults;
    private final StateLine lines;
    private final StringBuilder text = new StringBuilder(1024);

    FoldProof(SnapshotIndex index, RecordTypes types, Faults faults) {
        this.index = index;
        this.types = types;
        this.faults = faults;
        this.lines = new StateLine(types, new EntryMembers());
    }

    void prove() throws IOException, BadSnapshot {
        long[] changes = index.changes().byHash();
        long[] records = index.records().byHash();
        int c = 0;
        int r = 0;
        while (c < changes.length || r < records.length) {
            long group = r == records.length || c < changes.length && Spans.group(changes[c]) <= Spans.group(records[r])
                    ? Spans.group(changes[c])
                    : Spans.group(records[r]);
            int cEnd = c;
            while (cEnd < changes.length && Spans.group(changes[cEnd]) == group) {
                cEnd++;
            }
            int rEnd = r;
            while (rEnd < records.length && Spans.group(records[rEnd]) == group) {
                rEnd++;
            }
            if (!isPlainlySound(changes, c, cEnd, records, r, rEnd)) {
                group(changes, c, cEnd, records, r, rEnd);
            }
            c = cEnd;
            r = rEnd;
        }
    }

    /** Most records have one change a field: then their line can be put together from the changes' lines as they stand. */
    private boolean isPlainlySound(long[] changes, int c, int cEnd, long[] records, int r, int rEnd) throws IOException {
        if (rEnd - r != 1 || cEnd == c) {
            return false;
        }
        Map<String, String> fields = new HashMap<>();
        Optional<ChangeLine.Plain> first = Optional.empty();
        for (int i = c; i < cEnd; i++) {
            Optional<ChangeLine.Plain> plain = ChangeLine.cut(index.lineAt(index.changes(), Spans.index(changes[i])));
            if (plain.isEmpty()
                    || plain.get().field().equals(Change.DELETED)
                    || fields.put(plain.get().field(), plain.get().content()) != null
                    || first.isPresent() && !sameRecord(first.get(), plain.get())) {
                return false;
            }
            first = plain;
        }
        text.setLength(0);
        int at = Spans.index(records[r]);
        return first.isPresent()
                && lines.append(text, first.get().type(), first.get().record(), fields)
                && index.source()
                        .isAt(index.records().at(at), index.records().length(at), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean sameRecord(ChangeLine.Plain a, ChangeLine.Plain b) {
        return a.record().equals(b.record()) && a.type().equals(b.type());
    }

    private void group(long[] changes, int c, int cEnd, long[] records, int r, int rEnd) throws IOException, BadSnapshot {
        Map<RecordKey, List<Change>> made = new HashMap<>();
        for (int i = c; i < cEnd; i++) {
            Change change = index.changeAt(Spans.index(changes[i]));
            made.computeIfAbsent(change.record(), _ -> new ArrayList<>(4)).add(change);
        }
        List<byte[]> written = new ArrayList<>();
        for (int i = r; i < rEnd; i++) {
            int at = Spans.index(records[i]);
            written.add(index.source().read(index.records().at(at), index.records().length(at)));
        }
        for (Map.Entry<RecordKey, List<Change>> one : made.entrySet()) {
            text.setLength(0);
            if (lines.append(text, Fold.of(one.getKey(), one.getValue()))) {
                take(one.getKey(), text.toString(), written);
            }
        }
        for (byte[] left : written) {
            RecordKey key = key(made, left);
            faults.add("rule.state-more", singular(key), key.id());
        }
    }

    /** Takes the line out of those written; a line that means the same in another spelling counts. */
    private void take(RecordKey key, String expected, List<byte[]> written) throws BadSnapshot {
        byte[] bytes = expected.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < written.size(); i++) {
            if (java.util.Arrays.equals(written.get(i), bytes)) {
                written.remove(i);
                return;
            }
        }
        for (int i = 0; i < written.size(); i++) {
            if (JsonText.read(written.get(i), JsonText::value) instanceof Value.Members(var members)
                    && members.get("id") instanceof Value.Text(String id)
                    && id.equals(key.id())) {
                written.remove(i);
                if (!lines.of(key, members).equals(expected)) {
                    faults.add("rule.state", singular(key), key.id());
                }
                return;
            }
        }
        faults.add("rule.state-missing", singular(key), key.id());
    }

    private static RecordKey key(Map<RecordKey, List<Change>> made, byte[] line) throws BadSnapshot {
        String id = JsonText.read(line, JsonText::value) instanceof Value.Members(var members)
                        && members.get("id") instanceof Value.Text(String text)
                ? text
                : "";
        return made.keySet().stream().filter(k -> k.id().equals(id)).findFirst().orElse(new RecordKey("record", id));
    }

    private String singular(RecordKey key) {
        return types.type(key.type()).map(RecordType::singular).orElse(key.type());
    }

}
