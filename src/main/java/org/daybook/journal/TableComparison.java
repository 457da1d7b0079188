package org.daybook.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.exception.DataAccessException;

/** Compares all tables of two databases, a piece at a time. On the lane; between two pieces both may have moved on alike. */
final class TableComparison {
    /** Rows of a piece: a twentieth of a second. */
    private static final int PIECE = 2_000;

    /** Of rows with packed bytes in them, which are a hundred kilobytes each. */
    private static final int PIECE_OF_PACKED = 20;

    private final DSLContext expected;
    private final Journal found;
    private final Deque<String> left = new ArrayDeque<>();
    private final List<String> differing = new ArrayList<>();
    private Optional<Object> after = Optional.empty();

    TableComparison(DSLContext expected, Journal found) {
        this.expected = expected;
        this.found = found;
        left.addAll(List.of("journal_state", "change_set", "change_made", "conflict"));
        found.types().projections().forEach(projection -> projection.tables().stream()
                .filter(table -> !left.contains(table))
                .forEach(left::add));
    }

    /** @return whether there is more */
    boolean comparesOn() {
        if (left.isEmpty()) {
            return false;
        }
        String table = left.peek();
        try {
            int size = isPacked(table) ? PIECE_OF_PACKED : PIECE;
            Result<Record> should = piece(expected, table, size);
            boolean same = should.equals(piece(found.sql(), table, size));
            boolean more = same && should.size() == size && isKeyed(should);
            after = more ? Optional.ofNullable(should.getLast().get(0)) : Optional.empty();
            if (!same) {
                differing.add(table);
            }
            if (!more) {
                left.remove();
            }
        } catch (DataAccessException e) {
            // H2 says so when a page makes no sense to it: the table is damaged, and the comparison goes on to the next.
            differing.add(table);
            after = Optional.empty();
            left.remove();
        }
        return !left.isEmpty();
    }

    /** Tables without a column for the id are small, and are taken whole. */
    private static Result<Record> whole(DSLContext of, String table) {
        return of.fetch("select * from " + table + " order by 1, 2, 3");
    }

    private Result<Record> piece(DSLContext of, String table, int size) {
        String end = " fetch first " + size + " rows only";
        if (after.isPresent()) {
            return of.fetch("select * from " + table + " where id > ? order by id" + end, after.get());
        }
        Result<Record> first = of.fetch("select * from " + table + " order by 1, 2" + end);
        return first.size() < size || isKeyed(first) ? first : whole(of, table);
    }

    private boolean isPacked(String table) {
        return expected.fetch("select * from " + table + " fetch first 0 rows only")
                .fieldStream()
                .anyMatch(field -> field.getType() == byte[].class);
    }

    private static boolean isKeyed(Result<Record> rows) {
        return rows.fieldStream()
                .findFirst()
                .filter(first -> first.getName().toLowerCase(Locale.ROOT).equals("id"))
                .isPresent();
    }

    /** The tables that differ, of those compared so far. */
    List<String> differing() {
        return List.copyOf(differing);
    }
}
