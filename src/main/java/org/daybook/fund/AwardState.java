package org.daybook.fund;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The states of an award, in the order an award goes through them; the last three stand aside. */
public enum AwardState {
    DRAFT,
    APPRAISED,
    APPROVED,
    OFFERED,
    ACCEPTED,
    IN_DELIVERY,
    FINAL_REPORT,
    CLOSED,
    REJECTED,
    DECLINED,
    WITHDRAWN;

    public boolean isAside() {
        return compareTo(CLOSED) > 0;
    }

    /** Still on its way: something may fall due. */
    public boolean isLive() {
        return compareTo(CLOSED) < 0;
    }

    /** Any move may be made, because real life does; one that skips a state on the way up asks for a note. */
    public boolean skipsTo(AwardState next) {
        return !next.isAside() && !isAside() && next.ordinal() > ordinal() + 1;
    }

    /** The word that files and tables hold: {@code in-delivery}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AwardState> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
