package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A workbook")
class XlsxFormsTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String HEADER = row(1, "", text("A1", "Supplier"), text("B1", "Payment Date"), text("C1", "Amount"));

    private static String text(String at, String words) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    /** As a formula leaves its text, and as some programs write every text. */
    private static String formulaText(String at, String words) {
        return "<c r=\"" + at + "\" t=\"str\"><v>" + words + "</v></c>";
    }

    private static String number(String at, String number) {
        return "<c r=\"" + at + "\"><v>" + number + "</v></c>";
    }

    private static String date(String at, String iso) {
        return "<c r=\"" + at + "\" t=\"d\"><v>" + iso + "</v></c>";
    }

    /** A date as Excel holds one: a number that is shown as a day. */
    private static String day(String at, LocalDate day) {
        return "<c r=\"" + at + "\" s=\"1\"><v>" + (day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay()) + "</v></c>";
    }

    /** With the styles 1, 2 and so on, each of which shows numbers in one format. */
    private static byte[] styled(List<String> formats, String... rows) {
        StringBuilder shown = new StringBuilder("<numFmts>");
        StringBuilder styles = new StringBuilder("<cellXfs><xf numFmtId=\"0\"/>");
        for (String format : formats) {
            // A number is one that Excel has built in.
            boolean builtIn = format.matches("[0-9]+");
            int id = builtIn ? Integer.parseInt(format) : 164 + formats.indexOf(format);
            shown.append(builtIn ? "" : "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + format.replace("\"", "&quot;") + "\"/>");
            styles.append("<xf numFmtId=\"" + id + "\" applyNumberFormat=\"1\"/>");
        }
        Map<String, String> parts = parts(rows);
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + shown + "</numFmts>" + styles + "</cellXfs></styleSheet>");
        return packed(parts);
    }

    private static String row(int number, String marks, String... cells) {
        return "<row r=\"" + number + "\"" + marks + ">" + String.join("", cells) + "</row>";
    }

    private static String payment(int row, String marks, String amount) {
        return row(row, marks, text("A" + row, "Zed &amp; t=\"d\""), text("B" + row, "2012-06-25"), number("C" + row, amount));
    }

    /** Sheets by name, each as its rows. */
    private static Map<String, String> parts(Map<String, String> sheets) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder contents = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>");
        StringBuilder book = new StringBuilder("<workbook xmlns=\"" + MAIN
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
        StringBuilder relations = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        int n = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            n++;
            book.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + n + "\" r:id=\"r" + n + "\"/>");
            relations.append("<Relationship Id=\"r" + n + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                    + " Target=\"worksheets/sheet" + n + ".xml\"/>");
            contents.append("<Override PartName=\"/xl/worksheets/sheet" + n
                    + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            parts.put("xl/worksheets/sheet" + n + ".xml", "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
        }
        relations.append("<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>");
        parts.put("[Content_Types].xml", contents + "</Types>");
        parts.put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", book + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations + "</Relationships>");
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\"/>");
        return parts;
    }

    private static Map<String, String> parts(String... rows) {
        return parts(Map.of("Data", String.join("", rows)));
    }

    private static byte[] packed(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Fixture.Pass judged(ReadTable table) {
        return Fixture.judge(table, TableTargets.ledger(), MappingProposer.propose(table, TableTargets.ledger(), Map.of()).mapping(), Repairs.NONE);
    }

    @Test
    @DisplayName("saved as Strict, with dates as texts, is read, and no cell's text is changed")
    void strict() {
        Map<String, String> parts = parts(HEADER, payment(2, "", "10"), row(3, "", text("A3", "Why"), date("B3", "2012-06-26T00:00:00"), number("C3", "20.5")));
        parts.replaceAll((_, text) -> text.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        Fixture.Pass pass = judged(Fixture.table(packed(parts)));
        assertThat(pass.control().sumTaken()).isEqualTo(Money.of("30.50"));
        assertThat(pass.taken().getFirst().row().text("payee")).contains("Zed & t=\"d\"");
        assertThat(pass.taken().getLast().row().text("date")).contains("2012-06-26");
    }

    @Test
    @DisplayName("with a date as a text is read")
    void iso_dates() {
        Fixture.Pass pass = judged(Fixture.table(packed(parts(HEADER, row(2, "", text("A2", "Why"), date("B2", "2012-06-26"), number("C2", "20.5"))))));
        assertThat(pass.taken().getFirst().row().text("date")).contains("2012-06-26");
    }

    @Test
    @DisplayName("without styles is read")
    void no_styles() {
        Map<String, String> parts = parts(HEADER, payment(2, "", "10"));
        parts.remove("xl/styles.xml");
        parts.replaceAll((_, text) -> text.replaceAll("<(Override|Relationship) [^>]*styles[^>]*>", ""));
        assertThat(judged(Fixture.table(packed(parts))).taken()).hasSize(1);
    }

    @Test
    @DisplayName("without numbers of rows and cells counts its lines from 1")
    void no_references() {
        Map<String, String> parts = parts(row(1, "", text("A1", "Payments of June")), HEADER, payment(2, "", "10"), payment(3, "", "x"));
        parts.replaceAll((name, text) -> name.contains("sheet1") ? text.replaceAll(" r=\"[A-Z]?\\d+\"", "") : text);
        ReadTable table = Fixture.table(packed(parts));
        assertThat(table.shape().headerLines()).containsExactly(2L);
        assertThat(judged(table).doubtful()).extracting(RowVerdict.Doubtful::line).containsExactly(4L);
    }

    @Test
    @DisplayName("whose formulas give texts of digits is read, and no text of them is taken for a number")
    void texts_of_formulas() {
        ReadTable table = Fixture.table(packed(parts(
                row(1, "", text("A1", "Supplier"), text("B1", "Payment Date"), text("C1", "Amount"), text("D1", "Invoice number")),
                row(2, "", text("A2", "Why"), formulaText("B2", "21.01.2010"), number("C2", "10"), formulaText("D2", "00012345")),
                row(3, "", text("A3", "..."), formulaText("B3", "22.01.2010"), number("C3", "20.5"), formulaText("D3", "1234567890123456789")),
                row(4, "", formulaText("A4", "1.2.3"), formulaText("B4", "23.01.2010"), number("C4", "7"), formulaText("D4", "12E5")))));
        Fixture.Pass pass = judged(table);
        assertThat(pass.control().sumTaken()).isEqualTo(Money.of("37.50"));
        assertThat(pass.taken()).extracting(taken -> taken.row().text("date").orElseThrow())
                .containsExactly("2010-01-21", "2010-01-22", "2010-01-23");
        assertThat(Fixture.rows(table)).extracting(List::getLast).containsExactly("00012345", "1234567890123456789", "12E5");
    }

    private static Fixture.Pass dated(String... dates) {
        String[] rows = new String[dates.length + 1];
        rows[0] = HEADER;
        for (int i = 0; i < dates.length; i++) {
            int row = i + 2;
            String date = dates[i].contains("/") ? text("B" + row, dates[i]) : day("B" + row, LocalDate.parse(dates[i]));
            rows[i + 1] = row(row, "", text("A" + row, "Why"), date, number("C" + row, "10"));
        }
        return judged(Fixture.table(styled(List.of("14"), rows)));
    }

    @Test
    @DisplayName("of which Excel has read the days as months has doubtful dates, and says what each may be")
    void swapped_days() {
        Fixture.Pass pass = dated("25/06/2012", "2012-05-06", "26/06/2012", "2012-06-06");
        assertThat(pass.taken()).extracting(RowVerdict.Taken::line).containsExactly(2L, 4L, 5L);
        assertThat(pass.doubtful()).singleElement().satisfies(row -> assertThat(row.reason()).startsWith("6 May 2012 may be 5 June 2012: "));
    }

    @Test
    @DisplayName("with a date past the twelfth, or a text that reads both ways, has dates as it holds them")
    void days_in_their_place() {
        assertThat(dated("25/06/2012", "2012-05-06", "2012-05-13").doubtful()).isEmpty();
        assertThat(dated("25/06/2012", "2012-05-06", "05/06/2012").doubtful()).isEmpty();
    }

    /** A payment of 1234.5, shown in this format. */
    private static Fixture.Pass shownAs(String format) {
        String amount = "<c r=\"C2\" s=\"1\"><v>1234.5</v></c>";
        return judged(Fixture.table(styled(List.of(format), HEADER, row(2, "", text("A2", "Why"), text("B2", "2012-06-25"), amount))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
        "[$€-2] #,##0.00|“€1234.5” is not in pounds.",
        "_-* #,##0.00\\ [$€-407]_-|“€1234.5” is not in pounds.",
        "#,##0.00\\ \"EUR\"|“1234.5 EUR” is not in pounds.",
        "[$$-409]#,##0.00;[Red]-[$$-409]#,##0.00|“$1234.5” is not in pounds.",
        "\"$\"#,##0|“$1234.5” is not in pounds.",
        "\"CHF\"#,##0|“1234.5 CHF” is not an amount.",
        "0.0%|“123450%” is not an amount.",
        "9|“123450%” is not an amount.",
        "0\"%\"|“1234.5%” is not an amount."
    })
    @DisplayName("that shows an amount in euros, dollars or per cent has no such amount of pounds")
    void no_pounds(String format, String why) {
        assertThat(shownAs(format).doubtful()).singleElement().satisfies(row -> assertThat(row.reason()).startsWith(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[$£-809]#,##0.00", "\"£\"#,##0.00;[Red]\\-\"£\"#,##0.00", "_-* #,##0.00\\ _€_-", "[$-809]0.00", "[$GBP] #,##0.00", "General", "2", "44", "#,##0.00_);(#,##0.00)"
    })
    @DisplayName("that shows an amount in pounds, or as a mere number, has that amount")
    void pounds(String format) {
        assertThat(shownAs(format).control().sumTaken()).isEqualTo(Money.of("1234.50"));
    }

    private static byte[] three() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Cover", row(1, "", text("A1", "Council"), text("B1", "LB Camden")) + row(2, "", text("A2", "Period"), text("B2", "April 2012")));
        sheets.put("April", HEADER + payment(2, "", "10"));
        sheets.put("May", HEADER + payment(2, "", "7"));
        return packed(parts(sheets));
    }

    @Test
    @DisplayName("with a cover sheet is read from the first sheet that holds a table, and says which it left out")
    void cover_sheet() {
        ReadTable table = Fixture.table(three());
        assertThat(table.shape().sheet()).contains("April");
        assertThat(table.shape().tookFor()).contains("Excel workbook with 3 sheets; sheet “April” is read. Left out: “Cover”, “May”.");
        assertThat(judged(table).control().sumTaken()).isEqualTo(Money.of("10.00"));
    }

    @Test
    @DisplayName("is read from the sheet that the mapping names, and from no other")
    void named_sheet() {
        Mapping mapping = Mapping.fromText("daybook-mapping 1\ncolumn date: Payment Date\ncolumn amount: Amount\nsheet: may\n");
        ReadTable may = new TableReader().open("t.xlsx", three(), ReadOptions.NONE.withSheet(mapping.sheet().orElseThrow()));
        assertThat(Fixture.judge(may, TableTargets.ledger(), mapping, Repairs.NONE).control().sumTaken()).isEqualTo(Money.of("7.00"));
        ReadTable april = Fixture.table(three());
        assertThatThrownBy(() -> Fixture.judge(april, TableTargets.ledger(), mapping, Repairs.NONE))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("The mapping is for sheet “may”, but sheet “April” was read");
    }

    @Test
    @DisplayName("refused for want of a column names the sheet that was read and the others")
    void names_the_others() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Names", row(1, "", text("A1", "Supplier"), text("B1", "Code")) + row(2, "", text("A2", "Zed"), text("B2", "Z")));
        sheets.put("More", row(1, "", text("A1", "x")));
        ReadTable table = Fixture.table(packed(parts(sheets)));
        assertThatThrownBy(() -> judged(table)).isInstanceOf(TableRefused.class).hasMessageContaining("Sheet “Names” was read; the others are “More”.");
    }

    @Test
    @DisplayName("says how many of the rows taken its sheet does not show")
    void hidden_rows() {
        ReadTable table = Fixture.table(packed(parts(HEADER, payment(2, "", "1"), payment(3, " hidden=\"1\"", "2"), payment(4, "", "3"), payment(5, " hidden=\"1\"", "4"))));
        Judgement judgement = judged(table).judgement();
        assertThat(judgement.findings()).filteredOn(f -> f.kind() == Finding.Kind.HIDDEN).extracting(Finding::sentence).isEqualTo(List.of(
                "2 rows were taken that the sheet does not show, from line 3 to line 5: a filter or somebody hid them. Check that they belong to the table."));
        assertThat(judgement.counts()).containsEntry(Finding.Kind.HIDDEN, 2L);
    }

    @Test
    @DisplayName("with any damage to its parts is read or refused in a sentence, in whatever form it is")
    void damaged() {
        long seed = Long.getLong("daybook.seed", 20120630L);
        Random random = new Random(seed);
        String signs = "<>/\"'= dtrscv0199AZ&;-.\u00e9";
        Map<String, String> whole = parts(HEADER, payment(2, " hidden=\"1\"", "10"), row(3, "", text("A3", "Why"), date("B3", "2012-06-26"), number("C3", "-2000")));
        for (int round = 0; round < 400; round++) {
            Map<String, String> parts = new LinkedHashMap<>(whole);
            if (random.nextBoolean()) {
                parts.replaceAll((_, text) -> text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"));
            }
            String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            StringBuilder damaged = new StringBuilder(parts.get(name));
            for (int hits = 1 + random.nextInt(4); hits > 0 && !damaged.isEmpty(); hits--) {
                damaged.setCharAt(random.nextInt(damaged.length()), signs.charAt(random.nextInt(signs.length())));
            }
            parts.put(name, damaged.toString());
            if (random.nextInt(10) == 0) {
                parts.remove(name);
            }
            try {
                judged(Fixture.table(packed(parts)));
            } catch (TableRefused refused) {
                assertThat(refused.getMessage()).as("seed %d, round %d", seed, round).endsWith(".");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round + ": " + damaged, e);
            }
        }
    }
}
