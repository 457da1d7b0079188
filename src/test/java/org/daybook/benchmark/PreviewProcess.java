package org.daybook.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.daybook.app.Wiring;
import org.daybook.app.sheets.SheetOrder;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Layout;
import org.daybook.sheet.layout.Pages;
import org.daybook.sheet.layout.Paper;
import org.daybook.sheet.preview.SheetPreview;

/** From an edit to the page that shows it, for each sheet, as the running program takes them: a process of its own. */
final class PreviewProcess {
    private static final int TIMES = 21;

    private PreviewProcess() {}

    /** Takes the programme's folder. */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Wiring wiring = Wiring.of(Path.of(arguments[0]), Optional.empty());
        try (Journal journal = wiring.opening().open()) {
            SheetPreview[] preview = new SheetPreview[1];
            onFx(() -> {
                preview[0] = new SheetPreview();
                Stage stage = new Stage();
                stage.setScene(new Scene(preview[0], 1000, 800));
                stage.show();
            });
            Layout layout = new Layout(new FontShelf());
            // A program that has run for a while: what is measured comes after as much again.
            for (int round = 0; round < 2; round++) {
                for (SheetKind kind : wiring.sheets()) {
                    double[] times = new double[TIMES];
                    for (int i = 0; i < TIMES; i++) {
                        times[i] = edited(journal, wiring, kind, layout, preview[0], round + "." + i);
                    }
                    if (round == 1) {
                        System.out.printf(Locale.ROOT, "preview %s %.1f%n", kind.name(), Figures.median(times));
                    }
                }
            }
        }
        Platform.exit();
    }

    /** @return milliseconds from an edit that is saved to the page that is drawn */
    private static double edited(
            Journal journal, Wiring wiring, SheetKind kind, Layout layout, SheetPreview preview, String name)
            throws InterruptedException {
        journal.save(Draft.labelled("Noted")
                .set(new RecordKey("authority", "E09000007"), "name", Value.of("Camden " + name)));
        long start = System.nanoTime();
        Pages pages = layout.of(
                new SheetOrder(kind, Optional.empty(), SharingClass.INTERNAL)
                        .make(journal, wiring.asAt().reading(journal.sql()), LocalDate.of(2008, 11, 3)),
                Paper.a4());
        onFx(() -> {
            preview.show(pages);
            preview.snapshot(null, null);
        });
        return (System.nanoTime() - start) / 1e6;
    }

    private static void onFx(Runnable what) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                what.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }
}
