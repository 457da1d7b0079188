package org.daybook.app.tables;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.table.AuthorityNames;
import org.daybook.table.Mapping;
import org.daybook.table.Repairs;

/**
 * All that is decided of a table before it goes in.
 *
 * @param names what names were decided to be: a spelling → GSS code, or {@link AuthorityNames#NONE}
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

    private Decisions with(Repairs other) {
        return new Decisions(mapping, other, names);
    }

    /** These rows are right as they stand. */
    Decisions confirm(List<PreviewRow> right) {
        Repairs more = repairs;
        for (PreviewRow row : right) {
            more = more.confirm(row.line());
        }
        return with(more);
    }

    Decisions leaveOut(List<PreviewRow> out) {
        Repairs more = repairs;
        for (PreviewRow row : out) {
            more = more.leaveOut(row.line());
        }
        return with(more);
    }

    /** What was typed and chosen; a name that was decided holds for all rows that spell it so. */
    Decisions mend(RowRepair repair) {
        Decisions mended = with(repair.typedInto(repairs));
        for (Map.Entry<String, String> name : repair.names().entrySet()) {
            mended = mended.withName(name.getKey(), name.getValue());
        }
        return mended;
    }

    /** The name is no authority, in this row and wherever else it is spelled so. */
    Decisions isNoAuthority(String spelled) {
        return withName(spelled, AuthorityNames.NONE);
    }

    /** Nothing was decided by hand of these rows, names included. */
    Decisions forget(List<PreviewRow> decided) {
        Repairs fewer = repairs;
        Map<String, String> left = new TreeMap<>(names);
        for (PreviewRow row : decided) {
            fewer = fewer.without(row.line());
            row.mapped().ifPresent(mapped ->
                    mapped.values().values().forEach(value -> left.remove(value.canonical())));
        }
        return new Decisions(mapping, fewer, left);
    }

    private Decisions withName(String spelled, String gss) {
        Map<String, String> more = new TreeMap<>(names);
        more.put(spelled, gss);
        return new Decisions(mapping, repairs, more);
    }
}
