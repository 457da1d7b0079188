package org.daybook.app.snapshots;

import java.util.List;
import org.daybook.kit.text.Messages;

/** What changes of a record, in half a line. */
final class Gist {
    private static final Messages SAY = Messages.beside(Gist.class);

    /** So many fields tell it. */
    private static final int FIELDS = 3;

    private static final int LETTERS = 60;

    private Gist() {}

    /** @param fresh whether the whole record is new: then its old values are none */
    static String of(boolean fresh, List<ReportRow.Field> fields) {
        List<String> said = fields.stream().limit(FIELDS).map(f -> of(fresh, f)).toList();
        String all = String.join("; ", said);
        return fields.size() > FIELDS ? SAY.text("gist.more", all, fields.size() - FIELDS) : all;
    }

    private static String of(boolean fresh, ReportRow.Field f) {
        if (fresh || f.was().isEmpty()) {
            return SAY.text("gist.new", f.name(), shortened(f.is()));
        }
        return f.is().isEmpty()
                ? SAY.text("gist.emptied", f.name())
                : SAY.text("gist.changed", f.name(), shortened(f.was()), shortened(f.is()));
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        int points = line.codePointCount(0, line.length());
        return points <= LETTERS ? line : line.substring(0, line.offsetByCodePoints(0, LETTERS - 2)) + "…";
    }
}
