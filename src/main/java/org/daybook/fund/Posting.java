package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/**
 * The rules of DOMAIN "The fund ledger" at the moment of posting: from what the officer wrote to numbered entries, or to
 * the sentences that say why not. Changes nothing: whoever asks appends the entries once they are saved.
 */
final class Posting {
    /** Ten thousand million pounds: keeps the sum of a million entries well inside a long. */
    static final long LARGEST_PENCE = 1_000_000_000_000L;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final Messages SAY = Messages.beside(Posting.class);

    private final Ledger ledger;
    private final Terms terms;
    private final Instant earliest;

    /** Of what is posted in one go: {@code ledger} holds what was entered before. */
    Posting(Ledger ledger, Terms terms) {
        this.ledger = ledger;
        this.terms = terms;
        this.earliest = ledger.lastRecorded().plusMillis(1);
    }

    /**
     * @param now the moment of posting; where the clock stands before it, the one after all that was entered earlier: whoever
     *     asks for what was recorded until then is told the same for ever
     */
    Verdict consider(Particulars wrote, Instant now) {
        return consider(Optional.empty(), wrote, now);
    }

    /**
     * The same of what enters an earlier entry again, or takes back what was entered again for it. What was allowed then is
     * allowed now, it releases as much expected income as it did, and its reversal may be dated from that one's day on.
     */
    Verdict considerFor(Entry former, Particulars wrote, Instant now) {
        return consider(Optional.of(former), wrote, now);
    }

    private Verdict consider(Optional<Entry> former, Particulars wrote, Instant now) {
        List<String> faults = new ArrayList<>(shape(wrote));
        if (!faults.isEmpty()) {
            return new Verdict.NotPosted(faults);
        }
        if (wrote.kind() == EntryKind.REVERSAL && ledger.isAccrual(wrote.reverses().orElse(0))) {
            return takingBack(wrote, now);
        }
        Instant recorded = recorded(now);
        PeriodBook.Placement place = terms.periods().place(wrote.date(), wrote.closingPeriod());
        FinancialYear year = PeriodBook.own(wrote.date(), wrote.closingPeriod()).year();
        if (wrote.kind() == EntryKind.ACCRUAL && !place.period().year().equals(year)) {
            // In the next year it would be released a year late.
            return new Verdict.NotPosted(List.of(SAY.text("fault.accrualLate", year.label())));
        }
        Entry entry = wrote.kind() == EntryKind.REVERSAL
                ? reversal(wrote, place, recorded)
                : entry(withAwardsHead(wrote), place, recorded, former);
        EntryRules rules = new EntryRules(ledger, terms, entry, former);
        faults.addAll(rules.faults());
        if (!faults.isEmpty()) {
            return new Verdict.NotPosted(faults);
        }
        Optional<String> warning = rules.overCommitment();
        if (warning.isPresent() && wrote.reason().isBlank()) {
            return new Verdict.AsksReason(SAY.text("warning.ask", warning.get()));
        }
        List<Entry> entries = new ArrayList<>(List.of(entry));
        if (entry.kind() == EntryKind.ACCRUAL) {
            entries.add(Accruals.release(entry));
        }
        return new Verdict.Ready(entries, notices(entry, warning), rules.refundBeyondPaid());
    }

    /**
     * An accrual is reversed on its own day, whatever day was written: on 1 April it is released already, so on any later day
     * there is nothing to put right. Where its period is closed, it goes as a late entry does.
     */
    private Verdict takingBack(Particulars wrote, Instant now) {
        int row = wrote.reverses().orElseThrow() - 1;
        return takingBack(
                wrote, LocalDate.ofEpochDay(ledger.view().effective(row)), ledger.view().period(row).isClosing(), now);
    }

    /** @param on the day from which on it is to be as if it had not been accrued */
    Verdict takingBack(Particulars reversal, LocalDate on, boolean closingPeriod, Instant now) {
        PeriodBook.Placement place = terms.periods().place(on, closingPeriod);
        Entry first = reversal(reversal.dated(on, closingPeriod), place, recorded(now));
        return new Accruals(ledger, terms).takenBack(first);
    }

    private List<String> shape(Particulars wrote) {
        List<String> faults = new ArrayList<>();
        if (wrote.date().isBefore(EARLIEST) || wrote.date().isAfter(LATEST)) {
            faults.add(SAY.text("fault.date"));
        }
        if (wrote.kind() == EntryKind.REVERSAL) {
            faults.addAll(reversalFaults(wrote));
            return faults;
        }
        if (wrote.amount().pence() <= 0 || wrote.cost().net().isNegative() || wrote.cost().vat().isNegative()) {
            faults.add(SAY.text("fault.nil"));
        } else if (wrote.amount().pence() > LARGEST_PENCE) {
            faults.add(SAY.text("fault.large"));
        }
        if (wrote.kind() == EntryKind.CARRIED_OUT || wrote.kind() == EntryKind.CARRIED_IN) {
            faults.add(SAY.text("fault.carry"));
        }
        faults.addAll(references(wrote));
        return faults;
    }

    private List<String> references(Particulars wrote) {
        List<String> faults = new ArrayList<>();
        if (wrote.kind().isOfAnAward() && wrote.award().isEmpty()) {
            faults.add(SAY.text("fault.noAward"));
        }
        wrote.award().ifPresent(id -> {
            if (!wrote.kind().asks(EntryKind.Asks.AWARD)) {
                faults.add(SAY.text("fault.awardNotAsked"));
            } else if (terms.award(id).filter(a -> a.fund().equals(terms.fund().id())).isEmpty()) {
                faults.add(SAY.text("fault.otherAward", terms.fund().name()));
            }
        });
        wrote.head().ifPresent(id -> ofThisFund(id).ifPresent(faults::add));
        wrote.fromHead().ifPresent(id -> ofThisFund(id).ifPresent(faults::add));
        if (wrote.kind() == EntryKind.BUDGET_ALLOCATED && wrote.head().isEmpty()) {
            faults.add(SAY.text("fault.noHead"));
        }
        if (wrote.kind() == EntryKind.VIREMENT) {
            virementFault(wrote).ifPresent(faults::add);
        } else if (wrote.fromHead().isPresent()) {
            faults.add(SAY.text("fault.fromHeadNotAsked"));
        }
        return faults;
    }

    private Optional<String> ofThisFund(String head) {
        return terms.head(head).filter(h -> h.fund().equals(terms.fund().id())).isPresent()
                ? Optional.empty()
                : Optional.of(SAY.text("fault.otherHead", terms.fund().name()));
    }

    private Optional<String> virementFault(Particulars wrote) {
        if (wrote.head().isEmpty() || wrote.fromHead().isEmpty() || wrote.head().equals(wrote.fromHead())) {
            return Optional.of(SAY.text("fault.twoHeads"));
        }
        return wrote.fromHead()
                .flatMap(terms::head)
                .filter(BudgetHead::ringFenced)
                .map(head -> SAY.text("fault.ringFencedHead", head.name()));
    }

    private List<String> reversalFaults(Particulars wrote) {
        List<String> faults = new ArrayList<>();
        int number = wrote.reverses().orElse(0);
        if (number < 1 || number >= ledger.nextNumber()) {
            return List.of(SAY.text("fault.noSuchEntry", number));
        }
        EntryKind kind = ledger.view().kind(number - 1);
        int reverses = ledger.view().reverses(number - 1);
        if (reverses == number - 1 && ledger.isAccrual(reverses)) {
            faults.add(SAY.text(
                    ledger.isReversed(number) ? "fault.releaseReversed" : "fault.reversalOfRelease", number, reverses));
        } else if (reverses != 0) {
            faults.add(SAY.text("fault.reversalOfReversal", number));
        } else if (kind == EntryKind.CARRIED_OUT || kind == EntryKind.CARRIED_IN) {
            faults.add(SAY.text("fault.reversalOfCarry", number));
        } else if (ledger.isReversed(number)) {
            faults.add(SAY.text("fault.reversedBefore", number));
        }
        if (wrote.reason().isBlank()) {
            faults.add(SAY.text("fault.reversalReason", number));
        }
        return faults;
    }

    private Entry entry(Particulars wrote, PeriodBook.Placement place, Instant recorded, Optional<Entry> former) {
        long released = 0;
        if (wrote.kind() == EntryKind.INCOME_RECEIVED) {
            int day = Math.toIntExact(place.effective().toEpochDay());
            long most = former.map(Entry::expectedReleased).orElse(wrote.amount()).pence();
            released = Math.min(most, ledger.expectedFrom(wrote.source(), day));
        }
        return new Entry(
                ledger.nextNumber(),
                place.effective(),
                place.period(),
                place.original(),
                recorded,
                wrote.amount(),
                new Money(released),
                wrote.kind(),
                wrote);
    }

    /**
     * A reversal carries the amount, award, heads and source of what it reverses, so that every filter finds both. The
     * columns do not hold its VAT: that comes with what was written.
     */
    private Entry reversal(Particulars wrote, PeriodBook.Placement place, Instant recorded) {
        LedgerView view = ledger.view();
        int row = wrote.reverses().orElseThrow() - 1;
        LedgerColumns columns = ledger.columns();
        Money amount = new Money(view.pence(row));
        Particulars whole = new Particulars(
                EntryKind.REVERSAL,
                wrote.date(),
                wrote.amount().equals(amount) ? wrote.cost() : Cost.of(amount),
                given(columns.awardIds().id(view.award(row))),
                given(columns.headIds().id(view.head(row))),
                given(columns.headIds().id(view.fromHead(row))),
                columns.source(view.source(row)),
                wrote.payee(),
                wrote.reference(),
                wrote.note(),
                wrote.inKind(),
                wrote.reverses(),
                wrote.reason(),
                wrote.closingPeriod(),
                Optional.empty());
        return new Entry(
                ledger.nextNumber(),
                place.effective(),
                place.period(),
                place.original(),
                recorded,
                whole.amount(),
                new Money(view.released(row)),
                EffectCode.kind(view.code(row)),
                whole);
    }

    private Particulars withAwardsHead(Particulars wrote) {
        return wrote.head().isPresent()
                ? wrote
                : wrote.award().flatMap(id -> headOf(id, wrote.kind())).map(wrote::onHead).orElse(wrote);
    }

    /** The head that bears an award: what it was entered on; before that, what the award says. */
    private Optional<String> headOf(String award, EntryKind kind) {
        AwardAccount account = ledger.award(award);
        return account.isAwarded() && kind != EntryKind.AWARD
                ? given(account.head())
                : terms.award(award).flatMap(Award::head);
    }

    private List<String> notices(Entry entry, Optional<String> warning) {
        List<String> notices = new ArrayList<>();
        entry.original()
                .ifPresent(d -> notices.add(SAY.text(
                        "notice.late",
                        PartialDate.of(d).inText(),
                        entry.period().label(),
                        PartialDate.of(entry.effective()).inText())));
        warning.ifPresent(w -> notices.add(SAY.text("notice.reason", w)));
        long beyond = entry.amount().minus(entry.expectedReleased()).pence();
        if (entry.kind() == EntryKind.INCOME_RECEIVED && beyond > 0 && beyond < entry.amount().pence()) {
            notices.add(SAY.text("notice.beyondExpected", new Money(beyond).inText()));
        }
        long expected = ledger.expectedFrom(Math.toIntExact(entry.effective().toEpochDay()));
        if (entry.kind() == EntryKind.INCOME_RECEIVED && entry.expectedReleased().isZero() && expected > 0) {
            notices.add(SAY.text("notice.stillExpected", new Money(expected).inText()));
        }
        if (entry.kind() == EntryKind.ACCRUAL) {
            LocalDate april = Accruals.april(entry.effective());
            notices.add(SAY.text("notice.accrual", entry.number() + 1, PartialDate.of(april).inText()));
        }
        return notices;
    }

    private static Optional<String> given(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    /** When it is recorded, by the clock or after what was entered earlier: in the same go never before the one before it. */
    Instant recorded(Instant now) {
        return latest(latest(now.truncatedTo(ChronoUnit.MILLIS), earliest), ledger.lastRecorded());
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }
}
