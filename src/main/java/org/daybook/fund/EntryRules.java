package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    /** When it happened, which decides what it was allowed to: a late entry counts from a later day. */
    private final LocalDate happened;

    private final Optional<Entry> former;

    /** @param former what it enters again, or takes back for: {@link Posting#considerFor} */
    EntryRules(Ledger ledger, Terms terms, Entry entry, Optional<Entry> former) {
        this.ledger = ledger;
        this.terms = terms;
        this.entry = entry;
        this.effect = entry.effect();
        this.day = Math.toIntExact(entry.effective().toEpochDay());
        this.happened = former.orElse(entry).original().orElse(former.orElse(entry).effective());
        this.former = former;
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
            default -> {
                beforeOpening().ifPresent(faults::add);
                blocked().ifPresent(faults::add);
            }
        }
        return faults;
    }

    /** Award and increase need an approval within its limit; a payment needs the accepted offer and settled conditions. */
    private void awardFaults(Award award, List<String> faults) {
        LocalDate on = happened;
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
            case ACCRUAL -> {
                if (!award.acceptedBy(on)) {
                    faults.add(SAY.text("fault.accrualNotAccepted", award.label(), PartialDate.of(on).inText()));
                }
            }
            default -> {}
        }
        headFault(award).ifPresent(faults::add);
    }

    /** C is taken off the head that bears it: on any other it would stand below nil, and here be counted twice. */
    private Optional<String> headFault(Award award) {
        AwardAccount account = ledger.award(award.id());
        String on = entry.wrote().head().orElse("");
        if (entry.kind() == EntryKind.AWARD || entry.isReversal() || !account.isAwarded() || account.head().equals(on)) {
            return Optional.empty();
        }
        return Optional.of(
                account.head().isEmpty()
                        ? SAY.text("fault.awardedOnNoHead", award.label())
                        : SAY.text(
                                "fault.awardedOnHead",
                                award.label(),
                                terms.head(account.head()).map(BudgetHead::name).orElse("")));
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
        // What was entered once without one comes back with its undo.
        if (approval.minute().isBlank() && former.isEmpty()) {
            return Optional.of(SAY.text(own.isPresent() ? "fault.increaseNoMinute" : "fault.noMinute", award.label()));
        }
        if (approval.date().earliest().isAfter(happened)) {
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
        LocalDate original = former.map(Entry::effective)
                .orElseGet(() -> LocalDate.ofEpochDay(ledger.view().effective(number - 1)));
        return entry.effective().isBefore(original)
                ? Optional.of(SAY.text("fault.reversalBefore", number, PartialDate.of(original).inText()))
                : Optional.empty();
    }

    private Optional<String> openingFault() {
        if (!terms.fund().older()) {
            return Optional.of(SAY.text("fault.notOlder", terms.fund().name()));
        }
        if (former.isEmpty() && day > ledger.firstDay()) {
            String first = PartialDate.of(LocalDate.ofEpochDay(ledger.firstDay())).inText();
            return Optional.of(SAY.text("fault.openingLater", first));
        }
        return ledger.hasOpeningBalance() ? Optional.of(SAY.text("fault.openedBefore")) : Optional.empty();
    }

    /** What was before an opening balance is in it. */
    private Optional<String> beforeOpening() {
        return day < ledger.openedOn()
                ? Optional.of(SAY.text(
                        "fault.beforeOpening", PartialDate.of(LocalDate.ofEpochDay(ledger.openedOn())).inText()))
                : Optional.empty();
    }

    private Optional<String> blocked() {
        if (!entry.kind().spendsOrCommits()) {
            return Optional.empty();
        }
        Optional<Fund.Block> block = terms.fund().blockOn(happened);
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
                ? Optional.of(SAY.text("notice.refundOver"))
                : Optional.empty();
    }

    /**
     * The sentence that asks for a reason: the entry leaves less than nothing uncommitted on any day, takes what is for
     * ring-fenced heads, or moves more budget than a head has.
     */
    Optional<String> overCommitment() {
        if (entry.kind() == EntryKind.VIREMENT) {
            return beyondBudget();
        }
        boolean withExpected = terms.settings().countExpected();
        // An accrual against an award is committed already, and stands as paid only until 1 April.
        boolean counted = entry.kind() == EntryKind.ACCRUAL && entry.wrote().award().isPresent();
        long takes = -effect.uncommitted(withExpected);
        if (takes <= 0 || counted) {
            return Optional.empty();
        }
        long after = ledger.uncommittedFrom(day, withExpected) - takes;
        if (after < 0) {
            return Optional.of(SAY.text("warning.overCommitted", new Money(-after).inText(), terms.fund().name()));
        }
        return entry.isReversal() ? Optional.empty() : ringFenced(after);
    }

    private Optional<String> beyondBudget() {
        String from = entry.wrote().fromHead().orElse("");
        long after = ledger.head(from).budget() - entry.amount().pence();
        return after < 0
                ? Optional.of(SAY.text(
                        "warning.beyondBudget",
                        terms.head(from).map(BudgetHead::name).orElse(""),
                        new Money(-after).inText()))
                : Optional.empty();
    }

    /** What ring-fenced heads have left is for their own purposes. */
    private Optional<String> ringFenced(long after) {
        List<BudgetHead> others = terms.heads().values().stream()
                .filter(BudgetHead::ringFenced)
                .filter(head -> !entry.wrote().head().equals(Optional.of(head.id())))
                .filter(head -> ledger.head(head.id()).left() > 0)
                .sorted(Comparator.comparing(BudgetHead::name))
                .toList();
        long theirs = others.stream().mapToLong(head -> ledger.head(head.id()).left()).sum();
        return after < theirs
                ? Optional.of(SAY.text(
                        "warning.ringFenced",
                        new Money(after).inText(),
                        new Money(theirs).inText(),
                        others.stream().map(BudgetHead::name).collect(Collectors.joining(", "))))
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
