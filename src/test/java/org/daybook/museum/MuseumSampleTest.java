package org.daybook.museum;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.feature.Jump;
import org.daybook.feature.Outlook;
import org.daybook.feature.Risk;
import org.daybook.journal.Audit;
import org.daybook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The sample's museum network")
class MuseumSampleTest {
    @TempDir
    Path folder;

    private Laptop laptop;

    @BeforeEach
    void open() throws Exception {
        laptop = new Laptop(folder, true);
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    @Test
    void says_that_16_of_24_eligible_services_are_enrolled_and_3_wait() {
        Network now = laptop.now();
        assertThat(now.enrolled()).isEqualTo(16);
        assertThat(now.eligible()).isEqualTo(24);
        assertThat(now.percent()).contains(new BigDecimal("66.7"));
        assertThat(now.waiting()).hasSize(3);
    }

    @Test
    void gives_the_overview_its_figures() {
        Value figures = laptop.feature.outlook(laptop.reading()).figures().get("museums");
        assertThat(figures)
                .isEqualTo(new Value.Members(new java.util.TreeMap<>(Map.of(
                        "enrolled", Value.of(16),
                        "eligible", Value.of(24),
                        "percent", new Value.Numeral(new BigDecimal("66.7")),
                        "waiting", Value.of(3)))));
    }

    @Test
    void states_its_base_on_the_overview_and_what_waits() {
        Outlook outlook = laptop.feature.outlook(laptop.reading());
        assertThat(outlook.statements().getFirst().figure()).isEqualTo("16 of 24");
        assertThat(outlook.statements().getFirst().caption()).isEqualTo("eligible services are enrolled (66.7 %)");
        assertThat(outlook.statements().getFirst().lines()).contains("3 wait; 1 of them with a helper");
        assertThat(outlook.statements().getFirst().bar().stream().mapToDouble(p -> p.share()).sum())
                .isEqualTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void warns_of_those_that_wait_without_a_helper_with_their_reason() {
        Risk risk = laptop.feature.outlook(laptop.reading()).risks().getFirst();
        assertThat(risk.sentence())
                .startsWith("2 services wait without a helper:")
                .contains("Sutton (the only post is vacant)")
                .contains("Havering (run by volunteers until spring)")
                .doesNotContain("Bexley");
    }

    @Test
    void offers_the_neighbour_that_has_finished_first_and_the_one_that_helps_another_last() {
        Network now = laptop.now();
        var helpers = now.suggestions(laptop.service("Sutton")).stream()
                .map(s -> s.helper().authority().name())
                .toList();
        assertThat(helpers).startsWith("Croydon").endsWith("Lewisham").hasSize(8);
    }

    @Test
    void has_a_helper_for_bexley() {
        assertThat(laptop.service("Bexley").helper().map(a -> a.name())).contains("Lewisham");
        assertThat(laptop.service("Lewisham").helps()).extracting(a -> a.name()).containsExactly("Bexley");
    }

    @Test
    void leads_to_every_service_and_museum() {
        Map<String, Long> kinds = laptop.feature.jumps(laptop.journal.sql()).stream()
                .collect(Collectors.groupingBy(Jump::kind, Collectors.counting()));
        assertThat(kinds).containsEntry("museum service", 24L).containsEntry("museum", 22L);
    }

    @Test
    void tells_of_the_next_meeting() {
        assertThat(laptop.feature.outlook(laptop.reading()).due())
                .extracting(due -> due.what())
                .containsExactly("Museum network: Sharing the first self-assessments");
    }

    @Test
    void has_no_problems_and_a_sound_journal() throws Exception {
        assertThat(laptop.feature.problems(laptop.reading())).isEmpty();
        assertThat(Audit.full(laptop.journal).faults()).isEmpty();
    }
}
