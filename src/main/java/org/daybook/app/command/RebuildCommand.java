package org.daybook.app.command;

import java.io.IOException;
import org.daybook.app.Wiring;
import org.daybook.journal.CannotOpen;
import picocli.CommandLine.Command;

@Command(name = "rebuild", description = "Build the database anew from the journal.", mixinStandardHelpOptions = true)
final class RebuildCommand extends ProgrammeCommand {
    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        wiring.opening().rebuild().forEach(out()::println);
        out().println(SAY.text("rebuild.done"));
        return 0;
    }
}
