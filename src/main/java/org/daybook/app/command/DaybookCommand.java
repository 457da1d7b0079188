package org.daybook.app.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.app.UsualPlace;
import org.daybook.app.Wiring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code daybook}: the window, and the parent of all commands. */
@Command(
        name = "daybook",
        mixinStandardHelpOptions = true,
        version = "Daybook 0.1.0",
        description = "The day book of a cultural services improvement programme. Without a command, opens the window.",
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 1,
        footer = {"", "Exit codes: 0 done; 1 refused, with a line for each fault; 2 wrong usage."},
        subcommands = {
            InitCommand.class,
            OverviewCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            ImportCommand.class,
            CompareCommand.class,
            StatementCommand.class,
            SheetCommand.class,
            ImportTableCommand.class,
            ExportTableCommand.class,
            AuditCommand.class,
            RebuildCommand.class,
            RecoverCommand.class
        })
public final class DaybookCommand implements java.util.concurrent.Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The data folder. Without it: the platform's usual place.")
    private @Nullable Path data;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            scope = ScopeType.INHERIT,
            description = "The day that counts as today, as 2008-10-31.")
    private @Nullable LocalDate asAt;

    private final Function<Wiring, Integer> window;

    /** @param window opens the window and returns the exit code once it is closed */
    public DaybookCommand(Function<Wiring, Integer> window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.apply(wiring());
    }

    Wiring wiring() {
        return Wiring.of(data == null ? UsualPlace.here() : data, Optional.ofNullable(asAt));
    }
}
