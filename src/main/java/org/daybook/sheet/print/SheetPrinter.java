package org.daybook.sheet.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.stage.Window;
import org.daybook.sheet.layout.Pages;
import org.daybook.sheet.pdf.SheetPdf;

/** Prints laid-out sheets, and reports what the queue reported. */
public final class SheetPrinter {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CUPS_HERE = "localhost:631";

    /** What was chosen in the platform's dialog. */
    public record Choice(String printer, int copies) {}

    private final PrintQueues queues;

    /** For this computer. @param environment its environment variables: {@code CUPS_SERVER} is heeded */
    public static SheetPrinter ofThisComputer(Map<String, String> environment) {
        boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
        String server = environment.getOrDefault("CUPS_SERVER", "");
        // A path is a socket, which CUPS listens on beside the port.
        String reachable = server.isBlank() || server.startsWith("/") ? CUPS_HERE : server;
        String withPort = reachable.contains(":") ? reachable : reachable + ":631";
        return new SheetPrinter(windows ? new PlatformQueues() : new CupsQueues(withPort, PATIENCE));
    }

    SheetPrinter(PrintQueues queues) {
        this.queues = queues;
    }

    /** The queues' names, the default one first. Blocks; not on the FX thread. Empty where there is none. */
    public List<String> printers() {
        try {
            return queues.printers();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Asks by the platform's dialog, on the FX thread. Empty when cancelled, or when there is no printer to ask about. */
    public Optional<Choice> ask(Window owner) {
        if (Printer.getAllPrinters().isEmpty()) {
            return Optional.empty();
        }
        PrinterJob dialog = PrinterJob.createPrinterJob();
        if (dialog == null) {
            return Optional.empty();
        }
        try {
            return dialog.showPrintDialog(owner)
                    ? Optional.of(new Choice(
                            dialog.getPrinter().getName(),
                            Math.max(1, dialog.getJobSettings().getCopies())))
                    : Optional.empty();
        } finally {
            // Only the choice is wanted: JavaFX would print a bitmap, and call it a success whatever happened.
            dialog.cancelJob();
        }
    }

    /**
     * Prints, and waits until the queue says what became of it, or half a minute. Blocks: not on the FX thread.
     *
     * @param made goes into the PDF's properties
     */
    public PrintOutcome print(Pages pages, Choice choice, Instant made) {
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            SheetPdf.write(pages, made, pdf);
            return queues.print(new PrintJob(
                    choice.printer(), pages.title(), pdf.toByteArray(), pages.count(), pages.paper(), choice.copies()));
        } catch (IOException e) {
            return new PrintOutcome.Unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PrintOutcome.Waiting(choice.printer(), "");
        }
    }
}
