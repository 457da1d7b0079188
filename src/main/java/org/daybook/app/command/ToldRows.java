package org.daybook.app.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.kit.text.Messages;

/** What is said of the rows of a table, in words: a sentence that many rows have in common once, with the first of their lines. */
final class ToldRows {
    private static final Messages SAY = Messages.beside(ToldRows.class);

    /** Lines named of rows that one sentence is said of: enough to look at. */
    private static final int MOST_NAMED = 5;

    private final Map<Told, List<Long>> rows = new LinkedHashMap<>();

    private record Told(String as, String sentence) {}

    /** @param as the text that puts rows and sentence together */
    void add(String as, long line, String sentence) {
        rows.computeIfAbsent(new Told(as, sentence), _ -> new ArrayList<>()).add(line);
    }

    /** In the order of the first row each. */
    Stream<String> inWords() {
        return rows.entrySet().stream()
                .map(told -> SAY.text(told.getKey().as(), which(told.getValue()), told.getKey().sentence()));
    }

    /** Of how many rows something is said after the first so many sentences. */
    long rowsAfter(int sentences) {
        return rows.values().stream().skip(sentences).flatMap(List::stream).distinct().count();
    }

    long size() {
        return rows.values().stream().mapToLong(List::size).sum();
    }

    private static String which(List<Long> lines) {
        if (lines.size() == 1) {
            return SAY.text("table.line", lines.getFirst());
        }
        String named = lines.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return SAY.text(lines.size() > MOST_NAMED ? "table.lines.more" : "table.lines", lines.size(), named);
    }
}
