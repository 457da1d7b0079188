package org.daybook.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.daybook.app.Wiring;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import org.daybook.kit.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command has: the folder it works on, and where it writes. */
abstract class ProgrammeCommand implements Callable<Integer> {
    static final Messages SAY = Messages.beside(ProgrammeCommand.class);

    @ParentCommand
    private DaybookCommand daybook;

    @Spec
    CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli fills both before it calls
    ProgrammeCommand() {}

    Wiring wiring() {
        return daybook.wiring();
    }

    /** Opens the programme to write to it, and says so where the folder came from another machine. */
    Journal open(Wiring wiring) throws CannotOpen, IOException {
        Journal journal = wiring.opening().open();
        if (journal.isNewHere()) {
            err().println(SAY.text("new-here"));
        }
        journal.noticedAtOpening().forEach(err()::println);
        return journal;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    @Override
    public final Integer call() throws CannotOpen, IOException {
        return run(wiring());
    }

    /** @return the exit code */
    abstract int run(Wiring wiring) throws CannotOpen, IOException;
}
