package org.daybook.fund;

import java.util.ArrayList;
import java.util.List;
import org.daybook.kit.text.Messages;
import org.jooq.DSLContext;

/** What a merge may have left that no form would have: listed, never dropped. On the lane. */
final class FundProblems {
    private static final Messages SAY = Messages.beside(FundProblems.class);

    private FundProblems() {}

    static List<String> of(DSLContext sql, FundBooks books) {
        List<String> problems = new ArrayList<>();
        for (Fund fund : FundStore.funds(sql)) {
            EntryStore.Standing standing = EntryStore.standing(sql, fund.id());
            int counted = books.ledger(sql, fund.id()).size();
            if (standing.lastNumber() > counted) {
                problems.add(SAY.text("problem.missing", fund.name(), counted + 1, counted));
            }
            if (standing.entries() > standing.lastNumber()) {
                problems.add(SAY.text("problem.twice", fund.name(), standing.entries() - standing.lastNumber()));
            }
            if (fund.ringFenced() && fund.purpose().isBlank()) {
                problems.add(SAY.text("problem.purpose", fund.name()));
            }
        }
        return problems;
    }
}
