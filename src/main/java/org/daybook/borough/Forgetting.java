package org.daybook.borough;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.journal.Change;
import org.daybook.journal.HistoryItem;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.daybook.journal.Values;
import org.daybook.kit.text.Messages;

/**
 * What forgetting a person comes to: the contact's own values, and every other field that names the person, now or in its
 * history. The role stays, and stands in the name's place where text goes on. It cannot be undone. On the lane.
 *
 * @param elsewhere the other fields, in the order of their records
 * @param entries in how many ledger entries the person is named: these are never rewritten
 */
public record Forgetting(Contact contact, List<Mention> elsewhere, int entries) {
    private static final Messages SAY = Messages.beside(Forgetting.class);
    private static final Set<String> PERSONAL = Set.of("name", "email", "telephone", "source", "notes");

    private static final Set<String> NAMING = Set.of("name", "email", "telephone");

    /** Shorter than this a name is found in too many words that are not it. */
    private static final int SHORTEST = 3;

    /**
     * A field that names the person.
     *
     * @param kind what the record is: "assessment note"
     * @param now what the field holds now; blank where only its history names the person
     */
    public record Mention(RecordKey record, String field, String kind, String now) {}

    public static Forgetting of(Journal journal, Contact contact) {
        RecordKey own = BoroughStore.CONTACT_TYPE.key(contact.id());
        List<String> words = words(journal, contact);
        Map<RecordKey, Set<String>> found = new LinkedHashMap<>();
        Set<RecordKey> entries = new TreeSet<>();
        for (String word : words) {
            for (Change change : journal.mentioning(word)) {
                if (change.field().equals(RecordType.ENTRY)) {
                    entries.add(change.record());
                } else if (!change.record().equals(own)
                        && Values.text(change.value()).filter(t -> names(t, word)).isPresent()) {
                    found.computeIfAbsent(change.record(), _ -> new TreeSet<>()).add(change.field());
                }
            }
        }
        List<Mention> elsewhere = new ArrayList<>();
        found.forEach((record, fields) -> {
            String kind = journal.types().type(record.type()).map(RecordType::singular).orElse(record.type());
            for (String field : fields) {
                String now = journal.record(record).text(field).orElse("");
                elsewhere.add(new Mention(
                        record, field, kind, words.stream().anyMatch(word -> names(now, word)) ? now : ""));
            }
        });
        return new Forgetting(contact, List.copyOf(elsewhere), entries.size());
    }

    /**
     * Blanks the contact's values in tables, history, journal and backups, and those of the fields given; what such a field
     * holds now stays, with the role where the person was named. All of it or none.
     *
     * @param authority the name of the contact's authority
     * @param with which of {@link #elsewhere}
     * @return with a sentence in {@code skipped} for each file that was rewritten or deleted
     */
    public Saved forget(Journal journal, String authority, List<Mention> with) {
        List<String> words = words(journal, contact);
        List<Journal.Erasing> what = new ArrayList<>();
        what.add(new Journal.Erasing(BoroughStore.CONTACT_TYPE.key(contact.id()), PERSONAL));
        with.forEach(mention -> what.add(new Journal.Erasing(
                mention.record(),
                Set.of(mention.field()),
                Map.of(mention.field(), without(journal.record(mention.record()).value(mention.field()), words)))));
        return journal.erase(SAY.text("forgotten", contact.role(), authority), what);
    }

    /** What the field holds, with the role where the person was named. */
    private Value without(Value now, List<String> words) {
        Optional<String> text = Values.text(now);
        if (text.isEmpty()) {
            return now.isStub() ? Value.NOTHING : now;
        }
        String rest = text.get();
        for (String word : words) {
            rest = whole(word).matcher(rest).replaceAll(Matcher.quoteReplacement(contact.role()));
        }
        return Value.of(rest);
    }

    /** Whatever the person was called and reached by since the contact is in the book; of two that begin alike the longer first. */
    private static List<String> words(Journal journal, Contact contact) {
        Stream<String> before = journal.history(BoroughStore.CONTACT_TYPE.key(contact.id())).stream()
                .map(HistoryItem::change)
                .filter(change -> NAMING.contains(change.field()))
                .flatMap(change -> Values.text(change.value()).stream());
        return Stream.concat(Stream.of(contact.name(), contact.email(), contact.telephone()), before)
                .map(String::strip)
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static boolean names(String text, String word) {
        return whole(word).matcher(text).find();
    }

    /** As a whole: "Lee" is not found in "Leeds". */
    private static Pattern whole(String word) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word.toLowerCase(Locale.UK)) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
