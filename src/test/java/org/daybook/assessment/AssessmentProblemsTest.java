package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a merge may bring, and no form lets through, is listed in a sentence. */
class AssessmentProblemsTest {
    @TempDir
    Path home;

    private Laptop laptop;
    private final String csit = BuiltInFrameworks.again().framework(BuiltInFrameworks.CSIT);

    @BeforeEach
    void open() throws Exception {
        laptop = Laptop.empty(home.resolve("empty"));
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    @Test
    void two_moves_made_apart() {
        move("1", "signed-up", "2008-09-01", csit);
        move("2", "declined", "2008-09-02", csit);
        assertThat(problems())
                .isEqualTo("Camden, CSIT: the moves to \"signed up\", 1 September 2008; \"declined\", 2 September 2008 were made"
                        + " apart, without knowing of one another. Move it to the stage that is right, which settles it.");
    }

    @Test
    void a_move_made_in_the_window_settles_them() {
        move("1", "signed-up", "2008-09-01", csit);
        move("2", "declined", "2008-09-02", csit);
        AssessmentViewModel model = new AssessmentViewModel(laptop.desk);
        model.activate();
        model.framework.choose(model.framework.options().getFirst());
        model.stage.choose(Stage.SIGNED_UP);
        model.date.type("today");
        model.move(model.rows.stream().filter(r -> r.name().equals("Camden")).toList());
        assertThat(laptop.failed).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_stage_of_a_newer_version_and_a_date_that_is_missing() {
        move("1", "peer-reviewed-twice", "", csit);
        assertThat(problems())
                .contains("Camden: a move to \"peer-reviewed-twice\", a stage that this version does not know.")
                .contains("Camden: a move to \"peer-reviewed-twice\" without a date.");
        assertThat(laptop.now().row("E09000007").orElseThrow().stage()).isEqualTo(Stage.NOT_APPROACHED);
    }

    @Test
    void a_move_dated_in_the_future_is_listed_and_does_not_count_yet() {
        move("1", "signed-up", "2008-12", csit);
        assertThat(problems()).contains("is dated December 2008, which is still to come; it does not count yet.");
        assertThat(laptop.now().coverage(Base.AUTHORITIES).engaged()).isZero();
    }

    @Test
    void a_move_with_a_rough_date_that_waits_for_one_dated_in_the_future() {
        move("1", "priority-place-offered", "2008-12-15", csit);
        create(
                AssessmentTypes.MOVE_TYPE,
                "2",
                Map.of(
                        "authority", Value.of("E09000007"),
                        "framework", Value.of(csit),
                        "stage", Value.of("signed-up"),
                        "date", Value.of("2008"),
                        "knows", AssessmentEdits.items(List.of("1"))));
        assertThat(problems())
                .contains("Camden: a move to \"signed up\", 2008, may follow the one from 15 December 2008, which is still to"
                        + " come; it does not count yet.");
    }

    @Test
    void a_framework_that_is_not_there() {
        move("1", "signed-up", "2008-09-01", "gone");
        assertThat(problems()).isEqualTo("Camden: a move in a framework that is not there.");
    }

    @Test
    void two_priority_places_of_one_authority_and_a_score_out_of_range() {
        create(AssessmentTypes.PLACE_TYPE, "p1", Map.of("authority", Value.of("E09000007")));
        create(AssessmentTypes.PLACE_TYPE, "p2", Map.of("authority", Value.of("E09000007")));
        create(
                AssessmentTypes.SCORE_TYPE,
                "s1",
                Map.of("authority", Value.of("E09000007"), "criterion", Value.of("c"), "score", Value.of(5)));
        assertThat(problems())
                .contains("Camden has 2 priority places. Archive all but one.")
                .contains("Camden: a score of 5 for \"c\"; scores go from 1 to 4.");
    }

    private String problems() {
        return String.join("\n", laptop.feature.problems(laptop.reading()));
    }

    private void move(String id, String stage, String date, String framework) {
        Map<String, Value> fields = new HashMap<>(Map.of(
                "authority", Value.of("E09000007"),
                "framework", Value.of(framework),
                "stage", Value.of(stage),
                "date", Value.orNothing(date)));
        create(AssessmentTypes.MOVE_TYPE, id, fields);
    }

    private void create(RecordType type, String id, Map<String, Value> fields) {
        laptop.journal.save(Draft.labelled("x").create(type.key(id), fields));
    }
}
