package org.daybook.snapshot;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.daybook.journal.Change;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a document from its first byte to its last, record by record, in whatever order its members come. Syntax that
 * does not hold ends the reading; shapes that do not hold are noted and passed over, so that one look names them all.
 */
final class SnapshotReader {
    /** Where something stands in the document. @param line counted from 1 */
    record Place(long at, int length, int line) {}

    /** What is done with the parts, in the order in which they come. */
    interface Parts {
        default void record(RecordKey key, Value.Members members, Place place) throws BadSnapshot {}

        default void set(ChangeSet set, Place place) throws BadSnapshot {}

        default void change(Change change, Place place) throws BadSnapshot {}
    }

    /** @param stateAt where the checksum of the content begins; @param integrityAt where it ends */
    record Read(
            Optional<Envelope> envelope,
            Optional<Integrity> integrity,
            boolean carriesChanges,
            long stateAt,
            long integrityAt) {}

    private final JsonParser parser;
    private final Parts parts;
    private final Faults faults;
    private final PartShapes shapes;
    private final Map<String, Value> head = new TreeMap<>();
    private boolean sawState;
    private boolean sawSets;
    private boolean sawChanges;
    private long stateAt;
    private long integrityAt;
    private String last = "";

    private SnapshotReader(JsonParser parser, RecordTypes types, Parts parts, Faults faults) {
        this.parser = parser;
        this.parts = parts;
        this.faults = faults;
        this.shapes = new PartShapes(types, faults);
    }

    static Read read(Source source, RecordTypes types, Parts parts, Faults faults) throws BadSnapshot, IOException {
        if (source.isBrackets()) {
            throw BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.brackets", source.size() >> 20);
        }
        return JsonText.read(source.stream(), parser -> new SnapshotReader(parser, types, parts, faults).document());
    }

    /** What a snapshot that is not locked says of itself, without reading on; empty where that cannot be told. */
    static Optional<Envelope> head(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            return JsonText.read(zipped ? new GZIPInputStream(in) : in, SnapshotReader::head);
        } catch (BadSnapshot | java.util.zip.ZipException e) {
            return Optional.empty();
        }
    }

    /** The same of a document that is in memory. */
    static Optional<Envelope> head(Source source) throws BadSnapshot {
        return JsonText.read(source.stream(), SnapshotReader::head);
    }

    private static Optional<Envelope> head(JsonParser parser) throws BadSnapshot {
        Map<String, Value> head = new TreeMap<>();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME && !parser.currentName().equals("state")) {
            String name = parser.currentName();
            parser.nextToken();
            if (EnvelopeShape.MEMBERS.contains(name)) {
                head.put(name, JsonText.value(parser));
            } else {
                parser.skipChildren();
            }
        }
        boolean carries = !Value.of("public").equals(head.get("class"));
        return new EnvelopeShape(head, new Faults()).envelope(true, carries, carries);
    }

    private Read document() throws BadSnapshot {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.blank");
        }
        if (first != JsonToken.START_OBJECT) {
            // Whether it is JSON at all, and how deep, is told before what it is not.
            parser.skipChildren();
            throw BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.not-object");
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            member(parser.currentName(), parser.currentTokenLocation().getByteOffset());
        }
        nothingAfter();
        if (!head.containsKey("format")) {
            throw BadSnapshot.of(BadSnapshot.Why.NOT_A_SNAPSHOT, "check.no-format");
        }
        Optional<Envelope> envelope = new EnvelopeShape(head, faults).envelope(sawState, sawSets, sawChanges);
        if (!last.equals("integrity")) {
            faults.add("shape.integrity-last");
        }
        return new Read(envelope, EnvelopeShape.integrity(head, faults), sawChanges, stateAt, integrityAt);
    }

    private void nothingAfter() throws BadSnapshot {
        try {
            if (parser.nextToken() == null) {
                return;
            }
        } catch (tools.jackson.core.JacksonException e) {
            // Whatever it is, it stands after the end.
            throw JsonText.bad(parser, "check.trailing");
        }
        throw JsonText.bad(parser, "check.trailing");
    }

    private void member(String name, long at) throws BadSnapshot {
        last = name;
        parser.nextToken();
        switch (name) {
            case "state" -> {
                sawState = true;
                stateAt = at;
                state();
            }
            case "changeSets" -> {
                sawSets = true;
                array("changeSets", this::set);
            }
            case "changes" -> {
                sawChanges = true;
                array("changes", this::change);
            }
            case "integrity" -> {
                integrityAt = at;
                head.put(name, JsonText.value(parser));
            }
            default -> {
                if (EnvelopeShape.MEMBERS.contains(name)) {
                    head.put(name, JsonText.value(parser));
                    EnvelopeShape.refuseOthers(name, head);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void state() throws BadSnapshot {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            wrong("shape.object", "state");
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String type = parser.currentName();
            if (!Shape.TYPE.matcher(type).matches()) {
                faults.add("shape.type", line(), type);
            }
            parser.nextToken();
            array(type, (members, place) -> {
                Optional<String> id = shapes.record(type, members, place);
                if (id.isPresent()) {
                    parts.record(new RecordKey(type, id.get()), members, place);
                }
            });
        }
    }

    private void set(Value.Members members, Place place) throws BadSnapshot {
        Optional<ChangeSet> set = shapes.set(members, place);
        if (set.isPresent()) {
            parts.set(set.get(), place);
        }
    }

    private void change(Value.Members members, Place place) throws BadSnapshot {
        Optional<Change> change = shapes.change(members, place);
        if (change.isPresent()) {
            parts.change(change.get(), place);
        }
    }

    private interface Item {
        void read(Value.Members members, Place place) throws BadSnapshot;
    }

    private void array(String what, Item item) throws BadSnapshot {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrong("shape.array", what);
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (faults.isHopeless()) {
                throw new BadSnapshot(BadSnapshot.Why.WRONG, faults.list());
            }
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                wrong("shape.item", what);
                continue;
            }
            int line = line();
            long at = parser.currentTokenLocation().getByteOffset();
            Value value = JsonText.value(parser);
            long end = parser.currentTokenLocation().getByteOffset() + 1;
            if (value instanceof Value.Members members) {
                item.read(members, new Place(at, (int) (end - at), line));
            } else {
                faults.add("shape.item", line, what);
            }
        }
    }

    private void wrong(String key, String what) throws BadSnapshot {
        faults.add(key, line(), what);
        parser.skipChildren();
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
