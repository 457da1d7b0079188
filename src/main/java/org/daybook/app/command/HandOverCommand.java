package org.daybook.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.app.Wiring;
import org.daybook.borough.Settings;
import org.daybook.fund.FundFeature;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "hand-over",
        description = "Hand over posting in a fund, and write the file with which another copy claims it.",
        mixinStandardHelpOptions = true)
final class HandOverCommand extends ProgrammeCommand {
    @Parameters(index = "0", paramLabel = "FUND", description = "Its name.")
    private String fund = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "Where to write the file.")
    private Path file = Path.of("");

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        FundFeature funds = StatementCommand.funds(wiring);
        try (Journal journal = open(wiring)) {
            journal.actAs(Settings.of(journal.sql()).role());
            requireWritable();
            // Once given up, it can be written again: a file may be lost on its way.
            if (!funds.isGivenUpHere(journal.sql(), fund)) {
                journal.save(funds.giveUpPosting(journal.sql(), fund));
            }
            write(journal);
            out().println(SAY.text("hand-over.done", fund, file));
        }
        return 0;
    }

    /** Before posting is given up: without the file nobody could claim it. */
    private void requireWritable() {
        Path target = file.toAbsolutePath();
        Path in = target.getParent();
        try {
            if (in == null || Files.isDirectory(target)) {
                throw new Refused(SAY.text("hand-over.nowhere", file));
            }
            Files.delete(Files.createTempFile(in, String.valueOf(target.getFileName()), ".try"));
        } catch (IOException e) {
            throw new Refused(SAY.text("hand-over.nowhere", file));
        }
    }

    private void write(Journal journal) {
        try {
            SnapshotWriter.write(
                    journal,
                    ExportRequest.of(Sharing.INTERNAL)
                            .by(Settings.of(journal.sql()).role())
                            .within(new Scope.Fund(fund)),
                    file);
        } catch (IOException e) {
            throw new Refused(SAY.text("hand-over.unwritten", fund, file));
        }
    }
}
