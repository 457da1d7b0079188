package org.daybook.app.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Feature;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Origin;
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.table.AuthorityNames;
import org.daybook.table.Judgement;
import org.daybook.table.Mapping;
import org.daybook.table.Progress;
import org.daybook.table.ReadTable;
import org.daybook.table.Repairs;
import org.daybook.table.TableImport;
import org.daybook.table.TableImporter;

/**
 * A file on its way into the journal: proposed, previewed, and committed as one change set and one undo. Mappings are kept
 * by the file's headers, and the choices made for authorities' names for ever; both are settings, so they travel. On the
 * lane.
 */
public final class TableIntake {
    private static final Messages SAY = Messages.beside(TableIntake.class);
    private static final String NAMES = "authority-names";
    private static final String MAPPING = "table-mapping.";

    private final Journal journal;
    private final ReadTable table;
    private final String as;
    private final TableImport<Draft.Edit> intake;
    private final boolean changesRecords;

    /** @throws Refused when no feature takes such tables in */
    public TableIntake(Journal journal, Reading reading, List<Feature> features, ReadTable table, String as) {
        this.journal = journal;
        this.table = table;
        this.as = as;
        TableImporter<Draft.Edit> importer = importer(reading, features, as);
        this.intake = new TableImport<>(table, importer, names(reading));
        this.changesRecords = importer.changesRecords();
    }

    private static TableImporter<Draft.Edit> importer(Reading reading, List<Feature> features, String as) {
        TreeMap<String, java.util.function.Function<Reading, TableImporter<Draft.Edit>>> all = new TreeMap<>();
        features.forEach(feature -> all.putAll(feature.importers()));
        return Optional.ofNullable(all.get(as))
                .orElseThrow(() -> new Refused(SAY.text("as.unknown", as, String.join(", ", all.keySet()))))
                .apply(reading);
    }

    private static AuthorityNames names(Reading reading) {
        List<AuthorityNames.Authority> known = BoroughStore.authorities(reading.sql()).stream()
                .map(a -> new AuthorityNames.Authority(a.gss(), a.name()))
                .toList();
        Map<String, String> remembered = new TreeMap<>();
        BoroughStore.setting(reading.sql(), NAMES).ifPresent(text -> text.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                remembered.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }));
        return new AuthorityNames(known, remembered);
    }

    public TableImport<Draft.Edit> table() {
        return intake;
    }

    /** The mapping kept for these headers, or what the headers suggest. @param constants one value for all rows, by field */
    public Mapping mapping(Map<String, String> constants) {
        Mapping begun = BoroughStore.setting(journal.sql(), key())
                .map(Mapping::fromText)
                .orElseGet(() -> intake.propose(constants).mapping());
        for (Map.Entry<String, String> constant : constants.entrySet()) {
            begun = begun.withConstant(constant.getKey(), constant.getValue());
        }
        return begun;
    }

    /** Keeps the mapping for next time, and the names that were decided by hand. */
    public void remember(Mapping mapping, Map<String, String> decided) {
        Draft draft = Draft.labelled(SAY.text("mapping.kept", as))
                .set(BoroughStore.SETTING_TYPE.key(key()), "content", Value.of(mapping.toText()));
        if (!decided.isEmpty()) {
            StringBuilder lines = new StringBuilder();
            BoroughStore.setting(journal.sql(), NAMES).ifPresent(before -> lines.append(before).append('\n'));
            new TreeMap<>(decided).forEach((spelled, gss) -> lines.append(spelled).append('\t').append(gss).append('\n'));
            draft.set(BoroughStore.SETTING_TYPE.key(NAMES), "content", Value.of(lines.toString().strip()));
        }
        journal.save(draft);
    }

    private String key() {
        return MAPPING + as + "." + table.shape().headerFingerprint();
    }

    /**
     * Takes every row that is in order, as one change set.
     *
     * @throws Refused when it was stopped: then nothing was taken
     */
    public Saved commit(Path file, Mapping mapping, Repairs repairs, Progress progress) {
        String label = SAY.text("imported", file.getFileName());
        if (changesRecords) {
            List<Draft.Edit> edits = new ArrayList<>();
            judge(mapping, repairs, edits::add, progress);
            return journal.save(new Draft(label, Origin.IMPORT).addAll(edits));
        }
        try (EditStream edits = new EditStream(into -> judge(mapping, repairs, into, progress))) {
            return journal.saveMany(label, Origin.IMPORT, edits);
        }
    }

    private void judge(Mapping mapping, Repairs repairs, Consumer<Draft.Edit> into, Progress progress) {
        Judgement judgement = intake.commit(mapping, repairs, into, progress);
        if (!judgement.complete()) {
            throw new Refused(SAY.text("stopped"));
        }
    }
}
