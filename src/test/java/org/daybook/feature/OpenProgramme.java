package org.daybook.feature;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.borough.Boroughs;
import org.daybook.database.DataFolder;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Journal;
import org.daybook.journal.Opening;
import org.daybook.journal.Origin;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordTypes;
import org.daybook.kit.task.Lane;

/** An open programme of one feature for tests, with a desk that answers at once, and what its status line said. */
public class OpenProgramme<F extends Feature> implements AutoCloseable {
    public final F feature;
    public final List<String> saved = new ArrayList<>();
    public final List<String> failed = new ArrayList<>();
    public final List<Link> opened = new ArrayList<>();
    public final Journal journal;
    public final Desk desk;
    private final AsAt asAt;

    /** @param now what the laptop's clock says; @param asked the as-at date that was asked for */
    protected OpenProgramme(Path folder, F feature, boolean withSample, Instant now, Optional<LocalDate> asked)
            throws Exception {
        this.feature = feature;
        List<Projection> projections = new ArrayList<>(Boroughs.projections());
        projections.addAll(feature.projections());
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        Opening opening = new Opening(new DataFolder(folder), new RecordTypes(projections), clock, "here");
        BuiltIn genesis = new BuiltIn(1, "The programme began", Origin.GENESIS, Instant.parse("2008-06-19T00:00:00Z"));
        Boroughs.genesis(genesis);
        feature.genesis(genesis);
        BuiltIn sample = new BuiltIn(2, "Sample", Origin.SAMPLE, Instant.parse("2008-10-31T09:00:00Z"));
        Boroughs.sample(sample);
        feature.sample(sample);
        opening.create(withSample ? List.of(genesis, sample) : List.of(genesis));
        journal = opening.open();
        asAt = new AsAt(clock, asked);
        desk = desk(Lane.sameThread());
    }

    /** One whose answers come when that lane gives them. */
    public final Desk desk(Lane lane) {
        return new Desk(lane, journal, Runnable::run, new Heard(), opened::add, asAt);
    }

    public final Reading reading() {
        return asAt.reading(journal.sql());
    }

    @Override
    public void close() throws Exception {
        journal.close();
    }

    private final class Heard implements StatusLine {
        @Override
        public void saved(String whatWasDone) {
            saved.add(whatWasDone);
        }

        @Override
        public void note(String sentence) {
            saved.add(sentence);
        }

        @Override
        public void failed(String sentence) {
            failed.add(sentence);
        }
    }
}
