package org.daybook.sheet.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.daybook.sheet.ModelSheets;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Layout;
import org.daybook.sheet.layout.Paper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said about printing")
class SheetPrinterTest {

    private static PrintOutcome print(SheetPrinter printer) {
        return printer.print(
                new Layout(new FontShelf()).of(ModelSheets.profile(1), Paper.a4()),
                new SheetPrinter.Choice("Office", 1),
                Instant.EPOCH);
    }

    @Test
    void where_no_print_service_answers_the_pdf_is_offered() {
        SheetPrinter printer = new SheetPrinter(new CupsQueues("127.0.0.1:1", Duration.ofSeconds(1)));
        assertThat(printer.printers()).isEmpty();
        PrintOutcome outcome = print(printer);
        assertThat(outcome).isEqualTo(new PrintOutcome.Unreachable());
        assertThat(outcome.isUnderWay()).isFalse();
        assertThat(outcome.sentence()).contains("Save the sheet as PDF");
    }

    @Test
    void where_the_service_has_no_printer_that_is_said() throws IOException {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] answer = nothingFound();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        service.start();
        try {
            String here = "127.0.0.1:" + service.getAddress().getPort();
            PrintOutcome outcome = print(new SheetPrinter(new CupsQueues(here, Duration.ofSeconds(1))));
            assertThat(outcome).isEqualTo(new PrintOutcome.NoPrinter());
            assertThat(outcome.sentence()).startsWith("No printer is set up on this computer.");
        } finally {
            service.stop(0);
        }
    }

    /** As CUPS answers when it has no destinations. */
    private static byte[] nothingFound() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0x0101);
        out.writeShort(IppMessage.NOT_FOUND);
        out.writeInt(1);
        out.write(0x01);
        out.write(0x41);
        for (String text : List.of("status-message", "No destinations added.")) {
            out.writeShort(text.length());
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        out.write(0x03);
        return bytes.toByteArray();
    }

    @Test
    void one_page_is_not_one_pages() {
        assertThat(new PrintOutcome.Printed("Office", 1).sentence()).isEqualTo("Printed one page on \"Office\".");
        assertThat(new PrintOutcome.Printed("Office", 1200).sentence()).isEqualTo("Printed 1,200 pages on \"Office\".");
    }
}
