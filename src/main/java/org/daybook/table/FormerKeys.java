package org.daybook.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys of a row without its columns that were not recognised at first. A table that was taken then had no part of them in
 * its keys; without these ones it would go in a second time, now that they are.
 */
final class FormerKeys {
    private static final Map<String, Set<String>> KNOWN_SINCE = Map.of(
            "ledger", Set.of("trans no", "trans number", "trans id", "trans ref", "transaction ref", "identifier", "id"),
            "museums", Set.of("run by the service of", "archived", "place", "governed by", "governing body", "la"),
            "museum-services", Set.of("waits because", "has museum service"));

    private final Set<String> fields;
    private final RowKeys keys = new RowKeys();
    private final RowKeys toTheLetter = new RowKeys();

    FormerKeys(Mapping mapping, TableTarget target) {
        Set<String> since = KNOWN_SINCE.getOrDefault(target.name(), Set.of());
        fields = mapping.sources().entrySet().stream()
                .filter(source -> source.getValue() instanceof Mapping.Source.Column column
                        && since.contains(Headers.words(column.column())))
                .map(source -> '\u001f' + source.getKey() + '\u001e')
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The keys of the next row, by its meaning and by its letters; none where all its columns were always known. */
    List<String> next(String meaning, String letters) {
        return fields.isEmpty() ? List.of() : List.of(keys.next(without(meaning)), toTheLetter.next(without(letters)));
    }

    private String without(String content) {
        List<String> parts = new ArrayList<>(List.of(content.split("(?=\u001f)")));
        parts.removeIf(part -> fields.stream().anyMatch(part::startsWith));
        return String.join("", parts);
    }
}
