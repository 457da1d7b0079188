package org.daybook.museum;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.OpenProgramme;
import org.daybook.journal.Draft;
import org.daybook.journal.Origin;
import org.daybook.table.AuthorityNames;
import org.daybook.table.Mapping;
import org.daybook.table.Progress;
import org.daybook.table.ReadOptions;
import org.daybook.table.Repairs;
import org.daybook.table.TableImport;
import org.daybook.table.TableImporter;
import org.daybook.table.TableReader;

/** An open programme of museum services. */
final class Laptop extends OpenProgramme<MuseumFeature> {
    Laptop(Path folder, boolean withSample) throws Exception {
        super(folder, new MuseumFeature(), withSample, Instant.parse("2008-10-31T09:00:00Z"), Optional.empty());
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
        takeWithout(as, text);
        return preview;
    }

    /** As a version takes it that does not recognise the columns of these fields. */
    void takeWithout(String as, String text, String... fields) {
        TableImport<Draft.Edit> intake = intake(as, text);
        Mapping mapping = mapping(intake);
        for (String field : fields) {
            mapping = mapping.without(field);
        }
        List<Draft.Edit> edits = new ArrayList<>();
        intake.commit(mapping, Repairs.NONE, edits::add, Progress.SILENT);
        journal.save(new Draft("Imported a table", Origin.IMPORT).addAll(edits));
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
}
