package org.daybook.fund;

/** What one award stands at through effective dates. C never goes under nil, and payments never over what was awarded. */
final class AwardAccount {
    private final DatedBalance committed = new DatedBalance();
    private final DatedBalance paid = new DatedBalance();
    private final DatedBalance unpaid = new DatedBalance();
    private boolean awarded;
    private String head = "";

    void add(int day, long awarded, Effect effect) {
        committed.add(day, effect.committed());
        paid.add(day, effect.paid());
        unpaid.add(day, awarded - effect.paid());
    }

    void awardedOn(String id) {
        awarded = true;
        head = id;
    }

    /** Whether it was entered, and so has its head. */
    boolean isAwarded() {
        return awarded;
    }

    /** The budget head that it was awarded on; blank where on none. What is entered against it belongs there. */
    String head() {
        return head;
    }

    long awarded() {
        return paid.total() + unpaid.total();
    }

    /** The most of C that may be paid or given up with this date, without a later day falling under nil. */
    long freeFrom(int day) {
        return committed.lowestFrom(day);
    }

    /** The most that may be taken off what was paid. */
    long paidFrom(int day) {
        return paid.lowestFrom(day);
    }

    /** The least that stands as paid on any day between two. */
    long paidBetween(int first, int last) {
        return paid.lowestBetween(first, last);
    }

    /** The most that may be counted as paid between two days on top of what is. */
    long unpaidBetween(int first, int last) {
        return unpaid.lowestBetween(first, last);
    }
}
