package org.daybook.fund;

import java.time.Instant;
import org.daybook.kit.text.PartialDate;

/** One move of an award's history. @param recorded when it was entered; decides between moves of one date */
public record AwardMove(String id, AwardState to, PartialDate date, Instant recorded, String note)
        implements StateMove<AwardState> {}
