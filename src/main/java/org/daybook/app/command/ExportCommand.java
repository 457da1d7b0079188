package org.daybook.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.daybook.app.Wiring;
import org.daybook.borough.Settings;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.snapshot.BadSnapshot;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.ExportSummary;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SharingProfile;
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
            description = "all, authority=GSS,…, fund=NAME or since=SNAPSHOT (a file, or the id of a kept one). Without it: all.")
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
            SharingProfile profile = SharingProfile.of(journal.sql(), sharingClass);
            ExportRequest request = ExportRequest.of(profile.sharing(contacts))
                    .by(Settings.of(journal.sql()).role())
                    .within(Scope.of(scope, journal, passphrase.read()))
                    .zipped(gzip);
            if (lock) {
                request = request.locked(
                        passphrase.read().orElseThrow(() -> new Refused(SAY.text("export.no-passphrase"))));
            }
            ExportSummary summary = SnapshotWriter.write(journal, request, file, coming -> before(coming, profile));
            out().println(SAY.text("export.done", file, summary.records(), summary.changes(), sharingClass.word()));
            if (!summary.kept()) {
                err().println(SAY.text("export.not-kept"));
            }
        } catch (BadSnapshot bad) {
            throw new Refused(bad.faults());
        }
        return 0;
    }

    /** What goes and what stays, before a byte of it is in its place. */
    private void before(ExportSummary summary, SharingProfile profile) {
        out().println(SAY.text("export.for", sharingClass.word(), profile.name()));
        summary.goes().forEach(g -> out().println(SAY.text("export.goes", g.singular(), g.records(), g.changes())));
        summary.stays().forEach(s -> out().println(
                SAY.text("export.stays", s.singular(), s.field(), s.values(), SAY.text("export.why." + s.why().name()))));
        if (summary.foundInAll() > 0) {
            out().println(SAY.text("export.found", summary.foundInAll()));
            summary.found().forEach(f -> out().println(
                    SAY.text("export.found-one", SAY.text("export.found." + f.kind().name()), f.text(), f.record().type(), f.field())));
        }
        if (summary.illustrative()) {
            out().println(SAY.text("overview.illustrative"));
        }
        out().flush();
    }
}
