package org.daybook.fund;

/**
 * What one entry does to the five measures, in pence.
 *
 * @param received R, resources received
 * @param expected E, income confirmed and not yet received
 * @param committed C, awarded and outstanding
 * @param paid P, paid out
 * @param match M, match funding; never part of the others
 */
public record Effect(long received, long expected, long committed, long paid, long match) {
    static final Effect NONE = new Effect(0, 0, 0, 0, 0);

    /**
     * The fixed effect of a kind.
     *
     * @param pence the amount, at least 0
     * @param released for income received: how much of it had been expected, 0 to {@code pence}; else 0
     * @param againstAward whether the entry names an award
     * @throws IllegalArgumentException for a reversal, whose effect is the opposite of another's
     */
    static Effect of(EntryKind kind, long pence, long released, boolean againstAward) {
        return switch (kind) {
            case OPENING_BALANCE -> new Effect(pence, 0, 0, 0, 0);
            case INCOME_CONFIRMED -> new Effect(0, pence, 0, 0, 0);
            case INCOME_WITHDRAWN -> new Effect(0, -pence, 0, 0, 0);
            case INCOME_RECEIVED -> new Effect(pence, -released, 0, 0, 0);
            // A carry forward moves the balance from one year's account to the next and leaves the fund as it is.
            case BUDGET_ALLOCATED, VIREMENT, CARRIED_OUT, CARRIED_IN -> NONE;
            case AWARD, INCREASE -> new Effect(0, 0, pence, 0, 0);
            case DECOMMITMENT -> new Effect(0, 0, -pence, 0, 0);
            case PAYMENT -> new Effect(0, 0, againstAward ? -pence : 0, pence, 0);
            case REFUND, CLAWBACK -> new Effect(0, 0, 0, -pence, 0);
            case ACCRUAL -> new Effect(0, 0, 0, pence, 0);
            case MATCH_PLEDGED, MATCH_CONFIRMED -> new Effect(0, 0, 0, 0, pence);
            case REVERSAL -> throw new IllegalArgumentException("a reversal has the opposite effect of its entry");
        };
    }

    Effect plus(Effect other) {
        return new Effect(
                received + other.received,
                expected + other.expected,
                committed + other.committed,
                paid + other.paid,
                match + other.match);
    }

    Effect opposite() {
        return new Effect(-received, -expected, -committed, -paid, -match);
    }

    /** R − P − C, and + E where the policy counts expected income. */
    long uncommitted(boolean withExpected) {
        return received - paid - committed + (withExpected ? expected : 0);
    }
}
