package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Cell;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;
import org.daybook.sheet.Table.Kind;

/** Every entry of a fund dated up to a day, in the order of numbers. Notes and reasons are on internal statements only. */
final class StatementEntries {
    private static final Messages SAY = Messages.beside(StatementEntries.class);

    private StatementEntries() {}

    /** On the lane. What was left uncommitted stands beside each entry: after the last, it is the statement's own. */
    static Table of(SheetRequest request, Fund fund, Ledger ledger, FundSettings rules, Optional<Instant> until) {
        EntrySource source = new EntrySource(
                fund.id(),
                ledger.columns(),
                AwardStore.awards(request.store(), fund.id()),
                FundStore.heads(request.store(), fund.id()),
                rules.countExpected());
        Table.Builder table = Table.captioned(SAY.text("sheet.entries"))
                .column(SAY.text("column.number"), Kind.NUMBER)
                .column(SAY.text("column.effective"), Kind.DATE)
                .column(SAY.text("column.kind"), Kind.WORDS)
                .column(SAY.text("sheet.entries.what"), Kind.WORDS)
                .column(SAY.text("sheet.entries.details"), Kind.WORDS)
                .column(SAY.text("column.amount"), Kind.AMOUNT)
                .column(FundText.capitalised(FundText.said(rules, "measure.uncommitted")), Kind.AMOUNT);
        boolean notes = request.sharing().lets(FundTypes.ENTRY, "note", "reason");
        boolean expected = rules.countExpected();
        LocalDate asAt = request.asAt();
        int last = source.view().recordedUntil(until);
        long[] left = {0};
        // One walk through what was written; numbers that the book does not know are not on it.
        EntriesInOrderStore.written(request.store(), fund.id(), (written, number) -> {
            if (number <= last) {
                EntryRow row = source.row(number - 1, Optional.empty());
                if (!row.effective().isAfter(asAt)) {
                    left[0] = Math.addExact(left[0], row.effect().uncommitted(expected));
                    table.row(cells(row, written, left[0], notes));
                }
            }
        });
        return table.build();
    }

    private static List<Cell> cells(EntryRow row, EntriesInOrderStore.Written written, long left, boolean notes) {
        return List.of(
                Cell.of(row.number()),
                Cell.of(PartialDate.of(row.effective())),
                Cell.of(
                        row.reverses() != 0
                                ? SAY.text("sheet.entries.reversal", row.reverses())
                                : SAY.text("kind." + row.kind().word())),
                Cell.of(what(row, written)),
                Cell.of(details(row, written, notes)),
                Cell.of(row.amount()),
                Cell.of(new Money(left)));
    }

    /** A source as it was written in this entry: the columns know how it was written first. */
    private static String what(EntryRow row, EntriesInOrderStore.Written written) {
        return written.source().equalsIgnoreCase(row.what()) ? written.source() : row.what();
    }

    private static String details(EntryRow row, EntriesInOrderStore.Written written, boolean notes) {
        List<String> parts = new ArrayList<>(5);
        add(parts, written.payee());
        add(parts, written.source().equalsIgnoreCase(row.what()) ? "" : written.source());
        add(parts, written.reference());
        if (notes) {
            add(parts, written.note());
            add(parts, written.reason());
        }
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String text) {
        if (!text.isBlank() && !parts.contains(text)) {
            parts.add(text);
        }
    }
}
