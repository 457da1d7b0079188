package org.daybook.benchmark;

import static org.daybook.benchmark.ShownWindow.onFx;
import static org.daybook.benchmark.ShownWindow.say;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.daybook.app.Wiring;
import org.daybook.feature.Feature;
import org.daybook.feature.Screen;
import org.daybook.journal.Journal;

/** The fund's entries in the real window, over a folder that holds a million; says what it measured, a line each. */
final class EntriesProcess {
    private static final int ROUNDS = 5;

    /** In ms, as after the program's start. */
    private static final int BETWEEN_PIECES = 8;

    private static final List<KeyCode> MOVES =
            List.of(KeyCode.HOME, KeyCode.PAGE_DOWN, KeyCode.END, KeyCode.UP, KeyCode.PAGE_UP, KeyCode.END);

    /** Many pass the first two, few the others, and none the last. */
    private static final List<String> TYPED = List.of("p", "pa", "pay", "payee 99", "payee 99x", "");

    private final ShownWindow window;
    private final CollectorStops stops = new CollectorStops();

    private EntriesProcess(ShownWindow window) {
        this.window = window;
    }

    /** Takes the folder, and the name of the fund. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        ShownWindow.startToolkit();
        Wiring wiring = Wiring.of(folder, Optional.empty());
        try (Journal journal = wiring.opening().open();
                ShownWindow window = new ShownWindow(folder, wiring, journal)) {
            EntriesProcess process = new EntriesProcess(window);
            process.readAhead(wiring);
            process.measure(wiring.screens(), arguments[1]);
        }
        System.exit(0);
    }

    /** As the program does after its start, with nobody waiting. */
    private void readAhead(Wiring wiring) throws Exception {
        long start = System.nanoTime();
        boolean more = true;
        while (more) {
            CompletableFuture<Boolean> answered = new CompletableFuture<>();
            onFx(() -> {
                window.desk().read(
                        reading -> wiring.features().stream().anyMatch(feature -> feature.readAhead(reading)),
                        answered::complete);
                return true;
            });
            more = answered.get(120, TimeUnit.SECONDS);
        }
        say("ahead", "", (System.nanoTime() - start) / 1e9);
        window.pauses().watch();
        start = System.nanoTime();
        while (onFx(() -> wiring.features().stream().anyMatch(Feature::rehearse))) {
            Thread.sleep(BETWEEN_PIECES);
        }
        say("rehearsed", "", (System.nanoTime() - start) / 1e9);
        say("pause rehearsed", "", window.pauses().longest());
    }

    private void measure(List<Screen> screens, String fund) throws Exception {
        int place = screens.stream().map(Screen::id).toList().indexOf("fund");
        window.visit(place);
        TableView<?> table = onFx(this::entries);
        String other = onFx(() -> words(funds()).getFirst());
        window.pauses().watch();
        say("opened", "", untilRows(table, () -> choose(fund)));
        window.settled();
        say("pause opened", "", window.pauses().longest());
        double[] again = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            untilRows(table, () -> choose(other));
            window.settled();
            again[round] = untilRows(table, () -> choose(fund));
            window.settled();
        }
        say("opened again", "", Figures.median(again));
        List<Double> rows = new ArrayList<>();
        double totals = 0;
        double longest = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            if (round == 1) {
                // What runs for the first time is not yet compiled, and is told of above.
                stops.watch();
                rows.clear();
                totals = 0;
                longest = 0;
            }
            for (KeyCode key : MOVES) {
                window.pauses().watch();
                onFx(() -> {
                    table.requestFocus();
                    return true;
                });
                window.press(key, false);
                window.settled();
                longest = Math.max(longest, window.pauses().longest());
            }
            window.press(KeyCode.F, true);
            window.settled();
            for (String text : TYPED) {
                window.pauses().watch();
                long start = System.nanoTime();
                rows.add(untilRows(table, () -> type(text)));
                window.settled();
                totals = Math.max(totals, (System.nanoTime() - start) / 1e6);
                longest = Math.max(longest, window.pauses().longest());
            }
        }
        double[] all = rows.stream().mapToDouble(d -> d).toArray();
        say("rows median", "", Figures.median(all));
        say("rows", "", Arrays.stream(all).max().orElse(0));
        say("totals", "", totals);
        say("pause", "", longest);
        say("stop", "", stops.longest());
    }

    /** From what she does until the rows that it brings are laid out, in ms. */
    private double untilRows(TableView<?> table, Callable<Boolean> does) throws Exception {
        CompletableFuture<Long> laidOut = new CompletableFuture<>();
        ListChangeListener<Object> rows = _ -> window.afterLayout(() -> laidOut.complete(System.nanoTime()));
        long start = System.nanoTime();
        onFx(() -> {
            table.getItems().addListener(rows);
            return does.call();
        });
        double took = (laidOut.get(120, TimeUnit.SECONDS) - start) / 1e6;
        onFx(() -> {
            table.getItems().removeListener(rows);
            return true;
        });
        return took;
    }

    private TableView<?> entries() {
        return window.scene().getRoot().lookupAll(".table-view").stream()
                .filter(node -> "fund.entries".equals(node.getId()))
                .map(node -> (TableView<?>) node)
                .findFirst()
                .orElseThrow();
    }

    private boolean type(String text) {
        ((TextField) window.scene().getFocusOwner()).setText(text);
        return true;
    }

    /** The box that the fund is chosen in. */
    private ComboBox<?> funds() {
        return window.scene().getRoot().lookupAll(".combo-box").stream()
                .map(node -> (ComboBox<?>) node)
                .filter(box -> words(box).contains(Programme.FUND_NAME))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<String> words(ComboBox<T> box) {
        return box.getItems().stream().map(box.getConverter()::toString).toList();
    }

    private boolean choose(String fund) {
        ComboBox<?> box = funds();
        box.getSelectionModel().select(words(box).indexOf(fund));
        return true;
    }
}
