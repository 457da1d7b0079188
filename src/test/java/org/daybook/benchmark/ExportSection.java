package org.daybook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A whole snapshot against Jackson writing its changes. */
final class ExportSection implements Section {

    @Override
    public String name() {
        return "export";
    }

    @Override
    public void measure(Place place, Figures figures) throws Exception {
        figures.heading("Export of 100,000 changes against Jackson writing the same from memory, best of five");
        Child child = Child.main(
                ExportProcess.class,
                Place.with(Place.LARGE, List.of("-Xmx768m")),
                List.of(Files.createDirectories(place.folder("export")).toString()));
        String[] said = child.said()
                .lines()
                .filter(line -> line.startsWith("= "))
                .findFirst()
                .orElseThrow()
                .split(" ");
        double ours = Double.parseDouble(said[1]);
        figures.beside("state, changes and checksum against changes alone", ours, Double.parseDouble(said[2]), "s");
        double size = Long.parseLong(said[3]) / 1e6;
        figures.alone("size", size, "MB");
        figures.alone("the first in a process, not compiled yet", size / Double.parseDouble(said[4]), "MB/s");
        besideSqlite(place, figures, size / ours);
    }

    /** @param ours megabytes a second */
    private static void besideSqlite(Place place, Figures figures, double ours) throws IOException {
        Optional<String> sqlite = Place.tool("sqlite3");
        if (sqlite.isEmpty()) {
            figures.left("against sqlite3 -json", "not installed");
            return;
        }
        Path table = Programme.table(place.folder("export.csv"), 100_000);
        String database = place.folder("export.sqlite").toString();
        Child.run(List.of(sqlite.get(), database, ".import --csv " + table + " entry"));
        Child json = Place.bestOf(5, () -> Child.run(List.of(sqlite.get(), "-json", database, "select * from entry")));
        double theirs = json.said().length() / 1e6 / json.seconds();
        figures.beside("MB/s against sqlite3 -json (at least 0.7 x)", ours, theirs, "MB/s");
    }
}
