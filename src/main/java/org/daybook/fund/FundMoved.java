package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;

/** What each fund's measures gained or lost between two days, in a sentence. */
final class FundMoved {
    private static final Messages SAY = Messages.beside(FundMoved.class);

    private FundMoved() {}

    /** On the lane. */
    static List<String> between(Reading reading, FundBooks books, LocalDate since) {
        List<FundFigures> before = FundFigures.all(reading.sql(), books, since, Optional.empty());
        List<FundFigures> now = FundFigures.all(reading.sql(), books, reading.asAt(), Optional.empty());
        List<String> moved = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            FundFigures was = before.get(i);
            FundFigures is = now.get(i);
            List<String> parts = new ArrayList<>();
            add(parts, is.received().minus(was.received()), "moved.received.more", "moved.received.less");
            add(parts, is.paid().minus(was.paid()), "moved.paid.more", "moved.paid.less");
            add(parts, is.committed().minus(was.committed()), "moved.committed.more", "moved.committed.less");
            if (!parts.isEmpty()) {
                moved.add(FundText.said(
                        is.rules(), "moved", is.fund().name(), String.join(", ", parts), is.uncommitted().inText()));
            }
        }
        return moved;
    }

    private static void add(List<String> parts, Money change, String more, String less) {
        if (!change.isZero()) {
            parts.add(change.isNegative() ? SAY.text(less, change.negate().inText()) : SAY.text(more, change.inText()));
        }
    }
}
