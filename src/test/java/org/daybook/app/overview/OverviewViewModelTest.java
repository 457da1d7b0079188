package org.daybook.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.daybook.app.OpenSample;
import org.daybook.borough.ProgrammeStore;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
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

    private String name() {
        return model.overviewProperty().get().orElseThrow().programme().name();
    }

    private static Draft rename(String name) {
        return Draft.labelled("Renamed the programme").set(ProgrammeStore.KEY, "name", Value.of(name));
    }
}
