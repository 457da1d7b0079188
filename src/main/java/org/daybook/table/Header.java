package org.daybook.table;

import java.util.List;

/**
 * Where a table's header stands and what it says.
 *
 * @param lines the lines it takes up; none for a table without one
 * @param names one a column, blanks as empty texts; lines of a split header joined by ", "
 * @param junk the lines above it, which are no part of the table, as they read
 */
record Header(List<Long> lines, List<List<String>> pieces, List<String> names, List<String> junk) {
    /** The last line that is not data; 0 when data begins on the first. */
    long last() {
        return lines.isEmpty() ? 0 : lines.getLast();
    }
}
