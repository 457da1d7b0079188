package org.daybook.feature;

import java.util.List;
import java.util.Map;
import org.daybook.journal.Value;

/**
 * What a feature has to say on the overview, and in {@code overview --json}.
 *
 * @param figures the members it adds to {@code overview --json}, by name
 */
public record Outlook(
        List<Statement> statements, List<Risk> risks, List<Due> due, List<Tile> tiles, Map<String, Value> figures) {
    public static final Outlook NONE = new Outlook(List.of(), List.of(), List.of(), List.of(), Map.of());

    public Outlook {
        statements = List.copyOf(statements);
        risks = List.copyOf(risks);
        due = List.copyOf(due);
        tiles = List.copyOf(tiles);
    }
}
