package org.daybook.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.daybook.feature.ErrorCode;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Refused;
import org.daybook.kit.text.Messages;
import org.daybook.table.TableRefused;
import picocli.CommandLine;

/** Runs a command line: faults as plain lines on stderr, never a stack trace. */
public final class CommandRun {
    private static final Messages SAY = Messages.beside(CommandRun.class);

    private CommandRun() {}

    public static int run(String[] words, PrintWriter out, PrintWriter err, DaybookCommand.Opening window) {
        CommandLine line = new CommandLine(new DaybookCommand(window));
        asked(words).forEach(line::addSubcommand);
        line.setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        line.registerConverter(LocalDate.class, CommandRun::date);
        line.registerConverter(Path.class, CommandRun::path);
        line.setParameterExceptionHandler((fault, _) -> {
            err.println(SAY.text("usage", wrong(fault), fault.getCommandLine().getCommandSpec().qualifiedName()));
            err.flush();
            return 2;
        });
        line.setExecutionExceptionHandler((failure, _, _) -> {
            sentences(failure).forEach(err::println);
            err.flush();
            return 1;
        });
        int code = executed(line, words, err);
        out.flush();
        err.flush();
        return code;
    }

    private static int executed(CommandLine line, String[] words, PrintWriter err) {
        try {
            return line.execute(words);
        } catch (OutOfMemoryError e) {
            err.println(SAY.text("memory"));
            return 1;
        }
    }

    private static LocalDate date(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(SAY.text("usage.date", word));
        }
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new CommandLine.TypeConversionException(SAY.text("file.name", word));
        }
    }

    private static String wrong(CommandLine.ParameterException fault) {
        String message = String.valueOf(fault.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    /** In the order in which the help lists them. */
    private static List<Class<?>> all() {
        return List.of(
                InitCommand.class,
                OverviewCommand.class,
                ExportCommand.class,
                CheckCommand.class,
                ImportCommand.class,
                CompareCommand.class,
                HandOverCommand.class,
                ClaimCommand.class,
                StatementCommand.class,
                SheetCommand.class,
                ImportTableCommand.class,
                ExportTableCommand.class,
                AuditCommand.class,
                RebuildCommand.class,
                RecoverCommand.class);
    }

    /** Learning what every command takes costs a third of a short command's time, so only the one that is asked for is learnt. */
    private static List<Class<?>> asked(String... words) {
        List<String> said = List.of(words);
        List<Class<?>> named = all().stream()
                .filter(command ->
                        said.contains(command.getAnnotation(CommandLine.Command.class).name()))
                .toList();
        boolean all = named.isEmpty() || said.getFirst().startsWith("-h") || said.getFirst().equals("--help");
        return all ? all() : named;
    }

    static List<String> sentences(Exception failure) {
        return switch (failure) {
            case Refused refused -> refused.faults();
            case TableRefused refused -> List.of(String.valueOf(refused.getMessage()));
            case CannotOpen cannot -> List.of(String.valueOf(cannot.getMessage()));
            case NoSuchFileException file -> List.of(SAY.text("file.missing", file.getFile()));
            case AccessDeniedException file -> List.of(SAY.text("file.denied", file.getFile()));
            case FileSystemException file -> List.of(SAY.text("file.failed", file.getFile(), reason(file)));
            case InvalidPathException name -> List.of(SAY.text("file.name", name.getInput()));
            case IOException io -> List.of(SAY.text("disk.failed", String.valueOf(io.getMessage())));
            default -> List.of(SAY.text("unexpected", ErrorCode.of(failure)));
        };
    }

    private static String reason(FileSystemException file) {
        return file.getReason() == null ? "the disk refused" : file.getReason();
    }
}
