package org.daybook.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of a workbook. A typed cell becomes the one text that says the same: a date as 2012-06-25, a
 * number as a plain decimal with the fifteen digits that Excel itself keeps, with the euro or per cent sign that it is shown
 * with, a flag as yes or no, a formula as the value
 * it had when the workbook was saved.
 */
final class XlsxRows implements RowCursor {
    private static final MathContext EXCEL_DIGITS = new MathContext(15);
    private final TableLimits limits;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final long size;
    private final Map<Integer, XlsxFormat> formats = new HashMap<>();
    private long count;
    private boolean fromZero;

    private XlsxRows(ReadableWorkbook workbook, Stream<Row> stream, long size, TableLimits limits) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.size = size;
        this.limits = limits;
    }

    /** The sheets that a person can see, in their order. */
    static List<String> sheets(ByteSource source) {
        return guarded(() -> {
            try (ReadableWorkbook workbook = open(source)) {
                return workbook.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .map(Sheet::getName)
                        .toList();
            }
        });
    }

    static XlsxRows open(ByteSource source, String sheet, TableLimits limits) {
        return guarded(() -> {
            ReadableWorkbook workbook = open(source);
            Optional<Sheet> found = workbook.findSheet(sheet);
            if (found.isEmpty()) {
                workbook.close();
                throw new TableRefused(Sentences.say("refused.sheet", Sentences.quote(sheet)));
            }
            return new XlsxRows(workbook, found.get().openStream(), source.size(), limits);
        });
    }

    private static ReadableWorkbook open(ByteSource source) throws IOException {
        ReadingOptions options = new ReadingOptions(true, true);
        return source.file().isPresent()
                ? new ReadableWorkbook(source.file().get(), options)
                : new ReadableWorkbook(source.open(), options);
    }

    /** Whatever the library makes of a hostile workbook, one exception with a sentence comes out. */
    private static <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (TableRefused e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new TableRefused(Sentences.say("refused.damaged"), e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    @Override
    public @Nullable RawRow next() {
        RawRow[] found = guarded(() -> rows.hasNext() ? new RawRow[] {row(rows.next())} : new RawRow[0]);
        return found.length == 0 ? null : found[0];
    }

    private RawRow row(Row row) {
        // Rows without a number of their own are counted by the library, and from 0.
        fromZero |= count == 0 && row.getRowNum() == 0;
        long line = row.getRowNum() + (fromZero ? 1L : 0L);
        if (++count > limits.rows()) {
            throw new TableRefused(Sentences.say("refused.rows", limits.rows()));
        }
        int width = row.getCellCount();
        List<String> cells = new ArrayList<>(Math.min(width, limits.columns()));
        Held[] held = new Held[Math.min(width, limits.columns())];
        for (int i = 0; i < width; i++) {
            Cell cell = row.getCell(i);
            if (i >= limits.columns()) {
                if (cell != null && !cell.getText().isBlank()) {
                    throw new TableRefused(Sentences.say("refused.columns", line, limits.columns()));
                }
                continue;
            }
            held[i] = Held.TEXT;
            String text = "";
            if (cell != null && isNumber(cell)) {
                XlsxFormat format = format(cell);
                text = format.day() ? date(cell) : number(cell.getRawValue(), format);
                // 5 that is shown as €5 is no more a number of pounds than in a text file.
                held[i] = format.day() ? Held.DAY : format.sign().isEmpty() ? Held.NUMBER : Held.TEXT;
            } else if (cell != null) {
                text = text(cell);
            }
            if (text.length() > limits.cellLength()) {
                throw new TableRefused(Sentences.say("refused.cell", line, limits.cellLength()));
            }
            cells.add(text);
        }
        return new RawRow(line, cells.toArray(new String[0]), held, row.isHidden());
    }

    private static boolean isNumber(Cell cell) {
        return cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.BOOLEAN || cell.getValue() instanceof Boolean) {
            return Boolean.TRUE.equals(cell.getValue()) ? "yes" : "no";
        }
        // What a formula gives as text stays as it is written, even where it looks like a number: 00012345 is a reference.
        String raw = cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static String number(String raw, XlsxFormat format) {
        BigDecimal value = new BigDecimal(raw).round(EXCEL_DIGITS).scaleByPowerOfTen(format.hundredfold() ? 2 : 0);
        if (Math.abs((long) value.scale()) > 30 || value.precision() - value.scale() > 30) {
            return raw;
        }
        return format.shown(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    private static String date(Cell cell) {
        LocalDateTime moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + " " + moment.toLocalTime().withNano(0);
    }

    /** A sheet has few formats and many cells: each format is looked into once. */
    private XlsxFormat format(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id == null) {
            return XlsxFormat.GENERAL;
        }
        XlsxFormat known = formats.get(id);
        if (known == null) {
            String format = cell.getDataFormatString();
            known = XlsxFormat.of(id, format == null ? "" : format);
            formats.put(id, known);
        }
        return known;
    }

    @Override
    public long bytesRead() {
        // The library does not say how far it is; a sheet tells about 40 packed bytes a row, and never more than all.
        return Math.min(size, count * 40);
    }

    @Override
    public void close() {
        guarded(() -> {
            stream.close();
            workbook.close();
            return true;
        });
    }
}
