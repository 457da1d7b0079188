package org.daybook.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        try (Journal journal = dryRun ? wiring.opening().openForReading() : open(wiring)) {
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
                        () -> journal.backups().make(SAY.text("import.backup", coming.inWords())));
                if (!json) {
                    out().println(saved.sentence());
                    saved.skipped().forEach(out()::println);
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
        details.put("records", items(report.details(), ImportCommand::detail));
        details.put("conflicts", items(report.conflicts(), ImportCommand::conflict));
        details.put("problems", items(report.problems(), Value::of));
        details.put("erased", items(report.erased(), key -> object(Map.of("type", Value.of(key.type()), "id", Value.of(key.id())))));
        details.put("byAuthority", counted(report, MergeReport.Detail::authority));
        details.put("byKind", counted(report, detail -> detail.record().type()));
        m.put("details", new Value.Members(details));
        return new Value.Members(m);
    }

    private static <T> Value items(List<T> all, Function<T, Value> one) {
        return new Value.Items(all.stream().map(one).toList());
    }

    private static Value detail(MergeReport.Detail detail) {
        return object(Map.of(
                "type", Value.of(detail.record().type()),
                "id", Value.of(detail.record().id()),
                "authority", Value.of(detail.authority()),
                "what", Value.of(detail.what().name().toLowerCase(Locale.ROOT)),
                "fields", items(detail.fields(), ImportCommand::field)));
    }

    private static Value field(MergeReport.FieldChange f) {
        return object(Map.of("field", Value.of(f.field()), "before", f.before(), "after", f.after(), "by", said(f.by())));
    }

    private static Value conflict(MergeReport.Conflict c) {
        return object(Map.of(
                "type", Value.of(c.record().type()),
                "id", Value.of(c.record().id()),
                "authority", Value.of(c.authority()),
                "field", Value.of(c.field()),
                "base", c.base().orElse(Value.NOTHING),
                "mine", c.mine(),
                "theirs", c.theirs(),
                "mineBy", said(c.saidHere()),
                "theirsBy", said(c.saidThere())));
    }

    /** Who said it and when, as far as that is known. */
    private static Value said(Optional<MergeReport.Said> said) {
        return said.map(s -> object(Map.of(
                        "role", Value.of(s.role()),
                        "copy", Value.of(s.copy().toString()),
                        "at", Value.of(s.at().toString()),
                        "label", Value.of(s.label()))))
                .orElse(Value.NOTHING);
    }

    /** How many records are new or changed of each authority or kind. */
    private static Value counted(MergeReport report, Function<MergeReport.Detail, String> of) {
        TreeMap<String, Value> counts = new TreeMap<>();
        report.details().stream()
                .collect(Collectors.groupingBy(of, Collectors.counting()))
                .forEach((name, count) -> counts.put(name, Value.of(count)));
        return new Value.Members(counts);
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
        if (!report.erased().isEmpty()) {
            out().println(SAY.text("import.erased", report.erased().size()));
        }
        report.details().forEach(this::words);
        report.conflicts().forEach(c -> out().println(SAY.text(
                "import.conflict",
                c.singular(),
                c.record().id(),
                c.field(),
                CanonicalText.of(c.mine()),
                CanonicalText.of(c.theirs()),
                c.base().map(base -> SAY.text("import.base", CanonicalText.of(base))).orElse(""))));
    }

    private void words(MergeReport.Detail detail) {
        String of = detail.authority().isEmpty() ? "" : SAY.text("import.of", detail.authority());
        String what = detail.what().name().toLowerCase(Locale.ROOT);
        out().println(SAY.text("import." + what, detail.singular(), detail.record().id(), of));
        if (detail.what() == MergeReport.What.CHANGED) {
            detail.fields().forEach(f -> {
                String before = CanonicalText.of(f.before());
                String after = CanonicalText.of(f.after());
                out().println(f.by()
                        .map(by -> SAY.text("import.by", f.field(), before, after, by.role(), by.at()))
                        .orElseGet(() -> SAY.text("import.field", f.field(), before, after)));
            });
        }
    }
}
