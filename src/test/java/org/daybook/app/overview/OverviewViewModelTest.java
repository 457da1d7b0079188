package org.daybook.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.app.OpenSample;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.ProgrammeStore;
import org.daybook.feature.Circle;
import org.daybook.feature.Due;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The overview")
class OverviewViewModelTest {
    @TempDir
    Path folder;

    private OpenSample sample;
    private OverviewViewModel model;

    @BeforeEach
    void open() throws Exception {
        sample = new OpenSample(folder);
        model = new OverviewViewModel(sample.desk, sample.wiring.features());
        model.activate();
    }

    @AfterEach
    void close() throws Exception {
        sample.close();
    }

    @Test
    void shows_what_holds_now_when_an_edit_is_taken_back_while_it_is_seen() {
        String before = name();
        sample.desk.save(rename("Another programme"), _ -> {});
        assertThat(name()).isEqualTo("Another programme");
        sample.desk.undo();
        assertThat(name()).isEqualTo(before);
    }

    @Test
    void catches_up_with_what_changed_while_another_view_was_seen() {
        model.deactivate();
        sample.desk.save(rename("Another programme"), _ -> {});
        model.activate();
        assertThat(name()).isEqualTo("Another programme");
    }

    @Test
    void says_what_comes_next_however_many_contacts_are_past_their_review() {
        Draft draft = Draft.labelled("Added contacts");
        for (int i = 1; i <= 9; i++) {
            draft.create(
                    BoroughStore.CONTACT_TYPE.key("c" + i),
                    Map.of(
                            "authority", Value.of("E09000007"),
                            "role", Value.of("Officer " + i),
                            "reviewBy", Value.of("2008-01-0" + i)));
        }
        sample.desk.save(draft, _ -> {});
        assertThat(due())
                .hasSize(8)
                .startsWith("Look again at what is kept of 11 contacts, the first the Officer 1 of Camden")
                .contains("Camden: consensus day");
    }

    @Test
    void says_how_many_due_things_it_leaves_off() {
        int before = model.overviewProperty().get().orElseThrow().moreDue();
        assertThat(before).isPositive();
        sample.desk.save(
                Draft.labelled("Changed the next step")
                        .set(new RecordKey("assessment-details", "E09000032"), "nextStep", Value.of("Write to the leader"))
                        .set(new RecordKey("assessment-details", "E09000032"), "nextStepDate", Value.of("2010-01-04")),
                _ -> {});
        assertThat(model.overviewProperty().get().orElseThrow().moreDue()).isEqualTo(before + 1);
    }

    @Test
    void explains_each_sign_of_the_map_below_it() {
        assertThat(Messages.beside(LondonPane.class).text("map.legend"))
                .contains(Stream.of(Circle.values()).map(Circle::sign).toList())
                .contains("◕ done")
                .contains("● reviewed");
    }

    private List<String> due() {
        return model.overviewProperty().get().orElseThrow().due().stream().map(Due::what).toList();
    }

    private String name() {
        return model.overviewProperty().get().orElseThrow().programme().name();
    }

    private static Draft rename(String name) {
        return Draft.labelled("Renamed the programme").set(ProgrammeStore.KEY, "name", Value.of(name));
    }
}
