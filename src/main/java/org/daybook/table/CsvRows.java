package org.daybook.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The rows of a text table, one after another. Blank lines come too, so that line numbers and counts stay true. */
final class CsvRows implements RowCursor {
    private final TableLimits limits;
    private final CountedStream bytes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private long rows;
    private long line;

    /** @param spacedQuotes whether spaces stand between separators and quotation marks; costs speed */
    CsvRows(ByteSource source, TextEncoding encoding, char separator, boolean spacedQuotes, TableLimits limits) {
        this.limits = limits;
        try {
            this.bytes = new CountedStream(source.open());
            bytes.skipNBytes(encoding.mark());
        } catch (IOException e) {
            throw new TableRefused(Sentences.say("refused.io"), e);
        }
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(!spacedQuotes)
                .trimWhitespacesAroundQuotes(spacedQuotes)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(limits.columns())
                                .maxFieldSize(limits.cellLength())
                                .build(),
                        new InputStreamReader(bytes, encoding.charset()));
        this.records = reader.iterator();
    }

    @Override
    public @Nullable RawRow next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord csvRecord = records.next();
            line = csvRecord.getStartingLineNumber();
            if (++rows > limits.rows()) {
                throw new TableRefused(Sentences.say("refused.rows", limits.rows()));
            }
            return new RawRow(line, csvRecord.getFields().toArray(new String[0]));
        } catch (CsvParseException e) {
            throw new TableRefused(why(e), e);
        } catch (UncheckedIOException e) {
            throw new TableRefused(Sentences.say("refused.io"), e);
        }
    }

    private String why(CsvParseException e) {
        StringBuilder all = new StringBuilder();
        for (Throwable t = e; t != null; t = t.getCause()) {
            all.append(t.getMessage()).append('\n');
        }
        String technical = all.toString();
        if (technical.contains("nclosed")) {
            return Sentences.say("refused.quote", line + 1);
        }
        if (technical.contains("fields")) {
            return Sentences.say("refused.columns", line + 1, limits.columns());
        }
        return Sentences.say("refused.cell", line + 1, limits.cellLength());
    }

    @Override
    public long bytesRead() {
        return bytes.count;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new TableRefused(Sentences.say("refused.io"), e);
        }
    }

    /** Counts what passes, for the progress bar. */
    private static final class CountedStream extends FilterInputStream {
        private long count;

        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
