package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daybook.journal.Draft;
import org.daybook.journal.Refused;
import org.daybook.snapshot.Choices;
import org.daybook.snapshot.MergeReport;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotImport;
import org.junit.jupiter.api.Test;

/** Who posts in a fund that two laptops have. */
class PostingHandOverTest extends TwoOffices {
    @Test
    void who_takes_the_posting_over_has_to_be_confirmed_by_the_copy_that_held_it() throws Exception {
        heTakesOverAndPays("30");
        SnapshotImport coming = open(hers, send(his));
        assertThat(coming.report().conflicts()).hasSize(1);
        assertThat(coming.report().conflicts().getFirst().field()).isEqualTo("postingCopy");
        assertThat(coming.report().problems()).anyMatch(p -> p.startsWith("Pot: another copy says that it posts here too."));
        coming.take(Choices.none(), () -> {});
        assertThat(hers.fund("Pot").postingCopy()).isEqualTo(hers.journal.copy().toString());
        // He hears of it in turn, and is asked as she was.
        assertThat(open(his, send(hers)).report().conflicts()).hasSize(1);
    }

    @Test
    void when_she_confirms_it_his_entries_count_and_she_proposes() throws Exception {
        heTakesOverAndPays("30");
        Path file = send(his);
        open(hers, file).take(Choices.all(Choices.Side.THEIRS), () -> {});
        assertThat(hers.ledger(fund).size()).isEqualTo(2);
        assertThat(open(hers, file).report().changesNothing()).isTrue();
        hers.enter(fund, paid("2008-11-01", "5", "Camden Museum"));
        assertThat(hers.ledger(fund).size()).isEqualTo(2);
        assertThat(proposals(hers)).hasSize(1);
        sound(hers);
    }

    @Test
    void the_posting_is_handed_over_by_a_file() throws Exception {
        hers.enter(fund, paid("2008-10-05", "30", "Barnet Museum"));
        hers.journal.save(hers.posting.giveUp(hers.journal.sql(), fund));
        hers.enter(fund, paid("2008-10-06", "1", "Camden Museum"));
        assertThat(hers.ledger(fund).size()).as("she proposes from now on").isEqualTo(2);
        assertThatThrownBy(() -> his.posting.claim(his.journal.sql(), fund))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("still posts in Pot");
        open(his, send(hers, Sharing.INTERNAL, new Scope.Fund("Pot"))).take(Choices.none(), () -> {});
        his.journal.save(his.posting.claim(his.journal.sql(), fund));
        his.enter(fund, paid("2008-10-09", "7", "Brent Museum"));
        assertThat(his.ledger(fund).size()).isEqualTo(3);
        MergeReport back = take(hers, his, Choices.none());
        assertThat(back.conflicts()).isEmpty();
        assertThat(hers.ledger(fund).size()).isEqualTo(3);
        assertThat(hers.sums(fund, "2008-12-31")).isEqualTo(his.sums(fund, "2008-12-31"));
    }

    @Test
    void the_posting_is_not_claimed_before_all_that_was_posted_has_arrived() throws Exception {
        hers.enter(fund, paid("2008-10-05", "30", "Barnet Museum"));
        hers.journal.save(hers.posting.giveUp(hers.journal.sql(), fund));
        his.journal.save(Draft.labelled("As if the entries were left out of the file")
                .set(FundTypes.FUND.key(fund), "postingCopy", hers.journal.record(FundTypes.FUND.key(fund)).value("postingCopy")));
        assertThatThrownBy(() -> his.posting.claim(his.journal.sql(), fund))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("entries 2 to 2 have not arrived yet");
    }

    @Test
    void two_who_claim_what_was_given_up_are_both_told() throws Exception {
        hers.journal.save(hers.posting.giveUp(hers.journal.sql(), fund));
        try (Office third = new Office(home.resolve("third"), "a third laptop", false)) {
            Path handed = send(hers);
            for (Office office : List.of(his, third)) {
                open(office, handed).take(Choices.none(), () -> {});
                office.journal.save(office.posting.claim(office.journal.sql(), fund));
            }
            Path one = send(his);
            Path other = send(third);
            for (MergeReport report : List.of(open(third, one).report(), open(his, other).report())) {
                assertThat(report.conflicts()).extracting(MergeReport.Conflict::field).containsExactly("postingCopy");
                assertThat(report.problems()).anyMatch(p -> p.contains("another copy says that it posts here too"));
            }
        }
    }

    @Test
    void a_merge_with_entries_is_not_undone_where_this_copy_posts_by_now() throws Exception {
        hers.journal.save(hers.posting.giveUp(hers.journal.sql(), fund));
        var merge = open(his, send(hers)).take(Choices.none(), () -> {}).set().orElseThrow().id();
        assertThat(merge).isNotNull();
        his.journal.save(his.posting.claim(his.journal.sql(), fund));
        assertThatThrownBy(() -> his.journal.undoMerge(merge)).isInstanceOf(Refused.class);
    }

    @Test
    void a_period_closed_by_a_copy_that_does_not_post_stays_open_here() throws Exception {
        his.journal.save(his.posting.takeOver(his.journal.sql(), fund));
        his.journal.save(his.posting.closePeriod(
                his.journal.sql(), fund, Period.of("P6 2008/09"), LocalDate.of(2008, 11, 1)));
        MergeReport report = take(hers, his, Choices.all(Choices.Side.MINE));
        assertThat(report.problems()).anyMatch(p -> p.startsWith("The closing of period P6 2008/09 in Pot was not taken"));
        assertThat(FundStore.periods(hers.journal.sql(), fund).isClosed(Period.of("P6 2008/09"))).isFalse();
    }
}
