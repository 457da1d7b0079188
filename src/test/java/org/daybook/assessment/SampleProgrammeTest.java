package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Outlook;
import org.daybook.feature.Risk;
import org.daybook.journal.Audit;
import org.daybook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleProgrammeTest {
    @TempDir
    Path home;

    private Laptop laptop;

    @BeforeEach
    void open() throws Exception {
        laptop = Laptop.sample(home.resolve("sample"));
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    @Test
    void says_that_23_of_33_are_in_and_10_remain() {
        Coverage coverage = laptop.now().coverage(Base.AUTHORITIES);
        assertThat(coverage.engaged()).isEqualTo(23);
        assertThat(coverage.base()).isEqualTo(33);
        assertThat(coverage.remaining()).isEqualTo(10);
        assertThat(coverage.percent()).contains(new BigDecimal("69.7"));
    }

    @Test
    void says_that_22_of_the_32_boroughs_are_in() {
        Coverage coverage = laptop.now().coverage(Base.BOROUGHS);
        assertThat(coverage.engaged()).isEqualTo(22);
        assertThat(coverage.percent()).contains(new BigDecimal("68.8"));
        assertThat(coverage.remaining()).isEqualTo(10);
    }

    @Test
    void holds_a_priority_place_for_each_that_remains_and_for_no_other() {
        Set<String> remaining = laptop.now().rows().stream()
                .filter(r -> !r.isEngaged())
                .map(AssessmentRow::gss)
                .collect(Collectors.toSet());
        Set<String> held = laptop.now().priorityPlaces().stream()
                .map(PriorityPlace::authority)
                .collect(Collectors.toSet());
        assertThat(held).isEqualTo(remaining).hasSize(10);
    }

    @Test
    void counts_an_authority_with_both_frameworks_once_at_its_furthest() {
        AssessmentRow lewisham = laptop.now().row("E09000023").orElseThrow();
        assertThat(lewisham.standings()).hasSize(2);
        assertThat(lewisham.stage()).isEqualTo(Stage.CHALLENGE_HELD);
        assertThat(lewisham.frameworks()).isEqualTo("TAES, CSIT");
    }

    @Test
    void shows_every_stage_there_is_at_least_once() {
        Set<Stage> shown = laptop.now().rows().stream().map(AssessmentRow::stage).collect(Collectors.toSet());
        assertThat(shown).containsExactlyInAnyOrder(Arrays.stream(Stage.values()).toArray(Stage[]::new));
    }

    @Test
    void gives_the_overview_its_figures() {
        Value figures = laptop.feature.outlook(laptop.reading()).figures().get("assessment");
        assertThat(figures).isInstanceOf(Value.Members.class);
        Map<String, Value> members = ((Value.Members) figures).members();
        assertThat(members)
                .containsEntry("engaged", Value.of(23))
                .containsEntry("base", Value.of(33))
                .containsEntry("percent", new Value.Numeral(new BigDecimal("69.7")))
                .containsEntry("remaining", Value.of(10))
                .containsEntry("done", Value.of(7))
                .containsEntry("target", Value.of("2009-12-19"))
                .containsEntry("ratePerMonth", new Value.Numeral(new BigDecimal("1.9")));
    }

    @Test
    void warns_that_the_post_ends_twelve_months_before_the_target() {
        List<Risk> risks = laptop.feature.outlook(laptop.reading()).risks();
        assertThat(risks).anySatisfy(r -> assertThat(r.sentence())
                .startsWith("The post is funded until December 2008, 12 months before the target, 19 December 2009."));
    }

    @Test
    void warns_of_those_that_have_not_moved_for_twelve_weeks() {
        assertThat(laptop.feature.outlook(laptop.reading()).risks())
                .anySatisfy(r -> assertThat(r.sentence())
                        .startsWith("5 authorities have not moved for more than 12 weeks: ")
                        .contains("Camden (self-assessing)"));
    }

    @Test
    void shows_a_tile_for_each_of_the_33() {
        assertThat(laptop.feature.outlook(laptop.reading()).tiles()).hasSize(33);
    }

    @Test
    void lists_what_is_due_the_earliest_first_and_what_is_overdue() {
        Outlook outlook = laptop.feature.outlook(laptop.reading());
        assertThat(outlook.due()).isSortedAccordingTo((a, b) -> a.date().compareTo(b.date()));
        assertThat(outlook.due().stream().filter(d -> d.overdue()).map(d -> d.what()))
                .contains("Camden: consensus day");
    }

    @Test
    void has_no_problems_and_a_sound_journal() throws Exception {
        assertThat(laptop.feature.problems(laptop.reading())).isEmpty();
        assertThat(Audit.full(laptop.journal).faults()).isEmpty();
    }

    @Test
    void asks_for_a_note_wherever_it_skips_a_stage_itself() {
        LocalDate today = LocalDate.of(2008, 10, 31);
        laptop.now().histories().values().stream().flatMap(List::stream).forEach(history -> {
            for (int i = 0; i < history.moves().size(); i++) {
                StageMove move = history.moves().get(i);
                MoveHistory before = new MoveHistory(history.authority(), history.framework(), history.moves().subList(0, i));
                Stage to = move.stage().orElseThrow();
                assertThat(!move.note().isEmpty() || before.onPath(today).skippedTo(to).isEmpty())
                        .as("%s to %s", history.authority(), to)
                        .isTrue();
            }
        });
    }

    @Test
    void invents_everybody_in_it() {
        assertThat(BoroughStore.contacts(laptop.journal.sql())).isNotEmpty().allSatisfy(contact -> {
            assertThat(contact.email()).endsWith(".example.org");
            assertThat(contact.telephone()).matches("020 7946 0\\d{3}");
        });
    }

    @Test
    void finds_every_authority_by_name() {
        assertThat(laptop.feature.jumps(laptop.journal.sql()).stream()
                        .filter(j -> j.kind().equals("authority"))
                        .map(j -> j.name()))
                .hasSize(33)
                .contains("Camden");
    }
}
