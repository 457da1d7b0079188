package org.daybook.fund;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of entry of the memorandum ledger, each with its fixed effect. The order is frozen: columns in memory and
 * nothing else rely on it; files and tables hold {@link #word()}.
 */
public enum EntryKind {
    OPENING_BALANCE(Asks.NOTE_ONLY),
    INCOME_CONFIRMED(Asks.INCOME),
    INCOME_WITHDRAWN(Asks.INCOME),
    INCOME_RECEIVED(Asks.INCOME),
    BUDGET_ALLOCATED(EnumSet.of(Asks.HEAD)),
    VIREMENT(EnumSet.of(Asks.HEAD, Asks.FROM_HEAD)),
    AWARD(EnumSet.of(Asks.AWARD)),
    INCREASE(EnumSet.of(Asks.AWARD, Asks.APPROVAL)),
    DECOMMITMENT(EnumSet.of(Asks.AWARD)),
    PAYMENT(Asks.SPENDING),
    REFUND(Asks.SPENDING),
    CLAWBACK(Asks.SPENDING),
    ACCRUAL(Asks.SPENDING),
    CARRIED_OUT(Asks.NOTE_ONLY),
    CARRIED_IN(Asks.NOTE_ONLY),
    MATCH_PLEDGED(EnumSet.of(Asks.SOURCE, Asks.IN_KIND)),
    MATCH_CONFIRMED(EnumSet.of(Asks.SOURCE, Asks.IN_KIND)),
    REVERSAL(EnumSet.of(Asks.ENTRY, Asks.REASON));

    /** What an entry row asks for beside date, amount and note. */
    public enum Asks {
        AWARD,
        HEAD,
        FROM_HEAD,
        SOURCE,
        PAYEE,
        REFERENCE,
        IN_KIND,
        VAT,
        APPROVAL,
        ENTRY,
        REASON;

        private static final Set<Asks> NOTE_ONLY = EnumSet.noneOf(Asks.class);
        private static final Set<Asks> INCOME = EnumSet.of(SOURCE, REFERENCE);
        private static final Set<Asks> SPENDING = EnumSet.of(AWARD, HEAD, PAYEE, REFERENCE, VAT);
    }

    private static final Map<String, EntryKind> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EntryKind::word, k -> k));

    private final Set<Asks> asks;
    private final String word;

    EntryKind(Set<Asks> asks) {
        this.asks = asks;
        this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean asks(Asks what) {
        return asks.contains(what);
    }

    /** The word that files and tables hold: {@code income-received}. Never changes. */
    public String word() {
        return word;
    }

    public static Optional<EntryKind> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** Kinds that a person enters herself; the others come from a year end or from reversing an entry. */
    public boolean enteredByHand() {
        return this != CARRIED_OUT && this != CARRIED_IN && this != REVERSAL;
    }

    /** Changes what one award stands at, so that it has to say which. */
    boolean isOfAnAward() {
        return this == AWARD || this == INCREASE || this == DECOMMITMENT;
    }

    /** Takes money that could otherwise be spent: what a condition blocks and what needs an amount still free. */
    boolean spendsOrCommits() {
        return this == AWARD || this == INCREASE || this == PAYMENT || this == ACCRUAL;
    }
}
