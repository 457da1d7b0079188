package org.daybook.app.command;

import java.io.IOException;
import org.daybook.app.Wiring;
import org.daybook.journal.CannotOpen;
import picocli.CommandLine.Command;

@Command(
        name = "recover",
        description = "Make a sound journal out of a damaged one; the damaged one is kept beside it.",
        mixinStandardHelpOptions = true)
final class RecoverCommand extends ProgrammeCommand {
    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        wiring.opening().recover().forEach(out()::println);
        return 0;
    }
}
