package org.daybook.app.tables;

import java.util.Map;
import java.util.TreeMap;
import org.daybook.table.Mapping;
import org.daybook.table.Repairs;

/**
 * All that is decided of a table before it goes in.
 *
 * @param names what names were decided to be: a spelling → GSS code, or {@link org.daybook.table.AuthorityNames#NONE}
 */
public record Decisions(Mapping mapping, Repairs repairs, Map<String, String> names) {
    public Decisions {
        names = Map.copyOf(names);
    }

    /** The table as the mapping reads it, with nothing mended. */
    public static Decisions of(Mapping mapping) {
        return new Decisions(mapping, Repairs.NONE, Map.of());
    }

    Decisions with(Mapping other) {
        return new Decisions(other, repairs, names);
    }

    Decisions with(Repairs other) {
        return new Decisions(mapping, other, names);
    }

    Decisions withName(String spelled, String gss) {
        Map<String, String> more = new TreeMap<>(names);
        more.put(spelled, gss);
        return new Decisions(mapping, repairs, more);
    }

    Decisions withoutName(String spelled) {
        Map<String, String> fewer = new TreeMap<>(names);
        fewer.remove(spelled);
        return new Decisions(mapping, repairs, fewer);
    }
}
