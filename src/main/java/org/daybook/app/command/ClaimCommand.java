package org.daybook.app.command;

import java.io.IOException;
import org.daybook.app.Wiring;
import org.daybook.borough.Settings;
import org.daybook.fund.FundFeature;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "claim",
        description = "Post in a fund that another copy has handed over, once its file is taken in.",
        mixinStandardHelpOptions = true)
final class ClaimCommand extends ProgrammeCommand {
    @Parameters(paramLabel = "FUND", description = "Its name.")
    private String fund = "";

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        FundFeature funds = StatementCommand.funds(wiring);
        try (Journal journal = open(wiring)) {
            journal.actAs(Settings.of(journal.sql()).role());
            out().println(journal.save(funds.claimPosting(journal.sql(), fund)).sentence());
        }
        return 0;
    }
}
