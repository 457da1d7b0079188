package org.daybook.benchmark;

import static org.daybook.benchmark.ShownWindow.onFx;
import static org.daybook.benchmark.ShownWindow.say;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.daybook.app.Wiring;
import org.daybook.feature.Screen;
import org.daybook.journal.Journal;

/** The real window over a programme of the size asked for; says what it measured, a line each. */
final class ViewsProcess {
    private static final int ROUNDS = 5;
    private static final int SWITCHES = 1_000;
    private static final List<String> WORDS = List.of("an", "museum");

    private final ShownWindow window;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final boolean large;
    private final List<Screen> screens;
    private final CollectorStops stops = new CollectorStops();
    private final int[] work = new int[1 << 16];
    private final List<Double> control = new ArrayList<>();
    private double longestPause;

    private ViewsProcess(ShownWindow window, boolean large) {
        this.window = window;
        this.screens = window.screens();
        this.large = large;
    }

    /** Takes the folder, and {@code usual} or {@code large}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        boolean large = arguments[1].equals("large");
        ShownWindow.startToolkit();
        Wiring wiring = Programme.made(folder);
        try (Journal journal = wiring.opening().open()) {
            Programme.grow(journal, large ? 400 : 33, large ? 2_000 : 200, large ? 100_000 : 1_000);
            try (ShownWindow window = new ShownWindow(folder, wiring, journal)) {
                ViewsProcess process = new ViewsProcess(window, large);
                process.visits();
                process.filters();
                if (!large) {
                    process.memory();
                }
                if (large) {
                    say("pause", "", process.longestPause);
                }
                say("stop", "", process.stops.longest());
            }
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
        window.pauses().watch();
        long start = System.nanoTime();
        window.visit(place);
        double took = (System.nanoTime() - start) / 1e6;
        double pause = window.pauses().longest();
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
            window.press(KeyCode.F, true);
            window.settled();
            if (!onFx(() -> window.scene().getFocusOwner() instanceof TextField)) {
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
            Scene scene = window.scene();
            TextField field = (TextField) scene.getFocusOwner();
            long[] at = {threads.getCurrentThreadCpuTime(), 0, 0};
            field.setText(text);
            at[1] = threads.getCurrentThreadCpuTime() - at[0];
            Runnable before = () -> at[2] = at[2] == 0 ? threads.getCurrentThreadCpuTime() : at[2];
            scene.addPreLayoutPulseListener(before);
            window.afterLayout(() -> {
                scene.removePreLayoutPulseListener(before);
                took.complete((at[1] + threads.getCurrentThreadCpuTime() - at[2]) / 1e6);
            });
            return true;
        });
        double cost = took.get(60, TimeUnit.SECONDS);
        window.settled();
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
}
