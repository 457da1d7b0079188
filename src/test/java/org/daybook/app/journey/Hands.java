package org.daybook.app.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.daybook.kit.form.Screenshot;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Works in a window by keyboard only, and reads what it says. */
public class Hands {
    private final FxRobot robot = new FxRobot();
    private Stage stage;

    /** The window to work in; before anything else. */
    public final void at(Stage shown) {
        stage = shown;
    }

    public final Stage stage() {
        return stage;
    }

    public final void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public final void write(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public final void picture(String name) throws Exception {
        onFx(() -> Screenshot.of(name, stage.getScene()));
    }

    public final void waitFor(String text) throws Exception {
        waitUntil(() -> shown().stream().anyMatch(said -> said.contains(text)), text);
    }

    public final void waitUntil(Callable<Boolean> holds, String what) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, holds);
        } catch (TimeoutException e) {
            throw new AssertionError("never saw \"" + what + "\"; the window says " + shown(), e);
        }
    }

    public final String title() throws Exception {
        return onFx(() -> String.valueOf(stage.getTitle()));
    }

    /** Every text in the window. */
    public final List<String> shown() throws Exception {
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

    public static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
    }
}
