package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proposes which column fills which field: by the words of its header first, and only where what the column holds can be
 * the field. Two columns that fit equally well are left for the user to choose from.
 */
public final class MappingProposer {
    private static final int EXACT = 1_000;
    private static final int NAMED = 100;
    private static final int CONTAINED = 500;

    /**
     * A mapping, and how it came about.
     *
     * @param missing labels of required fields that neither a column nor a value fills
     * @param unsure of these, which columns each could be, in sentences
     */
    public record Proposal(Mapping mapping, List<String> tookFor, List<String> missing, List<String> unsure) {}

    private record Fit(int field, int column, int score) {}

    private MappingProposer() {}

    /** @param constants field name → one value for all rows, used where the table has no column for the field */
    public static Proposal propose(ReadTable table, TableTarget target, Map<String, String> constants) {
        List<ColumnShape> columns = table.columns();
        List<String> tookFor = new ArrayList<>();
        List<String> unsure = new ArrayList<>();
        int[] chosen = choose(target, columns, unsure);
        tookFor.addAll(unsure);
        byContent(target, columns, chosen, tookFor);
        Mapping mapping = Mapping.empty(target.name()).withHeaders(table.shape().headerFingerprint());
        List<String> missing = new ArrayList<>();
        for (int f = 0; f < chosen.length; f++) {
            TargetField field = target.fields().get(f);
            String constant = constants.get(field.name());
            boolean readable = chosen[f] >= 0 && canBe(field.kind(), columns.get(chosen[f]));
            if (chosen[f] >= 0 && (readable || constant == null)) {
                ColumnShape column = columns.get(chosen[f]);
                mapping = mapping.withColumn(field.name(), reference(column, columns));
                tookFor.add(say("took.column", Sentences.quote(column.called()), field.label()));
                describe(field, column, tookFor);
                if (constant != null) {
                    tookFor.add(say("took.constant.unused", field.label(), Sentences.quote(constant)));
                }
            } else if (constant != null) {
                mapping = mapping.withConstant(field.name(), constant);
                tookFor.add(say("took.constant", field.label(), Sentences.quote(constant)));
            } else if (field.required()) {
                missing.add(field.label());
            }
        }
        return new Proposal(mapping, List.copyOf(tookFor), List.copyOf(missing), List.copyOf(unsure));
    }

    /** What a mapping reads a table as, in sentences, when it was not proposed but kept or given. */
    public static List<String> describe(ReadTable table, TableTarget target, Mapping mapping) {
        BoundMapping bound = BoundMapping.of(mapping, target, table.shape());
        List<String> tookFor = new ArrayList<>();
        for (int f = 0; f < target.fields().size(); f++) {
            TargetField field = target.fields().get(f);
            if (bound.needsColumn(f)) {
                ColumnShape column = table.columns().get(bound.columns()[f]);
                tookFor.add(say("took.column", Sentences.quote(column.called()), field.label()));
                describe(field, column, tookFor);
            } else if (bound.constants()[f] instanceof String constant) {
                tookFor.add(say("took.constant", field.label(), Sentences.quote(constant)));
            }
        }
        return tookFor;
    }

    private static int[] choose(TableTarget target, List<ColumnShape> columns, List<String> unsureBetween) {
        List<Fit> fits = new ArrayList<>();
        for (int f = 0; f < target.fields().size(); f++) {
            for (ColumnShape column : columns) {
                int score = score(target.fields().get(f), column);
                if (score > 0) {
                    fits.add(new Fit(f, column.index(), score));
                }
            }
        }
        fits.sort(Comparator.comparingInt(Fit::score).reversed().thenComparingInt(Fit::field).thenComparingInt(Fit::column));
        int[] chosen = new int[target.fields().size()];
        java.util.Arrays.fill(chosen, -1);
        boolean[] used = new boolean[columns.size()];
        boolean[] unsure = new boolean[chosen.length];
        for (Fit fit : fits) {
            if (chosen[fit.field] >= 0 || used[fit.column] || unsure[fit.field]) {
                continue;
            }
            Optional<Fit> rival = fits.stream()
                    .filter(other -> other.field == fit.field && other.column != fit.column && other.score == fit.score && !used[other.column])
                    .findFirst();
            if (rival.isPresent()) {
                unsure[fit.field] = true;
                unsureBetween.add(say(
                        "took.unsure",
                        target.fields().get(fit.field).label(),
                        Sentences.quote(columns.get(fit.column).called()),
                        Sentences.quote(columns.get(rival.get().column).called())));
                continue;
            }
            chosen[fit.field] = fit.column;
            used[fit.column] = true;
        }
        return chosen;
    }

    /** The only column of amounts is the amount and the only one of dates the date, whatever their headers say. */
    private static void byContent(TableTarget target, List<ColumnShape> columns, int[] chosen, List<String> tookFor) {
        for (int f = 0; f < chosen.length; f++) {
            TargetField field = target.fields().get(f);
            if (chosen[f] >= 0 || !field.required()) {
                continue;
            }
            List<ColumnShape> fitting = columns.stream()
                    .filter(c -> java.util.Arrays.stream(chosen).noneMatch(used -> used == c.index()))
                    .filter(c -> switch (field.kind()) {
                        case AMOUNT -> c.kind() == ColumnKind.AMOUNT;
                        case DAY, DATE -> c.kind() == ColumnKind.DATE;
                        default -> false;
                    })
                    .toList();
            if (fitting.size() == 1) {
                chosen[f] = fitting.getFirst().index();
                tookFor.add(say("took.by.content", Sentences.quote(fitting.getFirst().called()), field.label()));
            }
        }
    }

    private static int score(TargetField field, ColumnShape column) {
        if (column.header().isEmpty()) {
            return 0;
        }
        String header = Headers.words(column.header());
        if (!canBe(field.kind(), column)) {
            // It says what it is, though few of its cells can be read: each of the others is doubtful, and says why.
            boolean named = field.required() && field.words().contains(header);
            return named ? NAMED - field.words().indexOf(header) : 0;
        }
        int best = 0;
        for (int w = 0; w < field.words().size(); w++) {
            String words = field.words().get(w);
            int score = 0;
            if (header.equals(words)) {
                score = EXACT - w * 5;
            } else if ((" " + header + " ").contains(" " + words + " ") && !otherThing(header, words)) {
                score = CONTAINED - w * 5 - Math.min(100, header.length() - words.length());
            }
            best = Math.max(best, score);
        }
        return best;
    }

    /** A vendor's number is not the vendor. */
    private static boolean otherThing(String header, String words) {
        for (String word : header.split(" ")) {
            boolean number = word.equals("id") || word.equals("code") || word.equals("no") || word.equals("number") || word.equals("ref") || word.equals("type");
            if (number && !(" " + words + " ").contains(" " + word + " ")) {
                return true;
            }
        }
        return false;
    }

    /** Half of the filled cells must read as what the field takes; a blank column can be anything but is no help. */
    private static boolean canBe(FieldKind kind, ColumnShape column) {
        return switch (kind) {
            case TEXT, FLAG -> column.filled() > 0;
            case AUTHORITY, PAYEE -> column.kind() == ColumnKind.TEXT;
            case AMOUNT -> column.amounts() * 2 >= column.filled() && column.filled() > 0 && column.kind() != ColumnKind.DATE;
            case WHOLE_NUMBER -> column.amounts() * 2 >= column.filled() && column.filled() > 0;
            case DAY -> column.dates() * 2 >= column.filled() && column.filled() > 0;
            case DATE -> (column.dates() + column.partialDates()) * 2 >= column.filled() && column.filled() > 0;
        };
    }

    /** How a mapping refers to a column: by its header, or by its number where headers are missing or alike. */
    public static String reference(ColumnShape column, List<ColumnShape> columns) {
        String words = Headers.words(column.header());
        boolean alone = !words.isEmpty()
                && columns.stream().filter(c -> Headers.words(c.header()).equals(words)).count() == 1;
        return alone ? column.header() : "#" + (column.index() + 1);
    }

    private static void describe(TargetField field, ColumnShape column, List<String> tookFor) {
        if (field.kind() == FieldKind.DAY || field.kind() == FieldKind.DATE) {
            String order = say("order." + column.dateOrder().name());
            switch (column.dateEvidence()) {
                case NOT_NEEDED -> {}
                case PROVEN -> tookFor.add(say("took.dates.proven", Sentences.quote(column.called()), order));
                case ASSUMED -> tookFor.add(say("took.dates.assumed", Sentences.quote(column.called()), order));
                case CONTRADICTORY -> tookFor.add(say("took.dates.mixed", Sentences.quote(column.called()), order));
            }
        } else if (field.kind() == FieldKind.AMOUNT) {
            switch (column.amountEvidence()) {
                case NOT_NEEDED -> {}
                case PROVEN -> {
                    if (column.amountStyle() == AmountStyle.COMMA) {
                        tookFor.add(say("took.amounts.comma", Sentences.quote(column.called())));
                    }
                }
                case ASSUMED, CONTRADICTORY -> tookFor.add(say("took.amounts.mixed", Sentences.quote(column.called())));
            }
        }
    }
}
