package org.daybook.fund;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.borough.Boroughs;
import org.daybook.database.DataFolder;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Opening;
import org.daybook.journal.Origin;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;

/** A laptop with the fund on it, for tests: real journal, real tables, a clock that ticks. */
final class Office implements AutoCloseable {
    final FundFeature feature;
    final FundPosting posting;
    final FundPictures pictures;
    final Journal journal;
    private final Opening opening;
    private long millis = Instant.parse("2008-11-03T09:00:00Z").toEpochMilli();

    Office(Path path, String machine, boolean sample) throws IOException, CannotOpen {
        InstantSource clock = () -> Instant.ofEpochMilli(millis++);
        feature = new FundFeature(clock);
        posting = feature.posting();
        pictures = new FundPictures(posting.books());
        List<Projection> projections = new ArrayList<>(Boroughs.projections());
        projections.addAll(feature.projections());
        opening = new Opening(new DataFolder(path), new RecordTypes(projections), clock, machine);
        if (!path.resolve("journal.jsonl").toFile().exists() && new DataFolder(path).state() == DataFolder.State.EMPTY) {
            BuiltIn genesis = new BuiltIn(1, "The programme began", Origin.GENESIS, Instant.parse("2008-06-19T00:00:00Z"));
            Boroughs.genesis(genesis);
            List<BuiltIn> sets = new ArrayList<>(List.of(genesis));
            if (sample) {
                BuiltIn set = new BuiltIn(2, "The sample", Origin.SAMPLE, Instant.parse("2008-10-31T00:00:00Z"));
                Boroughs.sample(set);
                feature.sample(set);
                sets.add(set);
            }
            opening.create(sets);
        }
        journal = opening.open();
    }

    /** Time goes by. */
    void later(Duration time) {
        millis += time.toMillis();
    }

    String newFund(String name) {
        String id = posting.nextId();
        journal.save(Draft.labelled("New fund")
                .create(FundTypes.FUND.key(id), Map.of("name", Value.of(name), "postingCopy", Value.of(journal.copy().toString()))));
        return id;
    }

    void enter(String fund, Particulars wrote) {
        journal.save(posting.enter(journal.sql(), fund, wrote).draft());
    }

    Fund fund(String name) {
        return FundStore.funds(journal.sql()).stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Ledger ledger(String fund) {
        return posting.books().ledger(journal.sql(), fund);
    }

    /** The statement out of the columns. */
    Statement statement(String fund, String asAt) {
        return new Statements(
                        ledger(fund).columns(),
                        FundStore.fund(journal.sql(), fund).orElseThrow(),
                        FundStore.heads(journal.sql(), fund),
                        FundStore.settings(journal.sql()))
                .asAt(LocalDate.parse(asAt), Optional.empty());
    }

    /** The measures of all that is recorded, out of the daily sums. */
    Effect sums(String fund, String asAt) {
        return stands(fund, LocalDate.parse(asAt), Optional.empty());
    }

    /** The measures as overview and the command line say them. */
    Effect stands(String fund, LocalDate asAt, Optional<Instant> recordedUntil) {
        return FundFigures.stands(journal.sql(), posting.books(), fund, asAt, recordedUntil);
    }

    Entry entry(String fund, int number) {
        return EntryStore.entries(journal.sql(), fund, List.of(number)).getFirst();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
