package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/**
 * The pairs that an accrual comes and goes in. It posts its own reversal, its release, dated 1 April, at once; so it is put
 * right by the mirror image of both: its reversal on its own day, and the reversal of its release on 1 April. Together the
 * four are nil on every day.
 */
final class Accruals {
    private static final Messages SAY = Messages.beside(Accruals.class);

    private final Ledger ledger;
    private final Terms terms;

    Accruals(Ledger ledger, Terms terms) {
        this.ledger = ledger;
        this.terms = terms;
    }

    /** The release of an accrual: the next entry, dated the 1 April after it. */
    static Entry release(Entry accrual) {
        Particulars release = of(
                EntryKind.REVERSAL,
                april(accrual.effective()),
                accrual.wrote(),
                accrual.number(),
                SAY.text("accrual.reason", PartialDate.of(april(accrual.effective())).inText()));
        return released(accrual, release);
    }

    /**
     * The mirror image of an accrual and its release.
     *
     * @param reversal the first of the two as it is to be, on the day where it is to count
     */
    Verdict takenBack(Entry reversal) {
        int accrual = reversal.wrote().reverses().orElseThrow();
        LocalDate on = LocalDate.ofEpochDay(ledger.view().effective(accrual - 1));
        LocalDate april = april(on);
        if (!reversal.effective().isBefore(april)) {
            return new Verdict.NotPosted(List.of(SAY.text(
                    "fault.accrualPast",
                    accrual,
                    FinancialYear.of(on).label(),
                    accrual + 1,
                    PartialDate.of(april).inText())));
        }
        Optional<String> fault = under(reversal, april);
        if (fault.isPresent()) {
            return new Verdict.NotPosted(List.of(fault.get()));
        }
        Particulars back = of(EntryKind.ACCRUAL, april, reversal.wrote(), accrual + 1, reversal.wrote().reason());
        return new Verdict.Ready(
                List.of(reversal, released(reversal, back)),
                List.of(SAY.text(
                        "notice.accrualTakenBack",
                        accrual,
                        PartialDate.of(reversal.effective()).inText(),
                        accrual + 1,
                        PartialDate.of(april).inText())),
                Optional.empty());
    }

    /** From 1 April on the figures stay as they are; until then a clawback may rest on what had been accrued. */
    private Optional<String> under(Entry reversal, LocalDate april) {
        return reversal.wrote().award().flatMap(terms::award).flatMap(award -> {
            long paid = Math.max(
                    0,
                    ledger.award(award.id()).paidBetween(day(reversal.effective()), day(april.minusDays(1))));
            return reversal.amount().pence() > paid
                    ? Optional.of(SAY.text("fault.refundOverAward", award.label(), new Money(paid).inText()))
                    : Optional.empty();
        });
    }

    private static Entry released(Entry before, Particulars wrote) {
        return new Entry(
                before.number() + 1,
                wrote.date(),
                Period.of(wrote.date()),
                Optional.empty(),
                before.recorded(),
                before.amount(),
                Money.ZERO,
                EntryKind.ACCRUAL,
                wrote);
    }

    private static Particulars of(EntryKind kind, LocalDate april, Particulars like, int reverses, String reason) {
        return new Particulars(
                kind, april, like.cost(), like.award(), like.head(), Optional.empty(), like.source(), like.payee(),
                like.reference(), "", false, OptionalInt.of(reverses), reason, false, Optional.empty());
    }

    static LocalDate april(LocalDate accrued) {
        return FinancialYear.of(accrued).next().firstDay();
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
