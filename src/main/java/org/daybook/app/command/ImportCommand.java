package org.daybook.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.app.Wiring;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.daybook.snapshot.BadSnapshot;
import org.daybook.snapshot.Choices;
import org.daybook.snapshot.MergeReport;
import org.daybook.snapshot.SnapshotImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "import", description = "Take in what a colleague sent.", mixinStandardHelpOptions = true)
final class ImportCommand extends ProgrammeCommand {
    @Parameters(paramLabel = "FILE", description = "The snapshot.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Say what it would do, and do nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Option(names = "--take", paramLabel = "SIDE", description = "mine or theirs: settles every conflict for one side.")
    private Choices.@Nullable Side take;

    @Option(names = "--edited", description = "Take a file whose checksum is wrong as edited on purpose.")
    private boolean edited;

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        try (Journal journal = dryRun ? wiring.opening().openForReading() : wiring.opening().open()) {
            SnapshotImport coming = SnapshotImport.open(
                    journal, new SnapshotImport.Request(file, passphrase.read(), edited, wiring.sections()));
            MergeReport report = coming.report();
            if (json) {
                out().println(CanonicalText.of(document(report)));
            } else {
                words(report);
            }
            if (!report.conflicts().isEmpty() && take == null && !dryRun) {
                err().println(SAY.text("import.conflicts", report.conflicts().size()));
                return 1;
            }
            if (!dryRun) {
                Saved saved = coming.take(
                        take == null ? Choices.none() : Choices.all(take),
                        () -> journal.backups().make(SAY.text("import.backup", file.getFileName())));
                if (!json) {
                    out().println(saved.sentence());
                }
            }
            return 0;
        } catch (BadSnapshot bad) {
            throw new Refused(bad.faults());
        }
    }

    private static Value document(MergeReport report) {
        TreeMap<String, Value> m = new TreeMap<>();
        m.put("new", Value.of(report.added()));
        m.put("changed", Value.of(report.changed()));
        m.put("same", Value.of(report.same()));
        m.put("conflicts", Value.of(report.conflicts().size()));
        m.put("problems", Value.of(report.problems().size()));
        TreeMap<String, Value> details = new TreeMap<>();
        List<Value> records = new ArrayList<>();
        report.details().forEach(detail -> records.add(object(Map.of(
                "type", Value.of(detail.record().type()),
                "id", Value.of(detail.record().id()),
                "what", Value.of(detail.what().name().toLowerCase(Locale.ROOT)),
                "fields",
                new Value.Items(detail.fields().stream()
                        .map(f -> object(Map.of("field", Value.of(f.field()), "before", f.before(), "after", f.after())))
                        .toList())))));
        details.put("records", new Value.Items(records));
        details.put(
                "conflicts",
                new Value.Items(report.conflicts().stream()
                        .map(c -> object(Map.of(
                                "type", Value.of(c.record().type()),
                                "id", Value.of(c.record().id()),
                                "field", Value.of(c.field()),
                                "base", c.base().orElse(Value.NOTHING),
                                "mine", c.mine(),
                                "theirs", c.theirs())))
                        .toList()));
        details.put(
                "problems",
                new Value.Items(report.problems().stream().map(Value::of).toList()));
        m.put("details", new Value.Members(details));
        return new Value.Members(m);
    }

    private static Value object(Map<String, Value> members) {
        return new Value.Members(new TreeMap<>(members));
    }

    private void words(MergeReport report) {
        out().println(SAY.text(
                "import.report",
                report.added(),
                report.changed(),
                report.same(),
                report.conflicts().size(),
                report.problems().size()));
        report.problems().forEach(out()::println);
        report.conflicts().forEach(c -> out().println(SAY.text(
                "import.conflict",
                c.singular(),
                c.record().id(),
                c.field(),
                CanonicalText.of(c.mine()),
                CanonicalText.of(c.theirs()))));
    }
}
