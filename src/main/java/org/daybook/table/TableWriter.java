package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Writes tables as CSV or as an Excel workbook, by the file's ending. The file appears whole or not at all. Rows are asked
 * for one by one and not held.
 */
public final class TableWriter {
    private final long rowsOfASheet;

    public TableWriter() {
        this(XlsxOut.ROWS);
    }

    /** @param rowsOfASheet after how many rows, the header among them, the next sheet begins */
    TableWriter(long rowsOfASheet) {
        this.rowsOfASheet = rowsOfASheet;
    }

    /**
     * What was written.
     *
     * @param complete false when it was stopped; nothing was left behind then
     * @param said sentences for the user: that a second sheet was needed, that texts were cut
     */
    public record Written(boolean complete, long rows, List<String> said) {}

    public Written write(TableOut table, Path file) {
        return write(table, file, Progress.SILENT);
    }

    /** @throws TableRefused when the ending is neither .csv nor .xlsx, or the file cannot be written */
    public Written write(TableOut table, Path file, Progress progress) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
            throw new TableRefused(say("refused.ending", Sentences.quote(name)));
        }
        Path folder = file.toAbsolutePath().getParent();
        try {
            Path part = Files.createTempFile(folder, ".daybook-", ".part");
            try {
                Written written;
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                    written = name.endsWith(".csv")
                            ? CsvOut.write(table, out, progress)
                            : new XlsxOut(rowsOfASheet).write(table, out, progress);
                }
                if (written.complete()) {
                    move(part, file);
                }
                return written;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new TableRefused(say("refused.write"), e);
        }
    }

    /** To a stream, for the clipboard and for tests. The stream is not closed. */
    public Written writeCsv(TableOut table, OutputStream out) {
        try {
            return CsvOut.write(table, out, Progress.SILENT);
        } catch (IOException | UncheckedIOException e) {
            throw new TableRefused(say("refused.write"), e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
