package org.daybook.museum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Field;
import org.daybook.journal.RecordKey;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.table.AuthorityNames;
import org.daybook.table.Doubt;
import org.daybook.table.MappedRow;
import org.daybook.table.RowRule;
import org.daybook.table.RowVerdict;
import org.daybook.table.TableImporter;
import org.daybook.table.TableTarget;
import org.daybook.table.TableTargets;

/**
 * Rows of a table as museums. A museum governed by a local authority is run by the service of the one that is named, or else
 * of the authority that it lies in;
 * of any other the authority is kept as part of its place, since to lie in a borough is not to be run by it. A table that went
 * out of here says by which service a museum is run.
 */
final class MuseumImporter implements TableImporter<Draft.Edit> {
    private static final Messages SAY = Messages.beside(MuseumImporter.class);
    /** What tables write where they know nothing. */
    private static final Set<String> UNKNOWN = Set.of("na", "n/a", "unknown", "-", "–", "none", "not known");

    /** The whole of what says that the authority itself governs it, without naming the authority. */
    private static final Pattern OWN = Pattern.compile("(government )?(the )?(local authority|la"
            + "|((london|royal|local|city|county|district) )?(borough|council|borough council))( museum| service| run)?");

    private static final Pattern ASIDE = Pattern.compile("\\s[-–—]+\\s");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\d]+");
    /** The earliest year and the latest, as Mapping Museums writes them. */
    private static final Pattern YEARS = Pattern.compile("(\\d{4}):(\\d{4})");
    /** Closed in that year: open. */
    private static final String NEVER = "9999";

    private static final String LOCAL_AUTHORITY = "local authority";

    private final Map<String, String> authorities;
    private final AuthorityNames names;
    private final Set<String> there;
    private final Set<String> keys;
    private final LocalDate asAt;
    private final UuidV7 ids = UuidV7.system();

    /** On the lane. */
    MuseumImporter(Reading reading) {
        authorities = BoroughStore.authorities(reading.sql()).stream()
                .collect(Collectors.toMap(Authority::gss, Authority::name));
        names = new AuthorityNames(
                authorities.entrySet().stream()
                        .map(authority -> new AuthorityNames.Authority(authority.getKey(), authority.getValue()))
                        .toList(),
                Map.of());
        there = MuseumStore.museums(reading.sql()).stream()
                .map(m -> plain(m.name()))
                .collect(Collectors.toSet());
        keys = MuseumStore.importKeys(reading.sql());
        asAt = reading.asAt();
    }

    @Override
    public TableTarget target() {
        return TableTargets.museums().and(this::rule);
    }

    @Override
    public boolean isThere(String key) {
        return keys.contains(key);
    }

    @Override
    public List<String> hints(Set<String> mapped) {
        return List.of(SAY.text("import.museums.hint"));
    }

    private RowRule.Ruling rule(MappedRow row) {
        List<String> remarks = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (String field : List.of("name", "accreditation", "governance")) {
            if (text(row, field).length() > Field.LONGEST_TEXT) {
                doubts.add(Doubt.of(field, SAY.text("import.long", Field.LONGEST_TEXT)));
            }
        }
        if (place(row).length() > Field.LONGEST_TEXT) {
            doubts.add(Doubt.of("address", SAY.text("import.long", Field.LONGEST_TEXT)));
        }
        if (there.contains(plain(text(row, "name")))) {
            remarks.add(SAY.text("import.museum.there", text(row, "name")));
        }
        if (hasClosed(row)) {
            remarks.add(SAY.text("import.museum.closed", years(row, "closed")));
        }
        return new RowRule.Ruling(row, remarks, doubts);
    }

    @Override
    public Pass<Draft.Edit> begin() {
        return this::edits;
    }

    private Stream<Draft.Edit> edits(RowVerdict.Taken taken) {
        MappedRow row = taken.row();
        RecordKey key = MuseumTypes.MUSEUM_RECORD.key(ids.next().toString());
        List<Draft.Edit> edits = new ArrayList<>();
        edits.add(new Draft.Edit(key, "name", Value.of(text(row, "name"))));
        add(edits, key, "service", runBy(row).orElse(""));
        add(edits, key, "place", place(row));
        add(edits, key, "accreditation", word(text(row, "accreditation")));
        add(edits, key, "governance", isLocalAuthority(row) ? LOCAL_AUTHORITY : text(row, "governance"));
        add(edits, key, "notes", notes(row));
        if (hasClosed(row) || row.flag("archived").orElse(false)) {
            edits.add(new Draft.Edit(key, "archived", Value.of(true)));
        }
        edits.add(new Draft.Edit(key, "importKey", Value.of(taken.key())));
        return edits.stream();
    }

    private static void add(List<Draft.Edit> edits, RecordKey key, String field, String text) {
        if (!text.isBlank()) {
            edits.add(new Draft.Edit(key, field, Value.of(text)));
        }
    }

    /** Whether an authority itself governs it: a body that only has a council or a borough in its name is none. */
    private boolean isLocalAuthority(MappedRow row) {
        String governance = text(row, "governance");
        String words = SIGNS.matcher(governance.toLowerCase(Locale.UK)).replaceAll(" ").strip();
        return OWN.matcher(words).matches() || governing(row).isPresent();
    }

    /** The authority that is named as who governs it, with nothing beside it that may say otherwise. */
    private Optional<String> governing(MappedRow row) {
        String governance = text(row, "governance");
        return ASIDE.matcher(governance).find() ? Optional.empty() : names.found(governance);
    }

    /** By whom it is run: a museum that one authority governs may lie in another. */
    private Optional<String> runBy(MappedRow row) {
        return row.authority("service")
                .or(() -> governing(row))
                .or(() -> row.authority("authority").filter(_ -> isLocalAuthority(row)));
    }

    private String place(MappedRow row) {
        Optional<String> runBy = runBy(row);
        String authority = row.authority("authority")
                .filter(gss -> !runBy.equals(Optional.of(gss)))
                .map(gss -> authorities.getOrDefault(gss, gss))
                .orElse("");
        return Stream.of(text(row, "address"), text(row, "postcode"), authority)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What has no field of its own, a line each: nothing that the table says is lost. */
    private static String notes(MappedRow row) {
        List<String> lines = new ArrayList<>();
        row.text("note").map(String::strip).filter(n -> !n.isEmpty()).ifPresent(lines::add);
        line(lines, text(row, "reference"), "import.museum.number");
        line(lines, text(row, "size"), "import.museum.size");
        line(lines, text(row, "subject"), "import.museum.subject");
        line(lines, years(row, "opened"), "import.museum.opened");
        line(lines, years(row, "closed"), "import.museum.closed-in");
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String text, String sentence) {
        if (!text.isEmpty()) {
            lines.add(SAY.text(sentence, text));
        }
    }

    /** Whether it had closed before the day that counts as today. */
    private boolean hasClosed(MappedRow row) {
        String closed = years(row, "closed");
        return closed.matches("(\\d{4}–)?\\d{4}")
                && Integer.parseInt(closed.substring(closed.length() - 4)) < asAt.getYear();
    }

    /** A year; the years between which it lies, where only those are known; nothing of a museum that has not closed. */
    private static String years(MappedRow row, String field) {
        String text = text(row, field);
        Matcher range = YEARS.matcher(text);
        String years = !range.matches()
                ? text
                : range.group(1).equals(range.group(2)) ? range.group(1) : range.group(1) + "–" + range.group(2);
        return years.equals(NEVER) ? "" : years;
    }

    /** One line; empty where the table writes that it does not know. */
    private static String text(MappedRow row, String field) {
        String text = row.text(field).orElse("").strip().replaceAll("\\s+", " ");
        return UNKNOWN.contains(text.toLowerCase(Locale.UK)) ? "" : text;
    }

    /** A single word as the program writes its own: "Accredited" is accredited. */
    private static String word(String text) {
        return text.contains(" ") ? text : text.toLowerCase(Locale.UK);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
