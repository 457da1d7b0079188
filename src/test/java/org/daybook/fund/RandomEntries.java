package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.daybook.journal.Draft;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** Enters what comes to mind into a fund of an office: of most kinds, dates in no order, reversals, P13, two awards. */
final class RandomEntries {
    static final LocalDate FIRST = LocalDate.of(2008, 8, 1);
    static final int DAYS = 300;

    private final Office office;
    private final String fund;
    private final Random random;
    private final List<String> awards;

    RandomEntries(Office office, String fund, Random random) {
        this.office = office;
        this.fund = fund;
        this.random = random;
        this.awards = List.of(award(office, fund, "No. 1"), award(office, fund, "No. 2"));
    }

    /** Whether the rules took it. */
    boolean enter() {
        try {
            office.enter(fund, something());
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private Particulars something() {
        int size = office.ledger(fund).size();
        LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
        if (size > 1 && random.nextInt(12) == 0) {
            Ledger ledger = office.ledger(fund);
            int last = size;
            while (last > 1 && !ledger.isAccrual(last)) {
                last--;
            }
            return Particulars.reversing(last, date, "mistaken");
        }
        if (size > 0 && random.nextInt(4) == 0) {
            return Particulars.reversing(1 + random.nextInt(size), date, "mistaken");
        }
        EntryKind[] kinds = {
            EntryKind.INCOME_CONFIRMED, EntryKind.INCOME_RECEIVED, EntryKind.AWARD, EntryKind.PAYMENT,
            EntryKind.PAYMENT, EntryKind.DECOMMITMENT, EntryKind.REFUND, EntryKind.ACCRUAL
        };
        EntryKind kind = kinds[random.nextInt(kinds.length)];
        Particulars wrote = Particulars.of(kind, date, new Money(1 + random.nextInt(40) * 25_00L))
                .because("agreed");
        wrote = random.nextInt(8) == 0 ? wrote.inClosingPeriod() : wrote;
        if (kind.asks(EntryKind.Asks.SOURCE)) {
            wrote = wrote.fromSource(random.nextBoolean() ? "A" : "B");
        }
        return kind.isOfAnAward() || kind.asks(EntryKind.Asks.AWARD) && random.nextBoolean()
                ? wrote.ofAward(awards.get(random.nextInt(awards.size())))
                : wrote;
    }

    /** An award that was approved and accepted. */
    static String award(Office office, String fund, String number) {
        String id = office.posting.nextId();
        office.journal.save(Draft.labelled("New award")
                .create(
                        FundTypes.AWARD.key(id),
                        Map.of(
                                "fund", Value.of(fund),
                                "number", Value.of(number),
                                "recipient", Value.of("Recipient of " + number),
                                "approvalRole", Value.of("board"),
                                "approvalMinute", Value.of("08/1"),
                                "approvalDate", Value.of(PartialDate.of(FIRST))))
                .create(
                        FundTypes.AWARD_MOVE.key(office.posting.nextId()),
                        Map.of(
                                "award", Value.of(id),
                                "state", Value.of(AwardState.ACCEPTED.word()),
                                "date", Value.of(PartialDate.of(FIRST)))));
        return id;
    }
}
