package org.daybook.table;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of a row without its columns that were not recognised at first. A table that was taken then had no part of them in
 * its keys; without these ones it would go in a second time, now that they are.
 */
final class FormerKeys {
    private static final Map<String, Set<String>> KNOWN_SINCE = Map.of(
            "ledger", Set.of("trans no", "trans number", "trans id", "trans ref", "transaction ref", "identifier", "id", "award no"),
            "museums", Set.of("run by the service of", "archived", "place", "governed by", "governing body", "la", "date opened", "date closed"),
            "museum-services", Set.of("waits because", "has museum service"));

    /** How the parts of a row's content begin that were not there. */
    private final List<String> beginnings;

    private final RowKeys keys = new RowKeys();
    private final RowKeys toTheLetter = new RowKeys();

    FormerKeys(Mapping mapping, TableTarget target) {
        Set<String> since = KNOWN_SINCE.getOrDefault(target.name(), Set.of());
        beginnings = mapping.sources().entrySet().stream()
                .filter(source -> source.getValue() instanceof Mapping.Source.Column column
                        && target.field(source.getKey())
                                .filter(field -> isKnownSince(Headers.words(column.column()), field, since))
                                .isPresent())
                .map(source -> '\u001f' + source.getKey() + '\u001e')
                .toList();
    }

    /** Whether it says one of the newer words, alone or among others, and none by which it was known before. */
    private static boolean isKnownSince(String header, TargetField field, Set<String> since) {
        List<String> said = field.words().stream()
                .filter(words -> (" " + header + " ").contains(" " + words + " "))
                .toList();
        return since.contains(header) || (!said.isEmpty() && since.containsAll(said));
    }

    /** The keys of the next row, by its meaning and by its letters; none where all its columns were always known. */
    List<String> next(String meaning, String letters) {
        return beginnings.isEmpty() ? List.of() : List.of(keys.next(without(meaning)), toTheLetter.next(without(letters)));
    }

    private String without(String content) {
        String rest = content;
        for (String beginning : beginnings) {
            int from = rest.indexOf(beginning);
            if (from >= 0) {
                int to = rest.indexOf('\u001f', from + 1);
                rest = to < 0 ? rest.substring(0, from) : rest.substring(0, from) + rest.substring(to);
            }
        }
        return rest;
    }
}
