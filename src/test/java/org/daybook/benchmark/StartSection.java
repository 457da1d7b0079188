package org.daybook.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How soon a command has answered and the window can be used. */
final class StartSection implements Section {
    private static final int RUNS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void measure(Place place, Figures figures) throws Exception {
        figures.heading("Start, whole processes, best of five");
        Path data = place.folder("sample");
        // Opened once, as any folder that is in use has been: the first opening builds the database.
        Programme.made(data).opening().open().close();
        if (place.jar().isEmpty()) {
            figures.left("a command and the window", "nothing built; run ./daybook --help first");
            return;
        }
        Child bare = Place.bestOf(
                RUNS,
                () -> Child.main(BareCommand.class, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), List.of()));
        Child overview = Place.bestOf(RUNS, () -> place.command(false, "--data", data.toString(), "overview"));
        figures.beside("overview against a bare JVM", overview.seconds(), bare.seconds(), "s");
        figures.beside("its memory", overview.megabytes(), bare.megabytes(), "MB");
        try {
            Child window = Place.bestOf(
                    RUNS, () -> Child.main(BareWindow.class, Place.with(Place.lean(), Place.screen()), List.of()));
            Child usable = Place.bestOf(RUNS, () -> place.window(data));
            figures.beside("start to usable window against a bare window", usable.seconds(), window.seconds(), "s");
            figures.beside("its memory", usable.megabytes(), window.megabytes(), "MB");
        } catch (IOException e) {
            figures.left("the window", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
