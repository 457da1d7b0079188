package org.daybook.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.daybook.app.Wiring;
import org.daybook.borough.Settings;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.ExportSummary;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(names = "--scope", paramLabel = "SCOPE", defaultValue = "all",
            description = "all, authority=GSS,… or fund=NAME. Without it: all.")
    private String scope = "all";

    @Option(names = "--lock", description = "Lock it with the passphrase of --passphrase-file.")
    private boolean lock;

    @Option(names = "--gzip", description = "Pack it.")
    private boolean gzip;

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        try (Journal journal = wiring.opening().openForReading()) {
            ExportRequest request = ExportRequest.of(Sharing.of(sharingClass).withContacts(contacts))
                    .by(Settings.of(journal.sql()).role())
                    .within(Scope.parse(scope).orElseThrow(() -> new Refused(SAY.text("export.scope", scope))))
                    .zipped(gzip);
            if (lock) {
                request = request.locked(
                        passphrase.read().orElseThrow(() -> new Refused(SAY.text("export.no-passphrase"))));
            }
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
