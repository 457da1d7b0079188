package org.daybook.fund;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the rows of a table call things by. A thing may go by several names, one kind of name is surer than another, and two
 * things may share a name: then nobody but the officer knows which is meant. Blanks and case tell no names apart.
 *
 * @param <T> what is named
 */
final class Names<T> {
    private static final Pattern GAPS = Pattern.compile("\\s+");

    private final List<Map<String, List<T>>> kinds = new ArrayList<>();

    /** @param names of one thing, the surest kind first */
    @SafeVarargs
    Names(Collection<T> all, Function<T, String>... names) {
        for (Function<T, String> name : names) {
            Map<String, List<T>> called = new HashMap<>();
            all.forEach(one ->
                    called.computeIfAbsent(plain(name.apply(one)), _ -> new ArrayList<>(1)).add(one));
            kinds.add(called);
        }
    }

    /** All that a name may mean: those that go by it as the surest kind of name by which any does. */
    List<T> meant(String name) {
        String plain = plain(name);
        return kinds.stream()
                .filter(called -> called.containsKey(plain))
                .findFirst()
                .map(called -> List.copyOf(called.getOrDefault(plain, List.of())))
                .orElse(List.of());
    }

    private static String plain(String name) {
        return GAPS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.UK);
    }
}
