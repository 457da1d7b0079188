package org.daybook.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
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

/** The real window over a programme of the size asked for; says what it measured, a line each. */
final class ViewsProcess {
    private static final int ROUNDS = 5;
    private static final int SWITCHES = 1_000;
    private static final List<String> WORDS = List.of("an", "museum");

    private final ThreadLane lane = new ThreadLane("database");
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final boolean large;
    private final List<Screen> screens;
    private final Stage stage;
    private final Desk desk;
    private final Pauses pauses;
    private final CollectorStops stops = new CollectorStops();
    private final int[] work = new int[1 << 16];
    private final List<Double> control = new ArrayList<>();
    private double longestPause;

    private ViewsProcess(Path folder, Wiring wiring, Journal journal, boolean large) throws Exception {
        this.large = large;
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

    /** Takes the folder, and {@code usual} or {@code large}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        boolean large = arguments[1].equals("large");
        CompletableFuture<Void> toolkit = new CompletableFuture<>();
        Platform.startup(() -> toolkit.complete(null));
        toolkit.get(60, TimeUnit.SECONDS);
        Wiring wiring = Programme.made(folder);
        try (Journal journal = wiring.opening().open()) {
            Programme.grow(journal, large ? 400 : 33, large ? 2_000 : 200, large ? 100_000 : 1_000);
            ViewsProcess process = new ViewsProcess(folder, wiring, journal, large);
            process.visits();
            process.filters();
            if (!large) {
                process.memory();
            }
            if (large) {
                say("pause", "", process.longestPause);
            }
            say("stop", "", process.stops.longest());
            process.end();
        }
        System.exit(0);
    }

    // ---- what is measured

    private void visits() throws Exception {
        Map<String, List<Double>> later = new HashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            if (round == 1) {
                stops.watch();
            }
            for (int i = 0; i < screens.size(); i++) {
                double took = visit(i);
                if (round == 0) {
                    say("first", screens.get(i).id(), took);
                } else {
                    later.computeIfAbsent(screens.get(i).id(), _ -> new ArrayList<>()).add(took);
                }
            }
        }
        for (Screen screen : screens) {
            say("again", screen.id(), Figures.median(later.get(screen.id()).stream().mapToDouble(d -> d).toArray()));
        }
    }

    /** From the key of a view until it was laid out with what it asked the data for. */
    private double visit(int place) throws Exception {
        pauses.watch();
        long start = System.nanoTime();
        press(KeyCode.getKeyCode(Integer.toString(place + 1)), true);
        settled();
        double took = (System.nanoTime() - start) / 1e6;
        double pause = pauses.longest();
        // A first visit builds the view, once; the promise of no pause is for working in it.
        if (large && visited.merge(place, 1, Integer::sum) > 1) {
            longestPause = Math.max(longestPause, pause);
        }
        return took;
    }

    private final Map<Integer, Integer> visited = new HashMap<>();

    private void filters() throws Exception {
        for (int i = 0; i < screens.size(); i++) {
            visit(i);
            press(KeyCode.F, true);
            settled();
            if (!onFx(() -> scene().getFocusOwner() instanceof TextField)) {
                continue;
            }
            List<Double> keys = new ArrayList<>();
            double cold = 0;
            for (int round = 0; round <= ROUNDS; round++) {
                for (String word : WORDS) {
                    for (int length = 1; length <= word.length(); length++) {
                        keys.add(typed(word.substring(0, length)));
                    }
                    for (int length = word.length() - 1; length >= 0; length--) {
                        keys.add(typed(word.substring(0, length)));
                    }
                }
                if (round == 0) {
                    cold = keys.stream().mapToDouble(d -> d).max().orElse(0);
                    keys.clear();
                }
            }
            say("key cold", screens.get(i).id(), cold);
            double[] all = keys.stream().mapToDouble(d -> d).toArray();
            say("key median", screens.get(i).id(), Figures.median(all));
            say("key", screens.get(i).id(), keys.stream().mapToDouble(d -> d).max().orElse(0));
        }
        double[] same = control.stream().skip(control.size() / 6).mapToDouble(d -> d).toArray();
        say("control median", "", Figures.median(same));
        say("control", "", Arrays.stream(same).max().orElse(0));
    }

    /** What a key in the filter costs the FX thread, of the processor: its handlers, and the pulse that styles and lays out. */
    private double typed(String text) throws Exception {
        CompletableFuture<Double> took = new CompletableFuture<>();
        onFx(() -> {
            TextField field = (TextField) scene().getFocusOwner();
            long[] at = {threads.getCurrentThreadCpuTime(), 0, 0};
            field.setText(text);
            at[1] = threads.getCurrentThreadCpuTime() - at[0];
            Runnable before = () -> at[2] = at[2] == 0 ? threads.getCurrentThreadCpuTime() : at[2];
            scene().addPreLayoutPulseListener(before);
            scene().addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene().removePreLayoutPulseListener(before);
                    scene().removePostLayoutPulseListener(this);
                    took.complete((at[1] + threads.getCurrentThreadCpuTime() - at[2]) / 1e6);
                }
            });
            Platform.requestNextPulse();
            return true;
        });
        double cost = took.get(60, TimeUnit.SECONDS);
        settled();
        control.add(onFx(this::sameWork));
        longestPause = Math.max(longestPause, large ? cost : 0);
        return cost;
    }

    /** What the same work costs the FX thread each time, about as much as a key: how far it varies is the machine's. */
    private double sameWork() {
        long start = threads.getCurrentThreadCpuTime();
        for (int round = 1; round <= 32; round++) {
            for (int i = 0; i < work.length; i++) {
                work[i] = work[i] * 31 + round;
            }
        }
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private void memory() throws Exception {
        double early = 0;
        for (int i = 1; i <= SWITCHES; i++) {
            visit(i % screens.size());
            if (i == SWITCHES / 10) {
                early = used();
                say("after", SWITCHES / 10 + " switches the heap holds", early);
            }
        }
        double late = used();
        say("after", SWITCHES + " switches the heap holds", late);
    }

    private static double used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    // ---- the means

    private static void say(String kind, String what, double figure) {
        System.out.println("= " + kind + "\t" + what + "\t" + String.format(Locale.ROOT, "%.3f", figure));
        System.out.flush();
    }

    private Scene scene() {
        return stage.getScene();
    }

    private void press(KeyCode code, boolean control) throws Exception {
        onFx(() -> {
            Node owner = scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner();
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return true;
        });
    }

    /** What was asked of the data was answered, twice over, because an answer may ask again; and a pulse has laid it out. */
    private void settled() throws Exception {
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
            scene().addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene().removePostLayoutPulseListener(this);
                    laidOut.complete(true);
                }
            });
            Platform.requestNextPulse();
            return true;
        });
        laidOut.get(60, TimeUnit.SECONDS);
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
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

    private void end() throws Exception {
        onFx(() -> {
            stage.hide();
            return true;
        });
        lane.close();
    }
}
