package org.daybook.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.daybook.kit.text.PartialDate;

/**
 * CSV that Excel, LibreOffice and programs all read alike: UTF-8 with a byte order mark (without it Excel takes £ for
 * two other letters), comma, CRLF, plain decimals with a point, days as 2012-06-25.
 *
 * <p>Text that a spreadsheet would run as a formula gets an apostrophe in front: text that begins, after any spaces, with
 * = + - @ or their full-width forms, or with a tab or a line end. That is what OWASP's "CSV Injection" advises: quoting
 * alone does not help, since the quotes are gone before the cell is looked at, and of the signs that help the apostrophe is
 * the one that spreadsheets themselves use for "this is text". Numbers are written as numbers and never get one, so a
 * column with −978.00 still adds up.
 */
final class CsvOut {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final int BETWEEN_REPORTS = 1_000;

    private CsvOut() {}

    static TableWriter.Written write(TableOut table, OutputStream out, Progress progress) throws IOException {
        Writer letters = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        letters.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(letters);
        int width = table.headers().size();
        String[] cells = new String[width + (table.illustrative() ? 1 : 0)];
        for (int c = 0; c < width; c++) {
            cells[c] = safe(table.headers().get(c));
        }
        if (table.illustrative()) {
            cells[width] = Sentences.say("out.illustrative.header");
        }
        csv.writeRecord(cells);
        String illustrative = Sentences.say("out.illustrative");
        long rows = 0;
        for (Iterator<List<OutCell>> all = table.rows().get(); all.hasNext(); ) {
            List<OutCell> row = all.next();
            for (int c = 0; c < width; c++) {
                cells[c] = c < row.size() ? text(row.get(c)) : "";
            }
            if (table.illustrative()) {
                cells[width] = illustrative;
            }
            csv.writeRecord(cells);
            if (++rows % BETWEEN_REPORTS == 0 && !progress.at(rows, 0, 0)) {
                return new TableWriter.Written(false, rows, List.of());
            }
        }
        csv.flush();
        letters.flush();
        return new TableWriter.Written(true, rows, List.of());
    }

    private static String text(OutCell cell) {
        return switch (cell) {
            case OutCell.Text text -> safe(text.text());
            case OutCell.Amount amount -> amount.money().plain();
            case OutCell.Date date when date.date() instanceof PartialDate.Day day -> day.date().toString();
            case OutCell.Date date -> safe(date.date().inText());
            case OutCell.Moment moment -> moment.at().toString();
            case OutCell.Whole whole -> Long.toString(whole.number());
            case OutCell.Flag flag -> flag.yes() ? "yes" : "no";
            case OutCell.Blank _ -> "";
        };
    }

    /** Text that no spreadsheet takes for a formula. */
    static String safe(String text) {
        int i = 0;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\u00a0' || text.charAt(i) == '\u200b' || text.charAt(i) == '\ufeff')) {
            i++;
        }
        return i < text.length() && FORMULA.indexOf(text.charAt(i)) >= 0 ? "'" + text : text;
    }
}
