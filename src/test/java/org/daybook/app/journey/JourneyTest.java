package org.daybook.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample programme in the real window, by keyboard only, as on a train. Leaves pictures in target/screenshots. */
class JourneyTest {
    @TempDir
    Path folder;

    private OpenWindow window;

    @BeforeEach
    void open_the_sample() throws Exception {
        window = OpenWindow.ofSample(folder);
    }

    @AfterEach
    void close_it() throws Exception {
        window.close();
    }

    @Test
    void the_overview_says_where_the_programme_stands() throws Exception {
        window.waitFor("23 of 33");
        window.waitFor("16 of 24");
        window.waitFor("£15,999.50");
        assertThat(window.shown()).contains("Illustrative", "The post ends before the work");
    }

    @Test
    void a_few_letters_lead_to_an_authority() throws Exception {
        window.waitFor("23 of 33");
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.write("lewish");
        window.press(KeyCode.ENTER);
        window.waitUntil(() -> window.title().contains("Self-assessment"), "Self-assessment");
        window.waitFor("Lewisham");
        window.picture("journey-jump");
    }

    @Test
    void an_edit_is_undone_and_done_again_by_keys_and_the_status_line_says_so() throws Exception {
        window.waitFor("23 of 33");
        Draft note = Draft.labelled("Noted a kick-off")
                .set(BoroughStore.AUTHORITY_TYPE.key("E09000007"), "notes", Value.of("kick-off on 2 July"));
        OpenWindow.onFx(() -> {
            window.desk().save(note, _ -> {});
            return true;
        });
        window.waitFor("Noted a kick-off");
        window.press(KeyCode.CONTROL, KeyCode.Z);
        window.waitFor("Undid: Noted a kick-off");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        window.waitFor("Did again: Noted a kick-off");
        window.picture("journey-undo");
    }
}
