package org.daybook.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.daybook.app.Wiring;
import org.daybook.borough.Settings;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.ExportSummary;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Write a snapshot to share.", mixinStandardHelpOptions = true)
final class ExportCommand extends ProgrammeCommand {
    @Parameters(paramLabel = "FILE", description = "Where to write it. A file that is there is replaced.")
    private Path file = Path.of("");

    @Option(names = "--class", paramLabel = "CLASS", defaultValue = "internal",
            description = "internal, partners or public. Without it: internal.")
    private Sharing.Class sharingClass = Sharing.Class.INTERNAL;

    @Option(names = "--contacts", description = "With people's names, addresses and numbers.")
    private boolean contacts;

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        try (Journal journal = wiring.opening().openForReading()) {
            ExportRequest request = ExportRequest.of(Sharing.of(sharingClass).withContacts(contacts))
                    .by(Settings.of(journal.sql()).role());
            ExportSummary summary = SnapshotWriter.write(journal, request, file);
            out().println(SAY.text("export.done", file, summary.records(), summary.changes(), sharingClass.word()));
            if (summary.withheld() > 0) {
                out().println(SAY.text("export.stays", summary.withheld()));
            }
            if (summary.foundInAll() > 0) {
                out().println(SAY.text("export.found", summary.foundInAll()));
            }
            if (summary.illustrative()) {
                out().println(SAY.text("overview.illustrative"));
            }
        }
        return 0;
    }
}
