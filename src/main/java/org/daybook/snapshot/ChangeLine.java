package org.daybook.snapshot;

import java.util.Optional;
import java.util.UUID;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.ChangeSet;

/** A change, and the header of a change set, as the document has them. */
final class ChangeLine {
    private ChangeLine() {}

    static void append(StringBuilder out, Row row) {
        out.append("{\"id\":\"").append(row.id()).append("\",\"set\":\"").append(row.set()).append("\",\"type\":");
        CanonicalText.quote(out, row.type());
        CanonicalText.quote(out.append(",\"record\":"), row.record());
        CanonicalText.quote(out.append(",\"field\":"), row.field());
        out.append(",\"value\":").append(row.content()).append(",\"supersedes\":[");
        UUID[] ids = row.supersedes();
        for (int i = 0; i < ids.length; i++) {
            out.append(i == 0 ? "\"" : ",\"").append(ids[i]).append('"');
        }
        out.append("]}");
    }

    /** What a state needs of a change that stands alone in its field. @param content its value as it is written */
    record Plain(String type, String record, String field, String content) {}

    private static final String SUPERSEDES = ",\"supersedes\":[";

    /** Cuts a line that was proven before into its parts, without reading its value; empty where it is laid out otherwise. */
    static Optional<Plain> cut(String line) {
        int type = after(line, "\",\"set\":\"", 7 + 36);
        type = type < 0 ? -1 : after(line, "\",\"type\":\"", type + 36);
        int typeEnd = type < 0 ? -1 : line.indexOf('"', type);
        int record = typeEnd < 0 ? -1 : after(line, "\",\"record\":\"", typeEnd);
        int recordEnd = record < 0 ? -1 : line.indexOf('"', record);
        int field = recordEnd < 0 ? -1 : after(line, "\",\"field\":\"", recordEnd);
        int fieldEnd = field < 0 ? -1 : line.indexOf('"', field);
        int value = fieldEnd < 0 ? -1 : after(line, "\",\"value\":", fieldEnd);
        int end = line.lastIndexOf(SUPERSEDES);
        if (value < 0 || end < value || line.lastIndexOf('\\', fieldEnd) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Plain(
                line.substring(type, typeEnd),
                line.substring(record, recordEnd),
                line.substring(field, fieldEnd),
                line.substring(value, end)));
    }

    private static int after(String line, String expected, int at) {
        return line.startsWith(expected, at) ? at + expected.length() : -1;
    }

    /** @param label of the set as it leaves; empty where it may say what was withheld */
    static void append(StringBuilder out, ChangeSet set, String label) {
        out.append("{\"id\":\"").append(set.id()).append("\",\"label\":");
        CanonicalText.quote(out, label);
        CanonicalText.quote(out.append(",\"origin\":"), set.origin().word());
        set.undoes().ifPresent(undone -> out.append(",\"undoes\":\"").append(undone).append('"'));
        out.append(",\"at\":\"").append(set.at()).append("\",\"author\":");
        CanonicalText.quote(out, set.author());
        out.append(",\"copy\":\"").append(set.copy()).append("\"}");
    }
}
