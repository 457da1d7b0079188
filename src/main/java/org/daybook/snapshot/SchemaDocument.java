package org.daybook.snapshot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Field;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;

/** Writes the format's JSON Schema (2020-12) from the record types: one source for what is checked and what is published. */
public final class SchemaDocument {
    /** Beside this class, in the jar; the same bytes are in docs/format. */
    public static final String NAME = "daybook-snapshot-1.schema.json";

    private static final String UUID = "{\"$ref\": \"#/$defs/uuid\"}";
    private static final String COUNT = "{\"$ref\": \"#/$defs/count\"}";
    private static final String TEXT = "{\"$ref\": \"#/$defs/text\"}";

    private SchemaDocument() {}

    public static String of(RecordTypes types) {
        List<RecordType> sorted =
                types.types().stream().sorted(Comparator.comparing(RecordType::name)).toList();
        return """
                {
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "$id": "https://daybook.example/format/daybook-snapshot-1.schema.json",
                "title": "Daybook snapshot, format 1",
                "description": "A statement of a programme, or of a part of it, made on a date by a role. See docs/format/README.md for what a schema cannot say: the checksums, the order, and that the changes leave the state.",
                "type": "object",
                "required": ["format", "formatVersion", "snapshotId", "createdAt", "createdBy", "class", "scope", "base", "counts", "withheld", "erased", "illustrative", "state", "integrity"],
                "properties": {
                """
                + envelope()
                + state(sorted)
                + ",\n\"changeSets\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/changeSet\"}},\n"
                + "\"changes\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/change\"}},\n"
                + "\"integrity\": {\"type\": \"object\", \"required\": [\"content\", \"document\"], \"additionalProperties\": false,"
                + " \"properties\": {\"content\": {\"$ref\": \"#/$defs/hash\"}, \"document\": {\"$ref\": \"#/$defs/hash\"}}}\n},\n"
                + """
                "if": {"properties": {"class": {"const": "public"}}},
                "then": {"properties": {"changeSets": false, "changes": false}},
                "else": {"required": ["changeSets", "changes"]},
                "$defs": {
                """
                + definitions()
                + sorted.stream().map(SchemaDocument::record).collect(Collectors.joining(",\n"))
                + "\n}\n}\n";
    }

    private static String envelope() {
        return "\"format\": {\"const\": \"" + Format.NAME + "\"},\n"
                + "\"formatVersion\": {\"type\": \"string\", \"pattern\": \"^1\\\\.(0|[1-9][0-9]{0,3})$\"},\n"
                + "\"snapshotId\": " + UUID + ",\n"
                + "\"createdAt\": {\"$ref\": \"#/$defs/moment\"},\n"
                + "\"createdBy\": {\"type\": \"object\", \"required\": [\"role\", \"copy\", \"program\"], \"properties\": {\"role\": "
                + TEXT + ", \"copy\": " + UUID + ", \"program\": " + TEXT + "}},\n"
                + "\"class\": {\"enum\": [\"internal\", \"partners\", \"public\"]},\n"
                + "\"scope\": {\"type\": \"string\", \"pattern\": \"^(all$|(authority|fund|since)=.)\"},\n"
                + "\"base\": {\"type\": \"array\", \"items\": " + UUID + "},\n"
                + "\"counts\": {\"type\": \"object\", \"required\": [\"records\", \"changeSets\", \"changes\"], \"properties\": {"
                + "\"records\": {\"type\": \"object\", \"additionalProperties\": " + COUNT + "}, \"changeSets\": " + COUNT
                + ", \"changes\": " + COUNT + "}},\n"
                + "\"withheld\": " + COUNT + ",\n\"erased\": " + COUNT + ",\n\"illustrative\": {\"type\": \"boolean\"},\n";
    }

    private static String state(List<RecordType> types) {
        return "\"state\": {\"type\": \"object\", \"propertyNames\": {\"pattern\": \"^[a-z][a-z0-9-]{0,99}$\"}, \"properties\": {\n"
                + types.stream()
                        .map(t -> quoted(t.name()) + ": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/record-" + t.name() + "\"}}")
                        .collect(Collectors.joining(",\n"))
                + "\n}, \"additionalProperties\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/record\"}}}";
    }

    private static String definitions() {
        return """
                "uuid": {"type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},
                "moment": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{3})?Z$"},
                "hash": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
                "count": {"type": "integer", "minimum": 0, "maximum": 9223372036854775807},
                "text": {"type": "string", "maxLength": 500},
                "note": {"type": "string", "maxLength": 200000},
                "amount": {"type": "number", "multipleOf": 0.01, "minimum": -90000000000000000, "maximum": 90000000000000000},
                "whole": {"type": "integer", "minimum": -9223372036854775808, "maximum": 9223372036854775807},
                "date": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-([0-9]{2}|early|mid|late))?|-(spring|summer|autumn|winter))?$"},
                "flag": {"type": "boolean"},
                "structure": {"not": {"type": "null"}},
                "id": {"type": "string", "maxLength": 200},
                "field": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9]{0,99}$"},
                "changeSet": {"type": "object", "required": ["id", "label", "origin", "at", "author", "copy"], "additionalProperties": false, "properties": {"id": {"$ref": "#/$defs/uuid"}, "label": {"type": "string", "maxLength": 2000}, "origin": {"type": "string", "maxLength": 100}, "undoes": {"$ref": "#/$defs/uuid"}, "at": {"$ref": "#/$defs/moment"}, "author": {"$ref": "#/$defs/text"}, "copy": {"$ref": "#/$defs/uuid"}}},
                "change": {"type": "object", "required": ["id", "set", "type", "record", "field", "value", "supersedes"], "additionalProperties": false, "properties": {"id": {"$ref": "#/$defs/uuid"}, "set": {"$ref": "#/$defs/uuid"}, "type": {"type": "string", "pattern": "^[a-z][a-z0-9-]{0,99}$"}, "record": {"$ref": "#/$defs/id"}, "field": {"$ref": "#/$defs/field"}, "value": {"description": "A value, or {\\"$stub\\": \\"withheld\\"} or {\\"$stub\\": \\"erased\\"}"}, "supersedes": {"type": "array", "items": {"$ref": "#/$defs/uuid"}}}},
                "record": {"type": "object", "required": ["id"], "propertyNames": {"$ref": "#/$defs/field"}, "properties": {"id": {"$ref": "#/$defs/id"}}},
                """;
    }

    private static String record(RecordType type) {
        return quoted("record-" + type.name())
                + ": {\"title\": " + quoted(type.singular())
                + ", \"type\": \"object\", \"required\": [\"id\"], \"propertyNames\": {\"$ref\": \"#/$defs/field\"}, \"properties\": {\"id\": {\"$ref\": \"#/$defs/id\"}"
                + type.fields().stream()
                        .map(f -> ", " + quoted(f.name()) + ": {\"$ref\": \"#/$defs/" + definition(f.kind()) + "\"}")
                        .collect(Collectors.joining())
                + "}}";
    }

    private static String definition(Field.Kind kind) {
        return switch (kind) {
            case TEXT, REFERENCE -> "text";
            case NOTE -> "note";
            case AMOUNT -> "amount";
            case WHOLE_NUMBER -> "whole";
            case DATE -> "date";
            case FLAG -> "flag";
            case STRUCTURE -> "structure";
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        CanonicalText.quote(out, text);
        return out.toString();
    }
}
