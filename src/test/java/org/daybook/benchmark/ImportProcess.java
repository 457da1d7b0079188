package org.daybook.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.app.Wiring;
import org.daybook.journal.Journal;

/** Imports entries, or builds the tables anew, as a process whose memory can be told. */
final class ImportProcess {
    private ImportProcess() {}

    /** Takes the folder, and how many entries; none: the tables are built anew. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        long start = System.nanoTime();
        if (arguments.length == 1) {
            Wiring.of(folder, Optional.of(LocalDate.of(2008, 10, 31))).opening().rebuild();
        } else {
            try (Journal journal = Programme.made(folder).opening().open()) {
                start = System.nanoTime();
                Programme.importEntries(journal, Integer.parseInt(arguments[1]));
            }
        }
        System.out.println((System.nanoTime() - start) / 1e9);
    }
}
