package org.daybook.sheet.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.sheet.ModelSheets;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Layout;
import org.daybook.sheet.layout.Pages;
import org.daybook.sheet.layout.Paper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("system")
@DisplayName("Printing to a queue of a private CUPS")
class SheetPrinterSystemTest {
    @TempDir
    static Path folder;

    private static Process cups;
    private static SheetPrinter printer;
    private static final Instant NOON = Instant.parse("2008-10-31T12:00:00Z");
    private final Pages pages =
            new Layout(new FontShelf()).of(ModelSheets.pack(3), Paper.a4());

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        cups = new ProcessBuilder("src/test/system/private-cups.sh", folder.toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("cups.log").toFile())
                .start();
        printer = new SheetPrinter(new CupsQueues("127.0.0.1:" + port, Duration.ofSeconds(20)));
        for (int tries = 0; printer.printers().isEmpty(); tries++) {
            assertThat(cups.isAlive() && tries < 200).as(Files.readString(folder.resolve("cups.log"))).isTrue();
            cups.waitFor(Duration.ofMillis(100));
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        cups.destroy();
        cups.waitFor();
    }

    private PrintOutcome print(String queue) {
        return printer.print(pages, new SheetPrinter.Choice(queue, 1), NOON);
    }

    private static boolean isPdf(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("%PDF");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void lists_the_queues_with_the_default_one_first() {
        assertThat(printer.printers()).contains("Broken", "Closed", "Stopped").startsWith("Office");
    }

    @Test
    void what_comes_out_has_every_page_at_a4_as_text() throws IOException {
        assertThat(print("Office")).isEqualTo(new PrintOutcome.Printed("Office", 3));
        List<Path> out;
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            out = files.filter(SheetPrinterSystemTest::isPdf).toList();
        }
        assertThat(out).hasSize(1);
        try (PDDocument document = Loader.loadPDF(out.getFirst().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            for (PDPage page : document.getPages()) {
                assertThat((double) page.getMediaBox().getWidth()).isBetween(595.0, 595.5);
                assertThat((double) page.getMediaBox().getHeight()).isBetween(841.5, 842.0);
            }
            assertThat(new PDFTextStripper().getText(document)).contains("Authority 3", "Page 3 of 3");
        }
    }

    @Test
    void the_pdf_printers_own_driver_gets_every_page_at_a4() throws IOException {
        assumeTrue(printer.printers().contains("Pdf"), "needs printer-driver-cups-pdf");
        assertThat(print("Pdf")).isEqualTo(new PrintOutcome.Printed("Pdf", 3));
        List<String> postScript = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (text.startsWith("%!PS")) {
                    postScript.add(text);
                }
            }
        }
        assertThat(postScript).hasSize(1);
        assertThat(postScript.getFirst()).contains("%%Pages: 3").containsPattern("59[56][. ].*84[12]");
    }

    @Test
    void a_job_that_the_printer_fails_is_not_called_printed() {
        PrintOutcome outcome = print("Broken");
        assertThat(outcome).isInstanceOf(PrintOutcome.Failed.class);
        assertThat(outcome.isUnderWay()).isFalse();
        assertThat(outcome.sentence()).startsWith("The job on \"Broken\" was not printed: ").contains("Save the sheet as PDF");
    }

    @Test
    void a_queue_that_takes_no_jobs_is_told_with_its_reason() {
        PrintOutcome outcome = print("Closed");
        assertThat(outcome).isInstanceOf(PrintOutcome.Refused.class);
        assertThat(outcome.sentence()).contains("refused the job").contains("save the sheet as PDF");
    }

    @Test
    void a_printer_that_stands_still_is_told_as_waiting() {
        PrintOutcome outcome = print("Stopped");
        assertThat(outcome).isInstanceOf(PrintOutcome.Waiting.class);
        assertThat(outcome.sentence()).startsWith("Waiting in the queue of \"Stopped\"");
    }

    @Test
    void a_printer_that_is_gone_is_told() {
        assertThat(print("Attic")).isEqualTo(new PrintOutcome.Gone("Attic"));
    }
}
