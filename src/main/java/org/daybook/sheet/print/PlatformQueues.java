package org.daybook.sheet.print;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.OrientationRequested;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.daybook.kit.text.Messages;

/** The platform's own printing, where there is no CUPS: the PDF is drawn for the printer's driver. */
final class PlatformQueues implements PrintQueues {
    private final Messages messages = Messages.beside(PlatformQueues.class);

    @Override
    public List<String> printers() {
        List<String> names = new ArrayList<>();
        for (PrintService service : PrintServiceLookup.lookupPrintServices(null, null)) {
            names.add(service.getName());
        }
        PrintService standard = PrintServiceLookup.lookupDefaultPrintService();
        if (standard != null && names.remove(standard.getName())) {
            names.addFirst(standard.getName());
        }
        return names;
    }

    @Override
    public PrintOutcome print(PrintJob job) throws IOException {
        PrintService[] services = PrintServiceLookup.lookupPrintServices(null, null);
        if (services.length == 0) {
            return new PrintOutcome.NoPrinter();
        }
        Optional<PrintService> service =
                List.of(services).stream().filter(s -> s.getName().equals(job.printer())).findFirst();
        if (service.isEmpty()) {
            return new PrintOutcome.Gone(job.printer());
        }
        if (service.get().getAttribute(PrinterIsAcceptingJobs.class) == PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS) {
            return new PrintOutcome.Refused(job.printer(), messages.text("reason.stopped"));
        }
        try (PDDocument document = Loader.loadPDF(job.pdf())) {
            PrinterJob print = PrinterJob.getPrinterJob();
            print.setPrintService(service.get());
            print.setJobName(messages.text("job", job.name()));
            print.setPageable(new PDFPageable(document));
            print.print(attributes(job));
            return new PrintOutcome.HandedOver(job.printer());
        } catch (PrinterException e) {
            String reason = e.getMessage();
            return new PrintOutcome.Refused(
                    job.printer(), reason == null || reason.isBlank() ? messages.text("reason.unknown") : reason);
        }
    }

    private static PrintRequestAttributeSet attributes(PrintJob job) {
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(new Copies(job.copies()));
        attributes.add(new JobName(job.name(), null));
        attributes.add(
                switch (job.paper().size()) {
                    case A4 -> MediaSizeName.ISO_A4;
                    case A3 -> MediaSizeName.ISO_A3;
                    case LETTER -> MediaSizeName.NA_LETTER;
                });
        attributes.add(job.paper().landscape() ? OrientationRequested.LANDSCAPE : OrientationRequested.PORTRAIT);
        return attributes;
    }
}
