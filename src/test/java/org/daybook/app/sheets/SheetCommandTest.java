package org.daybook.app.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.app.Wiring;
import org.daybook.app.command.CommandRun;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code daybook sheet}, as it is typed. */
class SheetCommandTest {
    @TempDir
    Path home;

    private final StringWriter said = new StringWriter();
    private final StringWriter faults = new StringWriter();

    @BeforeEach
    void sample() throws Exception {
        Wiring wiring = Wiring.of(home.resolve("data"), Optional.empty());
        wiring.opening().create(wiring.beginning(true));
    }

    private int sheet(String... words) {
        List<String> all = new ArrayList<>(List.of("--data", home.resolve("data").toString(), "sheet"));
        all.addAll(List.of(words));
        return CommandRun.run(
                all.toArray(String[]::new), new PrintWriter(said), new PrintWriter(faults), (_, _) -> 0);
    }

    private String out(String name) {
        return home.resolve(name).toString();
    }

    private String words(String name) throws Exception {
        try (PDDocument document = Loader.loadPDF(home.resolve(name).toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private int pages(String name) throws Exception {
        try (PDDocument document = Loader.loadPDF(home.resolve(name).toFile())) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void every_sheet_of_the_list_comes_out_with_no_further_option() throws Exception {
        assertThat(sheet("--list")).isZero();
        List<String> names = said.toString().lines().map(l -> l.split(" {2}")[0]).toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(10).contains("since-snapshot");
        for (String name : names) {
            assertThat(sheet(name, "--out", out(name + ".pdf"))).as(name).isZero();
            assertThat(sheet(name, "--out", out(name + ".html"))).as(name).isZero();
            assertThat(Files.readString(home.resolve(name + ".html"))).as(name).contains("<html lang=\"en-GB\">");
        }
        assertThat(faults.toString()).isEmpty();
    }

    @Test
    void all_of_them_come_out_as_one_document() throws Exception {
        assertThat(sheet("all", "--out", out("all.pdf"))).isZero();
        assertThat(words("all.pdf")).contains("Programme on a page", "Common issues", "Fund statement", "Westminster");
    }

    @Test
    void one_authority_several_or_all() throws Exception {
        assertThat(sheet("authority-profile", "--out", out("one.pdf"), "--authority", "E09000007")).isZero();
        assertThat(pages("one.pdf")).isEqualTo(1);
        assertThat(sheet("authority-profile", "--out", out("two.pdf"), "--authority", "E09000007,E09000001")).isZero();
        assertThat(words("two.pdf")).containsSubsequence("Camden", "City of London");
        assertThat(sheet("authority-profile", "--out", out("all.pdf"), "--authority", "all")).isZero();
        assertThat(pages("all.pdf")).isEqualTo(33);
        assertThat(sheet("authority-profile", "--out", out("x.pdf"), "--authority", "Camden")).isEqualTo(1);
        assertThat(faults.toString()).contains("no authority with the code Camden");
    }

    @Test
    void as_at_another_day_says_what_stood_then() throws Exception {
        assertThat(sheet("fund-statement", "--out", out("then.pdf"), "--as-at", "2008-08-31")).isZero();
        assertThat(words("then.pdf")).contains("Data as at 31 August 2008", "£15,249.50", "£30,750.50").doesNotContain("12,250.00");
        assertThat(sheet("fund-statement", "--out", out("y.pdf"), "--as-at", "31 August")).isEqualTo(2);
    }

    @Test
    void on_the_paper_and_for_whom_it_is_asked_for() throws Exception {
        assertThat(sheet("fund-statement", "--out", out("a3.pdf"), "--paper", "A3", "--class", "public")).isZero();
        try (PDDocument document = Loader.loadPDF(home.resolve("a3.pdf").toFile())) {
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(1190f, 1191f);
        }
        assertThat(words("a3.pdf")).contains("Sharing: Public").doesNotContain("INV 1041");
        assertThat(sheet("fund-statement", "--out", out("z.pdf"), "--paper", "A9")).isEqualTo(2);
    }

    @Test
    void a_file_that_is_there_is_left_alone_unless_forced() throws Exception {
        Files.writeString(home.resolve("mine.pdf"), "mine");
        assertThat(sheet("fund-statement", "--out", out("mine.pdf"))).isEqualTo(1);
        assertThat(home.resolve("mine.pdf")).hasContent("mine");
        assertThat(faults.toString()).contains("is there already and was left alone");
        assertThat(sheet("fund-statement", "--out", out("mine.pdf"), "--force")).isZero();
        assertThat(words("mine.pdf")).contains("Fund statement");
    }

    @Test
    void what_cannot_be_written_is_said_and_leaves_nothing_behind() throws Exception {
        assertThat(sheet("fund-statement", "--out", out("nowhere/sheet.pdf"))).isEqualTo(1);
        assertThat(faults.toString()).contains("there is no folder");
        assertThat(sheet("fund-statement", "--out", out("sheet.doc"))).isEqualTo(1);
        assertThat(faults.toString()).contains("ends in neither .pdf nor .html");
        assertThat(sheet("fund", "--out", out("sheet.pdf"))).isEqualTo(1);
        assertThat(faults.toString()).contains("There is no sheet named fund");
        assertThat(sheet("fund-statement")).isEqualTo(2);
        try (Stream<Path> left = Files.list(home)) {
            assertThat(left).containsExactly(home.resolve("data"));
        }
    }

    @Test
    void a_folder_without_rights_is_named() throws Exception {
        Path locked = Files.createDirectory(home.resolve("locked"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        Assumptions.assumeFalse(Files.isWritable(locked), "whoever runs this may write anywhere");
        assertThat(sheet("fund-statement", "--out", locked.resolve("sheet.pdf").toString())).isEqualTo(1);
        assertThat(faults.toString()).contains("may not be written to").doesNotContain("Exception");
    }

    @Test
    @DisplayName("--recorded-until gives the fund statement as it was known on that day, and says so on it")
    void recorded_until_gives_the_statement_as_it_was_known() throws Exception {
        assertThat(sheet("fund-statement", "--recorded-until", "2008-10-01", "--out", out("then.pdf"))).isZero();
        assertThat(words("then.pdf").replaceAll("\\s+", " "))
                .contains("Without what was recorded after 1 October 2008.")
                .contains("£6,000")
                .doesNotContain("INV 1090");
        assertThat(sheet("fund-statement", "--out", out("now.pdf"))).isZero();
        assertThat(words("now.pdf")).doesNotContain("Without what was recorded").contains("INV 1090");
    }

    @Test
    @DisplayName("--recorded-until is refused for a sheet that does not know when its figures were recorded")
    void recorded_until_is_refused_where_it_is_not_known() {
        assertThat(sheet("awards-and-claims", "--recorded-until", "2008-10-01", "--out", out("then.pdf"))).isEqualTo(1);
        assertThat(faults.toString()).contains("The sheet awards-and-claims does not know when");
    }
}
