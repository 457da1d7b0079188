package org.daybook.fund;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Cell;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;
import org.daybook.sheet.Table.Kind;

/** Every entry of a fund dated up to a day, in the order of numbers. Notes and reasons are on internal statements only. */
final class StatementEntries {
    private static final Messages SAY = Messages.beside(StatementEntries.class);
    private static final int SLICE = 5_000;

    private StatementEntries() {}

    /** On the lane. What was left uncommitted stands beside each entry: after the last, it is the statement's own. */
    static Table of(SheetRequest request, Fund fund, Ledger ledger, FundSettings rules) {
        EntrySource source = new EntrySource(
                ledger.columns(),
                FundStore.awards(request.store(), fund.id()),
                FundStore.heads(request.store(), fund.id()),
                rules.countExpected());
        Table.Builder table = Table.captioned(SAY.text("sheet.entries"))
                .column(SAY.text("column.number"), Kind.NUMBER)
                .column(SAY.text("column.effective"), Kind.DATE)
                .column(SAY.text("column.kind"), Kind.WORDS)
                .column(SAY.text("sheet.entries.what"), Kind.WORDS)
                .column(SAY.text("sheet.entries.details"), Kind.WORDS)
                .column(SAY.text("column.amount"), Kind.AMOUNT)
                .column(SAY.text("measure.uncommitted"), Kind.AMOUNT);
        boolean notes = request.sharing() == SharingClass.INTERNAL;
        LocalDate asAt = request.asAt();
        int last = source.view().size();
        long left = 0;
        for (int from = 1; from <= last; from += SLICE) {
            int to = Math.min(last, from + SLICE - 1);
            Map<Integer, Entry> written = written(request, fund, from, to);
            for (int number = from; number <= to; number++) {
                EntryRow row = source.row(number - 1, Optional.ofNullable(written.get(number)));
                if (!row.effective().isAfter(asAt)) {
                    left = Math.addExact(left, row.effect().uncommitted(rules.countExpected()));
                    table.row(cells(row, left, notes));
                }
            }
        }
        return table.build();
    }

    private static Map<Integer, Entry> written(SheetRequest request, Fund fund, int from, int to) {
        Map<Integer, Entry> written = new HashMap<>();
        // Of two under one number the first counts, as in the book.
        EntryStore.between(request.store(), fund.id(), from, to).forEach(e -> written.putIfAbsent(e.number(), e));
        return written;
    }

    private static List<Cell> cells(EntryRow row, long left, boolean notes) {
        return List.of(
                Cell.of(row.number()),
                Cell.of(PartialDate.of(row.effective())),
                Cell.of(
                        row.reverses() != 0
                                ? SAY.text("sheet.entries.reversal", row.reverses())
                                : SAY.text("kind." + row.kind().word())),
                Cell.of(what(row)),
                Cell.of(details(row, notes)),
                Cell.of(row.amount()),
                Cell.of(new Money(left)));
    }

    /** A source as it was written: the columns know sources in small letters, to tell that two are one. */
    private static String what(EntryRow row) {
        return row.written()
                .map(e -> e.wrote().source())
                .filter(source -> source.equalsIgnoreCase(row.what()))
                .orElse(row.what());
    }

    private static String details(EntryRow row, boolean notes) {
        return row.written()
                .map(Entry::wrote)
                .map(w -> Stream.of(
                                w.payee(),
                                w.source().equalsIgnoreCase(row.what()) ? "" : w.source(),
                                w.reference(),
                                notes ? w.note() : "",
                                notes ? w.reason() : "")
                        .filter(t -> !t.isBlank())
                        .distinct()
                        .collect(Collectors.joining("; ")))
                .orElse("");
    }
}
