package org.daybook.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.app.Wiring;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.snapshot.BadSnapshot;
import org.daybook.snapshot.CompareReport;
import org.daybook.snapshot.KeptSnapshots;
import org.daybook.snapshot.SnapshotCompare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "compare", description = "Say how two snapshots differ, or one and now.", mixinStandardHelpOptions = true)
final class CompareCommand extends ProgrammeCommand {
    private static final String NOW = "now";

    @Parameters(index = "0", paramLabel = "A", description = "A snapshot (a file, or the id of a kept one), or: now")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", description = "A snapshot (a file, or the id of a kept one), or: now")
    private String second = "";

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Mixin
    private PassphraseOption passphrase = new PassphraseOption();

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        try {
            CompareReport report = report(wiring);
            if (json) {
                out().println(CanonicalText.of(document(report)));
            } else {
                words(report);
            }
            return 0;
        } catch (BadSnapshot bad) {
            throw new Refused(bad.faults());
        }
    }

    private CompareReport report(Wiring wiring) throws BadSnapshot, CannotOpen, IOException {
        if (first.equals(NOW) && second.equals(NOW)) {
            throw new Refused(SAY.text("compare.now-now"));
        }
        KeptSnapshots kept = new KeptSnapshots(wiring.folder());
        if (!first.equals(NOW) && !second.equals(NOW)) {
            return SnapshotCompare.files(
                    wiring.types(), kept.resolve(first), kept.resolve(second), passphrase.read());
        }
        try (Journal journal = wiring.opening().openForReading()) {
            return first.equals(NOW)
                    ? SnapshotCompare.nowWithFile(journal, kept.resolve(second), passphrase.read())
                    : SnapshotCompare.fileWithNow(journal, kept.resolve(first), passphrase.read());
        }
    }

    private void words(CompareReport report) {
        out().println(SAY.text("compare.report", report.added(), report.gone(), report.changed(), report.same()));
        for (CompareReport.Difference d : report.details()) {
            String what = d.what().name().toLowerCase(Locale.ROOT);
            out().println(SAY.text("compare." + what, d.singular(), d.record().id()));
            if (d.what() == CompareReport.What.CHANGED) {
                d.fields().forEach(f -> out().println(
                        SAY.text("compare.field", f.field(), CanonicalText.of(f.first()), CanonicalText.of(f.second()))));
            }
        }
    }

    private static Value document(CompareReport report) {
        // Two states contradict nobody: the keys are there so that a script reads one shape from import and compare.
        return object(Map.of(
                "new", Value.of(report.added()),
                "gone", Value.of(report.gone()),
                "changed", Value.of(report.changed()),
                "same", Value.of(report.same()),
                "conflicts", Value.of(0),
                "problems", Value.of(0),
                "details", new Value.Items(report.details().stream().map(CompareCommand::detail).toList())));
    }

    private static Value detail(CompareReport.Difference d) {
        List<Value> fields = d.fields().stream()
                .map(f -> object(Map.of("field", Value.of(f.field()), "first", f.first(), "second", f.second())))
                .toList();
        return object(Map.of(
                "type", Value.of(d.record().type()),
                "id", Value.of(d.record().id()),
                "authority", Value.of(d.authority()),
                "what", Value.of(d.what() == CompareReport.What.ADDED ? "new" : d.what().name().toLowerCase(Locale.ROOT)),
                "fields", new Value.Items(fields)));
    }

    private static Value object(Map<String, Value> members) {
        return new Value.Members(new TreeMap<>(members));
    }
}
