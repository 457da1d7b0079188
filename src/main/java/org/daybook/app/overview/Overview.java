package org.daybook.app.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Programme;
import org.daybook.feature.Due;
import org.daybook.feature.Feature;
import org.daybook.feature.Outlook;
import org.daybook.feature.Reading;
import org.daybook.feature.Risk;
import org.daybook.feature.Statement;
import org.daybook.feature.Tile;

/**
 * Everything the overview shows, gathered from all features at one moment.
 *
 * @param authorities London's, by name, without those archived
 * @param tiles by GSS code
 * @param due the earliest first
 * @param moreDue how many more there are, all later
 * @param risks those that need her now first
 */
record Overview(
        Programme programme,
        List<Statement> statements,
        List<Authority> authorities,
        Map<String, Tile> tiles,
        List<Risk> risks,
        List<Due> due,
        int moreDue) {
    /** How many due things are shown: more is a list, and the views have lists. */
    private static final int MOST_DUE = 8;

    /** On the lane. */
    static Overview of(Reading reading, List<Feature> features) {
        List<Statement> statements = new ArrayList<>();
        List<Risk> risks = new ArrayList<>();
        List<Due> due = new ArrayList<>();
        Map<String, Tile> tiles = new HashMap<>();
        for (Feature feature : features) {
            Outlook outlook = feature.outlook(reading);
            statements.addAll(outlook.statements());
            risks.addAll(outlook.risks());
            due.addAll(outlook.due());
            outlook.tiles().forEach(tile -> tiles.putIfAbsent(tile.gss(), tile));
        }
        risks.sort(Comparator.comparing(Risk::severity));
        due.sort(Comparator.comparing(Due::date));
        List<Authority> london = BoroughStore.authorities(reading.sql()).stream()
                .filter(authority -> authority.inLondon() && !authority.archived())
                .toList();
        List<Due> shown = due.subList(0, Math.min(MOST_DUE, due.size()));
        return new Overview(
                reading.programme(), statements, london, tiles, risks, shown, due.size() - shown.size());
    }
}
