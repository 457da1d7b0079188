package org.daybook.app.tables;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.ProgrammeStore;
import org.daybook.feature.Feature;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.table.AuthorityNames;
import org.daybook.table.FieldKind;
import org.daybook.table.Mapping;
import org.daybook.table.MappingProposer;
import org.daybook.table.Progress;
import org.daybook.table.ReadTable;
import org.daybook.table.TableImport;
import org.daybook.table.TableImporter;
import org.daybook.table.TableRefused;
import org.daybook.table.TableTarget;
import org.daybook.table.TargetField;

/**
 * A file on its way into the journal: proposed, previewed, and committed as one change set and one undo. With it mappings are
 * kept by the file's headers, and the choices made for authorities' names for ever; both are settings, so they travel. Made on
 * the lane, where it reads all that it needs to judge rows; {@link #preview} may then run beside it.
 */
public final class TableIntake {
    /** Rows taken that a preview shows at most; the doubtful and refused have a limit of their own. */
    public static final int MOST_SHOWN = 10_000;

    /** Bytes of a file, from which on a backup is made before: a thousand rows or two. */
    private static final long LARGE = 100_000;

    private static final Messages SAY = Messages.beside(TableIntake.class);
    private static final String NAME = "authority-name.";
    private static final String MAPPING = "table-mapping.";

    private final Journal journal;
    private final ReadTable table;
    private final String as;
    private final LocalDate asAt;
    private final Function<Reading, TableImporter<Draft.Edit>> importers;
    private final TableImporter<Draft.Edit> importer;
    private final Optional<UUID> readAt;
    private final List<AuthorityNames.Authority> authorities;
    private final Map<String, String> remembered;

    /** @throws Refused when no feature takes such tables in */
    public TableIntake(Journal journal, Reading reading, List<Feature> features, ReadTable table, String as) {
        this.journal = journal;
        this.table = table;
        this.as = as;
        this.asAt = reading.asAt();
        this.importers = Optional.ofNullable(importers(features).get(as))
                .orElseThrow(() -> new Refused(SAY.text("as.unknown", as, String.join(", ", kinds(features)))));
        this.importer = importers.apply(reading);
        this.readAt = journal.latest();
        this.authorities = BoroughStore.authorities(reading.sql()).stream()
                .map(a -> new AuthorityNames.Authority(a.gss(), a.name()))
                .toList();
        this.remembered = remembered(reading);
    }

    /** What tables are taken in, by the names that {@code import-table --as} knows. */
    public static List<String> kinds(List<Feature> features) {
        return List.copyOf(importers(features).keySet());
    }

    private static TreeMap<String, Function<Reading, TableImporter<Draft.Edit>>> importers(List<Feature> features) {
        TreeMap<String, Function<Reading, TableImporter<Draft.Edit>>> all = new TreeMap<>();
        features.forEach(feature -> all.putAll(feature.importers()));
        return all;
    }

    /** One setting a spelling, so that two copies which decide different names do not stand in each other's way. */
    private static Map<String, String> remembered(Reading reading) {
        Map<String, String> names = new TreeMap<>();
        BoroughStore.settings(reading.sql(), NAME).values().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                names.put(line.substring(0, tab), line.substring(tab + 1));
            }
        });
        return names;
    }

    public TableTarget target() {
        return importer.target();
    }

    public ReadTable table() {
        return table;
    }

    public List<AuthorityNames.Authority> authorities() {
        return authorities;
    }

    /**
     * What the table was taken for, in sentences, with what the feature says of its fields: which fund rows go into where none
     * is named.
     *
     * @param kept whether the mapping is the one that was kept for these headers
     */
    List<String> tookFor(Mapping mapping, boolean kept) {
        List<String> tookFor = new ArrayList<>(table.shape().tookFor());
        if (kept) {
            tookFor.add(SAY.text("took.kept"));
        }
        try {
            tookFor.addAll(
                    MappingProposer.describe(table, target(), mapping, new AuthorityNames(authorities, remembered)));
        } catch (TableRefused refused) {
            throw withChoices(refused);
        }
        tookFor.addAll(importer.hints(mapping.sources().keySet()));
        return tookFor;
    }

    /**
     * What the table was taken for and what is assumed of it, in sentences.
     *
     * @param constants that were asked for; one whose field has a column is not used, and that is said
     */
    public List<String> notices(Mapping mapping, Map<String, String> constants) {
        boolean kept = keepsMapping() && readsAlike(mapping(constants), mapping);
        List<String> notices = new ArrayList<>(tookFor(mapping, kept));
        constants.forEach((field, text) -> {
            if (mapping.sources().get(field) instanceof Mapping.Source.Column) {
                String label = target().field(field).map(TargetField::label).orElse(field);
                notices.add(SAY.text("constant.unused", label, text));
            }
        });
        return notices;
    }

    /** Why a value cannot be that of all rows, in a sentence. */
    public Optional<String> faultOfConstant(String field, String text) {
        return intake(Map.of()).faultOfConstant(field, text);
    }

    private TableImport<Draft.Edit> intake(Map<String, String> decided) {
        return intake(importer, decided);
    }

    private TableImport<Draft.Edit> intake(TableImporter<Draft.Edit> with, Map<String, String> decided) {
        Map<String, String> names = new TreeMap<>(remembered);
        names.putAll(decided);
        return new TableImport<>(table, with, new AuthorityNames(authorities, names));
    }

    /**
     * One that stands on what the tables hold now: since the preview's was made an entry may have come by hand, or this very
     * table gone in.
     */
    private TableImporter<Draft.Edit> ofNow() {
        return journal.latest().equals(readAt)
                ? importer
                : importers.apply(new Reading(journal.sql(), ProgrammeStore.programme(journal.sql()), asAt));
    }

    /**
     * The mapping kept for these headers, or what the headers suggest. On the lane.
     *
     * @param constants one value for all rows, by field; used where the table has no column for the field
     */
    public Mapping mapping(Map<String, String> constants) {
        return keptMapping()
                .map(kept -> completed(kept, constants))
                .orElseGet(() -> intake(Map.of()).propose(constants).mapping());
    }

    /** Without headers any other table with as many columns would be read by it. */
    private Optional<Mapping> keptMapping() {
        return table.shape().hasHeader()
                ? BoroughStore.setting(journal.sql(), key()).map(Mapping::fromText)
                : Optional.empty();
    }

    /** A mapping with values for all rows where it has no column for their field: what the file itself says counts. */
    public static Mapping completed(Mapping mapping, Map<String, String> constants) {
        Mapping completed = mapping;
        for (Map.Entry<String, String> constant : constants.entrySet()) {
            if (!(completed.sources().get(constant.getKey()) instanceof Mapping.Source.Column)) {
                completed = completed.withConstant(constant.getKey(), constant.getValue());
            }
        }
        return completed;
    }

    /** Which columns could be what, where the headers leave a choice: she has to say. */
    private List<String> unsure() {
        return intake(Map.of()).propose(Map.of()).unsure();
    }

    /** Whether a mapping is kept for these headers. On the lane. */
    public boolean keepsMapping() {
        return keptMapping().isPresent();
    }

    /**
     * Judges all rows and changes nothing.
     *
     * @throws TableRefused when the mapping does not fit yet; it says which columns could be meant
     */
    public TableImport.Preview preview(Decisions decisions, int shown, Progress progress) {
        try {
            return intake(decisions.names()).preview(decisions.mapping(), decisions.repairs(), shown, progress);
        } catch (TableRefused refused) {
            throw withChoices(refused);
        }
    }

    private TableRefused withChoices(TableRefused refused) {
        List<String> unsure = unsure();
        return unsure.isEmpty()
                ? refused
                : new TableRefused(refused.getMessage() + " " + String.join(" ", unsure), refused);
    }

    /**
     * What keeps the mapping for next time, where it is not what would be found by itself, and the names that were decided. It
     * is saved with the rows, or not at all: what took nothing in decides nothing for the next table. A date for all rows and
     * a control total belong to this one file and are not kept.
     */
    private List<Draft.Edit> kept(Decisions decisions) {
        Draft draft = Draft.labelled("");
        Mapping kept = ofAnyFile(decisions.mapping());
        if (table.shape().hasHeader() && !readsAlike(kept, mapping(Map.of()))) {
            keep(draft, key(), kept.toText());
        }
        decisions.names().forEach((spelled, gss) -> keep(draft, nameKey(spelled), spelled + "\t" + gss));
        return draft.edits();
    }

    private static void keep(Draft draft, String name, String content) {
        RecordKey setting = BoroughStore.SETTING_TYPE.key(name);
        // An undo of the table that kept it first had deleted it.
        draft.set(setting, "content", Value.of(content)).bringBack(setting);
    }

    /** Whether two mappings read a table in the same way, but for what belongs to one file alone. */
    boolean readsAlike(Mapping one, Mapping other) {
        return ofAnyFile(one).toText().equals(ofAnyFile(other).toText());
    }

    private Mapping ofAnyFile(Mapping mapping) {
        Mapping kept = mapping.withHeaders(table.shape().headerFingerprint()).withoutControlTotal().withoutSheet();
        for (Map.Entry<String, Mapping.Source> source : mapping.sources().entrySet()) {
            boolean date = target().field(source.getKey())
                    .filter(field -> field.kind() == FieldKind.DAY || field.kind() == FieldKind.DATE)
                    .isPresent();
            if (date && source.getValue() instanceof Mapping.Source.Constant) {
                kept = kept.without(source.getKey());
            }
        }
        return kept;
    }

    private static String nameKey(String spelled) {
        byte[] spelling = AuthorityNames.spelling(spelled).getBytes(StandardCharsets.UTF_8);
        return NAME + UUID.nameUUIDFromBytes(spelling);
    }

    private String key() {
        return MAPPING + as + "." + table.shape().headerFingerprint();
    }

    /** What was saved, and what became of each row, from the same pass over the file. */
    public record Taken(Saved saved, TableImport.Preview rows) {}

    /**
     * Takes every row that is in order, as one change set, and keeps what was decided for the next table; a backup is made
     * before a large file. On the lane.
     *
     * @param progress asked until every row is read, on a thread of its own; after that it cannot be stopped
     * @throws Refused when it was stopped: then nothing was taken
     */
    public Taken take(Path file, Decisions decisions, Progress progress) {
        // Without the file's name, which may be a person's: a label stays and travels, and no erasure reaches it. So for the backup.
        String label = SAY.text("imported", target().title());
        if (table.bytes() > LARGE) {
            journal.backups().make(SAY.text("imported.backup", target().title()));
        }
        TableImporter<Draft.Edit> now = ofNow();
        TableImporter.Pass<Draft.Edit> pass = now.begin();
        Reader<Draft.Edit> reader = into -> judged(intake(now, decisions.names()), pass, decisions, into, progress);
        List<Draft.Edit> kept = kept(decisions);
        List<TableImport.Preview> rows = new ArrayList<>(1);
        if (now.changesRecords()) {
            List<Draft.Edit> edits = new ArrayList<>();
            rows.add(reader.read(edits::add));
            edits.addAll(edits.isEmpty() ? List.of() : alongside(pass, kept));
            return taken(journal.save(new Draft(label, Origin.IMPORT).addAll(edits)), file, rows.getFirst());
        }
        try (EditStream edits = new EditStream(into -> rows.add(reader.read(into)))) {
            Saved saved = journal.saveMany(label, Origin.IMPORT, edits, () -> alongside(pass, kept));
            return taken(saved, file, rows.getFirst());
        }
    }

    /** Said now, with the name of the file. */
    private static Taken taken(Saved saved, Path file, TableImport.Preview rows) {
        String said = saved.changesNothing() ? saved.sentence() : SAY.text("imported", file.getFileName());
        return new Taken(new Saved(saved.set(), said, saved.skipped(), saved.types()), rows);
    }

    private static List<Draft.Edit> alongside(TableImporter.Pass<Draft.Edit> pass, List<Draft.Edit> kept) {
        return Stream.concat(pass.alongside().stream(), kept.stream()).toList();
    }

    private interface Reader<E> {
        TableImport.Preview read(Consumer<E> into);
    }

    /** As {@link #take}, for whom what was saved is enough. */
    public Saved commit(Path file, Decisions decisions, Progress progress) {
        return take(file, decisions, progress).saved();
    }

    private TableImport.Preview judged(
            TableImport<Draft.Edit> intake,
            TableImporter.Pass<Draft.Edit> pass,
            Decisions decisions,
            Consumer<Draft.Edit> into,
            Progress progress) {
        TableImport.Preview rows = intake.take(pass, decisions.mapping(), decisions.repairs(), into, progress);
        if (!rows.judgement().complete()) {
            throw new Refused(SAY.text("stopped"));
        }
        progress.at(rows.judgement().control().rows(), table.bytes(), table.bytes());
        return rows;
    }
}
