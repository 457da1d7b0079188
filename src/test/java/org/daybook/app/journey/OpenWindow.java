package org.daybook.app.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.daybook.app.Wiring;
import org.daybook.app.window.MainWindow;
import org.daybook.app.window.PropertiesPreferences;
import org.daybook.feature.Desk;
import org.daybook.feature.Jump;
import org.daybook.feature.Screen;
import org.daybook.journal.Journal;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.task.Lane;
import org.daybook.kit.theme.Look;
import org.daybook.kit.theme.Theme;

/** A programme in the real window, whose lane answers at once: the keys to press, and what the window says then. */
final class OpenWindow extends Hands implements AutoCloseable {
    final Wiring wiring;
    final Journal journal;
    private Theme theme;
    private Desk desk;

    private OpenWindow(Path folder, boolean withSample) throws Exception {
        wiring = Wiring.of(folder.resolve("london"), Optional.empty());
        wiring.opening().create(wiring.beginning(withSample));
        journal = wiring.opening().open();
    }

    /** As it is on a first visit, with its hints. */
    static OpenWindow ofSample(Path folder) throws Exception {
        return over(folder, true, _ -> {}, false);
    }

    /** @param first what is saved before the window opens; @param visited whether the hints were seen before */
    static OpenWindow over(Path folder, boolean withSample, Consumer<Journal> first, boolean visited) throws Exception {
        JavaFxThread.start();
        OpenWindow window = new OpenWindow(folder, withSample);
        first.accept(window.journal);
        onFx(() -> window.open(folder, visited));
        return window;
    }

    private boolean open(Path folder, boolean visited) {
        PropertiesPreferences preferences = PropertiesPreferences.in(folder.resolve("preferences.properties"));
        if (visited) {
            wiring.screens().forEach(screen -> preferences.put("hints." + screen.id(), "seen"));
        }
        preferences.put("theme.look", Look.LIGHT.name());
        theme = MainWindow.theme(preferences);
        theme.prepare();
        Stage stage = new Stage();
        at(stage);
        MainWindow window = new MainWindow(stage, theme, preferences, folder.resolve("london"), wiring.clock());
        window.show();
        desk = new Desk(Lane.sameThread(), journal, Runnable::run, window.status(), window::open, wiring.asAt());
        window.use(desk, wiring.screens(), reading -> {
            List<Jump> jumps = new ArrayList<>();
            wiring.features().forEach(feature -> jumps.addAll(feature.jumps(reading.sql())));
            return jumps;
        });
        return true;
    }

    Desk desk() {
        return desk;
    }

    /** Ctrl and its digit, and waits until the view is shown. */
    void visit(String screen) throws Exception {
        List<Screen> screens = wiring.screens();
        int place = 0;
        while (!screens.get(place).id().equals(screen)) {
            place++;
        }
        press(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(place + 1)));
        String title = screens.get(place).title();
        waitUntil(() -> title().contains(title), title);
    }

    void look(Look look, int textSize) throws Exception {
        onFx(() -> {
            theme.lookProperty().set(look);
            theme.textSizeProperty().set(textSize);
            return true;
        });
    }

    @Override
    public void close() throws Exception {
        onFx(() -> {
            stage().hide();
            return true;
        });
        journal.close();
    }
}
