package org.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.daybook.app.journey.Hands;
import org.daybook.kit.form.FileChoice;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.task.FxThread;
import org.daybook.kit.task.Lane;
import org.daybook.snapshot.SnapshotCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tour by keyboard only, from the first start on. Leaves a picture of each step in target/screenshots. */
class TourTest {
    @TempDir
    Path folder;

    private final Hands hands = new Hands();

    @AfterEach
    void close_the_window() throws Exception {
        Hands.onFx(() -> {
            hands.stage().hide();
            return true;
        });
    }

    @Test
    void from_the_first_start_through_a_move_an_award_an_undo_and_an_export() throws Exception {
        Wiring wiring = start();
        hands.waitFor("sample programme");
        hands.picture("tour-1-start");
        hands.press(KeyCode.ENTER);
        hands.waitFor("23 of 33");

        hands.press(KeyCode.CONTROL, KeyCode.DIGIT2);
        hands.waitFor("Barking and Dagenham");
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.M);
        // Not approached, priority place offered, signed up: letters would do, but count as one word only when typed quickly.
        for (int i = 0; i < 3; i++) {
            hands.press(KeyCode.DOWN);
        }
        hands.press(KeyCode.ENTER);
        hands.waitFor("24 of 33");
        hands.picture("tour-2-move");

        hands.press(KeyCode.CONTROL, KeyCode.DIGIT5);
        hands.waitFor("Museum improvement pot");
        hands.press(KeyCode.ALT, KeyCode.DIGIT2);
        hands.press(KeyCode.TAB);
        hands.write("8");
        hands.press(KeyCode.TAB);
        hands.write("Lantern Yard Museum");
        hands.press(KeyCode.ENTER);
        hands.waitFor("Lantern Yard Museum");
        hands.picture("tour-3-award");

        hands.press(KeyCode.CONTROL, KeyCode.Z);
        hands.waitFor("Undid: ");
        assertThat(hands.shown()).doesNotContain("Lantern Yard Museum");
        hands.picture("tour-4-undo");

        Path file = folder.resolve("tour.daybook.json");
        Hands.onFx(() -> {
            FileChoice chosen = (_, _, _, _) -> Optional.of(file);
            chosen.offerTo(hands.stage().getScene());
            return true;
        });
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.write("snapshots");
        hands.press(KeyCode.ENTER);
        hands.press(KeyCode.CONTROL, KeyCode.E);
        hands.waitUntil(() -> file.toFile().length() > 0 && hands.shown().stream().anyMatch(s -> s.contains("tour.daybook.json")), "the export");
        hands.picture("tour-5-export");
        assertThat(new SnapshotCheck(wiring.types()).check(file).isSound()).isTrue();
    }

    private Wiring start() throws Exception {
        JavaFxThread.start();
        Wiring wiring = Wiring.of(folder.resolve("london"), Optional.empty());
        Hands.onFx(() -> {
            WindowSession session =
                    new WindowSession(wiring, Optional.empty(), Lane.sameThread(), new FxThread(), () -> {});
            session.beginOpening();
            session.start();
            hands.at((Stage) Window.getWindows().stream().filter(Window::isShowing).findFirst().orElseThrow());
            return true;
        });
        return wiring;
    }
}
