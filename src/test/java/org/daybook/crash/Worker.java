package org.daybook.crash;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeMap;
import org.daybook.journal.Desktop;
import org.daybook.journal.Journal;

/** A program of its own that works through days and says each step that is acknowledged, until it is killed. */
final class Worker {
    private Worker() {}

    /** Takes the folder, the first day's number, its seed, and how many steps a day has. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int day = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        int length = Integer.parseInt(arguments[3]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Desktop desktop = new Desktop(folder, "here");
        TreeMap<String, String> there;
        try (Journal journal = desktop.open()) {
            there = new TreeMap<>(Day.found(journal));
        }
        out.println("ready");
        new Day(day, seed, length, there).work(desktop, done -> out.println(done));
    }
}
