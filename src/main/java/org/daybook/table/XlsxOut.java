package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.daybook.kit.text.PartialDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook with typed cells: amounts and counts are numbers, days are dates, text is text and can be no formula.
 * What goes beyond Excel's limits goes on in a second sheet, or is cut, and the outcome says so.
 */
final class XlsxOut {
    static final long ROWS = 1_048_576;
    private static final int CELL = 32_767;
    private static final int BETWEEN_FLUSHES = 1_000;
    private static final String MONEY = "#,##0.00;-#,##0.00";
    private static final String DAY = "d mmm yyyy";
    private static final String MOMENT = "d mmm yyyy hh:mm:ss";
    private final long rowsOfASheet;
    private long cut;

    XlsxOut(long rowsOfASheet) {
        this.rowsOfASheet = rowsOfASheet;
    }

    TableWriter.Written write(TableOut table, OutputStream out, Progress progress) throws IOException {
        long rows = 0;
        int sheets = 0;
        boolean complete = true;
        try (Workbook workbook = new Workbook(out, "Daybook", "1.0")) {
            Iterator<List<OutCell>> all = table.rows().get();
            do {
                sheets++;
                Worksheet sheet = workbook.newWorksheet(sheetName(table, sheets));
                header(sheet, table.headers());
                int r = 1;
                while (all.hasNext() && r < rowsOfASheet && complete) {
                    row(sheet, r++, all.next(), table.headers().size());
                    if (++rows % BETWEEN_FLUSHES == 0) {
                        sheet.flush();
                        complete = progress.at(rows, 0, 0);
                    }
                }
                sheet.finish();
            } while (all.hasNext() && complete);
        }
        List<String> said = new ArrayList<>();
        if (sheets > 1) {
            said.add(say("out.sheets", rowsOfASheet, sheets));
        }
        if (cut > 0) {
            said.add(say("out.cut", cut, CELL));
        }
        return new TableWriter.Written(complete, rows, said);
    }

    private void header(Worksheet sheet, List<String> headers) {
        for (int c = 0; c < headers.size(); c++) {
            sheet.inlineString(0, c, fitting(headers.get(c)));
            sheet.style(0, c).bold().set();
            sheet.width(c, Math.clamp(headers.get(c).length() + 4, 12, 40));
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    private void row(Worksheet sheet, int r, List<OutCell> row, int width) {
        for (int c = 0; c < Math.min(width, row.size()); c++) {
            switch (row.get(c)) {
                case OutCell.Text text -> sheet.inlineString(r, c, fitting(text.text()));
                case OutCell.Amount amount -> {
                    sheet.value(r, c, amount.money().toDecimal());
                    sheet.style(r, c).format(MONEY).set();
                }
                case OutCell.Date date when date.date() instanceof PartialDate.Day day && day.date().getYear() >= 1900 -> {
                    sheet.value(r, c, day.date());
                    sheet.style(r, c).format(DAY).set();
                }
                case OutCell.Date date -> sheet.inlineString(r, c, date.date().inText());
                case OutCell.Moment moment -> {
                    sheet.value(r, c, LocalDateTime.ofInstant(moment.at(), ZoneId.systemDefault()));
                    sheet.style(r, c).format(MOMENT).set();
                }
                case OutCell.Whole whole -> sheet.value(r, c, whole.number());
                case OutCell.Flag flag -> sheet.value(r, c, flag.yes());
                case OutCell.Blank _ -> {}
            }
        }
    }

    /** Without what XML cannot hold, and no longer than a cell. */
    private String fitting(String text) {
        String clean = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' && c != '\r' || c == '\ufffe' || c == '\uffff' || Character.isSurrogate(c)) {
                clean = text.codePoints()
                        .map(p -> (p < ' ' && p != '\n' && p != '\t' && p != '\r') || (p >= 0xD800 && p < 0xE000) || p == 0xFFFE || p == 0xFFFF ? 0xFFFD : p)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                break;
            }
        }
        if (clean.length() <= CELL) {
            return clean;
        }
        cut++;
        String mark = say("out.cut.mark");
        int end = CELL - mark.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + mark;
    }

    /** Excel allows 31 characters, and not these: [ ] : * ? / \ */
    private static String sheetName(TableOut table, int number) {
        String name = table.title().replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip();
        String full = (table.illustrative() ? say("out.illustrative.sheet") + " " : "") + (name.isEmpty() ? "Table" : name);
        String behind = number == 1 ? "" : " " + number;
        String cut = full.substring(0, Math.min(full.length(), 31 - behind.length())).strip() + behind;
        return cut.replaceAll("^'+|'+$", "");
    }
}
