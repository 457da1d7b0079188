package org.daybook.snapshot;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.journal.Field;
import org.daybook.journal.Value;
import org.daybook.journal.Values;

/** Whether the envelope has the shape that the schema prescribes; and what it says. */
final class EnvelopeShape {
    static final Set<String> MEMBERS = Set.of(
            "format",
            "formatVersion",
            "snapshotId",
            "createdAt",
            "createdBy",
            "class",
            "scope",
            "base",
            "counts",
            "withheld",
            "erased",
            "illustrative");

    private static final Pattern CLASS = Pattern.compile("internal|partners|public");

    private final Map<String, Value> head;
    private final Faults faults;
    private boolean sound = true;

    EnvelopeShape(Map<String, Value> head, Faults faults) {
        this.head = head;
        this.faults = faults;
    }

    /** Stops at once where reading on makes no sense. */
    static void refuseOthers(String name, Map<String, Value> head) throws BadSnapshot {
        if (name.equals("format") && !Value.of(Format.NAME).equals(head.get(name))) {
            throw BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.other-format");
        }
        if (name.equals("formatVersion") && head.get(name) instanceof Value.Text(String version)) {
            Matcher parts = Shape.VERSION.matcher(version);
            if (parts.matches() && Integer.parseInt(parts.group(1)) > Format.MAJOR) {
                throw BadSnapshot.of(BadSnapshot.Why.NEWER, "check.newer", version, Format.VERSION);
            }
        }
    }

    Optional<Envelope> envelope(boolean state, boolean sets, boolean changes) {
        String sharing = match(head, "class", CLASS);
        boolean carries = !sharing.equals("public");
        needs(state, "state");
        if (carries) {
            needs(sets, "changeSets");
            needs(changes, "changes");
        } else if (sets || changes) {
            wrong("shape.public");
        }
        String version = match(head, "formatVersion", Shape.VERSION);
        if (!version.isEmpty() && !version.startsWith(Format.MAJOR + ".")) {
            wrong("check.version", version);
        }
        Map<String, Value> by = object(head, "createdBy");
        Map<String, Value> counts = object(head, "counts");
        TreeMap<String, Long> records = new TreeMap<>();
        object(counts, "records").forEach((type, count) -> records.put(type, count(type, count)));
        String id = match(head, "snapshotId", Shape.UUID);
        String copy = match(by, "copy", Shape.UUID);
        Instant at = moment(match(head, "createdAt", Shape.MOMENT));
        String role = text(by, "role");
        String program = text(by, "program");
        String scope = match(head, "scope", Shape.SCOPE);
        List<UUID> base = base();
        long allSets = count(counts, "changeSets");
        long allChanges = count(counts, "changes");
        long withheld = count(head, "withheld");
        long erased = count(head, "erased");
        boolean illustrative = flag("illustrative");
        if (!sound) {
            return Optional.empty();
        }
        return Optional.of(new Envelope(
                version,
                UUID.fromString(id),
                at,
                role,
                UUID.fromString(copy),
                program,
                sharing,
                scope,
                base,
                records,
                allSets,
                allChanges,
                withheld,
                erased,
                illustrative));
    }

    static Optional<Integrity> integrity(Map<String, Value> head, Faults faults) {
        if (!(head.get("integrity") instanceof Value.Members(var members))) {
            faults.add("shape.missing", "integrity");
            return Optional.empty();
        }
        if (members.size() != 2
                || !(members.get("content") instanceof Value.Text(String content))
                || !(members.get("document") instanceof Value.Text(String document))
                || !Shape.HASH.matcher(content).matches()
                || !Shape.HASH.matcher(document).matches()) {
            faults.add("shape.integrity");
            return Optional.empty();
        }
        return Optional.of(new Integrity(content, document));
    }

    private void wrong(String key, Object... values) {
        sound = false;
        faults.add(key, values);
    }

    private void needs(boolean there, String name) {
        if (!there) {
            wrong("shape.missing", name);
        }
    }

    private Value member(Map<String, Value> members, String name) {
        Value value = members.get(name);
        if (value == null) {
            wrong("shape.missing", name);
            return Value.NOTHING;
        }
        return value;
    }

    private String match(Map<String, Value> members, String name, Pattern pattern) {
        if (!members.containsKey(name)) {
            wrong("shape.missing", name);
            return "";
        }
        if (members.get(name) instanceof Value.Text(String text)
                && text.length() <= Field.LONGEST_NOTE
                && pattern.matcher(text).matches()) {
            return text;
        }
        wrong("shape.envelope", name);
        return "";
    }

    private String text(Map<String, Value> members, String name) {
        Value value = member(members, name);
        if (value instanceof Value.Text(String text) && Shape.text(value, Field.LONGEST_TEXT)) {
            return text;
        }
        wrong("shape.envelope", name);
        return "";
    }

    private Map<String, Value> object(Map<String, Value> members, String name) {
        if (member(members, name) instanceof Value.Members(var inner)) {
            return inner;
        }
        wrong("shape.envelope", name);
        return Map.of();
    }

    private Instant moment(String text) {
        try {
            return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeException e) {
            wrong("rule.created", text);
            return Instant.EPOCH;
        }
    }

    private List<UUID> base() {
        List<UUID> ids = new ArrayList<>();
        if (!(member(head, "base") instanceof Value.Items(List<Value> items))) {
            wrong("shape.envelope", "base");
            return ids;
        }
        for (Value item : items) {
            if (item instanceof Value.Text(String text) && Shape.UUID.matcher(text).matches()) {
                ids.add(UUID.fromString(text));
            } else {
                wrong("shape.envelope", "base");
            }
        }
        return ids;
    }

    private long count(Map<String, Value> members, String name) {
        return count(name, member(members, name));
    }

    private long count(String name, Value value) {
        Optional<Long> count = Values.wholeNumber(value).filter(n -> n >= 0);
        if (count.isEmpty()) {
            wrong("shape.envelope", name);
        }
        return count.orElse(0L);
    }

    private boolean flag(String name) {
        Value value = member(head, name);
        if (!(value instanceof Value.Flag)) {
            wrong("shape.envelope", name);
        }
        return value.equals(Value.of(true));
    }
}
