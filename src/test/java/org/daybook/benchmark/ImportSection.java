package org.daybook.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Ledger entries taken in, and the tables built anew. */
final class ImportSection implements Section {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void measure(Place place, Figures figures) throws Exception {
        commands(place, figures);
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

    /** The whole command, parsing and judging among it; its process starts as {@code ./daybook} starts it. */
    private static void commands(Place place, Figures figures) throws Exception {
        figures.heading("import-table --as ledger, whole command, with the programme's 384 MB heap");
        if (place.jar().isEmpty()) {
            figures.left("import-table", "nothing built; run ./daybook --help first");
            return;
        }
        for (int rows : new int[] {10_000, 1_000_000}) {
            Path folder = place.folder("table-" + rows);
            Path table = Programme.table(place.folder(rows + ".csv"), rows);
            place.command(false, "--data", folder.toString(), "init", "--empty");
            Child taken = place.command(
                    rows > 100_000, "--data", folder.toString(), "import-table", table.toString(), "--as", "ledger");
            figures.alone(String.format("%,d rows (10,000 in 2.5 s, a million in 60 s)", rows), taken.seconds(), "s");
            figures.alone("  memory (600 MB)", taken.megabytes(), "MB");
            if (rows == 10_000) {
                Optional<String> hledger = Place.tool("hledger");
                if (hledger.isPresent()) {
                    Path journal = Programme.plainText(place.folder("plain.journal"), rows);
                    Child read = Child.run(List.of(hledger.get(), "-f", journal.toString(), "stats"));
                    figures.alone("  hledger reading as many", read.seconds(), "s");
                } else {
                    figures.left("  hledger", "not installed");
                }
            }
            Place.deleteTree(folder);
            Files.delete(table);
        }
    }
}
