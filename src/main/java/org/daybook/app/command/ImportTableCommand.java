package org.daybook.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.app.Wiring;
import org.daybook.app.tables.Decisions;
import org.daybook.app.tables.TableIntake;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Journal;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.table.ControlTotals;
import org.daybook.table.Finding;
import org.daybook.table.Mapping;
import org.daybook.table.Progress;
import org.daybook.table.ReadOptions;
import org.daybook.table.ReadTable;
import org.daybook.table.RowVerdict;
import org.daybook.table.TableImport;
import org.daybook.table.TableReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "import-table", description = "Take in a table, CSV or XLSX.", mixinStandardHelpOptions = true)
final class ImportTableCommand extends ProgrammeCommand {
    /** Sentences about rows taken: of the rows of more than these is told how many, and {@code --json} lists them. */
    private static final int MOST_REMARKS = 20;

    @Parameters(paramLabel = "FILE", description = "The table.")
    private Path file = Path.of("");

    @Option(names = "--as", required = true, paramLabel = "WHAT",
            description = "ledger, museums, museum-services or stages.")
    private String as = "";

    @Option(names = "--mapping", paramLabel = "FILE", description = "Which column is what; else kept or recognised.")
    private @Nullable Path mappingFile;

    @Option(names = "--fund", paramLabel = "NAME", description = "The fund of all rows.")
    private @Nullable String fund;

    @Option(names = "--date", paramLabel = "DATE", description = "The date of all rows.")
    private @Nullable String date;

    @Option(names = "--dry-run", description = "Say what would be taken, and take nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        Map<String, String> constants = new TreeMap<>();
        if (fund != null) {
            constants.put("fund", fund);
        }
        if (date != null) {
            constants.put("date", date);
        }
        try (LongRun longRun = new LongRun(err())) {
            return run(wiring, constants, longRun);
        }
    }

    private int run(Wiring wiring, Map<String, String> constants, LongRun longRun) throws CannotOpen, IOException {
        longRun.phase(SAY.text("phase.looking"));
        Optional<Mapping> given = given();
        ReadOptions options = given.flatMap(Mapping::sheet).map(ReadOptions.NONE::withSheet).orElse(ReadOptions.NONE);
        ReadTable table = new TableReader().open(file, options);
        try (Journal journal = dryRun ? wiring.opening().openForReading() : open(wiring)) {
            TableIntake intake = new TableIntake(
                    journal, wiring.asAt().reading(journal.sql()), wiring.features(), table, as);
            constants.forEach((field, text) -> intake.faultOfConstant(field, text).ifPresent(fault -> {
                throw new ParameterException(spec.commandLine(), "--" + field + ": " + fault);
            }));
            Mapping mapping = mapping(given, intake, constants);
            // Before the rows: with them the mapping is kept, for next time.
            List<String> notices = new ArrayList<>(intake.notices(mapping, constants));
            Decisions decisions = Decisions.of(mapping);
            Progress progress = longRun.reading();
            TableImport.Preview preview;
            if (dryRun) {
                preview = intake.preview(decisions, 0, progress);
            } else {
                preview = intake.take(file, decisions, progress).rows();
                longRun.phase(SAY.text("phase.writing"));
            }
            notices.addAll(preview.notices());
            if (json) {
                out().println(CanonicalText.of(document(preview, notices)));
            } else {
                words(preview, notices);
            }
        }
        return 0;
    }

    /** Read before the table: it may name the sheet. */
    private Optional<Mapping> given() throws IOException {
        return mappingFile == null ? Optional.empty() : Optional.of(Mapping.fromFile(mappingFile));
    }

    private static Mapping mapping(Optional<Mapping> file, TableIntake intake, Map<String, String> constants) {
        if (file.isEmpty()) {
            return intake.mapping(constants);
        }
        return TableIntake.completed(file.get(), constants);
    }

    private static Value document(TableImport.Preview preview, List<String> notices) {
        ControlTotals control = preview.judgement().control();
        TreeMap<String, Value> m = new TreeMap<>();
        m.put("rowsRead", Value.of(control.rows()));
        m.put("taken", Value.of(control.taken()));
        m.put("alreadyThere", Value.of(control.alreadyThere()));
        m.put("doubtful", Value.of(control.doubtful()));
        m.put("refused", Value.of(control.refused()));
        m.put("sum", Value.of(control.sum()));
        m.put("sumTaken", Value.of(control.sumTaken()));
        m.put("controlTotal", control.control().map(Value::of).orElse(Value.NOTHING));
        m.put("difference", control.difference().map(Value::of).orElse(Value.NOTHING));
        List<Value> rows = new ArrayList<>();
        preview.others().forEach(verdict -> row(verdict).ifPresent(rows::add));
        m.put("rows", new Value.Items(rows));
        List<Value> told = new ArrayList<>();
        notices.forEach(sentence -> told.add(notice(0, sentence)));
        preview.remarked().forEach(taken -> taken.remarks().forEach(remark -> told.add(notice(taken.line(), remark))));
        preview.others().forEach(verdict -> {
            if (verdict instanceof RowVerdict.AlreadyThere there) {
                there.remark().ifPresent(remark -> told.add(notice(there.line(), remark)));
            }
        });
        m.put("notices", new Value.Items(told));
        m.put(
                "findings",
                new Value.Items(preview.judgement().findings().stream()
                        .map(ImportTableCommand::finding)
                        .toList()));
        return new Value.Members(m);
    }

    private static Optional<Value> row(RowVerdict verdict) {
        return switch (verdict) {
            case RowVerdict.Doubtful doubtful ->
                Optional.of(line(doubtful.line(), "doubtful", doubtful.reason()));
            case RowVerdict.Refused refused -> Optional.of(line(refused.line(), "refused", refused.reason()));
            case RowVerdict.Taken _, RowVerdict.AlreadyThere _ -> Optional.empty();
        };
    }

    private static Value line(long line, String verdict, String reason) {
        return new Value.Members(new TreeMap<>(
                Map.of("line", Value.of(line), "verdict", Value.of(verdict), "reason", Value.of(reason))));
    }

    /** @param line 0 where it is said of the table as a whole */
    private static Value notice(long line, String sentence) {
        return new Value.Members(new TreeMap<>(Map.of("line", Value.of(line), "sentence", Value.of(sentence))));
    }

    private static Value finding(Finding finding) {
        return new Value.Members(new TreeMap<>(Map.of(
                "kind", Value.of(finding.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
                "line", Value.of(finding.line()),
                "other", Value.of(finding.other()),
                "sentence", Value.of(finding.sentence()))));
    }

    private void words(TableImport.Preview preview, List<String> notices) {
        notices.forEach(out()::println);
        ControlTotals control = preview.judgement().control();
        out().println(SAY.text(
                dryRun ? "table.would" : "table.taken",
                control.taken(),
                control.sumTaken().inTable(),
                control.alreadyThere(),
                control.doubtful(),
                control.refused()));
        control.control()
                .ifPresent(total -> out().println(SAY.text(
                        "table.control",
                        total.inTable(),
                        control.difference().orElse(Money.ZERO).inTable())));
        ToldRows keptOut = new ToldRows();
        ToldRows there = new ToldRows();
        preview.others().forEach(verdict -> {
            switch (verdict) {
                case RowVerdict.Doubtful row -> keptOut.add("table.doubtful", row.line(), row.reason());
                case RowVerdict.Refused row -> keptOut.add("table.refused", row.line(), row.reason());
                case RowVerdict.AlreadyThere row ->
                    row.remark().ifPresent(remark -> there.add("table.there", row.line(), remark));
                case RowVerdict.Taken _ -> {}
            }
        });
        keptOut.inWords().forEach(out()::println);
        long unlisted = control.doubtful() + control.refused() - keptOut.size();
        if (unlisted > 0) {
            out().println(SAY.text("table.unlisted", unlisted));
        }
        there.inWords().forEach(out()::println);
        ToldRows taken = new ToldRows();
        preview.remarked().forEach(row -> row.remarks().forEach(remark -> taken.add("table.remark", row.line(), remark)));
        taken.inWords().limit(MOST_REMARKS).forEach(out()::println);
        long more = taken.rowsAfter(MOST_REMARKS);
        if (more > 0) {
            out().println(SAY.text("table.remarks", more));
        }
        preview.judgement().findings().forEach(finding -> out().println(finding.sentence()));
    }
}
