package org.daybook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.daybook.fund.LedgerFigures;
import org.daybook.journal.Journal;

/** The fund ledger in the running program and as a command, beside what Debian has for the same. */
final class LedgerSection implements Section {
    private static final int TIMES = 40;

    /** In ms, as are the next two. */
    private static final double FIRST_ROWS = 100;

    private static final double TOTALS = 1_000;
    private static final double PAUSE = 50;

    /** Above this ledger and hledger take minutes. */
    private static final int MOST_FOR_PLAIN_TEXT = 100_000;

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public void measure(Place place, Figures figures) throws Exception {
        for (int entries : new int[] {1_000, 100_000, 1_000_000}) {
            figures.heading(String.format("A ledger of %,d entries over 40 heads and four years, median of %d", entries, TIMES));
            Path folder = place.folder("ledger-" + entries);
            try (Journal journal = Programme.made(folder).opening().open()) {
                Programme.importEntries(journal, entries);
            }
            // Opened again, as she would: an import leaves much to clear up behind it.
            try (Journal journal = Programme.there(folder).opening().open()) {
                inTheProgram(new LedgerFigures(journal.sql(), Programme.fund()), figures);
            }
            if (place.jar().isPresent()) {
                wholeProcess(place, folder, entries, figures);
                if (entries == 1_000_000) {
                    inTheWindow(place, folder, figures);
                }
            } else {
                figures.left("statement, whole process", "nothing built; run ./daybook --help first");
            }
            besides(place, figures, entries);
            Place.deleteTree(folder);
        }
    }

    private static void wholeProcess(Place place, Path folder, int entries, Figures figures) throws Exception {
        Child statement = Place.bestOf(3, () -> place.command(entries > 10_000, "--data", folder.toString(), "statement"));
        figures.alone("statement, whole process (0.7 s; 1 s at a million)", statement.seconds(), "s");
        if (entries < 100_000) {
            // All of them are of one day.
            return;
        }
        String amid = Programme.lastRecorded(entries / 2).toString();
        Child cutOff = Place.bestOf(3, () -> place.command(
                entries > 10_000, "--data", folder.toString(), "statement", "--recorded-until", amid));
        figures.alone("  as it was known on a day (the same)", cutOff.seconds(), "s");
    }

    private static void inTheProgram(LedgerFigures ledger, Figures figures) {
        double load = millis(ledger::load);
        figures.alone("entries read into memory", load / 1e3, "s");
        figures.alone("  and the first statement by head of all (100 ms)", load + millis(ledger::statement), "ms");
        figures.alone("all balances of a day (5 ms)", median(ledger::balances), "ms");
        figures.alone("statement by head, any day, any cut-off (10 ms)", median(ledger::statement), "ms");
        figures.alone("  where they are not in memory (100 ms)", median(ledger::statementAnew), "ms");
        figures.alone("a page of the entries view, anywhere (100 ms)", median(ledger::page), "ms");
        LedgerFigures.EntrySourceFigures view = ledger.view();
        figures.alone("all entries with their totals (1 s)", median(() -> view.filter("")), "ms");
        figures.alone("texts read for the first filter", millis(() -> view.filter("nothing has this")), "ms");
        figures.alone("a text filter without a match, with totals (1 s)", median(() -> view.filter("nothing has this")), "ms");
        figures.alone("a text filter that many pass, with totals (1 s)", median(() -> view.filter("payee 99")), "ms");
    }

    /** The entries view, from its key or a key in it until the rows are laid out; in a window as the start script starts it. */
    private static void inTheWindow(Place place, Path folder, Figures figures) {
        Child child;
        try {
            child = place.shown(EntriesProcess.class, Place.HUGE_WINDOW, List.of(folder.toString(), Programme.FUND_NAME));
        } catch (IOException e) {
            figures.left("the entries view", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return;
        }
        for (String line : child.said().lines().filter(said -> said.startsWith("= ")).toList()) {
            String[] parts = line.substring(2).split("\t");
            double measured = Double.parseDouble(parts[2]);
            switch (parts[0]) {
                case "ahead" -> figures.alone("in the window: all entries and texts read ahead", measured, "s");
                case "rehearsed" -> figures.alone("  then layouts of many rows rehearsed, behind whatever is done", measured, "s");
                case "pause rehearsed" -> figures.beside("  longest of the FX thread (its CPU) for it", measured, PAUSE, "ms");
                case "opened" -> figures.beside("  the fund chosen for the first time: first rows", measured, FIRST_ROWS, "ms");
                case "opened again" -> figures.beside("  chosen again after another: first rows, median", measured, FIRST_ROWS, "ms");
                case "pause opened" -> figures.beside("  longest of the FX thread (its CPU) meanwhile", measured, PAUSE, "ms");
                case "rows median" -> figures.beside("  a key in the filter: first rows, median", measured, FIRST_ROWS, "ms");
                case "rows" -> figures.beside("  the slowest of thirty", measured, FIRST_ROWS, "ms");
                case "totals" -> figures.beside("  and totals", measured, TOTALS, "ms");
                case "pause" -> figures.beside("  Home, End, pages and filters: longest of the FX thread", measured, PAUSE, "ms");
                case "stop" -> figures.beside("  longest of all threads for the garbage collector", measured, PAUSE, "ms");
                default -> throw new IllegalStateException(line);
            }
        }
    }

    private static double median(LongSupplier work) {
        double[] times = new double[TIMES];
        for (int i = -5; i < TIMES; i++) {
            double took = millis(work);
            if (i >= 0) {
                times[i] = took;
            }
        }
        return Figures.median(times);
    }

    private static double millis(LongSupplier work) {
        long start = System.nanoTime();
        long answer = work.getAsLong();
        double took = (System.nanoTime() - start) / 1e6;
        if (answer < 0) {
            throw new IllegalStateException("what was measured did nothing");
        }
        return took;
    }

    private static void besides(Place place, Figures figures, int entries) throws Exception {
        Optional<String> sqlite = Place.tool("sqlite3");
        if (sqlite.isPresent()) {
            Path table = Programme.table(place.folder("ledger.csv"), entries);
            String database = place.folder("ledger.sqlite").toString();
            Child.run(List.of(sqlite.get(), database, ".import --csv " + table + " entry"));
            Child sums = Child.run(List.of(sqlite.get(), database, "select Kind, sum(Amount) from entry group by Kind"));
            figures.alone("  sqlite3: sums by kind, no index, whole process", sums.seconds(), "s");
            Files.delete(Path.of(database));
        } else {
            figures.left("  sqlite3", "not installed");
        }
        for (String tool : List.of("ledger", "hledger")) {
            Optional<String> program = Place.tool(tool);
            if (program.isEmpty()) {
                figures.left("  " + tool, "not installed");
            } else if (entries > MOST_FOR_PLAIN_TEXT) {
                figures.left("  " + tool, "takes minutes at this size");
            } else {
                Path journal = Programme.plainText(place.folder("plain.journal"), entries);
                Child balance = Child.run(List.of(program.get(), "-f", journal.toString(), "balance"));
                figures.alone("  " + tool + ": balance, whole process", balance.seconds(), "s");
            }
        }
    }
}
