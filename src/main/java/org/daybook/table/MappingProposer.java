package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daybook.kit.text.Money;
import org.daybook.table.ColumnShape.OrderEvidence;

/**
 * Proposes which column fills which field: by the words of its header first, and only where what the column holds can be
 * the field. Two columns that fit equally well are left for the user to choose from.
 */
public final class MappingProposer {
    private static final int EXACT = 1_000;
    private static final int NAMED = 100;
    private static final int CONTAINED = 500;
    private static final Pattern TAX = Pattern.compile("\\b(vat|tax)\\b");
    private static final Pattern BESIDE_TAX =
            Pattern.compile("\\b(ex\\w*|inc\\w*|of|less|plus|before|after|without|with|no|and|net amount|gross amount)\\b");
    private static final Pattern NO_AMOUNT = Pattern.compile(
            "(19|20)\\d\\d( \\d\\d)?|(number|no|count) of .*|.*\\b(balance|budget|discount|opened|closed|latitude|longitude|year)\\b.*");

    /**
     * A mapping, and what it leaves to be said.
     *
     * @param missing labels of required fields that neither a column nor a value fills
     * @param unsure of these, which columns each could be, in sentences
     */
    public record Proposal(Mapping mapping, List<String> missing, List<String> unsure) {}

    private record Fit(int field, int column, int score) {}

    private MappingProposer() {}

    /** @param constants field name → one value for all rows, used where the table has no column for the field */
    public static Proposal propose(ReadTable table, TableTarget target, Map<String, String> constants) {
        List<ColumnShape> columns = table.columns();
        List<String> unsure = new ArrayList<>();
        boolean[] open = new boolean[target.fields().size()];
        int[] chosen = choose(target, columns, open, unsure);
        byContent(target, columns, chosen, open);
        Mapping mapping = Mapping.empty(target.name()).withHeaders(table.shape().headerFingerprint());
        List<String> missing = new ArrayList<>();
        for (int f = 0; f < chosen.length; f++) {
            TargetField field = target.fields().get(f);
            String constant = constants.get(field.name());
            boolean readable = chosen[f] >= 0 && canBe(field.kind(), columns.get(chosen[f]));
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
        BoundMapping bound = BoundMapping.of(mapping, target, table.shape());
        List<ColumnShape> columns = table.columns();
        List<String> tookFor = new ArrayList<>();
        for (int f = 0; f < target.fields().size(); f++) {
            TargetField field = target.fields().get(f);
            if (bound.needsColumn(f)) {
                ColumnShape column = columns.get(bound.columns()[f]);
                List<ColumnShape> free = columns.stream().filter(c -> !bound.uses(c.index())).toList();
                tookFor.add(describe(field, column, columns, free));
                describe(field, column, mapping, tookFor);
            } else if (bound.constants()[f] instanceof String constant) {
                tookFor.add(say("took.constant", field.label(), Sentences.quote(constant)));
            }
        }
        return tookFor;
    }

    /** What a column is, and which others could have been it. */
    private static String describe(
            TargetField field, ColumnShape column, List<ColumnShape> columns, List<ColumnShape> free) {
        String called = Sentences.quote(column.called());
        List<String> others = free.stream()
                .filter(c -> score(field, c) > 0)
                .map(ColumnShape::called)
                .toList();
        if (!others.isEmpty()) {
            return say("took.column.other", called, field.label(), Sentences.quoteSome(others));
        }
        boolean onlyOne = score(field, column) == 0
                && isByContent(field, column, columns)
                && free.stream().noneMatch(c -> isByContent(field, c, columns));
        return say(onlyOne ? "took.by.content" : "took.column", called, field.label());
    }

    private static int[] choose(TableTarget target, List<ColumnShape> columns, boolean[] unsure, List<String> unsureBetween) {
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

    /** Two headers that only contain the word, such as Total (inc VAT) and Total (excl. VAT): a guess would be one at money. */
    private static boolean alike(Fit other, Fit fit) {
        return fit.score <= CONTAINED && fit.score - other.score < 50 && other.score > NAMED;
    }

    /** The only column of amounts is the amount and the only one of dates the date, whatever their headers say. */
    private static void byContent(TableTarget target, List<ColumnShape> columns, int[] chosen, boolean[] unsure) {
        for (int f = 0; f < chosen.length; f++) {
            TargetField field = target.fields().get(f);
            if (chosen[f] >= 0 || unsure[f] || !field.required()) {
                continue;
            }
            List<ColumnShape> fitting = columns.stream()
                    .filter(c -> java.util.Arrays.stream(chosen).noneMatch(used -> used == c.index()))
                    .filter(c -> isByContent(field, c, columns))
                    .toList();
            if (fitting.size() == 1 && !(field.kind() == FieldKind.AMOUNT && isNoAmount(fitting.getFirst().header()))) {
                chosen[f] = fitting.getFirst().index();
            }
        }
    }

    /** Whether a column that is filled as well as others holds what the field does. */
    private static boolean isByContent(TargetField field, ColumnShape column, List<ColumnShape> columns) {
        long most = columns.stream().mapToLong(ColumnShape::filled).max().orElse(0);
        return column.filled() * 2 >= most && switch (field.kind()) {
            case AMOUNT -> column.kind() == ColumnKind.AMOUNT;
            case DAY, DATE -> column.kind() == ColumnKind.DATE;
            default -> false;
        };
    }

    private static int score(TargetField field, ColumnShape column) {
        if (column.header().isEmpty()) {
            return 0;
        }
        String header = Headers.words(column.header());
        if (field.kind() == FieldKind.AMOUNT && isNoAmount(header)) {
            return 0;
        }
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
        // Beside a column in euros there may be one in pounds.
        return field.kind() == FieldKind.AMOUNT && AmountUnit.inHeader(column.header()).somethingElse() ? best / 2 : best;
    }

    /** The VAT of an amount is not the amount, nor is a column of one year, or of what is left. */
    private static boolean isNoAmount(String header) {
        String words = Headers.words(header);
        return (TAX.matcher(words).find() && !BESIDE_TAX.matcher(words).find()) || NO_AMOUNT.matcher(words).matches();
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
