package org.daybook.table;

import java.util.List;
import java.util.Optional;

/**
 * What a table can be imported as: the fields that a row fills, and the rule that a whole row has to pass.
 *
 * @param name as the command line says it: ledger, museums, museum-services, stages
 * @param title as a person reads it: "ledger entries"
 * @param likeness by which fields two rows are the same payment; empty where that makes no sense
 */
public record TableTarget(String name, String title, List<TargetField> fields, Optional<Likeness> likeness, RowRule rule) {
    public TableTarget {
        fields = List.copyOf(fields);
    }

    /** The names of the fields that make two payments alike. The amount is what control totals add up. */
    public record Likeness(String date, String amount, String payee, String reference) {}

    public Optional<TargetField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    int index(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The same target with a further rule behind its own: what only the feature knows, such as which heads exist. */
    public TableTarget and(RowRule further) {
        RowRule own = rule;
        return new TableTarget(name, title, fields, likeness, row -> {
            RowRule.Ruling first = own.rule(row);
            RowRule.Ruling second = further.rule(first.row());
            return second.after(first);
        });
    }
}
