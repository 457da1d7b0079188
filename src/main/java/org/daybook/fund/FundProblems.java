package org.daybook.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
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
            withoutTheirRecords(sql, fund, books.ledger(sql, fund.id()), problems);
            if (fund.ringFenced() && fund.purpose().isBlank()) {
                problems.add(SAY.text("problem.purpose", fund.name()));
            }
        }
        return problems;
    }

    /** A colleague may have taken an award or a head back while it was used here. */
    private static void withoutTheirRecords(DSLContext sql, Fund fund, Ledger ledger, List<String> problems) {
        Set<String> awards = AwardStore.awards(sql, fund.id()).stream().map(Award::id).collect(Collectors.toSet());
        LedgerView view = ledger.view();
        long[][] sums = view.byAward(Integer.MAX_VALUE, view.size());
        List<AwardLine> gone = IntStream.range(1, sums.length)
                .filter(n -> !awards.contains(ledger.columns().awardIds().id(n)))
                .mapToObj(n -> AwardLine.of(ledger.columns().awardIds().id(n), sums[n]))
                .filter(line -> !line.outstanding().isZero() || !line.paid().isZero())
                .toList();
        if (!gone.isEmpty()) {
            Money committed = gone.stream().map(AwardLine::outstanding).reduce(Money.ZERO, Money::plus);
            Money paid = gone.stream().map(AwardLine::paid).reduce(Money.ZERO, Money::plus);
            problems.add(SAY.text("problem.award", fund.name(), gone.size(), committed.inText(), paid.inText()));
        }
        Set<String> heads = FundStore.headIds(sql, fund.id());
        Sums[] byHead = view.sumsByHead(Integer.MAX_VALUE, view.size());
        long[] out = view.virementsOut(Integer.MAX_VALUE, view.size());
        long without = IntStream.range(1, byHead.length)
                .filter(n -> !heads.contains(ledger.columns().headIds().id(n)))
                .filter(n -> !byHead[n].isNothing() || out[n] != 0)
                .count();
        if (without > 0) {
            problems.add(SAY.text("problem.head", fund.name(), without));
        }
    }
}
