package org.daybook.fund;

import java.util.Map;
import java.util.UUID;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.journal.Values;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.Section;

/** Closings of periods from another copy: they hold where that copy posts the fund, and nowhere else. */
final class ClosingSection implements Section {
    private static final Messages SAY = Messages.beside(ClosingSection.class);

    @Override
    public String type() {
        return FundTypes.PERIOD_CLOSE.name();
    }

    @Override
    public Arrival arrives(Here here, RecordKey entry, Value.Members members, UUID copy) {
        Map<String, Value> m = members.members();
        String fund = Values.text(m.getOrDefault("fund", Value.NOTHING)).orElse("");
        if (FundSection.counts(here, fund, copy)) {
            return new Arrival.Posted();
        }
        String period = Values.text(m.getOrDefault("period", Value.NOTHING)).orElse("");
        String name = here.after(FundTypes.FUND.key(fund)).text("name").orElse(fund);
        return new Arrival.Declined(SAY.text("merge.closing", period, name));
    }
}
