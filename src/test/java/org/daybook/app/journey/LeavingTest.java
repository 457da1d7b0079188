package org.daybook.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Before what is half typed would be lost")
class LeavingTest {
    @TempDir
    Path folder;

    private OpenWindow window;

    @BeforeEach
    void open_the_sample() throws Exception {
        window = OpenWindow.over(folder, true, _ -> {}, true);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    @DisplayName("the window that is closed by its key says what that is, and Escape goes back to where it stands")
    void ctrl_q_asks() throws Exception {
        writeOverTheProgrammesName();
        window.visit("fund");
        window.press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(window.shown()).contains("Something is not saved yet", "Settings: Name");
        window.picture("leaving");
        assertThat(showing()).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(window.title()).contains("Settings");
        assertThat(Hands.onFx(() -> field("Name").getText())).endsWith(" and more");
    }

    @Test
    @DisplayName("the window closes all the same, by keyboard, when she says so")
    void closes_all_the_same() throws Exception {
        writeOverTheProgrammesName();
        byItsFrame();
        assertThat(showing()).isTrue();
        window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        assertThat(showing()).isFalse();
    }

    @Test
    @DisplayName("and once that is saved, the window closes at once")
    void what_is_saved_is_not_asked_about() throws Exception {
        writeOverTheProgrammesName();
        window.press(KeyCode.ENTER);
        window.waitFor("Changed the programme record");
        window.press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(showing()).isFalse();
    }

    @Test
    @DisplayName("the day of the next entry alone is not asked about: it often stays for the next")
    void the_day_alone() throws Exception {
        window.visit("fund");
        typeInto("Date", "");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.write("3 oct");
        byItsFrame();
        assertThat(showing()).isFalse();
    }

    @Test
    @DisplayName("an amount that is typed in the fund is asked about")
    void a_typed_amount() throws Exception {
        window.visit("fund");
        typeInto("Amount", "12");
        byItsFrame();
        assertThat(window.shown()).anyMatch(text -> text.startsWith("Fund: Amount"));
    }

    private void writeOverTheProgrammesName() throws Exception {
        window.visit("settings");
        window.waitUntil(() -> !Hands.onFx(() -> field("Name").getText()).isEmpty(), "the name");
        typeInto("Name", " and more");
    }

    private void byItsFrame() throws Exception {
        Hands.onFx(() -> {
            WindowEvent asked = new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
            window.stage().fireEvent(asked);
            return true;
        });
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean showing() throws Exception {
        return Hands.onFx(() -> window.stage().isShowing());
    }

    private void typeInto(String name, String text) throws Exception {
        Hands.onFx(() -> {
            field(name).requestFocus();
            field(name).end();
            return true;
        });
        window.write(text);
    }

    private TextInputControl field(String name) {
        List<TextInputControl> found = new ArrayList<>();
        gather(window.stage().getScene().getRoot(), name, found);
        return found.getFirst();
    }

    private static void gather(Node node, String name, List<TextInputControl> found) {
        if (node instanceof TextInputControl field && name.equals(field.getAccessibleText())) {
            found.add(field);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().stream().filter(Node::isVisible).forEach(child -> gather(child, name, found));
        }
    }
}
