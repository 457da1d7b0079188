package org.daybook.museum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Rows of a table as museum services, each with the stage that it is at, if the table says so. A blank cell leaves what is
 * there. A service that was not known is eligible unless the table says otherwise: eligible are the authorities that have one.
 */
final class MuseumServiceImporter implements TableImporter<Draft.Edit> {
    private static final Messages SAY = Messages.beside(MuseumServiceImporter.class);
    private static final Set<String> NOT_ELIGIBLE = Set.of("not eligible", "ineligible", "no museum service");

    /** What a table writes where a service's name should be, and that says whether there is one or that it is not known. */
    private static final Set<String> NO_NAMES = Set.of(
            "y", "yes", "n", "no", "none", "true", "false", "na", "n a", "nil", "unknown", "not known", "tbc", "no museum service");

    private final Map<String, MuseumService> services;
    private final Map<String, List<MuseumMove>> moves;
    private final Map<String, String> ownKeys;
    private final Map<String, Long> museums;
    private final Set<String> keys;
    private final LocalDate asAt;
    private final UuidV7 ids = UuidV7.system();

    /** On the lane. */
    MuseumServiceImporter(Reading reading) {
        services = MuseumStore.services(reading.sql()).stream()
                .collect(Collectors.toMap(MuseumService::gss, service -> service));
        moves = MuseumStore.moves(reading.sql());
        ownKeys = MuseumStore.serviceKeys(reading.sql());
        museums = MuseumStore.museums(reading.sql()).stream()
                .filter(m -> m.standsForItself() && !m.archived())
                .collect(Collectors.groupingBy(Museum::service, Collectors.counting()));
        keys = MuseumStore.importKeys(reading.sql());
        asAt = reading.asAt();
    }

    @Override
    public TableTarget target() {
        return TableTargets.museumServices().and(this::rule);
    }

    @Override
    public boolean isThere(String key) {
        return keys.contains(key);
    }

    @Override
    public boolean changesRecords() {
        return true;
    }

    @Override
    public List<String> hints(Set<String> mapped) {
        return List.of(SAY.text("import.stages.hint", words()), SAY.text("import.services.hint"));
    }

    private static String words() {
        return Arrays.stream(EnrolmentStage.values()).map(EnrolmentStage::word).collect(Collectors.joining(", "));
    }

    private RowRule.Ruling rule(MappedRow row) {
        List<String> remarks = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (String field : List.of("name", "tranche")) {
            if (text(row, field).length() > Field.LONGEST_TEXT) {
                doubts.add(Doubt.of(field, SAY.text("import.long", Field.LONGEST_TEXT)));
            }
        }
        if (NO_NAMES.contains(plain(text(row, "name")))) {
            doubts.add(Doubt.of("name", SAY.text("import.service.noName", text(row, "name"))));
        }
        Optional<String> gss = row.authority("authority");
        String word = text(row, "stage");
        Optional<EnrolmentStage> stage = stage(row);
        if (!word.isEmpty() && stage.isEmpty() && !saysNotEligible(row)) {
            doubts.add(Doubt.of("stage", SAY.text("import.stage.unknown", word, words())));
        }
        gss.ifPresent(code -> {
            eligibility(row, code, remarks, doubts);
            if (stage.isPresent()) {
                when(row, code, doubts);
            }
        });
        return new RowRule.Ruling(row, remarks, doubts);
    }

    /** Says how eligibility was taken, and doubts where the row contradicts itself or what is known. */
    private void eligibility(MappedRow row, String gss, List<String> remarks, List<Doubt> doubts) {
        Optional<Boolean> flag = row.flag("eligible");
        Optional<EnrolmentStage> stage = stage(row);
        boolean knownNot =
                Optional.ofNullable(services.get(gss)).filter(s -> !s.eligible()).isPresent();
        if (flag.isEmpty() && stage.isEmpty() && knownNot && !saysNotEligible(row)) {
            return;
        }
        if (saysNotEligible(row) ? flag.orElse(false) : stage.isPresent() && !flag.orElse(!knownNot)) {
            doubts.add(Doubt.of("eligible", SAY.text("import.eligible.contradicts", text(row, "stage"))));
        } else if (flag.isEmpty() && !saysNotEligible(row) && !services.containsKey(gss)) {
            taken(row, remarks, doubts);
        }
    }

    /** Nothing says that it is eligible: it is by what the table lists, unless the row speaks against it. */
    private static void taken(MappedRow row, List<String> remarks, List<Doubt> doubts) {
        boolean noMuseums = row.whole("museums").filter(n -> n == 0).isPresent();
        if (noMuseums && stage(row).isEmpty()) {
            doubts.add(Doubt.of("eligible", SAY.text("import.eligible.unknown")));
        } else if (stage(row).isEmpty() && text(row, "name").isEmpty()) {
            remarks.add(SAY.text("import.eligible.bare"));
        } else {
            remarks.add(SAY.text("import.eligible.taken"));
        }
    }

    private void when(MappedRow row, String gss, List<Doubt> doubts) {
        Optional<PartialDate> date = row.date("date");
        if (date.filter(d -> d.earliest().isAfter(asAt)).isPresent()) {
            doubts.add(Doubt.of("date", SAY.text("import.later", PartialDate.of(asAt).inText())));
        } else if (date.isEmpty() && row.value("date").isEmpty() && moves.containsKey(gss)) {
            doubts.add(Doubt.of("date", SAY.text("import.date.missing")));
        }
    }

    @Override
    public Pass<Draft.Edit> begin() {
        return new Going();
    }

    /** Services while rows go into them. */
    private final class Going implements Pass<Draft.Edit> {
        private final Map<String, Into> into = new HashMap<>();
        private final Map<String, Boolean> eligible = new HashMap<>();

        /** Of two rows that say the opposite of one service neither is better than the other: she has to say. */
        @Override
        public RowRule.Ruling inTurn(MappedRow row) {
            Optional<Boolean> says = saysNotEligible(row) ? Optional.of(false) : row.flag("eligible");
            boolean otherwise = says.isPresent() && !eligible.getOrDefault(gss(row), says.get()).equals(says.get());
            says.ifPresent(yes -> eligible.putIfAbsent(gss(row), yes));
            return otherwise
                    ? RowRule.Ruling.doubt(row, Doubt.of("eligible", SAY.text("import.eligible.before")))
                    : RowRule.Ruling.fine(row);
        }

        @Override
        public Stream<Draft.Edit> edits(RowVerdict.Taken taken) {
            return into.computeIfAbsent(gss(taken.row()), Into::new).edits(taken).stream();
        }
    }

    private static String gss(MappedRow row) {
        return row.authority("authority").orElseThrow();
    }

    private static Optional<EnrolmentStage> stage(MappedRow row) {
        String said = plain(text(row, "stage"));
        return Arrays.stream(EnrolmentStage.values())
                .filter(s -> plain(s.word()).equals(said) || plain(s.code()).equals(said))
                .findFirst();
    }

    private static boolean saysNotEligible(MappedRow row) {
        return NOT_ELIGIBLE.contains(plain(text(row, "stage")));
    }

    private static String text(MappedRow row, String field) {
        return row.text(field).orElse("").strip().replaceAll("\\s+", " ");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** One service while rows go into it; a table may hold its whole history. */
    private final class Into {
        private final RecordKey key;
        private final String gss;
        private final boolean known;
        private final StringBuilder notes;
        private final StringBuilder own;
        private Optional<EnrolmentStage> reached;

        Into(String gss) {
            this.gss = gss;
            this.key = MuseumTypes.SERVICE.key(gss);
            this.known = services.containsKey(gss);
            this.notes = new StringBuilder(
                    Optional.ofNullable(services.get(gss)).map(MuseumService::notes).orElse(""));
            this.own = new StringBuilder(ownKeys.getOrDefault(gss, ""));
            this.reached = moves.getOrDefault(gss, List.of()).stream()
                    .flatMap(m -> m.stage().stream())
                    .filter(EnrolmentStage::onPath)
                    .reduce((_, later) -> later);
        }

        List<Draft.Edit> edits(RowVerdict.Taken taken) {
            MappedRow row = taken.row();
            Optional<EnrolmentStage> stage = stage(row);
            List<Draft.Edit> edits = new ArrayList<>();
            eligible(row).ifPresent(yes -> edits.add(new Draft.Edit(key, "eligible", Value.of(yes))));
            set(edits, "name", text(row, "name"));
            set(edits, "tranche", text(row, "tranche"));
            String note = row.text("note").map(String::strip).orElse("");
            if (stage.isEmpty()) {
                append(notes, "\n", note);
            } else if (stage.get() == EnrolmentStage.WAITING && note.length() <= Field.LONGEST_TEXT) {
                set(edits, "waitingReason", note.replaceAll("\\s+", " "));
            }
            row.whole("museums")
                    .filter(told -> !told.equals(museums.getOrDefault(gss, 0L)))
                    .ifPresent(told -> append(notes, "\n", SAY.text("import.service.museums", told)));
            set(edits, "notes", notes.toString());
            if (stage.isPresent()) {
                move(edits, stage.get(), row.date("date"), note, taken.key());
            } else {
                append(own, " ", taken.key());
                set(edits, "importKey", own.toString());
            }
            return edits;
        }

        private Optional<Boolean> eligible(MappedRow row) {
            if (saysNotEligible(row)) {
                return Optional.of(false);
            }
            return row.flag("eligible").or(() -> known ? Optional.empty() : Optional.of(true));
        }

        private void move(
                List<Draft.Edit> edits, EnrolmentStage stage, Optional<PartialDate> date, String note, String rowKey) {
            RecordKey move = MuseumTypes.MOVE.key(ids.next().toString());
            boolean skips = reached.map(from -> !from.skippedTo(stage).isEmpty()).orElse(false);
            edits.add(new Draft.Edit(move, "service", Value.of(gss)));
            edits.add(new Draft.Edit(move, "stage", Value.of(stage.code())));
            date.ifPresent(d -> edits.add(new Draft.Edit(move, "date", Value.of(d))));
            String said = note.isEmpty() && skips ? SAY.text("import.skips") : note;
            if (!said.isEmpty()) {
                edits.add(new Draft.Edit(move, "note", Value.of(said)));
            }
            edits.add(new Draft.Edit(move, "importKey", Value.of(rowKey)));
            if (stage.onPath()) {
                reached = Optional.of(stage);
            }
        }

        private void set(List<Draft.Edit> edits, String field, String text) {
            if (!text.isBlank()) {
                edits.add(new Draft.Edit(key, field, Value.of(text)));
            }
        }

        private static void append(StringBuilder to, String between, String text) {
            if (!text.isEmpty()) {
                to.append(to.isEmpty() ? "" : between).append(text);
            }
        }
    }
}
