package org.daybook.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.journal.Field;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.ValueReader;
import org.daybook.journal.Values;

/** Counts what goes and what stays while an export looks at each change once. */
final class Tally implements Redaction.Listener {
    private final RecordTypes types;
    private final Redaction redaction;
    private final EntryMembers members;
    /** By type and name: asked of each text of each entry. */
    private final Map<String, Map<String, Boolean>> free = new HashMap<>();
    /** Of the type that was asked for last: records come type by type. */
    private String lastType = "";

    private Map<String, Boolean> lastFree = new HashMap<>();
    private String lastGoing = "";
    private long[] lastGoes = new long[2];

    private final Map<String, long[]> goes = new TreeMap<>();
    private final Map<String, ExportSummary.Staying> stays = new TreeMap<>();
    private final Set<ExportSummary.Found> found = new java.util.LinkedHashSet<>();
    private final Set<UUID> sets = new HashSet<>();
    private final Set<UUID> silenced = new HashSet<>();
    private long foundInAll;
    private long withheld;
    private long erased;

    /** @param members shared with whoever looks at the same entries */
    Tally(RecordTypes types, Redaction redaction, EntryMembers members) {
        this.members = members;
        this.types = types;
        this.redaction = redaction;
    }

    @Override
    public void leftOut(String type, String field, Field.Sensitivity why) {
        String key = type + " " + field;
        stays.merge(
                key,
                new ExportSummary.Staying(type, singular(type), words(field), why, 1),
                (known, _) -> known.oneMore());
    }

    /** Looks at a change as it leaves. */
    void change(Row before, Row leaves) {
        goes(before.type())[1]++;
        sets.add(leaves.set());
        boolean stubbed = leaves.content().contains("{\"$stub\":\"withheld\"}");
        if (stubbed) {
            withheld++;
            silenced.add(leaves.set());
        }
        if (leaves.content().contains("{\"$stub\":\"erased\"}")) {
            erased++;
        }
        if (!leaves.isWithheld()) {
            look(leaves);
        }
    }

    /** A change that the scope leaves out: the label of its set may tell of it. */
    void stays(Row row) {
        silenced.add(row.set());
    }

    void record(String type) {
        goes(type)[0]++;
    }

    private long[] goes(String type) {
        if (!type.equals(lastGoing)) {
            lastGoing = type;
            lastGoes = goes.computeIfAbsent(type, _ -> new long[2]);
        }
        return lastGoes;
    }

    private void look(Row row) {
        if (row.field().equals(RecordType.ENTRY) && row.content().startsWith("{")) {
            members.of(row.content()).forEach((name, content) -> look(row, name, content));
        } else {
            look(row, row.field(), row.content());
        }
    }

    private void look(Row row, String name, String content) {
        if (content.length() < 6 || content.charAt(0) != '"' && content.charAt(0) != '[' && content.charAt(0) != '{') {
            return;
        }
        if (!row.type().equals(lastType)) {
            lastType = row.type();
            lastFree = free.computeIfAbsent(lastType, _ -> new HashMap<>());
        }
        if (!lastFree.computeIfAbsent(name, _ -> isFree(row.type(), name))) {
            return;
        }
        if (content.charAt(0) == '"' && content.indexOf('\\') < 0) {
            scan(row, name, content);
        } else {
            // Each text of an object by itself, and as it was written: in JSON a line break is a letter before what follows.
            Values.texts(ValueReader.read(content)).stream()
                    .filter(text -> !Shape.UUID.matcher(text).matches())
                    .forEach(text -> scan(row, name, text));
        }
    }

    private void scan(Row row, String name, String text) {
        FreeText.scan(text, (kind, piece) -> {
            ExportSummary.Found one = new ExportSummary.Found(row.key(), name, kind, piece);
            if (found.size() < ExportSummary.MOST_FOUND ? found.add(one) : !found.contains(one)) {
                foundInAll++;
            }
        });
    }

    /** Whether people write in it what they like. */
    private boolean isFree(String type, String name) {
        return redaction
                .field(type, name)
                .map(f -> f.sensitivity() != Field.Sensitivity.CONTACT
                        && (f.kind() == Field.Kind.TEXT || f.kind() == Field.Kind.NOTE || f.kind() == Field.Kind.STRUCTURE))
                .orElse(true);
    }

    Set<UUID> sets() {
        return sets;
    }

    /** Sets of which something was left out: their labels may say it, so they stay too. */
    Set<UUID> silenced() {
        return silenced;
    }

    Map<String, Long> records() {
        Map<String, Long> records = new TreeMap<>();
        goes.forEach((type, counts) -> {
            if (counts[0] > 0) {
                records.put(type, counts[0]);
            }
        });
        return records;
    }

    ExportSummary summary(ExportRequest request, boolean illustrative) {
        boolean carries = request.sharing().carriesChanges();
        List<ExportSummary.Going> going = new ArrayList<>();
        long records = 0;
        long changes = 0;
        for (Map.Entry<String, long[]> type : goes.entrySet()) {
            long[] counts = type.getValue();
            going.add(new ExportSummary.Going(type.getKey(), singular(type.getKey()), counts[0], carries ? counts[1] : 0));
            records += counts[0];
            changes += counts[1];
        }
        return new ExportSummary(
                request.sharing(),
                request.scope(),
                records,
                carries ? changes : 0,
                carries ? sets.size() : 0,
                withheld,
                erased,
                illustrative,
                going,
                List.copyOf(stays.values()),
                List.copyOf(found),
                foundInAll,
                false);
    }

    private String singular(String type) {
        return types.type(type).map(RecordType::singular).orElse(type);
    }

    private static String words(String field) {
        return org.daybook.journal.FieldRule.words(field);
    }
}
