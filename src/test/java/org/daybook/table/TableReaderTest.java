package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file opened as a table")
class TableReaderTest {
    private static byte[] bytes(String text, String charset, int... mark) {
        byte[] letters = text.getBytes(Charset.forName(charset));
        byte[] all = new byte[mark.length + letters.length];
        for (int i = 0; i < mark.length; i++) {
            all[i] = (byte) mark[i];
        }
        System.arraycopy(letters, 0, all, mark.length, letters.length);
        return all;
    }

    @Test
    void is_recognised_in_each_encoding() {
        String text = "Payee,Amount\nCafé Zoë £,5.00\nNaïve – Ltd,7.00\n";
        List<List<String>> rows = List.of(List.of("Café Zoë £", "5.00"), List.of("Naïve – Ltd", "7.00"));
        byte[][] files = {
            bytes(text, "UTF-8"), bytes(text, "UTF-8", 0xEF, 0xBB, 0xBF), bytes(text, "UTF-16LE", 0xFF, 0xFE), bytes(text, "UTF-16BE", 0xFE, 0xFF),
            bytes(text, "UTF-16LE"), bytes(text, "UTF-16BE"), bytes(text, "windows-1252")
        };
        TextEncoding[] encodings = {
            TextEncoding.UTF_8, TextEncoding.UTF_8_MARKED, TextEncoding.UTF_16LE_MARKED, TextEncoding.UTF_16BE_MARKED, TextEncoding.UTF_16LE,
            TextEncoding.UTF_16BE, TextEncoding.WINDOWS_1252
        };
        for (int i = 0; i < files.length; i++) {
            ReadTable table = Fixture.table(files[i]);
            assertThat(table.shape().encoding()).contains(encodings[i]);
            assertThat(Fixture.rows(table)).as(encodings[i].inText()).isEqualTo(rows);
            assertThat(table.shape().headers()).containsExactly("Payee", "Amount");
        }
    }

    @Test
    void is_found_to_be_windows_1252_by_a_letter_at_its_very_end() {
        String text = "Payee,Amount\n" + "Plain,1.00\n".repeat(100_000) + "Zoë,2.00\n";
        ReadTable table = Fixture.table(bytes(text, "windows-1252"));
        assertThat(table.shape().encoding()).contains(TextEncoding.WINDOWS_1252);
        assertThat(Fixture.rows(table).getLast()).containsExactly("Zoë", "2.00");
    }

    @Test
    void is_cut_at_each_separator_and_line_end() {
        for (Separator separator : Separator.values()) {
            for (String end : new String[] {"\n", "\r\n", "\r"}) {
                String text = "Date,Payee,Amount\n25/06/2012,Zed; Ltd | x,5.00\n26/06/2012,Why,6.00\n"
                        .replace(",", String.valueOf(separator.sign()))
                        .replace("Zed; Ltd | x", "\"Zed; Ltd | x\"")
                        .replace("\n", end);
                ReadTable table = Fixture.table(text);
                assertThat(table.shape().separator()).as("%s %s", separator, end.length()).contains(separator);
                assertThat(table.shape().lineEnd()).contains(end.equals("\n") ? LineEnd.LF : end.equals("\r") ? LineEnd.CR : LineEnd.CRLF);
                assertThat(Fixture.rows(table)).containsExactly(
                        List.of("25/06/2012", "Zed; Ltd | x", "5.00"), List.of("26/06/2012", "Why", "6.00"));
            }
        }
    }

    @Test
    void with_semicolons_and_decimal_commas_is_not_cut_at_the_commas() {
        ReadTable table = Fixture.table("Name;Betrag\nAlpha;1.234,50\nBeta;7,25\nGamma;8,75\n");
        assertThat(table.shape().separator()).contains(Separator.SEMICOLON);
    }

    @Test
    void says_what_stood_above_the_header_and_leaves_it_out() {
        ReadTable table = Fixture.table("Payments over £500,,\nReport date,31/07/2011,\n\nDate,Supplier,Amount\n01/07/2011,Zed Ltd,5.00\n02/07/2011,Why Ltd,6.00\n");
        assertThat(table.shape().headers()).containsExactly("Date", "Supplier", "Amount");
        assertThat(table.shape().junk()).containsExactly("Payments over £500", "Report date 31/07/2011");
        assertThat(table.shape().headerLines()).containsExactly(4L);
        assertThat(table.shape().tookFor()).anyMatch(s -> s.contains("2 lines above the header"));
        assertThat(Fixture.rows(table)).hasSize(2);
    }

    @Test
    void joins_a_header_that_a_pivot_table_split() {
        ReadTable table = Fixture.table("Sum of Invoice Nett Amount,\nSupplier Name, Total\nZed Ltd,16484.00\nWhy Ltd,1100.00\nGrand Total,17584.00\n");
        assertThat(table.shape().headers()).containsExactly("Supplier Name", "Sum of Invoice Nett Amount, Total");
        assertThat(table.shape().headerLines()).containsExactly(1L, 2L);
    }

    @Test
    void joins_a_header_over_two_lines() {
        ReadTable table = Fixture.table("Payment,Supplier,Net,\nDate,Name,Amount,Ref\n01/07/2011,Zed,5.00,a1\n02/07/2011,Why,6.00,a2\n");
        assertThat(table.shape().headers()).containsExactly("Payment, Date", "Supplier, Name", "Net, Amount", "Ref");
        assertThat(Fixture.rows(table)).hasSize(2);
    }

    @Test
    void without_a_header_loses_no_row() {
        ReadTable table = Fixture.table("01/07/2011,Zed Ltd,5.00\n02/07/2011,Why Ltd,6.00\n03/07/2011,Ex Ltd,7.00\n");
        assertThat(table.shape().hasHeader()).isFalse();
        assertThat(Fixture.rows(table)).hasSize(3);
    }

    @Test
    void may_have_years_for_headers() {
        ReadTable table = Fixture.table("Borough,2008,2009\nCamden,12.50,13.50\nBrent,9.25,8.75\n");
        assertThat(table.shape().headers()).containsExactly("Borough", "2008", "2009");
    }

    @Test
    void of_words_alone_has_its_first_full_row_as_header() {
        ReadTable table = Fixture.table("Where we stand\n\nBorough,Stage\nCamden,signed up\nBrent,self-assessing\n");
        assertThat(table.shape().headers()).containsExactly("Borough", "Stage");
        assertThat(Fixture.rows(table)).hasSize(2);
    }

    @Test
    void with_a_header_and_nothing_else_has_no_rows() {
        ReadTable table = Fixture.table("Date,Payee,Amount\n");
        assertThat(Fixture.rows(table)).isEmpty();
    }

    @Test
    void keeps_quoted_lines_commas_and_marks_in_one_cell() {
        ReadTable table = Fixture.table("Payee,Amount\n\"Zed, \"\"the\"\" Ltd\nSecond line\",5.00\nWhy,6.00\n");
        assertThat(Fixture.rows(table).getFirst()).containsExactly("Zed, \"the\" Ltd\nSecond line", "5.00");
    }

    @Test
    void names_the_separator_that_excel_wrote_on_its_first_line() {
        ReadTable table = Fixture.table("sep=;\r\nPayee;Amount\r\nA, B;5.00\r\nC, D;6.00\r\n");
        assertThat(table.shape().separator()).contains(Separator.SEMICOLON);
        assertThat(table.shape().headers()).containsExactly("Payee", "Amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "%PDF-1.4 rest", "\u0089PNG\r\n", "<!DOCTYPE html><table><tr>", "<?xml version=\"1.0\"?><a/>", "{\"format\": \"daybook\"}", "[{\"a\": 1}]",
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1", "{\\rtf1 x", "SQLite format 3\u0000", "\u001f\u008b\b", "GIF89a", "  <html><body>"
    })
    void that_is_no_table_is_refused_in_a_sentence(String content) {
        assertThatThrownBy(() -> Fixture.table(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(TableRefused.class)
                .hasMessageMatching("(?s)[A-Z].*\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "\ufeff", ",,,\n,,,\n"})
    void that_is_empty_is_refused(String content) {
        assertThatThrownBy(() -> Fixture.table(content)).isInstanceOf(TableRefused.class).hasMessageContaining("empty");
    }

    @Test
    void with_a_quotation_mark_never_closed_is_refused_with_its_line() {
        ReadTable table = Fixture.table("Payee,Amount\n" + "Zed,1.00\n".repeat(400) + "\"Why,2.00\nEx,3.00\n");
        assertThatThrownBy(() -> Fixture.rows(table)).isInstanceOf(TableRefused.class).hasMessageContaining("line 402");
    }

    @Test
    void is_refused_beyond_each_limit() {
        TableLimits small = new TableLimits(10_000, 100_000, 50_000, 100, 10, 50);
        TableReader reader = new TableReader(small);
        assertThatThrownBy(() -> read(reader, "a,b\n" + "1,2\n".repeat(200))).isInstanceOf(TableRefused.class).hasMessageContaining("100 rows");
        assertThatThrownBy(() -> read(reader, "a,b\n" + "x,".repeat(30) + "\n")).isInstanceOf(TableRefused.class).hasMessageContaining("10 cells");
        assertThatThrownBy(() -> read(reader, "a,b\n" + "x".repeat(60) + ",1\n")).isInstanceOf(TableRefused.class).hasMessageContaining("50 characters");
        assertThatThrownBy(() -> read(reader, "a,b\n" + "x".repeat(20_000))).isInstanceOf(TableRefused.class).hasMessageContaining("larger");
    }

    private static List<List<String>> read(TableReader reader, String text) {
        return Fixture.rows(reader.open("t.csv", text.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE));
    }

    @Test
    @DisplayName("that is written to while it is read is refused at its end, for no row of it may be left as it was")
    void changed_while_it_is_read(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("payments.csv");
        Files.writeString(file, "Payee,Amount\nZed,1.00\nWhy,2.00\n");
        ReadTable table = new TableReader().open(file);
        try (RowCursor rows = table.rows()) {
            rows.next();
            Files.writeString(file, "Payee,Amount\nWhy,2.00\n");
            assertThatThrownBy(() -> {
                while (rows.next() != null) {}
            }).isInstanceOf(TableRefused.class).hasMessageContaining("has changed");
        }
    }

    @Test
    void that_is_a_zip_bomb_is_refused_before_anything_interprets_it() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> Fixture.table(bytes.toByteArray())).isInstanceOf(TableRefused.class).hasMessageContaining("unpacks");
    }

    @Test
    void that_is_another_archive_is_refused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write(1);
        }
        assertThatThrownBy(() -> Fixture.table(bytes.toByteArray())).isInstanceOf(TableRefused.class).hasMessageContaining("ZIP");
    }

    @Test
    void of_any_bytes_is_read_or_refused_and_never_fails_otherwise() {
        long seed = Long.getLong("daybook.seed", 20081031L);
        Random random = new Random(seed);
        String signs = ",;\t|\"\n\r \u0000a1£-./()'=@é";
        for (int i = 0; i < 3_000; i++) {
            byte[] content = new byte[random.nextInt(200)];
            boolean anything = random.nextBoolean();
            for (int b = 0; b < content.length; b++) {
                content[b] = (byte) (anything ? random.nextInt(256) : signs.charAt(random.nextInt(signs.length())));
            }
            if (random.nextInt(10) == 0 && content.length > 3) {
                content[0] = 'P';
                content[1] = 'K';
                content[2] = 3;
                content[3] = 4;
            }
            try {
                ReadTable table = Fixture.table(content);
                table.columns();
                MappingProposer.Proposal proposal =
                        MappingProposer.propose(table, TableTargets.ledger(), java.util.Map.of("date", "1 May 2008"));
                if (proposal.missing().isEmpty()) {
                    Fixture.judge(table, TableTargets.ledger(), proposal.mapping(), Repairs.NONE);
                }
            } catch (TableRefused refused) {
                assertThat(refused.getMessage()).as("seed %d", seed).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", file " + i, e);
            }
        }
    }
}
