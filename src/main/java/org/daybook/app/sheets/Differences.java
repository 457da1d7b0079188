package org.daybook.app.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Feature;
import org.daybook.feature.Jump;
import org.daybook.feature.ValueText;
import org.daybook.journal.Field;
import org.daybook.journal.FieldRule;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.SharingClass;
import org.daybook.snapshot.CompareReport;

/** Differences in the words of people: whose they are, of what, and what was and is. What the class may not see is left out. */
final class Differences {
    private static final Messages SAY = Messages.beside(Differences.class);
    private static final String NAME = "name";
    private static final String CONTACT = "contact";

    /** @param whose an authority's name, or the programme's own */
    record Line(String whose, String what, CompareReport.What how, String was, String is) {}

    private final Journal journal;
    private final SharingClass sharing;
    private final Map<String, String> authorities = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final ValueText words = new ValueText(this::name);

    /** On the lane. */
    Differences(Journal journal, List<Feature> features, SharingClass sharing) {
        this.journal = journal;
        this.sharing = sharing;
        for (Authority authority : BoroughStore.authorities(journal.sql())) {
            authorities.put(authority.gss(), authority.name());
        }
        for (Feature feature : features) {
            for (Jump jump : feature.jumps(journal.sql())) {
                // A contact's jump is a person's name, which is on no sheet.
                jump.link()
                        .record()
                        .filter(record -> !record.type().equals(CONTACT))
                        .ifPresent(record -> names.putIfAbsent(record.id(), jump.name()));
            }
        }
        names.putAll(authorities);
    }

    /** By authority, then by kind; the programme's own last. */
    List<Line> of(List<CompareReport.Difference> differences) {
        List<Line> lines = new ArrayList<>();
        differences.forEach(d -> line(d).ifPresent(lines::add));
        String own = SAY.text("since.own");
        lines.sort(Comparator.comparing((Line l) -> l.whose().equals(own))
                .thenComparing(Line::whose)
                .thenComparing(Line::what));
        return lines;
    }

    private Optional<Line> line(CompareReport.Difference d) {
        List<String> was = new ArrayList<>();
        List<String> is = new ArrayList<>();
        for (CompareReport.FieldDifference field : d.fields()) {
            kind(d.record().type(), field.field()).ifPresent(kind -> {
                String label = FieldRule.words(field.field());
                words.of(kind, field.first()).filter(t -> !t.isBlank()).ifPresent(t -> was.add(said(label, t)));
                words.of(kind, field.second()).filter(t -> !t.isBlank()).ifPresent(t -> is.add(said(label, t)));
            });
        }
        return was.isEmpty() && is.isEmpty() && d.what() == CompareReport.What.CHANGED
                ? Optional.empty()
                : Optional.of(new Line(whose(d), what(d), d.what(), String.join("; ", was), String.join("; ", is)));
    }

    private static String said(String field, String value) {
        return SAY.text("since.field", field, value);
    }

    /** Empty for a field that this class may not see, and for what says nothing to people. */
    private Optional<Field.Kind> kind(String type, String field) {
        return journal.types()
                .type(type)
                .flatMap(t -> t.field(field))
                .filter(f -> sharing.lets(f.sensitivity()) && !f.name().equals("importKey"))
                .map(Field::kind);
    }

    private String what(CompareReport.Difference d) {
        return Optional.ofNullable(names.get(d.record().id()))
                .filter(name -> !name.equals(whose(d)))
                .map(name -> SAY.text("since.named", d.singular(), name))
                .orElse(d.singular());
    }

    /** The authority that a record names, is about, or is kept under. */
    private String whose(CompareReport.Difference d) {
        if (authorities.containsKey(d.authority())) {
            return authorities.getOrDefault(d.authority(), "");
        }
        if (authorities.containsKey(d.record().id())) {
            return authorities.getOrDefault(d.record().id(), "");
        }
        return references(d)
                .filter(authorities::containsKey)
                .findFirst()
                .map(gss -> authorities.getOrDefault(gss, ""))
                .orElseGet(() -> SAY.text("since.own"));
    }

    private Stream<String> references(CompareReport.Difference d) {
        // A new or gone record is all in its differences; of a changed one the rest has to be looked up.
        Optional<FoldedRecord> record = d.what() == CompareReport.What.CHANGED
                ? Optional.of(journal.record(d.record()))
                : Optional.empty();
        return journal.types().type(d.record().type()).stream()
                .flatMap(t -> t.fields().stream())
                .filter(f -> f.kind() == Field.Kind.REFERENCE)
                .map(f -> d.fields().stream()
                        .filter(x -> x.field().equals(f.name()))
                        .map(x -> x.second() instanceof Value.Nothing ? x.first() : x.second())
                        .findFirst()
                        .orElseGet(() -> record.map(r -> r.value(f.name())).orElse(Value.NOTHING)))
                .flatMap(v -> v instanceof Value.Text(String text) ? Stream.of(text) : Stream.empty());
    }

    /** What a record is called: looked up once. */
    private Optional<String> name(String id) {
        String known = names.computeIfAbsent(id, this::look);
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    /** Only what is an id at all is looked for. */
    private String look(String id) {
        if (!id.matches("[0-9a-f]{8}-[0-9a-f-]{27}")) {
            return "";
        }
        for (RecordType type : journal.types().types()) {
            if (type.field(NAME).filter(f -> f.sensitivity() == Field.Sensitivity.OPEN).isPresent()) {
                Optional<String> found = journal.record(new RecordKey(type.name(), id)).text(NAME);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return "";
    }
}
