package org.daybook.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.daybook.app.Wiring;
import org.daybook.feature.Outlook;
import org.daybook.feature.Reading;
import org.daybook.feature.Risk;
import org.daybook.feature.Statement;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Journal;
import org.daybook.journal.Value;
import org.daybook.kit.text.PartialDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "overview", description = "Where the programme stands.", mixinStandardHelpOptions = true)
final class OverviewCommand extends ProgrammeCommand {
    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        try (Journal journal = wiring.opening().openForReading()) {
            Reading reading = wiring.asAt().reading(journal.sql());
            List<Outlook> outlooks = new ArrayList<>();
            wiring.features().forEach(feature -> outlooks.add(feature.outlook(reading)));
            if (json) {
                out().println(CanonicalText.of(figures(reading, outlooks)));
            } else {
                words(reading, outlooks);
            }
        }
        return 0;
    }

    private static Value figures(Reading reading, List<Outlook> outlooks) {
        TreeMap<String, Value> members = new TreeMap<>();
        members.put("asAt", Value.of(reading.asAt().toString()));
        members.put("illustrative", Value.of(reading.programme().illustrative()));
        outlooks.forEach(outlook -> members.putAll(outlook.figures()));
        return new Value.Members(members);
    }

    private void words(Reading reading, List<Outlook> outlooks) {
        out().println(SAY.text(
                "overview.head",
                reading.programme().name(),
                PartialDate.of(reading.asAt()).inText()));
        if (reading.programme().illustrative()) {
            out().println(SAY.text("overview.illustrative"));
        }
        for (Outlook outlook : outlooks) {
            for (Statement statement : outlook.statements()) {
                out().println(SAY.text("overview.statement", statement.title(), statement.figure(), statement.caption()));
                statement.lines().forEach(line -> out().println(SAY.text("overview.detail", line)));
            }
        }
        for (Outlook outlook : outlooks) {
            for (Risk risk : outlook.risks()) {
                out().println(SAY.text("overview.risk", risk.title(), risk.sentence()));
            }
        }
    }
}
