package org.daybook.fund;

import java.util.Map;
import java.util.Optional;

/** What the rules hold an entry against, beside the ledger itself. @param awards by id @param heads by id */
public record Terms(
        Fund fund, Map<String, Award> awards, Map<String, BudgetHead> heads, PeriodBook periods, FundSettings settings) {
    public Terms {
        awards = Map.copyOf(awards);
        heads = Map.copyOf(heads);
    }

    Optional<Award> award(String id) {
        return Optional.ofNullable(awards.get(id));
    }

    Optional<BudgetHead> head(String id) {
        return Optional.ofNullable(heads.get(id));
    }
}
