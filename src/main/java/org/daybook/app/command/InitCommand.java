package org.daybook.app.command;

import java.io.IOException;
import org.daybook.app.Wiring;
import org.daybook.journal.CannotOpen;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "init", description = "Make a data folder. Refuses one that holds data.", mixinStandardHelpOptions = true)
final class InitCommand extends ProgrammeCommand {
    @ArgGroup(multiplicity = "1")
    private Beginning beginning = new Beginning();

    static final class Beginning {
        @Option(names = "--sample", required = true, description = "The sample programme; illustrative, and it says so.")
        boolean sample;

        @Option(names = "--empty", required = true, description = "The 33 authorities and nothing else.")
        boolean empty;
    }

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        wiring.opening().create(wiring.beginning(beginning.sample));
        wiring.opening().open().close();
        out().println(SAY.text(
                "init.done", wiring.folder().path(), SAY.text(beginning.sample ? "init.sample" : "init.empty")));
        return 0;
    }
}
