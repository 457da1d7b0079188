package org.daybook.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file understood as a table. Rows are never held: each pass reads the file again, from {@link #rows()}. Where it has changed
 * since it was opened each pass is refused: what was decided of a line may be of another now. Not thread-safe; made and used on
 * one thread at a time.
 */
public final class ReadTable {
    private static final int BETWEEN_REPORTS = 1_000;
    private final TableShape shape;
    private final Header header;
    private final ByteSource file;
    private final Supplier<RowCursor> opener;
    private @Nullable List<ColumnShape> columns;

    ReadTable(TableShape shape, Header header, ByteSource file, Supplier<RowCursor> opener) {
        this.shape = shape;
        this.header = header;
        this.file = file;
        this.opener = opener;
    }

    public TableShape shape() {
        return shape;
    }

    /** Bytes of the file. */
    public long bytes() {
        return file.size();
    }

    /**
     * The rows below the header, blank lines and repeated headers and totals among them. Close it.
     *
     * @throws TableRefused here or behind the last row when the file has changed
     */
    public RowCursor rows() {
        requireAsItWas();
        return new BelowHeader(opener.get(), header.last());
    }

    private void requireAsItWas() {
        try {
            if (!file.isAsItWas()) {
                throw new TableRefused(Sentences.say("refused.changed"));
            }
        } catch (IOException e) {
            throw new TableRefused(Sentences.say("refused.io"), e);
        }
    }

    /** What each column holds, from every row of the file. The first call reads the file through. */
    public List<ColumnShape> columns() {
        return columns(Progress.SILENT);
    }

    public List<ColumnShape> columns(Progress progress) {
        List<ColumnShape> known = columns;
        if (known == null) {
            known = profile(progress);
            columns = known;
        }
        return known;
    }

    private List<ColumnShape> profile(Progress progress) {
        int width = shape.headers().size();
        ColumnProfile[] profiles = new ColumnProfile[width];
        for (int c = 0; c < width; c++) {
            profiles[c] = new ColumnProfile();
        }
        try (RowCursor cursor = rows()) {
            long count = 0;
            for (RawRow row = cursor.next(); row != null; row = cursor.next()) {
                if (!isRepeatedHeader(row)) {
                    for (int c = 0; c < Math.min(width, row.size()); c++) {
                        profiles[c].add(row.cell(c), row.held(c));
                    }
                }
                if (++count % BETWEEN_REPORTS == 0 && !progress.at(count, cursor.bytesRead(), bytes())) {
                    break;
                }
            }
        }
        List<ColumnShape> shapes = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            shapes.add(profiles[c].shape(c, shape.headers().get(c)));
        }
        return List.copyOf(shapes);
    }

    /** Whether the row says again what a line of the header says. */
    boolean isRepeatedHeader(RawRow row) {
        for (List<String> piece : header.pieces()) {
            if (same(piece, row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(List<String> piece, RawRow row) {
        for (int c = 0; c < piece.size(); c++) {
            String words = piece.get(c);
            String cell = row.cell(c);
            if (words.isEmpty() != cell.isEmpty() || (!words.isEmpty() && !Headers.says(cell, words))) {
                return false;
            }
        }
        for (int c = piece.size(); c < row.size(); c++) {
            if (!row.cell(c).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private final class BelowHeader implements RowCursor {
        private final RowCursor all;
        private final long headerEnd;

        BelowHeader(RowCursor all, long headerEnd) {
            this.all = all;
            this.headerEnd = headerEnd;
        }

        @Override
        public @Nullable RawRow next() {
            RawRow row = all.next();
            while (row != null && row.line() <= headerEnd) {
                row = all.next();
            }
            if (row == null) {
                requireAsItWas();
            }
            return row;
        }

        @Override
        public long bytesRead() {
            return all.bytesRead();
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
