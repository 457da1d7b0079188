package org.daybook.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.daybook.app.Wiring;
import org.daybook.app.window.MainWindow;
import org.daybook.app.window.PropertiesPreferences;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Desk;
import org.daybook.feature.Jump;
import org.daybook.feature.Screen;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Value;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.kit.task.Lane;
import org.daybook.kit.theme.Look;
import org.daybook.kit.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The sample programme in the real window, by keyboard only, as on a train. Leaves pictures in target/screenshots. */
class JourneyTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Wiring wiring;
    private Journal journal;
    private Stage stage;
    private Theme theme;
    private MainWindow window;
    private Desk desk;

    @BeforeEach
    void open_the_sample() throws Exception {
        JavaFxThread.start();
        wiring = Wiring.of(folder.resolve("london"), Optional.empty());
        wiring.opening().create(wiring.beginning(true));
        journal = wiring.opening().open();
        onFx(() -> {
            PropertiesPreferences preferences = PropertiesPreferences.in(folder.resolve("preferences.properties"));
            preferences.put("theme.look", Look.LIGHT.name());
            theme = MainWindow.theme(preferences);
            theme.prepare();
            stage = new Stage();
            window = new MainWindow(stage, theme, preferences, folder.resolve("london"), wiring.clock());
            window.show();
            desk = new Desk(
                    Lane.sameThread(), journal, Runnable::run, window.status(), window::open, wiring.asAt());
            window.use(desk, wiring.screens(), reading -> {
                List<Jump> jumps = new ArrayList<>();
                wiring.features().forEach(feature -> jumps.addAll(feature.jumps(reading.sql())));
                return jumps;
            });
            return true;
        });
    }

    @AfterEach
    void close_it() throws Exception {
        onFx(() -> {
            stage.hide();
            return true;
        });
        journal.close();
    }

    @Test
    void the_overview_says_where_the_programme_stands() throws Exception {
        waitFor("23 of 33");
        waitFor("16 of 24");
        waitFor("£15,999.50");
        assertThat(shown()).contains("Illustrative", "The post ends before the work");
    }

    @Test
    void every_view_opens_by_its_key_and_can_be_looked_at_in_light_and_dark() throws Exception {
        List<Screen> screens = wiring.screens();
        KeyCode[] digits = {
            KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5,
            KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9
        };
        for (int i = 0; i < Math.min(screens.size(), digits.length); i++) {
            robot.push(KeyCode.CONTROL, digits[i]);
            String title = screens.get(i).title();
            waitUntil(() -> onFx(() -> String.valueOf(stage.getTitle())).contains(title), title);
            picture("view-" + screens.get(i).id() + "-light");
            onFx(() -> {
                theme.lookProperty().set(Look.DARK);
                return true;
            });
            picture("view-" + screens.get(i).id() + "-dark");
            onFx(() -> {
                theme.lookProperty().set(Look.LIGHT);
                return true;
            });
        }
        assertThat(Files.exists(Path.of("target", "screenshots", "view-overview-light.png"))).isTrue();
    }

    @Test
    void a_few_letters_lead_to_an_authority() throws Exception {
        waitFor("23 of 33");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("lewish");
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ENTER);
        waitUntil(() -> onFx(() -> String.valueOf(stage.getTitle())).contains("Self-assessment"), "Self-assessment");
        waitFor("Lewisham");
        picture("journey-jump");
    }

    @Test
    void an_edit_is_undone_and_done_again_by_keys_and_the_status_line_says_so() throws Exception {
        waitFor("23 of 33");
        Draft note = Draft.labelled("Noted a kick-off")
                .set(BoroughStore.AUTHORITY_TYPE.key("E09000007"), "notes", Value.of("kick-off on 2 July"));
        onFx(() -> {
            desk.save(note, _ -> {});
            return true;
        });
        waitFor("Noted a kick-off");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor("Undid: Noted a kick-off");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        waitFor("Did again: Noted a kick-off");
        picture("journey-undo");
    }

    // ---- the means

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
    }

    private void picture(String name) throws Exception {
        onFx(() -> Screenshot.of(name, stage.getScene()));
    }

    private void waitFor(String text) throws Exception {
        waitUntil(() -> shown().stream().anyMatch(said -> said.contains(text)), text);
    }

    private void waitUntil(Callable<Boolean> holds, String what) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
        } catch (TimeoutException e) {
            throw new AssertionError("never saw \"" + what + "\"; the window says " + shown(), e);
        }
    }

    /** Every text in the window. */
    private List<String> shown() throws Exception {
        return onFx(() -> {
            List<String> texts = new ArrayList<>();
            gather(stage.getScene().getRoot(), texts);
            return texts;
        });
    }

    private static void gather(Node node, List<String> texts) {
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            // What may hold right-to-left text is shown between isolates.
            texts.add(labeled.getText().replaceAll("[\\u2066-\\u2069]", ""));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, texts));
        }
    }
}
