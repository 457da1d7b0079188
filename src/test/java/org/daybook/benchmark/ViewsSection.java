package org.daybook.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How soon a view is there after its key, what a key in a filter costs with its table in the view, and what stays in memory. */
final class ViewsSection implements Section {
    /** One frame at 60 per second, in ms. */
    static final double FRAME = 1000.0 / 60;

    private static final double FIRST_VISIT = 400;
    private static final double VISIT = 150;
    private static final double FIRST_ROWS = 100;
    private static final double PAUSE = 50;

    @Override
    public String name() {
        return "views";
    }

    @Override
    public void measure(Place place, Figures figures) throws Exception {
        String screen = System.getenv("DISPLAY") == null ? "on a headless screen (slower: see docs/benchmark.md)" : "in the real window";
        figures.heading("Views " + screen + ": 33 authorities, 24 services, 200 museums, 1,000 entries; beside what is promised");
        if (place.jar().isEmpty()) {
            figures.left("the views", "nothing built; run ./daybook --help first");
            return;
        }
        run(place, place.folder("views"), figures, false);
        figures.heading("The same at 400 authorities, 2,000 museums, 100,000 entries");
        run(place, place.folder("views-large"), figures, true);
    }

    private static void run(Place place, Path folder, Figures figures, boolean large) throws IOException {
        List<String> options = large ? Place.with(Place.WINDOW, List.of("-Dh2.objectCache=false")) : Place.WINDOW;
        Child child;
        try {
            child = place.shown(ViewsProcess.class, options, List.of(folder.toString(), large ? "large" : "usual"));
        } catch (IOException e) {
            figures.left("the views", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return;
        }
        for (String line : child.said().lines().filter(said -> said.startsWith("= ")).toList()) {
            String[] parts = line.substring(2).split("\t");
            String what = parts[0] + " " + parts[1];
            double measured = Double.parseDouble(parts[2]);
            switch (parts[0]) {
                case "first" -> figures.beside(what + ", first visit", measured, FIRST_VISIT, "ms");
                case "again" -> figures.beside(what + ", median of later visits", measured, large ? FIRST_ROWS : VISIT, "ms");
                case "key" -> figures.beside(what + ", the slowest", measured, FRAME, "ms");
                case "key median" -> figures.beside(what, measured, FRAME, "ms");
                case "key cold" -> figures.beside(what + ", slowest of the first words", measured, FRAME, "ms");
                case "control median" -> figures.alone("the same work between keys, median", measured, "ms");
                case "control" -> figures.alone("the same work between keys, the slowest: as the machine varies", measured, "ms");
                case "pause" -> figures.beside(what + ", longest of the FX thread (its CPU) after first visits", measured, PAUSE, "ms");
                case "stop" -> figures.beside(what + ", longest of all threads for the garbage collector, after first visits", measured, PAUSE, "ms");
                default -> figures.alone(what, measured, "MB");
            }
        }
    }
}
