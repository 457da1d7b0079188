package org.daybook.app.sheets;

import static org.daybook.journal.Field.Kind.DATE;
import static org.daybook.journal.Field.Kind.REFERENCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.app.Wiring;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Draft;
import org.daybook.journal.Field;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;

/**
 * The sample programme in which every field that some class may not see holds, in every record of its type, a word that
 * stands nowhere else and names it: {@code zz-museum-service.capacity}. A date has a year of its own instead, and what is
 * referred to is called by the word.
 */
final class MarkedProgramme {
    /** The first year that no other date of the sample comes near. */
    private static final int FAR_OFF = 2071;

    /** Beyond the places of all features in the ids of built-in records. */
    private static final int OURS = 200;

    /** By field, {@code museum-service.capacity}. */
    private final Map<String, String> words = new LinkedHashMap<>();

    private final Map<String, Field.Sensitivity> why = new HashMap<>();
    private final Map<String, RecordType> types = new LinkedHashMap<>();
    private final Map<RecordKey, Map<String, Value>> records = new LinkedHashMap<>();
    private final List<BuiltIn> sets;

    MarkedProgramme(Wiring wiring) {
        for (RecordType type : wiring.types().types()) {
            types.put(type.name(), type);
            particulars(type).filter(f -> isMarked(type, f)).forEach(f -> {
                String field = type.name() + "." + f.name();
                words.put(field, f.kind() == DATE ? Integer.toString(FAR_OFF + words.size()) : "zz-" + field);
                why.put(field, f.sensitivity());
            });
        }
        List<BuiltIn> sample = wiring.beginning(true);
        BuiltIn first = sample.getLast();
        BuiltIn again = new BuiltIn(2, "Marked sample", first.set().origin(), first.set().at());
        sample.getFirst().edits().forEach(edit -> records.putIfAbsent(edit.record(), new TreeMap<>()));
        first.edits().forEach(this::take);
        more(again);
        referred(again);
        records.forEach((key, values) -> {
            values.putAll(marks(key.type(), type(key.type()).fields()));
            if (isEntry(key)) {
                again.enter(key, values);
            } else {
                again.create(key, values);
            }
        });
        sets = List.of(sample.getFirst(), again);
    }

    /**
     * A setting is no note: the rules that a sheet goes by are printed with it, and the decisions wanted are written for the
     * sheet that puts them before the board. Of what kind a finding of peers is, is one of two words that stand everywhere.
     */
    private static boolean isMarked(RecordType type, Field field) {
        return field.sensitivity() != Field.Sensitivity.OPEN
                && !type.name().equals("setting")
                && !(type.name().equals("challenge-finding") && field.name().equals("kind"));
    }

    /** Its fields, and the members of its objects: these are shared or withheld one by one. */
    private static Stream<Field> particulars(RecordType type) {
        return type.fields().stream().flatMap(f -> Stream.concat(Stream.of(f), f.members().stream()));
    }

    List<BuiltIn> sets() {
        return sets;
    }

    /** What stands for each field, and nowhere else. */
    Map<String, String> words() {
        return Map.copyOf(words);
    }

    Field.Sensitivity why(String field) {
        return Objects.requireNonNull(why.get(field));
    }

    /**
     * One record of each type is changed; or entered anew; or deleted, where what it refers to is what may not be told. A
     * sheet of what changed has that to tell.
     */
    void change(Journal journal) {
        Draft draft = Draft.labelled("Changed one of each");
        Map<String, RecordKey> ones = new TreeMap<>();
        records.keySet().forEach(key -> ones.put(key.type(), key));
        ones.values().forEach(key -> change(draft, key, type(key.type())));
        journal.save(draft);
    }

    private void change(Draft draft, RecordKey key, RecordType type) {
        List<Field> fields = type.fields().stream()
                .filter(f -> words.containsKey(type.name() + "." + f.name()))
                .toList();
        if (isEntry(key)) {
            Map<String, Value> members = new TreeMap<>(records.getOrDefault(key, Map.of()));
            members.put("number", Value.of(records.size()));
            draft.enter(type.key(UuidV7.system().next().toString()), members);
        } else if (fields.stream().anyMatch(f -> f.kind() == REFERENCE)) {
            draft.delete(key);
        } else {
            fields.forEach(f -> draft.set(
                    key,
                    f.name(),
                    Value.of(word(type.name(), f.name()) + (f.kind() == DATE ? "-07" : " again"))));
        }
    }

    private void take(Draft.Edit edit) {
        Map<String, Value> values = records.computeIfAbsent(edit.record(), _ -> new TreeMap<>());
        if (isEntry(edit.record()) && edit.value() instanceof Value.Members(var members)) {
            values.putAll(members);
        } else {
            values.put(edit.field(), edit.value());
        }
    }

    private boolean isEntry(RecordKey key) {
        return type(key.type()).shape() == RecordType.Shape.ENTRY;
    }

    private Map<String, Value> marks(String type, List<Field> fields) {
        Map<String, Value> marks = new TreeMap<>();
        fields.stream()
                .filter(f -> words.containsKey(type + "." + f.name()) && f.kind() != REFERENCE)
                .forEach(f -> marks.put(
                        f.name(), Value.of(f.kind() == DATE ? word(type, f.name()) + "-06" : word(type, f.name()))));
        return marks;
    }

    /** A record of each type that the sample has none of. */
    private void more(BuiltIn set) {
        String fund = one("fund").id();
        String award = one("award").id();
        add(set, "proposal-note", Map.of("issue", Value.of("Evidence of impact"), "date", Value.of("2008-10")));
        add(set, "award-condition", Map.of("award", Value.of(award)));
        RecordKey reconciled = add(set, "reconciliation", Map.of("fund", Value.of(fund), "date", Value.of("2008-10-20")));
        add(set, "reconciliation-item", Map.of("reconciliation", Value.of(reconciled.id())));
        Map<String, Value> content = new TreeMap<>(Map.of("kind", Value.of("payment"), "date", Value.of("2008-10-30")));
        content.putAll(marks("proposal", type("proposal").field("content").orElseThrow().members()));
        add(set, "proposal", Map.of("fund", Value.of(fund), "content", new Value.Members(new TreeMap<>(content))));
        add(set, "network-meeting", Map.of("date", Value.of("2008-11-05")));
    }

    private RecordKey add(BuiltIn set, String type, Map<String, Value> fields) {
        RecordKey key = type(type).key(set.nextId(OURS));
        records.put(key, new TreeMap<>(fields));
        return key;
    }

    /** Who leads is known by the role, as no name is printed; which criterion peers found something under, by its name. */
    private void referred(BuiltIn set) {
        RecordKey criterion =
                add(set, "criterion", Map.of("name", Value.of(word("challenge-finding", "criterion"))));
        records.forEach((key, values) -> {
            switch (key.type()) {
                case "contact" -> values.put("role", Value.of(word("assessment-details", "leadContact")));
                case "challenge-finding" -> values.put("criterion", Value.of(criterion.id()));
                default -> {}
            }
        });
    }

    private RecordKey one(String type) {
        return records.keySet().stream().filter(k -> k.type().equals(type)).findFirst().orElseThrow();
    }

    private RecordType type(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    private String word(String type, String field) {
        return Objects.requireNonNull(words.get(type + "." + field), field);
    }
}
