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
        boolean[] open = new boolean[target.fields().size()];
        int[] chosen = choose(target, columns, open, unsure);
        tookFor.addAll(unsure);
        byContent(target, columns, chosen, open, tookFor);
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
                describe(field, column, mapping, tookFor);
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
                describe(field, column, mapping, tookFor);
            } else if (bound.constants()[f] instanceof String constant) {
                tookFor.add(say("took.constant", field.label(), Sentences.quote(constant)));
            }
        }
        return tookFor;
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
    private static void byContent(TableTarget target, List<ColumnShape> columns, int[] chosen, boolean[] unsure, List<String> tookFor) {
        long most = columns.stream().mapToLong(ColumnShape::filled).max().orElse(0);
        for (int f = 0; f < chosen.length; f++) {
            TargetField field = target.fields().get(f);
            if (chosen[f] >= 0 || unsure[f] || !field.required()) {
                continue;
            }
            List<ColumnShape> fitting = columns.stream()
                    .filter(c -> java.util.Arrays.stream(chosen).noneMatch(used -> used == c.index()))
                    .filter(c -> c.filled() * 2 >= most)
                    .filter(c -> switch (field.kind()) {
                        case AMOUNT -> c.kind() == ColumnKind.AMOUNT;
                        case DAY, DATE -> c.kind() == ColumnKind.DATE;
                        default -> false;
                    })
                    .toList();
            if (fitting.size() == 1 && !(field.kind() == FieldKind.AMOUNT && isNoAmount(fitting.getFirst().header()))) {
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
