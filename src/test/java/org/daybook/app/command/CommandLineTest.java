package org.daybook.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.app.Wiring;
import org.daybook.database.DataFolder;
import org.daybook.database.FolderLock;
import org.daybook.fund.FundSettings;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The command line, which scripts rely on")
class CommandLineTest {
    @TempDir
    Path folder;

    private String data = "";

    /** What a command printed, and its exit code. */
    private record Said(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Said daybook(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandRun.run(words, new PrintWriter(out), new PrintWriter(err), (_, _) -> 0);
        return new Said(code, out.toString(), err.toString());
    }

    private Said onData(String... words) {
        List<String> all = new ArrayList<>(List.of("--data", data));
        all.addAll(List.of(words));
        return daybook(all.toArray(String[]::new));
    }

    @BeforeEach
    void begin() {
        data = folder.resolve("data").toString();
    }

    private void sample() {
        assertThat(onData("init", "--sample").code()).isZero();
    }

    @Test
    @DisplayName("keeps posting here where the file to hand it over with cannot be written")
    void hand_over_needs_its_file() throws Exception {
        sample();
        String fund = "Museum improvement pot";

        Said said = onData("hand-over", fund, folder.resolve("nowhere").resolve("fund.daybook.json").toString());

        assertThat(said.code()).isOne();
        assertThat(said.err()).contains("nothing was handed over").contains("FILE");
        Wiring wiring = Wiring.of(Path.of(data), Optional.empty());
        try (Journal journal = wiring.opening().openForReading()) {
            assertThat(StatementCommand.funds(wiring).isGivenUpHere(journal.sql(), fund)).isFalse();
        }
    }

    @Test
    @DisplayName("says what to do where a word cannot be the name of a file")
    void a_word_that_is_no_name_of_a_file() {
        sample();
        Said said = onData("check", "Lon\0don.daybook.json");
        assertThat(said.code()).isNotZero();
        assertThat(said.err()).contains("LC_ALL=C.UTF-8").doesNotContain("Exception");
    }

    @Test
    @DisplayName("locks with the passphrase that she can type, whatever mark Windows put before it")
    void a_passphrase_file_from_windows() throws Exception {
        sample();
        Path secret = Files.writeString(folder.resolve("secret.txt"), "\ufeffcorrect horse\r\n");
        Path file = folder.resolve("locked.daybook.json");
        assertThat(onData("export", "--passphrase-file", secret.toString(), file.toString()).err()).isEmpty();
        Path typed = Files.writeString(folder.resolve("typed.txt"), "correct horse");
        assertThat(onData("check", "--passphrase-file", typed.toString(), file.toString()).code()).isZero();
    }

    @Test
    @DisplayName("says how to save a passphrase file that is not UTF-8")
    void a_passphrase_file_in_another_encoding() throws Exception {
        sample();
        Path secret = Files.write(folder.resolve("secret.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0});
        Said said = onData("export", "--passphrase-file", secret.toString(), folder.resolve("x.daybook.json").toString());
        assertThat(said.code()).isOne();
        assertThat(said.err()).contains("Save it as UTF-8");
    }

    @Test
    void overview_as_json_has_the_figures_of_the_sample() {
        sample();

        JsonNode overview = onData("overview", "--json").json();

        assertThat(overview.at("/asAt").asString()).isEqualTo("2008-10-31");
        assertThat(overview.at("/illustrative").asBoolean()).isTrue();
        assertThat(overview.at("/assessment").toString())
                .isEqualTo("{\"base\":33,\"done\":7,\"engaged\":23,\"percent\":69.7,\"ratePerMonth\":1.9,\"remaining\":10,"
                        + "\"target\":\"2009-12-19\"}");
        assertThat(overview.at("/museums").toString())
                .isEqualTo("{\"eligible\":24,\"enrolled\":16,\"percent\":66.7,\"waiting\":3}");
    }

    @Test
    void the_worked_fund_comes_out_to_the_penny_in_overview_and_statement_alike() {
        sample();

        String inOverview = onData("overview", "--json").out();
        String inStatement = onData("statement", "--fund", "Museum improvement pot", "--json").out();

        String worked = "\"closing\":37750.00,\"committed\":21750.50,\"expected\":0.00,\"match\":10000.00,"
                + "\"name\":\"Museum improvement pot\",\"paid\":12250.00,\"received\":50000.00,\"uncommitted\":15999.50";
        assertThat(inOverview).contains(worked);
        assertThat(inStatement).contains(worked);
        String unset = "{\"amount\":null,\"blocked\":0.00,\"closing\":null,\"committed\":0.00,\"expected\":null,\"match\":0.00,"
                + "\"name\":\"Advocacy fund\",\"paid\":0.00,\"received\":null,\"uncommitted\":null}";
        assertThat(inOverview).contains(unset);
        assertThat(onData("statement", "--json").out()).contains(unset);
    }

    @Test
    void the_data_folder_may_be_named_before_or_after_the_command() {
        sample();

        assertThat(daybook("overview", "--data", data).out())
                .isEqualTo(onData("overview").out())
                .contains("23 of 33 authorities are in (69.7 %)");
    }

    @Test
    void an_empty_programme_has_33_authorities_and_is_not_illustrative() {
        onData("init", "--empty");

        JsonNode overview = onData("overview", "--json").json();

        assertThat(overview.at("/assessment/base").asInt()).isEqualTo(33);
        assertThat(overview.at("/assessment/engaged").asInt()).isZero();
        assertThat(overview.at("/illustrative").asBoolean()).isFalse();
    }

    @Test
    void a_folder_that_holds_data_is_not_made_again() {
        sample();

        Said again = onData("init", "--empty");

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err().lines()).hasSize(1);
        assertThat(onData("overview").out()).contains("23 of 33");
    }

    @Test
    void what_was_exported_passes_its_check_and_brings_nothing_new() {
        sample();
        String snapshot = folder.resolve("out.daybook.json").toString();

        assertThat(onData("export", snapshot).code()).isZero();
        assertThat(daybook("check", snapshot).code()).isZero();
        assertThat(onData("import", snapshot, "--dry-run", "--json").json().at("/new").asInt()).isZero();
    }

    @Test
    void a_public_export_says_what_stays_because_it_is_not_for_the_public() {
        sample();

        Said said = onData("export", "--class", "public", folder.resolve("out.daybook.json").toString());

        assertThat(said.out())
                .contains("Stays: museum service, waiting reason: 3 values, because it is not for the public");
    }

    @Test
    void the_name_of_a_file_that_was_taken_in_is_kept_nowhere() throws IOException {
        onData("init", "--empty");
        String other = folder.resolve("other").toString();
        String snapshot = folder.resolve("Ida Imaginary.daybook.json").toString();
        daybook("init", "--sample", "--data", other);
        assertThat(daybook("export", snapshot, "--data", other).code()).isZero();

        assertThat(onData("import", snapshot, "--take", "theirs").code()).isZero();

        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            List<Path> manifests = files.filter(file -> file.endsWith("manifest.txt")).toList();
            assertThat(manifests).singleElement().satisfies(manifest -> assertThat(Files.readString(manifest))
                    .contains("before taking in the snapshot of ")
                    .doesNotContain("Imaginary"));
        }
    }

    @Test
    void a_rebuilt_database_says_the_same() {
        sample();
        String before = onData("overview", "--json").out();

        assertThat(onData("rebuild").code()).isZero();

        assertThat(onData("audit").code()).isZero();
        assertThat(onData("overview", "--json").out()).isEqualTo(before);
    }

    @Test
    void a_damaged_journal_is_named_alone_with_the_way_out() throws IOException {
        sample();
        Path journal = Path.of(data, "journal.jsonl");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes, StandardOpenOption.TRUNCATE_EXISTING);

        Said audit = onData("audit");

        assertThat(audit.code()).isEqualTo(1);
        assertThat(audit.err().lines()).hasSize(1);
        assertThat(audit.err()).contains("daybook recover");
    }

    @Test
    void a_folder_that_is_in_use_is_read_but_not_written() throws Exception {
        sample();
        try (FolderLock held = FolderLock.take(new DataFolder(Path.of(data))).orElseThrow()) {
            assertThat(held).isNotNull();

            assertThat(onData("overview").code()).isZero();
            Said refused = onData("rebuild");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err().lines()).hasSize(1);
            assertThat(refused.err()).contains("in use");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-command", "overview --no-such-option", "--as-at yesterday overview", "export", "init"})
    void what_is_not_understood_ends_with_2_and_one_line_that_names_the_help(String words) {
        Said wrong = onData(words.split(" "));

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines()).hasSize(1);
        assertThat(wrong.err()).contains("--help").doesNotContain("java.").doesNotContain("Exception");
    }

    @Test
    void without_a_command_it_opens_the_window() {
        assertThat(CommandRun.run(
                        new String[] {"--data", data},
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(new StringWriter()),
                        (_, _) -> 7))
                .isEqualTo(7);
    }

    @Test
    void the_help_lists_every_command_even_when_one_is_named() {
        assertThat(daybook("--help", "export").out())
                .isEqualTo(daybook("--help").out())
                .contains("overview", "import-table", "recover");
    }

    @Test
    @DisplayName("The statement in words says that nothing is set where nothing is, and that expected income counts where it does")
    void the_statement_in_words_says_what_is_unset_and_what_counts() throws Exception {
        sample();

        String usual = onData("statement", "--fund", "Advocacy fund").out();
        assertThat(usual.lines().filter(line -> line.startsWith("  ")))
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).endsWith("not set"));
        assertThat(onData("statement").out()).contains("  uncommitted           15,999.50");

        Wiring wiring = Wiring.of(Path.of(data), Optional.empty());
        try (Journal journal = wiring.opening().open()) {
            journal.save(FundSettings.into(Draft.labelled("Rules"), true, ""));
        }

        assertThat(onData("statement").out())
                .contains("  uncommitted, with expected income          15,999.50")
                .contains("  paid                                       12,250.00");
        assertThat(onData("statement", "--recorded-until", "2008-11-30").out())
                .as("by the rule that held then")
                .contains("  uncommitted           15,999.50");
        assertThat(onData("statement", "--json").out()).contains("\"uncommitted\":15999.50");
        assertThat(onData("overview").out()).contains("uncommitted of £50,000 received and £0 expected");
    }

    private String table(String content) throws IOException {
        return Files.writeString(folder.resolve("payments.csv"), content).toString();
    }

    @Test
    @DisplayName("import-table says what it decided by itself: a refund, the fund, the kind of entry, an over-commitment")
    void import_table_tells_what_it_decided() throws IOException {
        sample();
        String file = table("Payee,Date,Amount\nPrinting Works,3/10/2008,(15.00)\nPrinting Works,4/10/2008,90000.00\n");

        Said inWords = onData("import-table", file, "--as", "ledger", "--dry-run");
        JsonNode asJson = onData("import-table", file, "--as", "ledger", "--json").json();

        assertThat(inWords.out())
                .contains("rows go into Museum improvement pot", "each is a payment", "Line 2: ", "refund of £15.", "over-committed");
        assertThat(asJson.at("/taken").asInt()).isEqualTo(2);
        assertThat(asJson.at("/notices").toString()).contains("Museum improvement pot", "{\"line\":2,", "over-committed");
    }

    @Test
    @DisplayName("import-table leaves in doubt the one row that the rules refuse, in a dry run and when it is taken")
    void import_table_leaves_a_row_in_doubt() throws IOException {
        sample();
        String file = table("Supplier,Payment Date,Amount,Award\nA,25/10/2008,10.00,\nB,26/10/2008,99999.00,No. 3\nC,27/10/2008,5.00,\n");

        JsonNode dry = onData("import-table", file, "--as", "ledger", "--dry-run", "--json").json();
        JsonNode taken = onData("import-table", file, "--as", "ledger", "--json").json();

        assertThat(dry.at("/doubtful").asInt()).isOne();
        assertThat(taken).isEqualTo(dry);
        assertThat(taken.at("/taken").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("import-table says the reason of many doubtful rows once, with how many they are and the first lines; --json lists each")
    void import_table_says_a_common_reason_once() throws IOException {
        sample();
        StringBuilder rows = new StringBuilder("Payee,Date,Amount,Head\nA,3/10/2008,15.00,Nowhere\n");
        rows.append("B,4/10/2008,1.00,Elsewhere\n").repeat("C,5/10/2008,2.00,Nowhere\n", 1_999);
        String file = table(rows.toString());

        String inWords = onData("import-table", file, "--as", "ledger", "--dry-run").out();
        JsonNode asJson = onData("import-table", file, "--as", "ledger", "--dry-run", "--json").json();

        assertThat(inWords.lines().filter(line -> line.contains("doubtful: ")))
                .satisfiesExactly(
                        many -> assertThat(many)
                                .startsWith("2,000 rows, lines 2, 4, 5, 6, 7 and so on, doubtful: There is no budget head Nowhere"),
                        one -> assertThat(one).startsWith("Line 3, doubtful: There is no budget head Elsewhere"));
        assertThat(asJson.at("/rows")).hasSize(2_001);
    }

    @Test
    @DisplayName("import-table says how many rows of a long list of doubtful ones it does not list")
    void import_table_counts_what_it_does_not_list() throws IOException {
        onData("init", "--empty");
        String file = table("Payee,Date,Amount\n" + "A,3/10/2008,n\n".repeat(10_002));
        assertThat(onData("import-table", file, "--as", "ledger", "--dry-run").out())
                .contains("10,000 rows, lines 2, 3,", "2 more rows are doubtful or refused, and not listed here.");
    }

    @Test
    @DisplayName("import-table uses a date for all rows only where the table has none, with a mapping file or without, and says so")
    void import_table_says_that_a_value_is_not_used() throws IOException {
        onData("init", "--empty");
        String file = table("Payee,Date,Amount\nA,3/10/2008,15.00\n");
        Path mapping = folder.resolve("mapping.txt");
        Files.writeString(mapping, "daybook-mapping 1\ntarget: ledger\ncolumn date: Date\ncolumn amount: Amount\ncolumn payee: Payee\n");

        for (String[] given : List.of(new String[0], new String[] {"--mapping", mapping.toString()})) {
            List<String> words = new ArrayList<>(
                    List.of("import-table", file, "--as", "ledger", "--dry-run", "--date", "2011-01-01"));
            words.addAll(List.of(given));
            assertThat(onData(words.toArray(String[]::new)).out()).contains("2011-01-01 is not used").doesNotContain("for all rows.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger", "museums", "museum-services", "stages"})
    @DisplayName("A table that goes out as a workbook comes in elsewhere as it does as text, and is known there from its text")
    void a_workbook_comes_in_as_its_text_does(String kind) {
        sample();
        String text = folder.resolve("table.csv").toString();
        String workbook = folder.resolve("table.xlsx").toString();
        onData("export-table", kind, text);
        onData("export-table", kind, workbook);
        data = folder.resolve("other").toString();
        // Entries need the funds, awards and heads that they name.
        onData("init", kind.equals("ledger") ? "--sample" : "--empty");

        JsonNode ofText = onData("import-table", text, "--as", kind, "--dry-run", "--json").json();
        JsonNode ofWorkbook = onData("import-table", workbook, "--as", kind, "--json").json();

        assertThat(ofWorkbook.at("/taken").asInt()).isPositive();
        for (String part : List.of("/rowsRead", "/taken", "/sum", "/sumTaken", "/rows", "/findings")) {
            assertThat(ofWorkbook.at(part)).as(part).isEqualTo(ofText.at(part));
        }
        JsonNode again = onData("import-table", text, "--as", kind, "--dry-run", "--json").json();
        assertThat(again.at("/taken").asInt()).isZero();
        assertThat(again.at("/alreadyThere")).isEqualTo(ofWorkbook.at("/taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "31/02/2012", ""})
    @DisplayName("import-table asks for another date where the one given is none")
    void import_table_refuses_a_date_that_is_none(String date) throws IOException {
        onData("init", "--empty");
        Said said = onData("import-table", table("Payee,Amount\nA,15.00\n"), "--as", "ledger", "--date", date);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-16", "UTF-8"})
    @DisplayName("import-table reads a mapping file in whatever encoding an editor wrote it")
    void import_table_reads_a_mapping_in_any_encoding(String encoding) throws IOException {
        onData("init", "--empty");
        Path mapping = folder.resolve("mapping.txt");
        Files.write(
                mapping,
                "daybook-mapping 1\ntarget: ledger\ncolumn date: Date\ncolumn amount: Sum £\nvalue payee: Café\n".getBytes(encoding));
        Said said = onData(
                "import-table", table("Date,Sum £\n3/10/2008,15.00\n"), "--as", "ledger", "--json", "--mapping", mapping.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.json().at("/taken").asInt()).isOne();
    }

    @Test
    @DisplayName("import-table says in a sentence that a mapping is a folder")
    void import_table_says_that_a_mapping_is_a_folder() throws IOException {
        onData("init", "--empty");
        Said said = onData(
                "import-table", table("Date,Amount\n3/10/2008,15.00\n"), "--as", "ledger", "--mapping", folder.toString());
        assertThat(said.code()).isNotZero();
        assertThat(said.err()).contains("is a folder");
    }
}
