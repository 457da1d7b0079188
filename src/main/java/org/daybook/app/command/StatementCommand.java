package org.daybook.app.command;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.app.Wiring;
import org.daybook.feature.Reading;
import org.daybook.fund.FundFeature;
import org.daybook.fund.FundFigures;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "statement", description = "The funds as they stood.", mixinStandardHelpOptions = true)
final class StatementCommand extends ProgrammeCommand {
    /** How wide the measures' names stand. */
    private static final int NAME = 12;

    @Option(names = "--fund", paramLabel = "NAME", description = "Only this fund.")
    private @Nullable String fund;

    @Option(names = "--recorded-until", paramLabel = "DATE",
            description = "Without what was recorded after this day: the figures as they were printed then.")
    private @Nullable LocalDate recordedUntil;

    @Option(names = "--json", description = "As one JSON object, with the keys of overview's funds.")
    private boolean json;

    @Override
    int run(Wiring wiring) throws CannotOpen, IOException {
        try (Journal journal = wiring.opening().openForReading()) {
            Reading reading = wiring.asAt().reading(journal.sql());
            Optional<Instant> until = Optional.ofNullable(recordedUntil)
                    .map(day -> day.plusDays(1)
                            .atStartOfDay(wiring.clock().getZone())
                            .toInstant()
                            .minusMillis(1));
            List<FundFigures> figures = funds(wiring).figures(reading, Optional.ofNullable(fund), until);
            if (fund != null && figures.isEmpty()) {
                throw new Refused(SAY.text("statement.no-fund", fund));
            }
            if (json) {
                out().println(CanonicalText.of(document(reading, figures)));
            } else {
                words(reading, figures);
            }
            return 0;
        }
    }

    static FundFeature funds(Wiring wiring) {
        return wiring.features().stream()
                .filter(FundFeature.class::isInstance)
                .map(FundFeature.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The funds as a list; where one was asked for, its figures at the top level too, where a script looks first. */
    private Value document(Reading reading, List<FundFigures> figures) {
        List<Value> funds = figures.stream().map(FundFigures::value).toList();
        TreeMap<String, Value> members = new TreeMap<>();
        if (fund != null && funds.getFirst() instanceof Value.Members one) {
            members.putAll(one.members());
        }
        members.put("asAt", Value.of(reading.asAt().toString()));
        members.put(
                "recordedUntil",
                recordedUntil == null ? Value.NOTHING : Value.of(recordedUntil.toString()));
        members.put("illustrative", Value.of(reading.programme().illustrative()));
        members.put("funds", new Value.Items(funds));
        return new Value.Members(members);
    }

    private void measures(FundFigures figures) {
        int width = figures.measures().stream()
                .mapToInt(measure -> measure.words().length())
                .reduce(NAME, Math::max);
        for (FundFigures.Measure measure : figures.measures()) {
            String amount = measure.amount().map(Money::inTable).orElse(SAY.text("statement.unset"));
            out().println(String.format(java.util.Locale.UK, "  %-" + width + "s %18s", measure.words(), amount));
        }
    }

    private void words(Reading reading, List<FundFigures> figures) {
        out().println(SAY.text(
                "overview.head",
                reading.programme().name(),
                PartialDate.of(reading.asAt()).inText()));
        if (reading.programme().illustrative()) {
            out().println(SAY.text("overview.illustrative"));
        }
        for (FundFigures one : figures) {
            out().println();
            out().println(one.fund().name());
            measures(one);
        }
    }
}
