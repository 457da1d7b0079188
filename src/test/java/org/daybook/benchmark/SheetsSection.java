package org.daybook.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.app.Wiring;
import org.daybook.journal.Journal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Every sheet there is as one PDF, against LibreOffice turning a workbook of the same data into one. */
final class SheetsSection implements Section {
    private static final int MUSEUMS = 200;
    private static final int ENTRIES = 100_000;

    @Override
    public String name() {
        return "sheets";
    }

    @Override
    public void measure(Place place, Figures figures) throws Exception {
        figures.heading("Sheets, whole processes, best of three; LibreOffice converts a workbook of the same data");
        Path data = place.folder("sheets");
        Wiring wiring = Programme.made(data);
        try (Journal journal = wiring.opening().open()) {
            Programme.addMuseums(journal, MUSEUMS);
        }
        Child preview = Child.main(
                PreviewProcess.class, Place.with(Place.lean(), Place.screen()), List.of(data.toString()));
        for (String line : preview.said().lines().filter(l -> l.startsWith("preview ")).toList()) {
            String[] words = line.split(" ");
            figures.beside("an edit to its preview page, " + words[1], Double.parseDouble(words[2]), 100, "ms");
        }
        if (place.jar().isEmpty()) {
            figures.left("the pack", "nothing built; run ./daybook --help first");
            return;
        }
        Path workbook = place.folder("same.xlsx");
        write(workbook);
        pack(place, figures, data, workbook);
        statement(place, figures);
    }

    /** In turn, so that both meet the same machine. */
    private static void pack(Place place, Figures figures, Path data, Path workbook) throws IOException {
        Child pack = sheets(place, data);
        Child office = new Child(0, 0, "");
        try {
            office = libreOffice(place, workbook);
            for (int i = 0; i < 2; i++) {
                pack = sheets(place, data).better(pack);
                office = libreOffice(place, workbook).better(office);
            }
        } catch (IOException e) {
            figures.left("LibreOffice", "install libreoffice-calc to see it beside these");
            figures.alone("33 profiles and all other sheets", pack.seconds(), "s");
            return;
        }
        figures.beside("33 profiles and all other sheets", pack.seconds(), office.seconds(), "s");
        figures.alone("  memory", pack.megabytes(), "MB");
    }

    private static Child sheets(Place place, Path data) throws IOException {
        return place.command(
                false, "--data", data.toString(), "sheet", "all", "--out", place.folder("all.pdf").toString(), "--force");
    }

    private static Child libreOffice(Place place, Path workbook) throws IOException {
        return Child.run(List.of(
                "libreoffice",
                "-env:UserInstallation=" + place.folder("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                place.work().toString(),
                workbook.toString()));
    }

    private static void statement(Place place, Figures figures) throws Exception {
        Path data = place.folder("statement");
        try (Journal journal = Programme.made(data).opening().open()) {
            Programme.importEntries(journal, ENTRIES);
        }
        Child statement = Place.bestOf(2, () -> place.command(
                true,
                "--data",
                data.toString(),
                "sheet",
                "fund-statement",
                "--as-at",
                "2010-12-31",
                "--out",
                place.folder("statement.pdf").toString(),
                "--force"));
        figures.beside("a statement of 100,000 entries (at most 15 s)", statement.seconds(), 15, "s");
        figures.alone("  memory", statement.megabytes(), "MB");
        figures.alone("  size", Files.size(place.folder("statement.pdf")) / 1e6, "MB");
    }

    /** 33 rows of 20 cells, and the museums. */
    private static void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Daybook", "1.0")) {
            Worksheet authorities = workbook.newWorksheet("Authorities");
            for (int row = 0; row < 33; row++) {
                for (int column = 0; column < 20; column++) {
                    authorities.value(row, column, "Authority " + row + ", what is known of it under " + column);
                }
            }
            Worksheet museums = workbook.newWorksheet("Museums");
            for (int row = 0; row < MUSEUMS; row++) {
                museums.value(row, 0, "Museum " + row);
                museums.value(row, 1, "Place " + row % 17);
                museums.value(row, 2, "Authority " + row % 33);
                museums.value(row, 3, "accredited");
                museums.value(row, 4, "local authority");
            }
        }
    }
}
