package org.daybook.fund;

import java.time.Instant;
import org.daybook.kit.text.PartialDate;

/** One move of a claim's history. */
public record ClaimMove(String id, ClaimState to, PartialDate date, Instant recorded, String note)
        implements StateMove<ClaimState> {}
