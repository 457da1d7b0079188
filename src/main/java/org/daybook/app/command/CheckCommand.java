package org.daybook.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.daybook.app.Wiring;
import org.daybook.snapshot.CheckReport;
import org.daybook.snapshot.SnapshotCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Hold a snapshot against format, schema and rules.",
        mixinStandardHelpOptions = true)
final class CheckCommand extends ProgrammeCommand {
    @Parameters(paramLabel = "FILE", description = "The snapshot.")
    private Path file = Path.of("");

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Override
    int run(Wiring wiring) throws IOException {
        CheckReport report = new SnapshotCheck(wiring.types()).check(file, passphrase.read());
        if (report.isSound()) {
            out().println(SAY.text("check.sound", file));
            return 0;
        }
        report.faults().forEach(err()::println);
        return 1;
    }
}
