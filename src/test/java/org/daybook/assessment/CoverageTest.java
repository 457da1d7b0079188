package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.daybook.borough.Authority;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final LocalDate TODAY = LocalDate.of(2008, 10, 31);
    private static final LocalDate TARGET = LocalDate.of(2009, 12, 19);

    @Test
    void the_rate_is_what_is_not_done_over_the_months_to_the_target() {
        assertThat(new Coverage(33, 23, 7, 16).ratePerMonth(TODAY, TARGET)).contains(new BigDecimal("1.9"));
        assertThat(new Coverage(33, 33, 33, 0).ratePerMonth(TODAY, TARGET)).contains(new BigDecimal("0.0"));
    }

    @Test
    void once_the_target_has_come_there_is_no_rate() {
        assertThat(new Coverage(33, 23, 7, 16).ratePerMonth(TARGET, TARGET)).isEmpty();
        assertThat(new Coverage(33, 23, 7, 16).ratePerMonth(TARGET.plusDays(1), TARGET)).isEmpty();
    }

    @Test
    void nothing_is_said_in_per_cent_of_nobody() {
        assertThat(Coverage.of(List.of()).percent()).isEmpty();
    }

    @Test
    void what_is_engaged_and_what_remains_is_always_the_base() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<AssessmentRow> rows = new ArrayList<>();
            for (int i = 0; i < random.nextInt(40); i++) {
                rows.add(row("E" + i, Stage.values()[random.nextInt(Stage.values().length)]));
            }
            Coverage coverage = Coverage.of(rows);
            assertThat(coverage.engaged() + coverage.remaining()).as("seed " + seed).isEqualTo(rows.size());
            assertThat(coverage.done()).as("seed " + seed).isLessThanOrEqualTo(coverage.engaged());
            coverage.percent()
                    .ifPresent(p -> assertThat(p).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
        }
    }

    private static AssessmentRow row(String gss, Stage stage) {
        Standing standing = new Standing("f", stage, Optional.empty(), "", "");
        return new AssessmentRow(
                new Authority(gss, gss, gss, 0, 0, true, false),
                standing,
                List.of(standing),
                "CSIT",
                "",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                stage.isDone(),
                Optional.empty(),
                false);
    }
}
