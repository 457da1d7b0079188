package org.daybook.fund;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * A fund that rows of a table may go into, as the tables held it.
 *
 * @param postsHere whether rows become entries; else they become proposals
 * @param isNew whether it is made with the first row
 * @param ledger to be copied before anything is appended
 */
record FundOfRows(
        Terms terms, boolean postsHere, boolean isNew, Names<Award> awards, Names<BudgetHead> heads, Ledger ledger) {
    /** On the lane. */
    static FundOfRows there(DSLContext sql, FundPosting posting, Fund fund) {
        Terms terms = posting.terms(sql, fund.id());
        // In the order in which they were made: they are listed where a name may mean several.
        List<Award> awards = terms.awards().values().stream().sorted(Comparator.comparing(Award::id)).toList();
        return new FundOfRows(
                terms,
                FundPosting.postsHere(sql, fund),
                false,
                new Names<>(awards, Award::number, Award::label, Award::recipient),
                new Names<>(terms.heads().values(), BudgetHead::name),
                FundBooks.read(sql, fund.id()));
    }

    /** One that is made because there is none. */
    static FundOfRows toBeMade(String id, String name, String copy, FundSettings settings) {
        Fund fund = new Fund(id, name, "", false, Optional.empty(), false, Optional.empty(), Optional.empty(), copy);
        return new FundOfRows(
                new Terms(fund, Map.of(), Map.of(), PeriodBook.ALL_OPEN, settings),
                true,
                true,
                new Names<>(List.of()),
                new Names<>(List.of()),
                new Ledger());
    }

    Fund fund() {
        return terms.fund();
    }

    /** Whether nobody posted in it yet, so that the first copy which does is named. */
    boolean isUnclaimed() {
        return PostingRight.of(fund().postingCopy()) instanceof PostingRight.Unclaimed;
    }
}
