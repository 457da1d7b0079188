package org.daybook.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Reads a line of the journal file and proves it: what was read is written again, and every byte must be the same. So no
 * bit of a line can change unnoticed, whether the chain covers it or not.
 */
final class WireReader {
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

    private WireReader() {}

    /**
     * @param line with its line feed
     * @throws BadLine when the line is torn, altered, or not the one that should stand here
     */
    static Read read(byte[] line, long n, String before) {
        try {
            Value.Members members = object(ValueReader.read(line));
            if (!Values.wholeNumber(member(members, "n")).equals(Optional.of(n))) {
                throw new BadLine("its number is not " + n);
            }
            JournalLine read = line(members);
            WireForm.Written again = WireForm.write(read, n, before);
            if (!Arrays.equals(again.bytes(), line)) {
                throw new BadLine("its bytes are not what was written");
            }
            return new Read(read, n, again.hash());
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new BadLine("it cannot be read");
        }
    }

    /** Reads a line whose number and predecessor are not known: it is proven against what it says of them itself. */
    static Read readUnchained(byte[] line) {
        try {
            Value.Members members = object(ValueReader.read(line));
            return read(line, number(members, "n"), text(members, "before"));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new BadLine("it cannot be read");
        }
    }

    /** @param n the line's number */
    record Read(JournalLine line, long n, String hash) {}

    /** Why a line cannot be used. */
    static final class BadLine extends RuntimeException {
        private final String why;

        BadLine(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    private static JournalLine line(Value.Members m) {
        return switch (text(m, "kind")) {
            case "copy" -> new JournalLine.Copy(
                    (int) number(m, "format"), id(m, "copy"), text(m, "machine"), Instant.parse(text(m, "at")));
            case "set" -> new JournalLine.Whole(set(member(m, "set")), brought(m), changes(m));
            case "begin" -> new JournalLine.Begin(set(member(m, "set")), brought(m));
            case "part" -> new JournalLine.Part(changes(m));
            case "end" -> new JournalLine.End(id(m, "set"), number(m, "changes"));
            case "void" -> new JournalLine.Voided(id(m, "set"));
            case "aside" -> new JournalLine.Aside(
                    set(member(m, "set")), Values.flag(member(m, "aside")).orElseThrow(WireReader::notThere), ids(m, "changes"));
            default -> throw new BadLine("its kind is not known");
        };
    }

    private static List<ChangeSet> brought(Value.Members m) {
        return m.members().get("brought") instanceof Value.Items sets
                ? sets.items().stream().map(WireReader::set).toList()
                : List.of();
    }

    static ChangeSet set(Value value) {
        Value.Members m = object(value);
        return new ChangeSet(
                id(m, "id"),
                text(m, "label"),
                new Origin(text(m, "origin")),
                m.members().containsKey("undoes") ? Optional.of(id(m, "undoes")) : Optional.empty(),
                Instant.parse(text(m, "at")),
                text(m, "author"),
                id(m, "copy"));
    }

    private static List<SealedChange> changes(Value.Members m) {
        List<SealedChange> changes = new ArrayList<>();
        for (Value item : items(m, "changes")) {
            Value.Members c = object(item);
            Change change = new Change(
                    id(c, "id"),
                    id(c, "set"),
                    new RecordKey(text(c, "type"), text(c, "record")),
                    text(c, "field"),
                    member(c, "value"),
                    ids(c, "supersedes"));
            changes.add(c.members().containsKey("salt") ? sealed(change, text(c, "salt")) : erased(change, text(c, "digest")));
        }
        return changes;
    }

    /** Capital hex digits mean the same, but nobody wrote them: the digest alone would not show that they were altered. */
    private static SealedChange sealed(Change change, String salt) {
        if (!SALT.matcher(salt).matches()) {
            throw new BadLine("a salt is not what was written");
        }
        return SealedChange.of(change, salt);
    }

    /** Only an erasure takes the salt away. Without one nothing covers a value, so it must be the one that says erased. */
    private static SealedChange erased(Change change, String digest) {
        if (!(change.value() instanceof Value.Erased)) {
            throw new BadLine("a value without its salt is none");
        }
        return SealedChange.withoutSalt(change, digest);
    }

    private static List<UUID> ids(Value.Members m, String name) {
        return items(m, name).stream()
                .map(v -> UUID.fromString(Values.text(v).orElseThrow(WireReader::notThere)))
                .toList();
    }

    private static List<Value> items(Value.Members m, String name) {
        if (member(m, name) instanceof Value.Items items) {
            return items.items();
        }
        throw notThere();
    }

    private static Value.Members object(Value value) {
        if (value instanceof Value.Members members) {
            return members;
        }
        throw notThere();
    }

    private static Value member(Value.Members m, String name) {
        Value value = m.members().get(name);
        if (value == null) {
            throw notThere();
        }
        return value;
    }

    private static String text(Value.Members m, String name) {
        return Values.text(member(m, name)).orElseThrow(WireReader::notThere);
    }

    private static long number(Value.Members m, String name) {
        return Values.wholeNumber(member(m, name)).orElseThrow(WireReader::notThere);
    }

    private static UUID id(Value.Members m, String name) {
        return UUID.fromString(text(m, name));
    }

    private static BadLine notThere() {
        return new BadLine("something is missing in it");
    }
}
