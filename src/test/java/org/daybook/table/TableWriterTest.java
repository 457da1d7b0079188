package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A table that goes out")
class TableWriterTest {
    @TempDir
    Path folder;

    private static final TableOut ENTRIES = TableOut.of(
            "Entries: all",
            List.of("Date", "Payee", "Amount", "Number", "Late"),
            List.of(
                    List.of(new OutCell.Date(PartialDate.of("2012-06-25")), OutCell.text("Café, \"Zed\""), OutCell.amount(Money.of("-978.00")), new OutCell.Whole(7), new OutCell.Flag(true)),
                    List.of(new OutCell.Date(PartialDate.of("2008-10-early")), OutCell.text("=1+1"), OutCell.amount(Money.of("1234.50")), OutCell.BLANK, new OutCell.Flag(false))),
            false);

    private static String csv(TableOut table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TableWriter().writeCsv(table, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void as_csv_keeps_numbers_numbers_and_makes_formulas_text() {
        assertThat(csv(ENTRIES)).isEqualTo("""
                \ufeffDate,Payee,Amount,Number,Late\r
                2012-06-25,"Café, ""Zed""\",-978.00,7,yes\r
                early October 2008,'=1+1,1234.50,,no\r
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "＝1", "-2+3+cmd|' /C calc'!D2"})
    void as_csv_starts_no_text_like_a_formula(String hostile) {
        assertThat(CsvOut.safe(hostile)).startsWith("'");
        String out = csv(TableOut.of("t", List.of(hostile), List.of(List.of(OutCell.text(hostile))), false)).substring(1);
        assertThat(out.lines().skip(1)).isNotEmpty();
        assertThat(out).matches("(?s)\"?'.*");
    }

    @Test
    void as_csv_says_in_every_row_that_it_is_illustrative() {
        TableOut table = new TableOut(ENTRIES.title(), ENTRIES.headers(), ENTRIES.rows(), true);
        assertThat(csv(table).lines().toList()).allMatch(line -> line.toLowerCase().endsWith(",illustrative"));
    }

    @Test
    void as_a_workbook_has_typed_cells_and_no_formula() throws IOException {
        Path file = folder.resolve("entries.xlsx");
        new TableWriter().write(ENTRIES, file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("Entries  all");
            assertThat(rows.get(1).getCell(0).asDate().toLocalDate()).isEqualTo("2012-06-25");
            assertThat(rows.get(1).getCell(2).asNumber()).isEqualByComparingTo("-978");
            assertThat(rows.get(1).getCell(3).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(4).getType()).isEqualTo(CellType.BOOLEAN);
            assertThat(rows.get(2).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCell(1).asString()).isEqualTo("=1+1");
            assertThat(rows.get(2).getCell(0).asString()).isEqualTo("early October 2008");
            assertThat(rows.get(2).hasCell(3)).isFalse();
        }
    }

    @Test
    void has_a_time_of_the_clock_as_one() throws IOException {
        Instant at = Instant.parse("2008-10-31T09:30:15Z");
        TableOut table = TableOut.of("t", List.of("Recorded"), List.of(List.of(new OutCell.Moment(at))), false);
        assertThat(csv(table)).contains("2008-10-31T09:30:15Z");
        Path file = folder.resolve("recorded.xlsx");
        new TableWriter().write(table, file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getFirstSheet().read().get(1).getCell(0).asDate())
                    .isEqualTo(LocalDateTime.ofInstant(at, ZoneId.systemDefault()));
        }
    }

    @Test
    void has_headers_that_begin_with_a_capital() {
        assertThat(TableOut.of("t", List.of("uncommitted", "No.", ""), List.of(), false).headers())
                .containsExactly("Uncommitted", "No.", "");
    }

    @Test
    void as_a_workbook_says_in_the_sheet_title_that_it_is_illustrative() throws IOException {
        Path file = folder.resolve("entries.xlsx");
        new TableWriter().write(new TableOut("A title much longer than the thirty-one letters", ENTRIES.headers(), ENTRIES.rows(), true), file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getFirstSheet().getName()).startsWith("Illustrative").hasSizeLessThanOrEqualTo(31);
        }
    }

    @Test
    void goes_on_in_a_second_sheet_beyond_what_a_sheet_holds_and_says_so() throws IOException {
        List<List<OutCell>> rows = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            rows.add(List.of(new OutCell.Whole(i)));
        }
        Path file = folder.resolve("long.xlsx");
        TableWriter.Written written = new TableWriter(11).write(TableOut.of("Long", List.of("n"), rows, false), file);
        assertThat(written.said()).hasSize(1).first().asString().contains("3 sheets");
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("Long", "Long 2", "Long 3");
            assertThat(workbook.findSheet("Long 3").orElseThrow().read()).hasSize(6);
        }
    }

    @Test
    void cuts_a_text_that_no_cell_holds_and_says_so() {
        Path file = folder.resolve("cut.xlsx");
        TableOut table = TableOut.of("Cut", List.of("note"), List.of(List.of(OutCell.text("x".repeat(40_000))), List.of(OutCell.text("a\u0000b\ud800"))), false);
        assertThat(new TableWriter().write(table, file).said()).hasSize(1).first().asString().contains("32,767");
        ReadTable back = new TableReader().open(file);
        assertThat(Fixture.rows(back).getFirst().getFirst()).endsWith("[cut]").hasSize(32_767);
        assertThat(Fixture.rows(back).get(1).getFirst()).isEqualTo("a\ufffdb\ufffd");
    }

    @Test
    void leaves_nothing_behind_when_stopped_and_keeps_what_was_there() throws IOException {
        Path file = folder.resolve("stopped.csv");
        Files.writeString(file, "before");
        List<List<OutCell>> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(List.of(new OutCell.Whole(i)));
        }
        TableWriter.Written written = new TableWriter().write(TableOut.of("t", List.of("n"), rows, false), file, (n, _, _) -> n < 2_000);
        assertThat(written.complete()).isFalse();
        assertThat(Files.readString(file)).isEqualTo("before");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void with_another_ending_or_no_folder_is_refused() {
        assertThatThrownBy(() -> new TableWriter().write(ENTRIES, folder.resolve("entries.txt"))).isInstanceOf(TableRefused.class).hasMessageContaining(".csv");
        assertThatThrownBy(() -> new TableWriter().write(ENTRIES, folder.resolve("no/such/entries.csv"))).isInstanceOf(TableRefused.class);
    }

    @Test
    void comes_back_in_as_the_same_entries_from_either_format() {
        TableOut table = TableOut.of(
                "Entries",
                List.of("Date", "Payee", "Amount"),
                List.of(
                        List.of(new OutCell.Date(PartialDate.of("2012-06-25")), OutCell.text("Zed Ltd"), OutCell.amount(Money.of("978.10"))),
                        List.of(new OutCell.Date(PartialDate.of("2012-07-01")), OutCell.text("Café"), OutCell.amount(Money.of("-0.07")))),
                false);
        List<List<String>> keys = new ArrayList<>();
        for (String name : List.of("back.csv", "back.xlsx")) {
            new TableWriter().write(table, folder.resolve(name));
            ReadTable back = new TableReader().open(folder.resolve(name));
            Mapping mapping = MappingProposer.propose(back, TableTargets.ledger(), java.util.Map.of()).mapping();
            Fixture.Pass pass = Fixture.judge(back, TableTargets.ledger(), mapping, Repairs.NONE);
            assertThat(pass.control().sumTaken()).isEqualTo(Money.of("978.03"));
            keys.add(pass.taken().stream().map(RowVerdict.Taken::key).toList());
        }
        assertThat(keys.getFirst()).hasSize(2).isEqualTo(keys.getLast());
    }
}
