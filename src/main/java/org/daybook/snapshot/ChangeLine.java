package org.daybook.snapshot;

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

    /** @param silent whether the label is left out, because it may say what was withheld */
    static void append(StringBuilder out, ChangeSet set, boolean silent) {
        out.append("{\"id\":\"").append(set.id()).append("\",\"label\":");
        CanonicalText.quote(out, silent ? "" : set.label());
        CanonicalText.quote(out.append(",\"origin\":"), set.origin().word());
        set.undoes().ifPresent(undone -> out.append(",\"undoes\":\"").append(undone).append('"'));
        out.append(",\"at\":\"").append(set.at()).append("\",\"author\":");
        CanonicalText.quote(out, set.author());
        out.append(",\"copy\":\"").append(set.copy()).append("\"}");
    }
}
