package org.daybook.fund;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The states of a claim: expected (with its due date), received, queried, approved, then paid or rejected. */
public enum ClaimState {
    EXPECTED,
    RECEIVED,
    QUERIED,
    APPROVED,
    PAID,
    REJECTED;

    public boolean isOpen() {
        return this != PAID && this != REJECTED;
    }

    /** Any move may be made, because real life does; one that skips a state on the way to being paid asks for a note. */
    public boolean skipsTo(ClaimState next) {
        // A claim that raises no question goes from received to approved.
        return switch (next) {
            case EXPECTED, RECEIVED, REJECTED -> false;
            case QUERIED, APPROVED -> this == EXPECTED;
            case PAID -> this != APPROVED && this != PAID;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ClaimState> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
