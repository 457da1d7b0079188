package org.daybook.museum;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Boroughs;
import org.daybook.database.DataFolder;
import org.daybook.feature.AsAt;
import org.daybook.feature.Desk;
import org.daybook.feature.Link;
import org.daybook.feature.Reading;
import org.daybook.feature.StatusLine;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Opening;
import org.daybook.journal.Origin;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordTypes;
import org.daybook.kit.task.Lane;
import org.daybook.table.AuthorityNames;
import org.daybook.table.Mapping;
import org.daybook.table.Progress;
import org.daybook.table.ReadOptions;
import org.daybook.table.Repairs;
import org.daybook.table.TableImport;
import org.daybook.table.TableImporter;
import org.daybook.table.TableReader;

/** An open programme for tests, with a desk that answers at once, and what its status line said. */
final class Laptop implements AutoCloseable {
    final MuseumFeature feature = new MuseumFeature();
    final List<String> saved = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<Link> opened = new ArrayList<>();
    final Journal journal;
    final Desk desk;
    private final AsAt asAt;

    Laptop(Path folder, boolean withSample) throws Exception {
        List<Projection> projections = new ArrayList<>(Boroughs.projections());
        projections.addAll(feature.projections());
        Clock clock = Clock.fixed(Instant.parse("2008-10-31T09:00:00Z"), ZoneOffset.UTC);
        Opening opening = new Opening(new DataFolder(folder), new RecordTypes(projections), clock, "here");
        BuiltIn genesis = new BuiltIn(1, "The programme began", Origin.GENESIS, Instant.parse("2008-06-19T00:00:00Z"));
        Boroughs.genesis(genesis);
        feature.genesis(genesis);
        BuiltIn sample = new BuiltIn(2, "Sample", Origin.SAMPLE, Instant.parse("2008-10-31T09:00:00Z"));
        Boroughs.sample(sample);
        feature.sample(sample);
        opening.create(withSample ? List.of(genesis, sample) : List.of(genesis));
        journal = opening.open();
        asAt = new AsAt(clock, Optional.empty());
        desk = new Desk(Lane.sameThread(), journal, Runnable::run, new Heard(), opened::add, asAt);
    }

    Reading reading() {
        return asAt.reading(journal.sql());
    }

    Network now() {
        return Network.read(reading());
    }

    ServiceRow service(String name) {
        return now().rows().stream()
                .filter(r -> r.authority().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Museum museum(String name) {
        return now().museums().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    /** What a table would become, without taking it. */
    TableImport.Preview preview(String as, String text) {
        TableImport<Draft.Edit> intake = intake(as, text);
        return intake.preview(mapping(intake), Repairs.NONE, 1_000, Progress.SILENT);
    }

    /** Takes a table in, as one edit. */
    TableImport.Preview take(String as, String text) {
        TableImport.Preview preview = preview(as, text);
        TableImport<Draft.Edit> intake = intake(as, text);
        List<Draft.Edit> edits = new ArrayList<>();
        intake.commit(mapping(intake), Repairs.NONE, edits::add, Progress.SILENT);
        journal.save(new Draft("Imported a table", Origin.IMPORT).addAll(edits));
        return preview;
    }

    private static Mapping mapping(TableImport<Draft.Edit> intake) {
        return intake.propose(Map.of()).mapping();
    }

    private TableImport<Draft.Edit> intake(String as, String text) {
        TableImporter<Draft.Edit> importer =
                Optional.ofNullable(feature.importers().get(as)).orElseThrow().apply(reading());
        List<AuthorityNames.Authority> known = BoroughStore.authorities(journal.sql()).stream()
                .map(a -> new AuthorityNames.Authority(a.gss(), a.name()))
                .toList();
        return new TableImport<>(
                new TableReader().open("table.csv", text.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE),
                importer,
                new AuthorityNames(known, Map.of()));
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
