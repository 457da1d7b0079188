package org.daybook.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What was decided by hand in the preview, by line. Typed values are read the British way, whatever the column's style.
 *
 * @param typed line → field name → what was typed; an empty text blanks the field
 * @param confirmed lines that are right as they stand
 * @param leftOut lines that stay out
 */
public record Repairs(Map<Long, Map<String, String>> typed, Set<Long> confirmed, Set<Long> leftOut) {
    public static final Repairs NONE = new Repairs(Map.of(), Set.of(), Set.of());

    public Repairs {
        typed = Map.copyOf(typed);
        confirmed = Set.copyOf(confirmed);
        leftOut = Set.copyOf(leftOut);
    }

    public Repairs type(long line, String field, String value) {
        Map<String, String> fields = new HashMap<>(typed.getOrDefault(line, Map.of()));
        fields.put(field, value);
        Map<Long, Map<String, String>> lines = new HashMap<>(typed);
        lines.put(line, Map.copyOf(fields));
        return new Repairs(lines, confirmed, leftOut);
    }

    public Repairs confirm(long line) {
        return new Repairs(typed, plus(confirmed, line), leftOut);
    }

    public Repairs leaveOut(long line) {
        return new Repairs(typed, confirmed, plus(leftOut, line));
    }

    /** Forgets every decision about the line. */
    public Repairs without(long line) {
        Map<Long, Map<String, String>> lines = new HashMap<>(typed);
        lines.remove(line);
        return new Repairs(lines, minus(confirmed, line), minus(leftOut, line));
    }

    private static Set<Long> plus(Set<Long> lines, long line) {
        Set<Long> more = new HashSet<>(lines);
        more.add(line);
        return more;
    }

    private static Set<Long> minus(Set<Long> lines, long line) {
        Set<Long> fewer = new HashSet<>(lines);
        fewer.remove(line);
        return fewer;
    }
}
