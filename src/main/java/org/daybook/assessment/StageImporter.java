package org.daybook.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Field;
import org.daybook.journal.RecordKey;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.table.Doubt;
import org.daybook.table.MappedRow;
import org.daybook.table.RowRule;
import org.daybook.table.RowVerdict;
import org.daybook.table.TableImporter;
import org.daybook.table.TableTarget;
import org.daybook.table.TableTargets;

/**
 * Rows of a table as moves: an authority, the stage that it came to in a framework, and when. A table may hold the whole
 * history of an authority, so a stage that it skips is noted rather than asked for.
 */
final class StageImporter implements TableImporter<Draft.Edit> {
    private static final Messages SAY = Messages.beside(StageImporter.class);

    private final Assessments now;
    private final Set<String> keys;
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, Framework> frameworks = new LinkedHashMap<>();
    private final Optional<Framework> usual;
    private final Map<String, String> tranches = new HashMap<>();
    private final UuidV7 ids = UuidV7.system();

    /** On the lane. */
    StageImporter(Reading reading) {
        now = Assessments.read(reading);
        keys = AssessmentStore.importKeys(reading.sql());
        for (Stage stage : Stage.values()) {
            stages.put(plain(stage.word()), stage);
            stages.put(plain(stage.code()), stage);
        }
        for (Stage stage : Stage.values()) {
            stages.putIfAbsent(plain(stage.chipWord()), stage);
            stages.putIfAbsent(plain(stage.shortWord()), stage);
        }
        List<Framework> offered =
                now.frameworks().stream().filter(f -> !f.archived()).toList();
        offered.forEach(f -> frameworks.putIfAbsent(plain(f.name()), f));
        offered.forEach(f -> frameworks.putIfAbsent(plain(f.title()), f));
        usual = offered.stream().filter(Framework::selfAssessed).findFirst();
        now.tranches().forEach(t -> tranches.putIfAbsent(plain(t.name()), t.id()));
    }

    @Override
    public TableTarget target() {
        return TableTargets.stages().and(this::rule);
    }

    @Override
    public boolean isThere(String key) {
        return keys.contains(key);
    }

    @Override
    public List<String> hints(Set<String> mapped) {
        List<String> hints = new ArrayList<>();
        hints.add(SAY.text("import.stages.hint", stageWords()));
        usual.ifPresent(f -> hints.add(SAY.text("import.frameworks.hint", frameworkNames(), f.name())));
        return hints;
    }

    private static String stageWords() {
        return Arrays.stream(Stage.values()).map(Stage::word).collect(Collectors.joining(", "));
    }

    private String frameworkNames() {
        return now.frameworks().stream().filter(f -> !f.archived()).map(Framework::name).collect(Collectors.joining(", "));
    }

    private RowRule.Ruling rule(MappedRow row) {
        List<String> remarks = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        String said = text(row, "stage");
        Optional<Stage> stage = stage(row);
        if (!said.isEmpty() && stage.isEmpty()) {
            doubts.add(Doubt.of("stage", SAY.text("import.stage.unknown", said, stageWords())));
        }
        stage.filter(s -> !plain(said).equals(plain(s.word())) && !plain(said).equals(plain(s.code())))
                .ifPresent(s -> remarks.add(SAY.text("import.stage.taken", said, s.word())));
        Optional<Framework> framework = framework(row);
        if (framework.isEmpty()) {
            doubts.add(Doubt.of("framework", SAY.text("import.framework.unknown", text(row, "framework"), frameworkNames())));
        } else if (text(row, "framework").isEmpty()) {
            remarks.add(SAY.text("import.framework.taken", framework.get().name()));
        }
        row.date("date")
                .filter(d -> d.earliest().isAfter(now.asAt()))
                .ifPresent(_ -> doubts.add(
                        Doubt.of("date", SAY.text("move.later", PartialDate.of(now.asAt()).inText()))));
        String tranche = text(row, "tranche");
        if (tranche.length() > Field.LONGEST_TEXT) {
            doubts.add(Doubt.of("tranche", SAY.text("import.long", Field.LONGEST_TEXT)));
        } else if (!tranche.isEmpty() && !tranches.containsKey(plain(tranche))) {
            remarks.add(SAY.text("import.tranche.new", tranche));
        }
        return new RowRule.Ruling(row, remarks, doubts);
    }

    private Optional<Stage> stage(MappedRow row) {
        return Optional.ofNullable(stages.get(plain(text(row, "stage"))));
    }

    private Optional<Framework> framework(MappedRow row) {
        String said = text(row, "framework");
        return said.isEmpty() ? usual : Optional.ofNullable(frameworks.get(plain(said)));
    }

    @Override
    public Pass<Draft.Edit> begin() {
        return new Going();
    }

    /** Moves and tranches while rows add to them. */
    private final class Going implements Pass<Draft.Edit> {
        private final Map<String, Moves> moves = new HashMap<>();
        private final Map<String, String> known = new HashMap<>(tranches);

        @Override
        public Stream<Draft.Edit> edits(RowVerdict.Taken taken) {
            MappedRow row = taken.row();
            String gss = row.authority("authority").orElseThrow();
            Framework framework = framework(row).orElseThrow();
            Moves before = moves.computeIfAbsent(
                    gss + " " + framework.id(), _ -> new Moves(now.history(gss, framework.id())));
            List<Draft.Edit> edits = new ArrayList<>();
            String tranche = tranche(row, edits);
            before.move(taken, gss, framework, tranche.isEmpty() ? before.tranche : tranche, edits);
            return edits.stream();
        }

        /** The tranche's id; one that is new is added once. */
        private String tranche(MappedRow row, List<Draft.Edit> edits) {
            String name = text(row, "tranche");
            if (name.isEmpty()) {
                return "";
            }
            return known.computeIfAbsent(plain(name), _ -> {
                String id = ids.next().toString();
                edits.add(new Draft.Edit(AssessmentTypes.TRANCHE_TYPE.key(id), "name", Value.of(name)));
                return id;
            });
        }
    }

    private static String text(MappedRow row, String field) {
        return row.text(field).orElse("").strip().replaceAll("\\s+", " ");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** The moves of one authority in one framework, while rows are added to them. */
    private final class Moves {
        private final Set<String> known;
        private Optional<Stage> reached;
        private String tranche;

        Moves(MoveHistory history) {
            known = new TreeSet<>(history.ids());
            reached = known.isEmpty() ? Optional.empty() : Optional.of(history.onPath(now.asAt()));
            tranche = history.standing(now.asAt()).map(Standing::tranche).orElse("");
        }

        void move(
                RowVerdict.Taken taken, String gss, Framework framework, String inTranche, List<Draft.Edit> edits) {
            MappedRow row = taken.row();
            Stage stage = stage(row).orElseThrow();
            String id = ids.next().toString();
            RecordKey key = AssessmentTypes.MOVE_TYPE.key(id);
            boolean skips = reached.map(from -> !from.skippedTo(stage).isEmpty()).orElse(false);
            String note = row.text("note").map(String::strip).orElse("");
            edits.add(new Draft.Edit(key, "authority", Value.of(gss)));
            edits.add(new Draft.Edit(key, "framework", Value.of(framework.id())));
            edits.add(new Draft.Edit(key, "stage", Value.of(stage.code())));
            row.date("date").ifPresent(d -> edits.add(new Draft.Edit(key, "date", Value.of(d))));
            edits.add(new Draft.Edit(key, "tranche", Value.orNothing(inTranche)));
            edits.add(new Draft.Edit(
                    key, "note", Value.orNothing(note.isEmpty() && skips ? SAY.text("import.skips") : note)));
            if (!known.isEmpty()) {
                edits.add(new Draft.Edit(key, "knows", AssessmentEdits.items(known)));
            }
            edits.add(new Draft.Edit(key, "importKey", Value.of(taken.key())));
            known.add(id);
            tranche = inTranche;
            if (stage.onPath()) {
                reached = Optional.of(stage);
            }
        }
    }
}
