package org.daybook.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.daybook.app.OpenSample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings")
class SettingsViewModelTest {
    @TempDir
    Path folder;

    private OpenSample sample;
    private SettingsViewModel model;

    @BeforeEach
    void open() throws Exception {
        sample = new OpenSample(folder);
        model = new SettingsViewModel(sample.desk);
        model.activate();
    }

    @AfterEach
    void close() throws Exception {
        sample.close();
    }

    @Test
    void show_the_programme_and_what_usually_holds() {
        assertThat(model.start.textProperty().get()).isEqualTo("19 June 2008");
        assertThat(model.stuckAfterWeeks.textProperty().get()).isEqualTo("12");
        assertThat(model.sharingClass.value()).hasValue("internal");
    }

    @Test
    void keep_what_was_typed_while_another_view_was_looked_at() {
        model.role.type("museum manager");
        model.deactivate();
        model.activate();
        assertThat(model.role.textProperty().get()).isEqualTo("museum manager");
    }

    @Test
    void keep_what_was_typed_and_chosen_in_one_form_when_the_other_is_saved() {
        model.stuckAfterWeeks.type("20");
        model.sharingClass.choose("public");
        model.name.type("Another programme");
        model.saveProgramme();
        assertThat(model.stuckAfterWeeks.textProperty().get()).isEqualTo("20");
        assertThat(model.sharingClass.value()).hasValue("public");
    }

    @Test
    void write_what_was_saved_as_it_is_usually_written() {
        model.start.type("20/6/2008");
        model.saveProgramme();
        assertThat(model.start.textProperty().get()).isEqualTo("20 June 2008");
    }

    @Test
    void are_what_is_saved_again_when_a_form_is_left() {
        model.stuckAfterWeeks.type("lots");
        model.name.type("Another programme");
        model.leaveSettings();
        assertThat(model.stuckAfterWeeks.textProperty().get()).isEqualTo("12");
        assertThat(model.name.textProperty().get()).isEqualTo("Another programme");
    }

    @Test
    void follow_an_undo() {
        model.stuckAfterWeeks.type("20");
        model.sharingClass.choose("public");
        model.saveSettings();
        sample.desk.undo();
        assertThat(model.stuckAfterWeeks.textProperty().get()).isEqualTo("12");
        assertThat(model.sharingClass.value()).hasValue("internal");
    }
}
