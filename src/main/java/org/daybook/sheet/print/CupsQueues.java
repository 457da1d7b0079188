package org.daybook.sheet.print;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Messages;

/** CUPS on this computer, asked directly. It takes the PDF as it is: what comes out is what was laid out, as vectors. */
final class CupsQueues implements PrintQueues {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final long LOOK_EVERY_MILLISECONDS = 250;
    private static final int JOB_STOPPED = 6;
    private static final int JOB_CANCELLED = 7;
    private static final int JOB_ABORTED = 8;
    private static final int JOB_COMPLETED = 9;
    private static final String PRINTER_STOPPED = "5";

    private final Messages messages = Messages.beside(CupsQueues.class);
    private final String server;
    private final Duration patience;
    private Optional<HttpClient> http = Optional.empty();

    /**
     * @param server host and port
     * @param patience how long to wait for a job to end before saying that it waits
     */
    CupsQueues(String server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    /** Made for the first question: making it takes longer than the view that may never ask one. */
    private synchronized HttpClient client() {
        HttpClient made = http.orElseGet(() -> HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build());
        http = Optional.of(made);
        return made;
    }

    @Override
    public List<String> printers() throws IOException {
        try {
            List<String> names = new ArrayList<>(ask(
                            "/",
                            new IppMessage.Request(IppMessage.CUPS_GET_PRINTERS)
                                    .keyword("requested-attributes", "printer-name")
                                    .end(new byte[0]))
                    .all("printer-name"));
            ask("/", new IppMessage.Request(IppMessage.CUPS_GET_DEFAULT).end(new byte[0]))
                    .first("printer-name")
                    .filter(names::remove)
                    .ifPresent(names::addFirst);
            return names;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking for printers", e);
        }
    }

    @Override
    public PrintOutcome print(PrintJob job) throws IOException, InterruptedException {
        if (printers().isEmpty()) {
            return new PrintOutcome.NoPrinter();
        }
        String path = "/printers/" + URLEncoder.encode(job.printer(), StandardCharsets.UTF_8).replace("+", "%20");
        String uri = "ipp://localhost" + path;
        byte[] request = new IppMessage.Request(IppMessage.PRINT_JOB)
                .uri("printer-uri", uri)
                .name("requesting-user-name", System.getProperty("user.name", "daybook"))
                .name("job-name", shortened(messages.text("job", job.name())))
                .mime("document-format", "application/pdf")
                .job()
                .integer("copies", job.copies())
                .keyword("media", media(job))
                .end(job.pdf());
        IppMessage.Answer answer = ask(path, request);
        if (!answer.isFine()) {
            return answer.status() == IppMessage.NOT_FOUND
                    ? new PrintOutcome.Gone(job.printer())
                    : new PrintOutcome.Refused(job.printer(), reason(answer.message()));
        }
        Optional<String> number = answer.first("job-id");
        return number.isEmpty()
                ? new PrintOutcome.HandedOver(job.printer())
                : follow(job, uri, Integer.parseInt(number.get()));
    }

    private static String media(PrintJob job) {
        return switch (job.paper().size()) {
            case A4 -> "iso_a4_210x297mm";
            case A3 -> "iso_a3_297x420mm";
            case LETTER -> "na_letter_8.5x11in";
        };
    }

    /** Looks at the job until it has ended, or is known to wait. */
    private PrintOutcome follow(PrintJob job, String uri, int number) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            IppMessage.Answer answer = ask(
                    "/jobs/",
                    new IppMessage.Request(IppMessage.GET_JOB_ATTRIBUTES)
                            .uri("printer-uri", uri)
                            .integer("job-id", number)
                            .end(new byte[0]));
            int state = answer.first("job-state").map(Integer::parseInt).orElse(0);
            Optional<String> told = answer.first("job-printer-state-message").filter(text -> !text.isBlank());
            switch (state) {
                case JOB_COMPLETED -> {
                    return new PrintOutcome.Printed(job.printer(), job.pages());
                }
                case JOB_CANCELLED, JOB_ABORTED -> {
                    return new PrintOutcome.Failed(
                            job.printer(), reason(told.or(() -> answer.first("job-state-reasons"))));
                }
                default -> {
                    boolean stopped = state == JOB_STOPPED || isStopped(uri);
                    if (stopped || System.nanoTime() > end) {
                        String reason = told.orElse(messages.text(stopped ? "reason.stopped" : "reason.unknown"));
                        return new PrintOutcome.Waiting(job.printer(), reason);
                    }
                    Thread.sleep(LOOK_EVERY_MILLISECONDS);
                }
            }
        }
    }

    private boolean isStopped(String uri) throws IOException, InterruptedException {
        return ask(
                        "/",
                        new IppMessage.Request(IppMessage.GET_PRINTER_ATTRIBUTES)
                                .uri("printer-uri", uri)
                                .keyword("requested-attributes", "printer-state")
                                .end(new byte[0]))
                .first("printer-state")
                .filter(PRINTER_STOPPED::equals)
                .isPresent();
    }

    private String reason(Optional<String> told) {
        return told.map(text -> text.endsWith(".") ? text.substring(0, text.length() - 1) : text)
                .orElse(messages.text("reason.unknown"));
    }

    /** CUPS takes names of at most 255 bytes. */
    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, name.offsetByCodePoints(0, 40)) + "…";
    }

    private IppMessage.Answer ask(String path, byte[] message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + server + path))
                .header("Content-Type", "application/ipp")
                .timeout(ANSWER_WITHIN)
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        HttpResponse<InputStream> response = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new ConnectException("the print service answered " + response.statusCode());
            }
            return IppMessage.read(body);
        }
    }
}
