package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.feature.Reading;
import org.jooq.DSLContext;

/**
 * The pictures of funds that were asked for last, each kept while nothing is written: going from one fund to another and back
 * works nothing out. Confined to the lane.
 */
final class FundPictures {
    /** At a million entries each takes some twelve megabytes. */
    private static final int KEPT = 2;

    private final FundBooks books;
    private final Map<Asked, Drawn> kept = new Kept();

    private record Asked(String fund, LocalDate today, LocalDate asAt, Optional<Instant> recordedUntil) {}

    /** What the tables stood at: the same again means that nothing was written since. */
    private record Moment(DSLContext sql, String line, EntryStore.Standing entries) {}

    private record Drawn(Moment moment, FundPicture picture) {}

    FundPictures(FundBooks books) {
        this.books = books;
    }

    /** As {@link FundPicture#of}. */
    Optional<FundPicture> of(Reading reading, String fund, Optional<LocalDate> wanted, Optional<Instant> recordedUntil) {
        Asked asked = new Asked(fund, reading.asAt(), wanted.orElse(reading.asAt()), recordedUntil);
        Moment now = moment(reading.sql(), fund);
        Drawn before = kept.get(asked);
        if (before != null && before.moment().equals(now)) {
            return Optional.of(before.picture());
        }
        // Gone before the next is drawn: at a million entries there would be two of one fund for a while.
        kept.remove(asked);
        Optional<FundPicture> drawn = FundPicture.of(reading, books, fund, wanted, recordedUntil);
        drawn.ifPresent(picture -> kept.put(asked, new Drawn(now, picture)));
        return drawn;
    }

    private static Moment moment(DSLContext sql, String fund) {
        return new Moment(sql, FundStore.lastLine(sql), EntryStore.standing(sql, fund));
    }

    private static final class Kept extends LinkedHashMap<Asked, Drawn> {
        private static final long serialVersionUID = 1;

        Kept() {
            super(4, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Drawn> eldest) {
            return size() > KEPT;
        }
    }
}
