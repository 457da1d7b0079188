package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** Whether one entry, as it would be posted, keeps what the fund, its awards and its conditions promise. */
final class EntryRules {
    private static final Messages SAY = Messages.beside(EntryRules.class);

    private final Ledger ledger;
    private final Terms terms;
    private final Entry entry;
    private final Effect effect;
    private final int day;

    EntryRules(Ledger ledger, Terms terms, Entry entry) {
        this.ledger = ledger;
        this.terms = terms;
        this.entry = entry;
        this.effect = entry.effect();
        this.day = Math.toIntExact(entry.effective().toEpochDay());
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        entry.wrote().award().flatMap(terms::award).ifPresent(award -> {
            awardFaults(award, faults);
            accountFault(award).ifPresent(faults::add);
        });
        long expected = effect.expected() < 0 ? ledger.expectedFrom(entry.wrote().source(), day) : 0;
        if (-effect.expected() > expected) {
            faults.add(SAY.text("fault.expectedUnder", source(), new Money(expected).inText()));
        }
        switch (entry.kind()) {
            case REVERSAL -> reversalDate().ifPresent(faults::add);
            case OPENING_BALANCE -> openingFault().ifPresent(faults::add);
            default -> blocked().ifPresent(faults::add);
        }
        return faults;
    }

    /** Award and increase need an approval within its limit; a payment needs the accepted offer and settled conditions. */
    private void awardFaults(Award award, List<String> faults) {
        LocalDate on = entry.effective();
        switch (entry.kind()) {
            case AWARD, INCREASE -> {
                if (award.stateOn(on).isAside()) {
                    faults.add(SAY.text("fault.awardAside", award.label(), state(award.stateOn(on))));
                }
                approvalFault(award).ifPresent(faults::add);
                long stands = ledger.award(award.id()).awarded();
                if (entry.kind() == EntryKind.AWARD && stands > 0) {
                    faults.add(SAY.text("fault.awardedBefore", award.label(), new Money(stands).inText()));
                }
                if (entry.kind() == EntryKind.INCREASE && stands == 0) {
                    faults.add(SAY.text("fault.notAwarded", award.label()));
                }
            }
            case PAYMENT -> {
                if (!award.acceptedBy(on)) {
                    faults.add(SAY.text("fault.notAccepted", award.label(), PartialDate.of(on).inText()));
                }
                award.unsettledOn(on)
                        .forEach(c -> faults.add(SAY.text("fault.condition", award.label(), c.text())));
            }
            default -> {}
        }
    }

    /**
     * An increase has an approval of its own. The award's suffices only where a limit is set for its role and the new total is
     * within it: what was approved once was the first amount.
     */
    private Optional<String> approvalFault(Award award) {
        Money after = new Money(ledger.award(award.id()).awarded()).plus(entry.amount());
        Optional<Approval> own = entry.wrote().approval();
        Optional<Approval> given = own.or(award::approval);
        boolean covered = given.flatMap(a -> terms.settings().limitOf(a.role()))
                .filter(limit -> after.compareTo(limit) <= 0)
                .isPresent();
        if (entry.kind() == EntryKind.INCREASE && own.isEmpty() && !covered) {
            return Optional.of(SAY.text("fault.increaseNotApproved", award.label(), after.inText()));
        }
        if (given.isEmpty()) {
            return Optional.of(SAY.text("fault.notApproved", award.label()));
        }
        Approval approval = given.get();
        if (approval.date().earliest().isAfter(entry.effective())) {
            return Optional.of(SAY.text("fault.approvedLater", award.label(), approval.date().inText()));
        }
        return terms.settings()
                .limitOf(approval.role())
                .filter(limit -> after.compareTo(limit) > 0)
                .map(limit -> SAY.text("fault.overLimit", approval.role(), limit.inText(), after.inText()));
    }

    private Optional<String> accountFault(Award award) {
        AwardAccount account = ledger.award(award.id());
        if (-effect.committed() > Math.max(0, account.freeFrom(day))) {
            String key = switch (entry.kind()) {
                case PAYMENT -> "fault.paymentOver";
                case DECOMMITMENT -> "fault.decommitmentOver";
                default -> "fault.committedUnder";
            };
            return Optional.of(SAY.text(key, award.label(), new Money(Math.max(0, account.freeFrom(day))).inText()));
        }
        if (-effect.paid() > Math.max(0, account.paidFrom(day))) {
            return Optional.of(SAY.text(
                    "fault.refundOverAward", award.label(), new Money(Math.max(0, account.paidFrom(day))).inText()));
        }
        return unpaidFault(award, account);
    }

    /** Counts accruals too: with them no more may stand as paid than was awarded, on any day. */
    private Optional<String> unpaidFault(Award award, AwardAccount account) {
        int last = entry.kind() == EntryKind.ACCRUAL
                ? Math.toIntExact(FinancialYear.of(entry.effective()).lastDay().toEpochDay())
                : Integer.MAX_VALUE;
        long awarded = entry.reversed().isOfAnAward() ? effect.committed() : 0;
        long takes = effect.paid() - awarded;
        long free = account.unpaidBetween(day, last);
        return takes > 0 && takes > free
                ? Optional.of(SAY.text("fault.paidOver", award.label(), new Money(Math.max(0, free)).inText()))
                : Optional.empty();
    }

    private Optional<String> reversalDate() {
        int number = entry.wrote().reverses().orElseThrow();
        LocalDate original = LocalDate.ofEpochDay(ledger.view().effective(number - 1));
        return entry.effective().isBefore(original)
                ? Optional.of(SAY.text("fault.reversalBefore", number, PartialDate.of(original).inText()))
                : Optional.empty();
    }

    private Optional<String> openingFault() {
        if (!terms.fund().older()) {
            return Optional.of(SAY.text("fault.notOlder", terms.fund().name()));
        }
        if (day > ledger.firstDay()) {
            String first = PartialDate.of(LocalDate.ofEpochDay(ledger.firstDay())).inText();
            return Optional.of(SAY.text("fault.openingLater", first));
        }
        return ledger.hasOpeningBalance() ? Optional.of(SAY.text("fault.openedBefore")) : Optional.empty();
    }

    private Optional<String> blocked() {
        if (!entry.kind().spendsOrCommits()) {
            return Optional.empty();
        }
        Optional<Fund.Block> block = terms.fund().blockOn(entry.effective());
        if (block.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> part = block.get().amount();
        if (part.isEmpty()) {
            return Optional.of(SAY.text("fault.blocked", terms.fund().name(), block.get().text()));
        }
        long free = ledger.uncommittedFrom(day, false) - part.get().pence();
        return effect.uncommitted(false) < 0 && -effect.uncommitted(false) > free
                ? Optional.of(SAY.text(
                        "fault.blockedPart", part.get().inText(), block.get().text(), new Money(Math.max(0, free)).inText()))
                : Optional.empty();
    }

    /** More comes back without an award than the book has paid: the payment may be older than the book, so it is only said. */
    Optional<String> refundBeyondPaid() {
        long paid = Math.max(0, ledger.paidWithoutAwardFrom(day));
        return entry.wrote().award().isEmpty() && effect.paid() < 0 && !entry.isReversal() && -effect.paid() > paid
                ? Optional.of(SAY.text("notice.refundOver", new Money(paid).inText()))
                : Optional.empty();
    }

    /** The sentence that asks for a reason, where the entry leaves less than nothing uncommitted on any day. */
    Optional<String> overCommitment() {
        boolean withExpected = terms.settings().countExpected();
        // An accrual against an award is committed already, and stands as paid only until 1 April.
        boolean counted = entry.kind() == EntryKind.ACCRUAL && entry.wrote().award().isPresent();
        long takes = -effect.uncommitted(withExpected);
        if (takes <= 0 || counted || entry.isReversal()) {
            return Optional.empty();
        }
        long after = ledger.uncommittedFrom(day, withExpected) - takes;
        return after < 0
                ? Optional.of(SAY.text("warning.overCommitted", new Money(-after).inText(), terms.fund().name()))
                : Optional.empty();
    }

    private String source() {
        String name = entry.wrote().source();
        return name.isBlank() ? SAY.text("source.unnamed") : name;
    }

    private static String state(AwardState state) {
        return SAY.text("award.state." + state.word());
    }
}
