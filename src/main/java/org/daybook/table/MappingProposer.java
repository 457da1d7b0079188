package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.daybook.table.ColumnShape.OrderEvidence;

/**
 * Proposes which column fills which field: by the words of its header first, and only where what the column holds can be
 * the field. Two columns that fit equally well are left for the user to choose from.
 */
public final class MappingProposer {
    /**
     * A mapping, and what it leaves to be said.
     *
     * @param missing labels of required fields that neither a column nor a value fills
     * @param unsure of these, which columns each could be, in sentences
     */
    public record Proposal(Mapping mapping, List<String> missing, List<String> unsure) {}

    /** What is known besides the table. */
    private record Known(Map<String, String> constants, AuthorityNames names) {}

    private record Fit(int field, int column, int score) {}

    private MappingProposer() {}

    /** As the other, by headers, amounts and dates alone. */
    public static Proposal propose(ReadTable table, TableTarget target, Map<String, String> constants) {
        return propose(table, target, constants, new AuthorityNames(List.of(), Map.of()));
    }

    /**
     * @param constants field name → one value for all rows, used where the table has no column for the field
     * @param names by which a column of authorities is known, whatever its header says
     */
    public static Proposal propose(
            ReadTable table, TableTarget target, Map<String, String> constants, AuthorityNames names) {
        List<ColumnShape> columns = table.columns();
        List<String> unsure = new ArrayList<>();
        boolean[] open = new boolean[target.fields().size()];
        int[] chosen = choose(target, columns, open, unsure);
        byContent(target, columns, chosen, open, new Known(constants, names), unsure);
        Mapping mapping = Mapping.empty(target.name()).withHeaders(table.shape().headerFingerprint());
        List<String> missing = new ArrayList<>();
        for (int f = 0; f < chosen.length; f++) {
            TargetField field = target.fields().get(f);
            String constant = constants.get(field.name());
            boolean readable = chosen[f] >= 0 && ColumnFit.canBe(field, columns.get(chosen[f]));
            if (chosen[f] >= 0 && (readable || constant == null)) {
                mapping = mapping.withColumn(field.name(), reference(columns.get(chosen[f]), columns));
            } else if (constant != null) {
                mapping = mapping.withConstant(field.name(), constant);
            } else if (field.required()) {
                missing.add(field.label());
            }
        }
        return new Proposal(mapping, List.copyOf(missing), List.copyOf(unsure));
    }

    /** What a mapping reads a table as, in sentences, be it proposed, kept or given. */
    public static List<String> describe(ReadTable table, TableTarget target, Mapping mapping) {
        return describe(table, target, mapping, new AuthorityNames(List.of(), Map.of()));
    }

    /**
     * As the other, and says where the authority was found by what a column holds.
     *
     * @param names the authorities that are known
     */
    public static List<String> describe(ReadTable table, TableTarget target, Mapping mapping, AuthorityNames names) {
        BoundMapping bound = BoundMapping.of(mapping, target, table.shape());
        List<ColumnShape> columns = table.columns();
        List<String> tookFor = new ArrayList<>();
        for (int f = 0; f < target.fields().size(); f++) {
            TargetField field = target.fields().get(f);
            if (bound.needsColumn(f)) {
                ColumnShape column = columns.get(bound.columns()[f]);
                List<ColumnShape> free = columns.stream().filter(c -> !bound.uses(c.index())).toList();
                tookFor.add(describe(field, column, columns, free, names));
                describe(field, column, mapping, tookFor);
            } else if (bound.constants()[f] instanceof String constant) {
                tookFor.add(say("took.constant", field.label(), Sentences.quote(constant)));
            }
        }
        return tookFor;
    }

    /** What a column is, and which others could have been it. */
    private static String describe(
            TargetField field, ColumnShape column, List<ColumnShape> columns, List<ColumnShape> free, AuthorityNames names) {
        String called = Sentences.quote(column.called());
        List<String> others = free.stream()
                .filter(c -> ColumnFit.score(field, c) > 0)
                .map(ColumnShape::called)
                .toList();
        boolean unnamed = ColumnFit.score(field, column) == 0 && ColumnFit.byContent(field, column, columns, names);
        if (unnamed && field.kind() == FieldKind.AUTHORITY) {
            return say("took.by.cells", called, field.label());
        }
        if (!others.isEmpty()) {
            return say("took.column.other", called, field.label(), Sentences.quoteSome(others));
        }
        boolean onlyOne = unnamed && free.stream().noneMatch(c -> ColumnFit.byContent(field, c, columns, names));
        return say(onlyOne ? "took.by.content" : "took.column", called, field.label());
    }

    private static int[] choose(TableTarget target, List<ColumnShape> columns, boolean[] unsure, List<String> unsureBetween) {
        List<Fit> fits = new ArrayList<>();
        for (int f = 0; f < target.fields().size(); f++) {
            for (ColumnShape column : columns) {
                int score = ColumnFit.score(target.fields().get(f), column);
                if (score > 0) {
                    fits.add(new Fit(f, column.index(), score));
                }
            }
        }
        fits.sort(Comparator.comparingInt(Fit::score).reversed().thenComparingInt(Fit::field).thenComparingInt(Fit::column));
        int[] chosen = new int[target.fields().size()];
        java.util.Arrays.fill(chosen, -1);
        boolean[] used = new boolean[columns.size()];
        for (Fit fit : fits) {
            if (chosen[fit.field] >= 0 || used[fit.column] || unsure[fit.field]) {
                continue;
            }
            Optional<Fit> rival = fits.stream()
                    .filter(other -> other.field == fit.field && other.column != fit.column && !used[other.column])
                    .filter(other -> other.score == fit.score
                            || (target.fields().get(fit.field).kind() == FieldKind.AMOUNT && alike(other, fit)))
                    .findFirst();
            if (rival.isPresent()) {
                unsure[fit.field] = true;
                unsureBetween.add(
                        unsure(target.fields().get(fit.field), columns.get(fit.column), columns.get(rival.get().column)));
                continue;
            }
            chosen[fit.field] = fit.column;
            used[fit.column] = true;
        }
        return chosen;
    }

    /** Two headers that only contain the word, such as Total (inc VAT) and Total (excl. VAT): a guess would be one at money. */
    private static boolean alike(Fit other, Fit fit) {
        return fit.score <= ColumnFit.CONTAINED && fit.score - other.score < 50 && other.score > ColumnFit.NAMED;
    }

    /**
     * The only column of amounts is the amount and the only one of dates the date, whatever their headers say; and the only one
     * of authorities the authority, even where its header would do for something that may be left out.
     */
    private static void byContent(
            TableTarget target, List<ColumnShape> columns, int[] chosen, boolean[] unsure, Known known, List<String> unsureBetween) {
        for (int f = 0; f < chosen.length; f++) {
            TargetField field = target.fields().get(f);
            boolean authority = field.kind() == FieldKind.AUTHORITY;
            if (chosen[f] >= 0 || unsure[f] || !field.required() || (authority && known.constants.containsKey(field.name()))) {
                continue;
            }
            List<ColumnShape> fitting = columns.stream()
                    .filter(c -> isFree(c.index(), chosen, target, authority))
                    .filter(c -> ColumnFit.byContent(field, c, columns, known.names))
                    .toList();
            if (fitting.size() == 1 && !ColumnFit.speaksAgainst(field, fitting.getFirst())) {
                int column = fitting.getFirst().index();
                for (int other = 0; other < chosen.length; other++) {
                    chosen[other] = chosen[other] == column ? -1 : chosen[other];
                }
                chosen[f] = column;
            } else if (authority && fitting.size() > 1) {
                unsureBetween.add(unsure(field, fitting.get(0), fitting.get(1)));
            } else if (fitting.isEmpty() && !known.constants.containsKey(field.name())) {
                passedOver(field, columns).ifPresent(unsureBetween::add);
            }
        }
    }

    private static Optional<String> passedOver(TargetField field, List<ColumnShape> columns) {
        List<String> others = columns.stream()
                .filter(c -> ColumnFit.isAnotherDay(field, c))
                .map(ColumnShape::called)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(say("took.another.day", Sentences.quoteSome(others), field.label()));
    }

    private static boolean isFree(int column, int[] chosen, TableTarget target, boolean orNotNeeded) {
        for (int f = 0; f < chosen.length; f++) {
            if (chosen[f] == column && !(orNotNeeded && !target.fields().get(f).required())) {
                return false;
            }
        }
        return true;
    }

    private static String unsure(TargetField field, ColumnShape one, ColumnShape other) {
        return say("took.unsure", field.label(), Sentences.quote(one.called()), Sentences.quote(other.called()));
    }

    /** How a mapping refers to a column: by its header, or by its number where headers are missing or alike. */
    public static String reference(ColumnShape column, List<ColumnShape> columns) {
        String words = Headers.words(column.header());
        boolean alone = !words.isEmpty()
                && columns.stream().filter(c -> Headers.words(c.header()).equals(words)).count() == 1;
        return alone ? column.header() : "#" + (column.index() + 1);
    }

    private static void describe(TargetField field, ColumnShape column, Mapping mapping, List<String> tookFor) {
        String called = Sentences.quote(column.called());
        if (field.kind() == FieldKind.DAY || field.kind() == FieldKind.DATE) {
            dates(column, called, mapping.dates(), tookFor);
        } else if (field.kind() == FieldKind.AMOUNT) {
            amounts(column, called, mapping.amounts(), tookFor);
            unit(column, called, mapping.unit(), tookFor);
        }
    }

    private static void dates(ColumnShape column, String called, Optional<DateOrder> told, List<String> tookFor) {
        String order = say("order." + told.orElse(column.dateOrder()).name());
        if (told.isPresent() && column.dateEvidence() != OrderEvidence.NOT_NEEDED) {
            boolean against = column.dateEvidence() == OrderEvidence.CONTRADICTORY
                    || (column.dateEvidence() == OrderEvidence.PROVEN && column.dateOrder() != told.get());
            tookFor.add(say(against ? "took.dates.against" : "took.dates.told", called, order));
            return;
        }
        switch (column.dateEvidence()) {
            case NOT_NEEDED -> {}
            case PROVEN -> tookFor.add(say("took.dates.proven", called, order));
            case ASSUMED -> tookFor.add(say("took.dates.assumed", called, order));
            case CONTRADICTORY -> tookFor.add(say("took.dates.mixed", called, order));
        }
    }

    private static void amounts(ColumnShape column, String called, Optional<AmountStyle> told, List<String> tookFor) {
        if (told.isPresent() && column.amountEvidence() != OrderEvidence.NOT_NEEDED) {
            boolean against = column.amountEvidence() == OrderEvidence.CONTRADICTORY
                    || (column.amountEvidence() == OrderEvidence.PROVEN && column.amountStyle() != told.get());
            tookFor.add(say(against ? "took.amounts.against" : "took.amounts.told", called, say("style." + told.get().name())));
            return;
        }
        switch (column.amountEvidence()) {
            case NOT_NEEDED -> {}
            case PROVEN -> {
                if (column.amountStyle() == AmountStyle.COMMA) {
                    tookFor.add(say("took.amounts.comma", called));
                }
            }
            case ASSUMED, CONTRADICTORY -> tookFor.add(say("took.amounts.mixed", called));
        }
    }

    private static void unit(ColumnShape column, String called, Optional<AmountUnit> told, List<String> tookFor) {
        AmountUnit.Said said = AmountUnit.inHeader(column.header());
        AmountUnit unit = told.or(said::unit).orElse(AmountUnit.POUNDS);
        if (unit != AmountUnit.POUNDS) {
            String key = told.isPresent() ? "took.amounts.unit.told" : "took.amounts.unit";
            boolean pence = unit == AmountUnit.PENCE;
            Money taken = pence ? new Money(150) : unit.example();
            tookFor.add(say(key, called, unit.inText(), pence ? "150" : "1.5", taken.inTable()));
        } else if (told.isPresent() && (said.somethingElse() || said.unit().filter(u -> u != AmountUnit.POUNDS).isPresent())) {
            tookFor.add(say("took.amounts.pounds.told", called));
        } else if (said.somethingElse()) {
            tookFor.add(say("took.amounts.not.pounds", called));
        }
    }
}
