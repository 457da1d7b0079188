package org.daybook.fund;

/** What a budget head has, and what of it is spent or promised. */
final class HeadAccount {
    private long budget;
    private long used;

    void allocate(long pence) {
        budget += pence;
    }

    void use(long pence) {
        used += pence;
    }

    /** Its latest budget. */
    long budget() {
        return budget;
    }

    /** What is left of its latest budget; nil where more is spent than it has. */
    long left() {
        return Math.max(0, budget - used);
    }
}
