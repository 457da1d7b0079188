package org.daybook.app.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.daybook.journal.Refused;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.html.SheetHtml;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Pages;
import org.daybook.sheet.pdf.SheetPdf;

/**
 * Sheets as a file: written beside its place first, then moved there, so that a full disk leaves no half a sheet, and the
 * one that was there stays until the new one is whole.
 */
public final class SheetFile {
    private static final Messages SAY = Messages.beside(SheetFile.class);

    /** What a file can be, told by its name's ending. */
    public enum Form {
        PDF,
        HTML;

        /** Empty for any other ending. */
        public static Optional<Form> of(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            return name.endsWith(".pdf")
                    ? Optional.of(PDF)
                    : name.endsWith(".html") || name.endsWith(".htm") ? Optional.of(HTML) : Optional.empty();
        }
    }

    private interface Filling {
        void into(Path part) throws IOException;
    }

    private final Path file;
    private final boolean replaces;

    /** @param replaces whether a file that is there may be replaced */
    public SheetFile(Path file, boolean replaces) {
        this.file = file;
        this.replaces = replaces;
    }

    /** @throws Refused when a file is there that may not be replaced, or it cannot be written; nothing was changed then */
    public void pdf(Pages pages, Instant made) {
        write(part -> {
            try (OutputStream out = Files.newOutputStream(part)) {
                SheetPdf.write(pages, made, out);
            }
        });
    }

    /** The same as one web page. */
    public void webPage(List<Sheet> sheets, FontShelf shelf) {
        write(part -> Files.writeString(part, new SheetHtml(shelf).page(sheets), StandardCharsets.UTF_8));
    }

    /** Before the work of making anything. @throws Refused when a file is there that may not be replaced */
    public void refuseIfTaken() {
        if (!replaces && Files.exists(file)) {
            throw new Refused(SAY.text("save.taken", file));
        }
        if (Files.isDirectory(file)) {
            throw new Refused(SAY.text("save.folder", file));
        }
    }

    private void write(Filling filling) {
        refuseIfTaken();
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new Refused(SAY.text("save.nowhere", folder));
        }
        try {
            Path part = whole.resolveSibling(".daybook-" + UUID.randomUUID() + ".part");
            try {
                filling.into(part);
                move(part, whole);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException taken) {
            throw new Refused(SAY.text("save.taken", file));
        } catch (AccessDeniedException denied) {
            throw new Refused(SAY.text("save.denied", file));
        } catch (IOException e) {
            throw new Refused(SAY.text("save.failed", file));
        }
    }

    private void move(Path part, Path whole) throws IOException {
        if (replaces) {
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(part, whole);
        }
    }
}
