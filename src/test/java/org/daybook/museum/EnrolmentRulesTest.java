package org.daybook.museum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.borough.Authority;
import org.daybook.journal.Draft;
import org.daybook.journal.Refused;
import org.daybook.journal.UuidV7;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A museum service")
class EnrolmentRulesTest {
    private static final PartialDate TODAY = PartialDate.of(LocalDate.of(2008, 10, 31));
    private final MuseumEdits edits = new MuseumEdits(UuidV7.system());

    @Test
    void counts_as_enrolled_from_enrolment_to_the_report_and_not_while_it_waits() {
        assertThat(List.of(EnrolmentStage.values()))
                .filteredOn(EnrolmentStage::isEnrolled)
                .containsExactly(
                        EnrolmentStage.ENROLLED,
                        EnrolmentStage.SELF_ASSESSING,
                        EnrolmentStage.SELF_ASSESSED,
                        EnrolmentStage.CHALLENGED,
                        EnrolmentStage.PLAN_AGREED,
                        EnrolmentStage.FUNDED,
                        EnrolmentStage.DELIVERING,
                        EnrolmentStage.REPORTED);
    }

    @Test
    void skips_what_lies_between_and_nothing_backwards_or_aside() {
        assertThat(EnrolmentStage.INVITED.skippedTo(EnrolmentStage.SELF_ASSESSED))
                .containsExactly(EnrolmentStage.ENROLLED, EnrolmentStage.SELF_ASSESSING);
        assertThat(EnrolmentStage.FUNDED.skippedTo(EnrolmentStage.INVITED)).isEmpty();
        assertThat(EnrolmentStage.ELIGIBLE.skippedTo(EnrolmentStage.WAITING)).isEmpty();
        assertThat(EnrolmentStage.WAITING.skippedTo(EnrolmentStage.ENROLLED)).isEmpty();
    }

    @Test
    void that_skips_a_stage_is_asked_for_a_note() {
        ServiceRow invited = row("A", 0, 0, EnrolmentStage.INVITED, "", List.of());
        assertThatThrownBy(() -> edits.move(List.of(invited), EnrolmentStage.FUNDED, TODAY, " "))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Say why in the note");
        Draft draft = edits.move(List.of(invited), EnrolmentStage.FUNDED, TODAY, "It had its own plan.");
        assertThat(draft.label()).isEqualTo("Moved A to funded");
    }

    @Test
    void is_moved_only_when_one_is_selected() {
        assertThatThrownBy(() -> edits.move(List.of(), EnrolmentStage.INVITED, TODAY, ""))
                .isInstanceOf(Refused.class)
                .hasMessage("Select the services to move first.");
    }

    @Test
    void that_waits_is_offered_helpers_free_ones_first_then_near_ones_then_those_done_longest() {
        ServiceRow waiting = row("Waits", 2, 2, EnrolmentStage.WAITING, "", List.of());
        ServiceRow next = row("Next door", 3, 2, EnrolmentStage.SELF_ASSESSED, "2008-06-01", List.of());
        ServiceRow nextEarlier = row("Next door too", 1, 1, EnrolmentStage.FUNDED, "2008-05", List.of());
        ServiceRow far = row("Far", 7, 2, EnrolmentStage.REPORTED, "2007", List.of());
        ServiceRow busy = row("Busy", 2, 3, EnrolmentStage.REPORTED, "2007", List.of(far.authority()));
        ServiceRow notDone = row("Not done", 2, 1, EnrolmentStage.SELF_ASSESSING, "2008-06-01", List.of());
        List<HelpSuggestion> helpers =
                HelpSuggestion.of(waiting, List.of(busy, far, waiting, next, notDone, nextEarlier));
        assertThat(helpers)
                .extracting(s -> s.helper().authority().name())
                .containsExactly("Next door too", "Next door", "Far", "Busy");
        assertThat(helpers)
                .extracting(HelpSuggestion::reason)
                .containsExactly(
                        "finished its own self-assessment (May 2008), next door, helps nobody yet",
                        "finished its own self-assessment (1 June 2008), next door, helps nobody yet",
                        "finished its own self-assessment (2007), 5 boroughs away, helps nobody yet",
                        "finished its own self-assessment (2007), next door, already helps Far");
    }

    @Test
    void outside_london_is_far_from_all() {
        Authority outside = new Authority("E06000034", "Thurrock", "Thu", 0, 0, false, false);
        assertThat(HelpSuggestion.steps(outside, row("A", 0, 0, EnrolmentStage.INVITED, "", List.of()).authority()))
                .isEqualTo(9);
    }

    private static ServiceRow row(
            String name, int column, int row, EnrolmentStage stage, String since, List<Authority> helps) {
        Authority authority = new Authority("E" + name.hashCode(), name, name, column, row, true, false);
        Optional<PartialDate> date = since.isEmpty() ? Optional.empty() : Optional.of(PartialDate.of(since));
        return new ServiceRow(
                authority,
                new MuseumService(authority.gss(), "", true, "", "", "", "", false),
                stage,
                stage,
                date,
                List.of(new MuseumMove("1", authority.gss(), stage.code(), date, "")),
                1,
                Optional.empty(),
                helps);
    }
}
