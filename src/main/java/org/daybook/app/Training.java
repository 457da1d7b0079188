package org.daybook.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Walks through what people start most, so that the JDK can keep the classes it loads in its start-up cache. Only the build
 * runs it, under {@code -XX:AOTMode=record}; what it prints goes nowhere.
 *
 * <p>The window is opened as a {@link TrialRun} that looks at each view, and closes itself.
 */
final class Training {
    private static final long PATIENCE_SECONDS = 60;

    private Training() {}

    /**
     * Takes the folder to work in, which must not exist yet, and {@code figures}, {@code commands}, {@code window} or {@code
     * all}. Where the start can choose, each has a cache of its own: all of a cache is brought in at the start, and a command
     * needs none of what the window does.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        endInAnyCase();
        System.setProperty(TrialRun.EXIT_WHEN_USABLE, "true");
        System.setProperty(TrialRun.VISIT_EACH_VIEW, "true");
        PrintStream console = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        List<List<String>> walk =
                switch (arguments[1]) {
                    case "figures" -> figures(folder);
                    case "commands" -> commands(folder);
                    case "window" -> window(folder);
                    default -> Stream.concat(commands(folder).stream(), window(folder).stream()).toList();
                };
        for (List<String> command : walk) {
            int code = Launcher.run(command.toArray(String[]::new));
            console.println(code + " " + String.join(" ", command));
        }
        System.exit(0);
    }

    /** Of a sample made by a process of its own, so that what only making it needs is not in the cache. */
    private static List<List<String>> figures(Path folder) throws IOException {
        String data = folder.resolve("told").toString();
        String java = ProcessHandle.current().info().command().orElse("java");
        Process init = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "--data", data, "init", "--sample")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        init.onExit().join();
        return List.of(
                List.of("--data", data, "overview"),
                List.of("--data", data, "overview", "--json"),
                List.of("--data", data, "statement"),
                List.of("--data", data, "statement", "--json"));
    }

    private static List<List<String>> commands(Path folder) throws IOException {
        String data = folder.resolve("data").toString();
        String snapshot = folder.resolve("snapshot.daybook.json").toString();
        String table = table(folder).toString();
        return List.of(
                List.of("--help"),
                List.of("--data", data, "init", "--sample"),
                List.of("--data", data, "overview"),
                List.of("--data", data, "overview", "--json"),
                List.of("--data", data, "export", snapshot),
                List.of("check", snapshot),
                List.of("--data", data, "import", snapshot, "--dry-run"),
                List.of("--data", data, "statement", "--json"),
                List.of("--data", data, "import-table", table, "--as", "ledger"),
                List.of("--data", data, "export-table", "ledger", folder.resolve("ledger.csv").toString()),
                List.of("--data", data, "audit"),
                List.of("--data", data, "rebuild"));
    }

    private static List<List<String>> window(Path folder) {
        String data = folder.resolve("shown").toString();
        return List.of(List.of("--data", data, "init", "--sample"), List.of("--data", data));
    }

    /** Payments in a fund of their own, enough of them for several pieces. */
    private static Path table(Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("Date,Kind,Amount,Payee,Reference,Fund,Note\n");
        for (int n = 0; n < 3_000; n++) {
            csv.append(1 + n % 28).append("/05/2008,payment,\"1,").append(100 + n % 900).append(".50\",Payee ").append(n % 97)
                    .append(",INV").append(n).append(",,instalment ").append(n).append('\n');
        }
        return Files.writeString(folder.resolve("payments.csv"), csv);
    }

    /** A window that would not close must not hold up the build: the cache is written at exit, from what was seen so far. */
    private static void endInAnyCase() {
        Thread watch = new Thread(
                () -> {
                    try {
                        TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    System.exit(0);
                },
                "training-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
