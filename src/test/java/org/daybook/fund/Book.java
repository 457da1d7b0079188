package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** A fund with its ledger for tests: posts, and hands back what the rules said. */
final class Book {
    static final LocalDate START = LocalDate.of(2008, 4, 1);

    final Ledger ledger = new Ledger();
    final List<Entry> entries = new ArrayList<>();
    final Map<String, Award> awards = new LinkedHashMap<>();
    final Map<String, BudgetHead> heads = new LinkedHashMap<>();
    Fund fund = fund(Optional.empty(), false);
    PeriodBook periods = PeriodBook.ALL_OPEN;
    FundSettings settings = FundSettings.DEFAULT;
    Instant now = Instant.parse("2008-04-01T09:00:00Z");

    static Fund fund(Optional<Fund.Block> block, boolean older) {
        return new Fund(
                "pot", "Museum improvement pot", "museum improvement", true, Optional.empty(), older, block,
                Optional.empty(), "copy");
    }

    static LocalDate on(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    static Money pounds(String amount) {
        return Money.of(amount);
    }

    static Particulars entry(EntryKind kind, String date, String amount) {
        return Particulars.of(kind, LocalDate.parse(date), Money.of(amount));
    }

    BudgetHead head(String id) {
        BudgetHead head = new BudgetHead(id, "pot", "Head " + id, false, Optional.empty());
        heads.put(id, head);
        return head;
    }

    /** An award whose offer was accepted on a day. */
    Award accepted(String id, String date) {
        return award(id, date, List.of(), move(AwardState.ACCEPTED, date));
    }

    Award award(String id, String approved, List<AwardCondition> conditions, AwardMove... moves) {
        Award award = new Award(
                id,
                "pot",
                "No. " + id,
                "Recipient " + id,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.of(new Approval("board", "12/3", PartialDate.of(approved))),
                Optional.empty(),
                conditions,
                List.of(moves));
        awards.put(id, award);
        return award;
    }

    static AwardMove move(AwardState to, String date) {
        return new AwardMove(to + date, to, PartialDate.of(date), Instant.EPOCH, "");
    }

    Terms terms() {
        return new Terms(fund, awards, heads, periods, settings);
    }

    Verdict consider(Particulars wrote) {
        return new Posting(ledger, terms()).consider(wrote, now);
    }

    /** Posts what can be posted. */
    Verdict post(Particulars wrote) {
        now = now.plusSeconds(60);
        return keep(consider(wrote));
    }

    Verdict keep(Verdict verdict) {
        if (verdict instanceof Verdict.Ready ready) {
            ready.entries().forEach(e -> {
                ledger.append(e);
                entries.add(e);
            });
        }
        return verdict;
    }

    /** Posts what has to be posted. @return the number of the (first) entry */
    int posted(Particulars wrote) {
        Verdict verdict = post(wrote);
        assertThat(verdict).isInstanceOf(Verdict.Ready.class);
        return ((Verdict.Ready) verdict).entries().getFirst().number();
    }

    void refused(Particulars wrote, String because) {
        int before = ledger.size();
        Verdict verdict = post(wrote);
        assertThat(verdict).isInstanceOf(Verdict.NotPosted.class);
        assertThat(String.join(" ", ((Verdict.NotPosted) verdict).faults())).contains(because);
        assertThat(ledger.size()).isEqualTo(before);
    }

    void closeYear(int start, String today) {
        FinancialYear year = new FinancialYear(start);
        now = now.plusSeconds(60);
        assertThat(keep(new YearEnd(ledger, terms()).close(year, LocalDate.parse(today), now)))
                .isInstanceOf(Verdict.Ready.class);
        periods = new PeriodBook(Optional.of(new Period(year, Period.CLOSING)));
    }

    Statement asAt(String date) {
        return asAt(date, Optional.empty());
    }

    Statement asAt(String date, Optional<Instant> recordedUntil) {
        return new Statements(ledger.columns(), fund, List.copyOf(heads.values()), settings)
                .asAt(LocalDate.parse(date), recordedUntil);
    }
}
