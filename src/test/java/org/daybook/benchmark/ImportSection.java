package org.daybook.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Ledger entries taken in, and the tables built anew. */
final class ImportSection implements Section {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void measure(Place place, Figures figures) throws Exception {
        figures.heading("Import of entries, and tables built anew, whole processes of 512 MB heap");
        for (int entries : new int[] {1_000, 100_000, 1_000_000}) {
            Path folder = place.folder("import-" + entries);
            List<String> options = Place.with(Place.lean(), List.of("-Xmx512m"));
            Child imported = Child.main(ImportProcess.class, options, List.of(folder.toString(), Integer.toString(entries)));
            figures.alone(entries + " entries imported", Double.parseDouble(imported.said().strip()), "s");
            figures.alone("  memory", imported.megabytes(), "MB");
            Child rebuilt = Child.main(ImportProcess.class, options, List.of(folder.toString()));
            figures.alone("  tables built anew", Double.parseDouble(rebuilt.said().strip()), "s");
            figures.alone("  memory", rebuilt.megabytes(), "MB");
            figures.alone("  journal", Files.size(folder.resolve("journal.jsonl")) / 1e6, "MB");
            figures.alone("  database", Files.size(folder.resolve("daybook.mv.db")) / 1e6, "MB");
            Place.deleteTree(folder);
        }
    }
}
