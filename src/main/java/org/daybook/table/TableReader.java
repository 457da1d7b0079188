package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opens CSV files and Excel workbooks as tables and says what it took for what. Whatever the file holds, the only
 * exception that comes out is {@link TableRefused}, and its message is a sentence for the person who chose the file.
 */
public final class TableReader {
    private static final int SAMPLE = 1 << 18;
    private static final int SAMPLE_ROWS = 300;
    private final TableLimits limits;

    public TableReader() {
        this(TableLimits.USUAL);
    }

    public TableReader(TableLimits limits) {
        this.limits = limits;
    }

    public ReadTable open(Path file) {
        return open(file, ReadOptions.NONE);
    }

    /** @throws TableRefused when the file is no table, or too large */
    public ReadTable open(Path file, ReadOptions options) {
        Path last = file.getFileName();
        try {
            if (Files.isDirectory(file)) {
                throw new TableRefused(say("refused.folder"));
            }
            if (!Files.isReadable(file)) {
                throw new TableRefused(say("refused.missing", Sentences.quote(file.toString())));
            }
            return open(last == null ? "" : last.toString(), ByteSource.of(file), options);
        } catch (IOException e) {
            throw new TableRefused(say("refused.io"), e);
        }
    }

    /** A table that is already in memory: from the clipboard, from a test. */
    public ReadTable open(String name, byte[] bytes, ReadOptions options) {
        try {
            return open(name, ByteSource.of(bytes), options);
        } catch (IOException e) {
            throw new TableRefused(say("refused.io"), e);
        }
    }

    private ReadTable open(String name, ByteSource source, ReadOptions options) throws IOException {
        if (source.size() == 0) {
            throw new TableRefused(say("refused.empty"));
        }
        if (source.size() > limits.bytes()) {
            throw new TableRefused(say("refused.large", limits.bytes() >> 20));
        }
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(512);
        }
        FileKind kind = FileKind.of(head);
        Optional<String> refusal = kind.refusal();
        if (refusal.isPresent()) {
            throw new TableRefused(refusal.get());
        }
        return kind == FileKind.ZIP ? workbook(name, source, options) : text(name, source, options);
    }

    private ReadTable workbook(String name, ByteSource file, ReadOptions options) {
        ByteSource source = XlsxGuard.check(file, limits) ? file : XlsxPlain.of(file);
        List<String> sheets = XlsxRows.sheets(source);
        if (sheets.isEmpty()) {
            throw new TableRefused(say("refused.no.sheet"));
        }
        String sheet = options.sheet().map(wanted -> named(wanted, sheets)).orElseGet(() -> firstTable(source, sheets));
        Supplier<RowCursor> opener = () -> XlsxRows.open(source, sheet, limits);
        Header header = HeaderFinder.find(sample(opener));
        List<String> tookFor = new ArrayList<>();
        List<String> leftOut = sheets.stream().filter(other -> !other.equals(sheet)).toList();
        String key = leftOut.isEmpty() ? "took.sheet" : "took.sheet.of";
        tookFor.add(say(key, Sentences.quote(sheet), sheets.size(), Sentences.quoteSome(leftOut)));
        describe(header, tookFor);
        TableShape shape = new TableShape(
                name, Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.of(sheet), sheets,
                header.pieces().isEmpty() ? List.of() : header.lines(), header.junk(), header.names(), header.last() + 1, tookFor);
        return new ReadTable(shape, header, file, opener);
    }

    private static String named(String wanted, List<String> sheets) {
        return sheets.contains(wanted)
                ? wanted
                : sheets.stream().filter(sheet -> sheet.strip().equalsIgnoreCase(wanted.strip())).findFirst().orElse(wanted);
    }

    /** The first sheet with a header of known words; else the first with any header over rows; else the first with anything. */
    private String firstTable(ByteSource source, List<String> sheets) {
        Optional<String> headed = Optional.empty();
        Optional<String> filled = Optional.empty();
        for (String sheet : sheets) {
            List<RawRow> rows = rows(() -> XlsxRows.open(source, sheet, limits));
            if (rows.isEmpty()) {
                continue;
            }
            filled = filled.isPresent() ? filled : Optional.of(sheet);
            Header header = HeaderFinder.find(rows);
            boolean table = !header.pieces().isEmpty() && rows.getLast().line() > header.last();
            RawRow names = RawRow.of(0, header.names().toArray(new String[0]));
            if (table && HeaderWords.known(names) >= 2) {
                return sheet;
            }
            headed = headed.isEmpty() && table && names.filled() >= 2 ? Optional.of(sheet) : headed;
        }
        return (headed.isPresent() ? headed : filled).orElseThrow(() -> new TableRefused(say("refused.empty")));
    }

    private ReadTable text(String name, ByteSource source, ReadOptions options) throws IOException {
        EncodingFinder.Found found = options.encoding().isPresent()
                ? new EncodingFinder.Found(options.encoding().get(), false)
                : EncodingFinder.find(source);
        TextEncoding encoding = found.encoding();
        String sample = sampleText(source, encoding);
        if (sample.isBlank()) {
            throw new TableRefused(say("refused.empty"));
        }
        Dialect dialect = Dialect.of(sample, sample.length() < SAMPLE);
        Separator separator = options.separator().orElse(dialect.separator());
        Supplier<RowCursor> opener = () -> new CsvRows(source, encoding, separator.sign(), dialect.spacedQuotes(), limits);
        Header header = HeaderFinder.find(sample(opener));
        List<String> tookFor = new ArrayList<>();
        tookFor.add(say("took.text", encoding.inText(), separator.inText(), dialect.lineEnd().inText()));
        if (found.damaged()) {
            tookFor.add(say("took.damaged"));
        }
        describe(header, tookFor);
        TableShape shape = new TableShape(
                name, Optional.of(encoding), found.damaged(), Optional.of(separator), Optional.of(dialect.lineEnd()),
                Optional.empty(), List.of(), header.pieces().isEmpty() ? List.of() : header.lines(), header.junk(),
                header.names(), header.last() + 1, tookFor);
        return new ReadTable(shape, header, source, opener);
    }

    private static void describe(Header header, List<String> tookFor) {
        if (!header.junk().isEmpty()) {
            tookFor.add(say("took.junk", header.junk().size(), Sentences.quote(header.junk().getFirst())));
        }
        if (header.pieces().isEmpty()) {
            tookFor.add(say("took.no.header"));
        } else if (header.lines().size() == 1) {
            tookFor.add(say("took.header", header.last()));
        } else {
            tookFor.add(say("took.split.header", header.lines().getFirst(), header.last()));
        }
    }

    private static String sampleText(ByteSource source, TextEncoding encoding) throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(Math.min(encoding.mark(), source.size()));
            char[] letters = new char[SAMPLE];
            InputStreamReader reader = new InputStreamReader(in, encoding.charset());
            int length = 0;
            for (int n = reader.read(letters); n > 0; n = reader.read(letters, length, SAMPLE - length)) {
                length += n;
                if (length == SAMPLE) {
                    break;
                }
            }
            return new String(letters, 0, length);
        }
    }

    private static List<RawRow> sample(Supplier<RowCursor> opener) {
        List<RawRow> rows = rows(opener);
        if (rows.isEmpty()) {
            throw new TableRefused(say("refused.empty"));
        }
        return rows;
    }

    /** The first rows, blank ones left out. */
    private static List<RawRow> rows(Supplier<RowCursor> opener) {
        List<RawRow> rows = new ArrayList<>();
        try (RowCursor cursor = opener.get()) {
            for (RawRow row = cursor.next(); row != null && rows.size() < SAMPLE_ROWS; row = cursor.next()) {
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
