package org.daybook.fund;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.journal.Draft;
import org.daybook.journal.Refused;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.jooq.DSLContext;

/**
 * From what an officer wrote to the edit that the journal saves: numbered entries on the fund's posting copy, a proposal on
 * any other. All methods on the lane; each looks at the tables as they are.
 */
final class FundPosting {
    private static final Messages SAY = Messages.beside(FundPosting.class);

    /** The field that a refusal names where a reason is wanted: with one it is posted. */
    static final String REASON = "reason";

    private final FundBooks books;
    private final InstantSource clock;
    private final UuidV7 ids;
    private final Proposals proposals = new Proposals(this);

    FundPosting(FundBooks books, InstantSource clock) {
        this.books = books;
        this.clock = clock;
        this.ids = UuidV7.by(clock);
    }

    String nextId() {
        return ids.next().toString();
    }

    Instant now() {
        return clock.instant();
    }

    Terms terms(DSLContext sql, String fundId) {
        Fund fund = FundStore.fund(sql, fundId).orElseThrow(() -> new Refused(SAY.text("fund.gone")));
        return new Terms(
                fund,
                byId(AwardStore.awards(sql, fundId), Award::id),
                byId(FundStore.heads(sql, fundId), BudgetHead::id),
                FundStore.periods(sql, fundId),
                FundStore.settings(sql));
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, t -> t));
    }

    /** Whether this copy posts: the fund names it, or names none yet. */
    static boolean postsHere(DSLContext sql, Fund fund) {
        return switch (PostingRight.of(fund.postingCopy())) {
            case PostingRight.Unclaimed _ -> true;
            case PostingRight.Held(String copy) -> copy.equals(FundStore.copy(sql));
            case PostingRight.GivenUp _ -> false;
        };
    }

    /** The edit that enters what was written, and what the rules point out of it. */
    record Entering(Draft draft, List<String> notices) {}

    /** What the rules say; nothing is saved. */
    Verdict consider(DSLContext sql, Terms terms, Particulars wrote) {
        String fund = terms.fund().id();
        return new Posting(books.ledger(sql, fund), terms).consider(asReversed(sql, fund, wrote), now());
    }

    /** A reversal with the net amount and the VAT of the entry that it reverses. */
    private static Particulars asReversed(DSLContext sql, String fund, Particulars wrote) {
        return wrote.reverses().stream()
                .boxed()
                .flatMap(number -> EntryStore.entries(sql, fund, List.of(number)).stream())
                .findFirst()
                .map(entry -> wrote.costing(entry.wrote().cost()))
                .orElse(wrote);
    }

    /** The edit that enters it. @throws Refused with the faults, or the warning that asks for a reason */
    Entering enter(DSLContext sql, String fund, Particulars wrote) {
        Terms terms = terms(sql, fund);
        Verdict.Ready ready = ready(consider(sql, terms, wrote));
        Entry first = ready.entries().getFirst();
        if (!postsHere(sql, terms.fund())) {
            return new Entering(proposals.propose(sql, terms.fund(), wrote, first), ready.notices());
        }
        String kind = SAY.text("kind." + first.kind().word());
        Draft draft = Draft.labelled(
                SAY.text("label.entered", first.number(), kind, first.amount().inText(), terms.fund().name()));
        claimPosting(sql, terms.fund(), draft);
        enterAll(draft, fund, ready.entries());
        return new Entering(draft, ready.notices());
    }

    /** The first copy that posts in a fund that names none is named. */
    static void claimPosting(DSLContext sql, Fund fund, Draft draft) {
        if (PostingRight.of(fund.postingCopy()) instanceof PostingRight.Unclaimed) {
            draft.set(FundTypes.FUND.key(fund.id()), "postingCopy", Value.of(FundStore.copy(sql)));
        }
    }

    void enterAll(Draft draft, String fund, List<Entry> entries) {
        entries.forEach(e -> draft.enter(FundTypes.ENTRY.key(nextId()), EntryWords.members(fund, e)));
    }

    static Verdict.Ready ready(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Ready ready -> ready;
            case Verdict.AsksReason asks -> throw Refused.because(REASON, asks.warning());
            case Verdict.NotPosted not -> throw new Refused(not.faults());
        };
    }

    /** Closes a period. */
    Draft closePeriod(DSLContext sql, String fund, Period period, LocalDate today) {
        Terms terms = terms(sql, fund);
        requirePosting(sql, terms.fund());
        new YearEnd(books.ledger(sql, fund), terms).faultOfClosing(period, today).ifPresent(fault -> {
            throw new Refused(fault);
        });
        Draft draft = Draft.labelled(SAY.text("label.periodClosed", period.label(), terms.fund().name()));
        claimPosting(sql, terms.fund(), draft);
        return closing(draft, fund, period, today);
    }

    /** Closes a year: the pair that carries its balance forward, and all its periods. */
    Draft closeYear(DSLContext sql, String fund, FinancialYear year, LocalDate today) {
        Terms terms = terms(sql, fund);
        requirePosting(sql, terms.fund());
        Verdict.Ready ready = ready(new YearEnd(books.ledger(sql, fund), terms).close(year, today, now()));
        Money carried = ready.entries().getFirst().amount();
        Draft draft = Draft.labelled(SAY.text("label.yearClosed", year.label(), carried.inText(), terms.fund().name()));
        claimPosting(sql, terms.fund(), draft);
        enterAll(draft, fund, ready.entries());
        return closing(draft, fund, new Period(year, Period.CLOSING), today);
    }

    private Draft closing(Draft draft, String fund, Period period, LocalDate today) {
        return draft.enter(
                FundTypes.PERIOD_CLOSE.key(nextId()),
                Map.of(
                        "fund", Value.of(fund),
                        "period", Value.of(period.label()),
                        "closed", Value.of(PartialDate.of(today))));
    }

    /**
     * Gives up the posting of a fund, for another copy to claim: from here on an entry is a proposal here.
     *
     * @throws Refused where this copy does not hold it
     */
    Draft giveUp(DSLContext sql, String fund) {
        Fund given = terms(sql, fund).fund();
        requirePosting(sql, given);
        PostingRight.GivenUp up =
                new PostingRight.GivenUp(FundStore.copy(sql), books.ledger(sql, fund).size());
        return Draft.labelled(SAY.text("label.givenUp", given.name()))
                .set(FundTypes.FUND.key(fund), "postingCopy", Value.of(up.text()));
    }

    /**
     * Claims the posting of a fund that another copy gave up.
     *
     * @throws Refused where nobody gave it up, or not all that was posted has arrived here
     */
    Draft claim(DSLContext sql, String fund) {
        Fund claimed = terms(sql, fund).fund();
        switch (PostingRight.of(claimed.postingCopy())) {
            case PostingRight.Unclaimed _ -> {}
            case PostingRight.Held(String copy) ->
                throw new Refused(
                        SAY.text(copy.equals(FundStore.copy(sql)) ? "claim.here" : "claim.held", claimed.name()));
            case PostingRight.GivenUp(String _, int last) -> {
                int here = books.ledger(sql, fund).size();
                if (here < last) {
                    throw new Refused(SAY.text("claim.missing", claimed.name(), here + 1, last));
                }
            }
        }
        return Draft.labelled(SAY.text("label.claimed", claimed.name()))
                .set(FundTypes.FUND.key(fund), "postingCopy", Value.of(FundStore.copy(sql)));
    }

    /**
     * Takes the posting of a fund over from a copy that cannot give it up any more: an explicit act, because two that post
     * would number alike. The other copy is asked as soon as it hears of it.
     */
    Draft takeOver(DSLContext sql, String fund) {
        Fund taken = terms(sql, fund).fund();
        return Draft.labelled(SAY.text("label.takenOver", taken.name()))
                .set(FundTypes.FUND.key(fund), "postingCopy", Value.of(FundStore.copy(sql)));
    }

    static void requirePosting(DSLContext sql, Fund fund) {
        if (!postsHere(sql, fund)) {
            throw new Refused(SAY.text("fund.postsElsewhere", fund.name()));
        }
    }

    Proposals proposals() {
        return proposals;
    }

    FundBooks books() {
        return books;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), java.time.ZoneId.systemDefault());
    }
}
