package org.daybook.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.app.Wiring;
import org.daybook.app.window.MainWindow;
import org.daybook.app.window.PropertiesPreferences;
import org.daybook.feature.Desk;
import org.daybook.feature.Screen;
import org.daybook.journal.Journal;
import org.daybook.kit.task.FxThread;
import org.daybook.kit.task.ThreadLane;
import org.daybook.kit.theme.Theme;

/** The real window over an open journal, and what it takes to use it from a thread of the benchmark's. */
final class ShownWindow implements AutoCloseable {
    private final ThreadLane lane = new ThreadLane("database");
    private final List<Screen> screens;
    private final Stage stage;
    private final Desk desk;
    private final Pauses pauses;

    ShownWindow(Path folder, Wiring wiring, Journal journal) throws Exception {
        this.screens = wiring.screens();
        PropertiesPreferences preferences = PropertiesPreferences.in(folder.resolve("preferences.properties"));
        // The hints of a first visit are not what is measured.
        screens.forEach(screen -> preferences.put("hints." + screen.id(), "seen"));
        Theme theme = MainWindow.theme(preferences);
        Object[] made = onFx(() -> {
            theme.prepare();
            Stage shown = new Stage();
            MainWindow window = new MainWindow(shown, theme, preferences, folder, wiring.clock());
            window.show();
            Desk opened = new Desk(lane, journal, new FxThread(), window.status(), window::open, wiring.asAt());
            window.use(opened, screens, _ -> List.of());
            return new Object[] {shown, opened};
        });
        stage = (Stage) made[0];
        desk = (Desk) made[1];
        pauses = onFx(Pauses::new);
        settled();
    }

    /** Starts JavaFX; once in a process, before the first window. */
    static void startToolkit() throws Exception {
        CompletableFuture<Void> toolkit = new CompletableFuture<>();
        Platform.startup(() -> toolkit.complete(null));
        toolkit.get(60, TimeUnit.SECONDS);
    }

    /** A line that the section reads. */
    static void say(String kind, String what, double figure) {
        System.out.println("= " + kind + "\t" + what + "\t" + String.format(Locale.ROOT, "%.3f", figure));
        System.out.flush();
    }

    List<Screen> screens() {
        return screens;
    }

    Desk desk() {
        return desk;
    }

    Pauses pauses() {
        return pauses;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Turns to a view by its key, and waits until it is laid out with what it asked the data for. */
    void visit(int place) throws Exception {
        press(KeyCode.getKeyCode(Integer.toString(place + 1)), true);
        settled();
    }

    void press(KeyCode code, boolean control) throws Exception {
        onFx(() -> {
            Node owner = scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return true;
        });
    }

    /** What was asked of the data was answered, twice over, because an answer may ask again; and a pulse has laid it out. */
    void settled() throws Exception {
        for (int i = 0; i < 2; i++) {
            CompletableFuture<Boolean> answered = new CompletableFuture<>();
            onFx(() -> {
                desk.read(reading -> true, answered::complete);
                return true;
            });
            answered.get(120, TimeUnit.SECONDS);
        }
        CompletableFuture<Boolean> laidOut = new CompletableFuture<>();
        onFx(() -> {
            afterLayout(() -> laidOut.complete(true));
            return true;
        });
        laidOut.get(60, TimeUnit.SECONDS);
    }

    /** Runs after the next pulse has laid everything out. On the FX thread. */
    void afterLayout(Runnable then) {
        scene().addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene().removePostLayoutPulseListener(this);
                then.run();
            }
        });
        Platform.requestNextPulse();
    }

    static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(300, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        onFx(() -> {
            stage.hide();
            return true;
        });
        lane.close();
    }
}
