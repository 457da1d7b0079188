package org.daybook.fund;

/** What one award stands at through effective dates. C never goes under nil, and payments never over what was awarded. */
final class AwardAccount {
    private final DatedBalance committed = new DatedBalance();
    private final DatedBalance paid = new DatedBalance();
    private final DatedBalance unpaid = new DatedBalance();

    void add(int day, long awarded, Effect effect) {
        committed.add(day, effect.committed());
        paid.add(day, effect.paid());
        unpaid.add(day, awarded - effect.paid());
    }

    /** C: awarded, and neither paid nor given up. */
    long outstanding() {
        return committed.total();
    }

    long paid() {
        return paid.total();
    }

    long awarded() {
        return paid.total() + unpaid.total();
    }

    /** The most that may be paid or given up with this date, without a later day falling under nil. */
    long freeFrom(int day) {
        return committed.lowestFrom(day);
    }

    /** The most that may be taken off what was paid. */
    long paidFrom(int day) {
        return paid.lowestFrom(day);
    }

    /** The most that may be counted as paid between two days on top of what is. */
    long unpaidBetween(int first, int last) {
        return unpaid.lowestBetween(first, last);
    }
}
