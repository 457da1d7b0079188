package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping bound to one table's columns: the column's number, or the constant, of each field of the target. */
record BoundMapping(int[] columns, @Nullable String[] constants) {
    static final int NO_COLUMN = -1;

    static BoundMapping of(Mapping mapping, TableTarget target, TableShape shape) {
        if (!mapping.target().isEmpty() && !mapping.target().equals(target.name())) {
            throw new TableRefused(say("refused.mapping.target", mapping.target(), target.name()));
        }
        String wanted = mapping.sheet().orElse("");
        String read = shape.sheet().orElse(wanted);
        if (!wanted.isEmpty() && !read.strip().equalsIgnoreCase(wanted.strip())) {
            throw new TableRefused(say("refused.mapping.sheet", Sentences.quote(wanted), Sentences.quote(read)));
        }
        for (String field : mapping.sources().keySet()) {
            if (target.index(field) < 0) {
                throw new TableRefused(say("refused.mapping.unknown", Sentences.quote(field), target.name(), names(target)));
            }
        }
        int[] columns = new int[target.fields().size()];
        List<String> missing = new ArrayList<>();
        @Nullable String[] constants = new @Nullable String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            TargetField field = target.fields().get(i);
            columns[i] = NO_COLUMN;
            Mapping.Source source = mapping.sources().get(field.name());
            if (source == null) {
                if (field.required()) {
                    missing.add(field.label());
                }
            } else {
                switch (source) {
                    case Mapping.Source.Column c -> columns[i] = column(c.column(), shape.headers());
                    case Mapping.Source.Constant c -> constants[i] = c.text();
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new TableRefused(missing(missing) + " " + shape.headerInWords());
        }
        return new BoundMapping(columns, constants);
    }

    private static String missing(List<String> labels) {
        String last = labels.getLast();
        return labels.size() == 1
                ? say("refused.mapping.required", last)
                : say("refused.mapping.required.some", String.join(", ", labels.subList(0, labels.size() - 1)), last);
    }

    private static String names(TableTarget target) {
        return String.join(", ", target.fields().stream().map(TargetField::name).toList());
    }

    static int column(String named, List<String> headers) {
        String wanted = Headers.words(named);
        List<Integer> found = new ArrayList<>();
        for (int c = 0; c < headers.size(); c++) {
            if (!wanted.isEmpty() && Headers.words(headers.get(c)).equals(wanted)) {
                found.add(c);
            }
        }
        if (found.isEmpty() && named.matches("#\\d{1,6}")) {
            int number = Integer.parseInt(named.substring(1));
            if (number >= 1 && number <= headers.size()) {
                return number - 1;
            }
        }
        if (found.isEmpty()) {
            throw new TableRefused(
                    say("refused.mapping.column", Sentences.quote(named), Sentences.quoteAll(headers)));
        }
        if (found.size() > 1) {
            throw new TableRefused(say("refused.mapping.twice", Sentences.quote(named)));
        }
        return found.getFirst();
    }

    boolean uses(int column) {
        for (int used : columns) {
            if (used == column) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column or a value for all rows fills the field; none below 0. */
    boolean fills(int field) {
        return field >= 0 && (columns[field] != NO_COLUMN || constants[field] != null);
    }

    boolean needsColumn(int field) {
        return columns[field] != NO_COLUMN;
    }
}
