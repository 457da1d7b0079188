package org.daybook.feature;

import java.util.Optional;
import org.daybook.journal.RecordKey;

/**
 * Where something is explained.
 *
 * @param screen the id of a {@link Screen}
 * @param record the record to show there, if it is about one
 */
public record Link(String screen, Optional<RecordKey> record) {
    public static Link to(String screen) {
        return new Link(screen, Optional.empty());
    }

    public static Link to(String screen, RecordKey record) {
        return new Link(screen, Optional.of(record));
    }
}
