package org.daybook.app.command;

import java.io.IOException;
import org.daybook.app.Wiring;
import org.daybook.journal.Audit;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import picocli.CommandLine.Command;

@Command(
        name = "audit",
        description = "Prove the journal's chain, and the tables against the journal.",
        mixinStandardHelpOptions = true)
final class AuditCommand extends ProgrammeCommand {
    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        try (Journal journal = wiring.opening().openForReading()) {
            Audit.Report report = Audit.full(journal);
            if (report.isSound()) {
                out().println(SAY.text("audit.sound", report.lines(), report.sets(), report.changes()));
                return 0;
            }
            report.faults().forEach(err()::println);
            return 1;
        }
    }
}
