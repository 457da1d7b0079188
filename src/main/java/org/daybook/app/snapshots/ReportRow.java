package org.daybook.app.snapshots;

import java.util.List;
import java.util.Optional;
import org.daybook.feature.Link;
import org.daybook.journal.RecordKey;

/** A row of the report: the head of a group, or one of what the group holds. */
sealed interface ReportRow {
    /** What remembers a row when the rows come anew. */
    Object key();

    /** @param title an authority, or a kind of record; @param counts "1 conflict, 3 changed" */
    record Group(String title, String counts) implements ReportRow {
        @Override
        public Object key() {
            return "group " + title;
        }
    }

    /** What would become of a record. */
    enum What {
        CONFLICT,
        PROBLEM,
        NEW,
        CHANGED,
        DELETED
    }

    /** A field's old and new value, and who said so. */
    record Field(String name, String was, String is, String who, String when) {}

    /**
     * @param authority "Camden"; empty where it belongs to none
     * @param kind "stage move"
     * @param name what the record is called; of a problem its sentence
     * @param says the gist of what changes
     * @param who the roles that said so; @param when the latest of it
     */
    record Item(
            What what,
            Optional<RecordKey> record,
            String authority,
            String kind,
            String name,
            String says,
            String who,
            String when,
            List<Field> fields,
            List<Question> questions,
            Optional<Link> link)
            implements ReportRow {
        public Item {
            fields = List.copyOf(fields);
            questions = List.copyOf(questions);
        }

        @Override
        public Object key() {
            return record.<Object>map(key -> key).orElse(name);
        }
    }
}
