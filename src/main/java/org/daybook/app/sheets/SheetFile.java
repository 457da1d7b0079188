package org.daybook.app.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.html.SheetHtml;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Pages;
import org.daybook.sheet.pdf.SheetPdf;

/** Sheets as a file: written beside its place first, then moved there, so that a full disk leaves no half a sheet. */
final class SheetFile {
    private SheetFile() {}

    private interface Filling {
        void into(Path part) throws IOException;
    }

    static void pdf(Pages pages, Instant made, Path file) throws IOException {
        write(file, part -> {
            try (OutputStream out = Files.newOutputStream(part)) {
                SheetPdf.write(pages, made, out);
            }
        });
    }

    static void webPage(List<Sheet> sheets, FontShelf shelf, Path file) throws IOException {
        write(file, part -> Files.writeString(part, new SheetHtml(shelf).page(sheets), StandardCharsets.UTF_8));
    }

    private static void write(Path file, Filling filling) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            filling.into(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
