package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.kit.text.Money;

/** What says what an amount means: columns that no field takes, of its currency, its side, its state; and its own header. */
final class BesideAmount {
    private static final Set<String> CURRENCY = Set.of("currency", "currency code", "curr", "ccy", "cur");
    private static final Set<String> POUNDS = Set.of(
            "gbp", "£", "sterling", "pounds", "pound", "pounds sterling", "ukp", "uk pounds", "gbp £", "£ gbp");
    private static final Set<String> SIDE = Set.of(
            "cr dr", "dr cr", "debit credit", "credit debit", "debit or credit", "credit or debit", "dr or cr", "cr or dr", "d c", "c d",
            "dc", "cd", "credit debit indicator", "debit credit indicator", "dr cr indicator", "sign");
    private static final Set<String> TYPE = Set.of(
            "type", "transaction type", "trans type", "payment type", "document type", "doc type", "invoice type", "posting type",
            "indicator", "entry type");
    private static final Set<String> CREDIT = Set.of("credit", "cr", "credit note", "credit memo", "crn", "refund");
    private static final Set<String> DEBIT = Set.of("debit", "dr");

    /** A statement's two columns for one amount: the one for what is paid, and the one for what came in or came back. */
    private static final Set<String> PAID_OUT =
            Set.of("debit", "debits", "debit amount", "dr", "money out", "paid out", "withdrawn", "withdrawal", "withdrawals");
    private static final Set<String> CAME_IN =
            Set.of("credit", "credits", "credit amount", "cr", "money in", "paid in", "deposit", "deposits");

    private static final Set<String> STATUS = Set.of("status", "payment status", "cheque status", "invoice status", "state");
    private static final Set<String> UNPAID = Set.of(
            "cancelled", "canceled", "void", "voided", "rejected", "stopped", "returned", "unpaid", "not paid", "on hold", "held",
            "deleted", "failed", "reversed");

    /** Money that was promised; where nothing says of what kind the entries are it would be taken for paid. */
    private static final Pattern AWARDED = Pattern.compile("\\b(award|awards|awarded|offered|granted|approved|committed|pledged)\\b");
    private static final Pattern PAID = Pattern.compile("\\b(paid|payment|payments|claimed|spent|drawn)\\b");

    private final TableShape shape;
    private final String field;
    private final int currency;
    private final int side;
    private final boolean letters;
    private final String awarded;
    private final int status;
    private final int out;
    private final int in;

    /** @param amount the amount's column, or {@link BoundMapping#NO_COLUMN} */
    private BesideAmount(TableShape shape, BoundMapping bound, String field, int amount, String awarded) {
        this.shape = shape;
        this.field = field;
        this.awarded = awarded;
        this.currency = find(shape, bound, CURRENCY);
        int named = find(shape, bound, SIDE);
        this.letters = named >= 0;
        this.side = named >= 0 ? named : find(shape, bound, TYPE);
        this.status = find(shape, bound, STATUS);
        this.out = amount;
        this.in = amount >= 0 && PAID_OUT.contains(Headers.words(shape.headers().get(amount)))
                ? find(shape, bound, CAME_IN)
                : BoundMapping.NO_COLUMN;
    }

    static BesideAmount of(TableShape shape, BoundMapping bound, TableTarget target) {
        String field = target.likeness().map(TableTarget.Likeness::amount).orElse("");
        int amount = target.index(field);
        int column = amount < 0 ? BoundMapping.NO_COLUMN : bound.columns()[amount];
        String header = column == BoundMapping.NO_COLUMN ? "" : shape.headers().get(column);
        boolean told = bound.fills(target.index(LedgerRows.KIND));
        return new BesideAmount(shape, bound, field, column, !told && saysAwarded(Headers.words(header)) ? header : "");
    }

    private static boolean saysAwarded(String words) {
        return AWARDED.matcher(words).find() && !PAID.matcher(words).find();
    }

    private static int find(TableShape shape, BoundMapping bound, Set<String> names) {
        for (int c = 0; c < shape.headers().size(); c++) {
            if (!bound.uses(c) && names.contains(Headers.words(shape.headers().get(c)))) {
                return c;
            }
        }
        return BoundMapping.NO_COLUMN;
    }

    void read(RawRow row, Money amount, List<Doubt> doubts) {
        if (currency >= 0) {
            String cell = row.cell(currency);
            if (!cell.isEmpty() && !POUNDS.contains(cell.toLowerCase(Locale.ROOT))) {
                String header = Sentences.quote(shape.headers().get(currency));
                doubts.add(Doubt.of(field, say("doubt.amount.currency.column", header, Sentences.quote(cell))));
            }
        }
        if (!awarded.isEmpty()) {
            doubts.add(Doubt.toConfirm(field, say("doubt.amount.awarded", Sentences.quote(awarded))));
        }
        status(row, doubts);
        cameIn(row, amount, doubts);
        if (side >= 0 && !amount.isZero() && contradicts(row.cell(side).toLowerCase(Locale.ROOT), amount)) {
            String key = amount.isNegative() ? "doubt.amount.debit" : "doubt.amount.credit";
            doubts.add(Doubt.toConfirm(field, say(key, Sentences.quote(shape.headers().get(side)), Sentences.quote(row.cell(side)))));
        }
    }

    private void cameIn(RawRow row, Money amount, List<Doubt> doubts) {
        if (in < 0 || isNothing(row.cell(in))) {
            return;
        }
        String cell = Sentences.quote(row.cell(in));
        String header = Sentences.quote(shape.headers().get(in));
        String other = Sentences.quote(shape.headers().get(out));
        if (!isNothing(row.cell(out))) {
            doubts.add(Doubt.toConfirm(field, say("doubt.amount.both.sides", header, cell, other)));
        } else if (amount.isZero()) {
            doubts.add(Doubt.of(field, say("doubt.amount.came.in", header, cell, other)));
        }
    }

    /** Blank, nought or a dash. */
    private static boolean isNothing(String cell) {
        return cell.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    private void status(RawRow row, List<Doubt> doubts) {
        if (status >= 0 && UNPAID.contains(row.cell(status).toLowerCase(Locale.ROOT))) {
            String header = Sentences.quote(shape.headers().get(status));
            doubts.add(Doubt.toConfirm("", say("doubt.status", header, Sentences.quote(row.cell(status)))));
        }
    }

    private boolean contradicts(String says, Money amount) {
        return amount.isNegative()
                ? DEBIT.contains(says) || (letters && says.equals("d"))
                : CREDIT.contains(says) || (letters && says.equals("c"));
    }
}
