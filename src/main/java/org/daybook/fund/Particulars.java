package org.daybook.fund;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.daybook.kit.text.Money;

/**
 * What the officer writes down of an entry, before it has a number. Blank text means not given.
 *
 * @param date when it took effect
 * @param cost the amount with its VAT; what the fund bears is at least a penny
 * @param head the budget head; of a virement the one that gains
 * @param fromHead of a virement the head that gives
 * @param source the funder, or who pledges match
 * @param inKind match in kind and not in cash
 * @param reverses the number of the entry that this one reverses
 * @param reason why: obligatory for a reversal and for over-commitment
 * @param closingPeriod belongs to P13 of its date's year
 * @param approval of an increase, where it is not the award's own
 */
public record Particulars(
        EntryKind kind,
        LocalDate date,
        Cost cost,
        Optional<String> award,
        Optional<String> head,
        Optional<String> fromHead,
        String source,
        String payee,
        String reference,
        String note,
        boolean inKind,
        OptionalInt reverses,
        String reason,
        boolean closingPeriod,
        Optional<Approval> approval) {

    public static Particulars of(EntryKind kind, LocalDate date, Money amount) {
        return new Particulars(
                kind,
                date,
                Cost.of(amount),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                false,
                OptionalInt.empty(),
                "",
                false,
                Optional.empty());
    }

    /** The reversal of an entry; its amount is the entry's. */
    public static Particulars reversing(int number, LocalDate date, String reason) {
        Particulars p = of(EntryKind.REVERSAL, date, Money.ZERO);
        return new Particulars(
                p.kind, p.date, p.cost, p.award, p.head, p.fromHead, "", "", "", "", false,
                OptionalInt.of(number), reason, false, Optional.empty());
    }

    public Particulars ofAward(String id) {
        return new Particulars(
                kind, date, cost, Optional.of(id), head, fromHead, source, payee, reference, note, inKind, reverses,
                reason, closingPeriod, approval);
    }

    public Particulars onHead(String id) {
        return new Particulars(
                kind, date, cost, award, Optional.of(id), fromHead, source, payee, reference, note, inKind, reverses,
                reason, closingPeriod, approval);
    }

    public Particulars fromHead(String id) {
        return new Particulars(
                kind, date, cost, award, head, Optional.of(id), source, payee, reference, note, inKind, reverses,
                reason, closingPeriod, approval);
    }

    public Particulars fromSource(String name) {
        return new Particulars(
                kind, date, cost, award, head, fromHead, name, payee, reference, note, inKind, reverses,
                reason, closingPeriod, approval);
    }

    public Particulars toPayee(String name, String itsReference) {
        return new Particulars(
                kind, date, cost, award, head, fromHead, source, name, itsReference, note, inKind, reverses,
                reason, closingPeriod, approval);
    }

    public Particulars noting(String text) {
        return new Particulars(
                kind, date, cost, award, head, fromHead, source, payee, reference, text, inKind, reverses,
                reason, closingPeriod, approval);
    }

    public Particulars because(String why) {
        return new Particulars(
                kind, date, cost, award, head, fromHead, source, payee, reference, note, inKind, reverses,
                why, closingPeriod, approval);
    }

    public Particulars matchedInKind() {
        return new Particulars(
                kind, date, cost, award, head, fromHead, source, payee, reference, note, true, reverses,
                reason, closingPeriod, approval);
    }

    public Particulars costing(Cost other) {
        return new Particulars(
                kind, date, other, award, head, fromHead, source, payee, reference, note, inKind, reverses,
                reason, closingPeriod, approval);
    }

    Particulars dated(LocalDate other, boolean inClosingPeriod) {
        return new Particulars(
                kind, other, cost, award, head, fromHead, source, payee, reference, note, inKind, reverses,
                reason, inClosingPeriod, approval);
    }

    public Particulars inClosingPeriod() {
        return new Particulars(
                kind, date, cost, award, head, fromHead, source, payee, reference, note, inKind, reverses,
                reason, true, approval);
    }

    public Particulars approvedBy(Approval by) {
        return new Particulars(
                kind, date, cost, award, head, fromHead, source, payee, reference, note, inKind, reverses,
                reason, closingPeriod, Optional.of(by));
    }

    Money amount() {
        return cost.toTheFund();
    }
}
