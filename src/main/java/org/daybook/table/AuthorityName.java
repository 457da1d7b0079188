package org.daybook.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An authority's name in words.
 *
 * @param called as people read it
 * @param words without the small ones: "kingston thames"
 * @param abbreviations by which it is known in its own papers: rbkc
 */
record AuthorityName(String gss, String called, List<String> words, Set<String> abbreviations) {
    static final Set<String> SMALL = Set.of("and", "upon", "of", "the", "on", "n");
    private static final Map<String, Set<String>> ABBREVIATED = Map.of(
            "barking dagenham", Set.of("lbbd"),
            "hammersmith fulham", Set.of("lbhf", "hf"),
            "kensington chelsea", Set.of("rbkc"),
            "richmond thames", Set.of("lbrut"),
            "tower hamlets", Set.of("lbth"),
            "waltham forest", Set.of("lbwf"));

    static AuthorityName of(String gss, String called) {
        List<String> words = new ArrayList<>();
        for (String word : AuthorityNames.words(called)) {
            if (!SMALL.contains(word)) {
                words.add(word);
            }
        }
        return new AuthorityName(gss, called, words, ABBREVIATED.getOrDefault(String.join(" ", words), Set.of()));
    }

    /** The City of London, whose name is made of the words that mark all others. */
    boolean isTheCity() {
        return words.equals(List.of("city", "london"));
    }
}
