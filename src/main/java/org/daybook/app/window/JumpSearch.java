package org.daybook.app.window;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds by a few letters: "cam" finds Camden, "hf" finds Hammersmith and Fulham, "undo" the action. The letters must come
 * in their order; beginnings of words count most, letters that stand together count more than scattered ones.
 */
final class JumpSearch {
    private static final int NO_MATCH = Integer.MIN_VALUE;

    private record Scored<T>(T candidate, int score, int order) {}

    private JumpSearch() {}

    /** The best first, at most {@code limit}; with nothing typed, the first ones as they come. */
    static <T> List<T> best(List<T> candidates, Function<T, String> name, String typed, int limit) {
        String letters = typed.strip().toLowerCase(Locale.UK);
        if (letters.isEmpty()) {
            return candidates.stream().limit(limit).toList();
        }
        int[] order = {0};
        Stream<Scored<T>> scored = candidates.stream()
                .map(candidate -> new Scored<>(candidate, score(name.apply(candidate), letters), order[0]++))
                .filter(found -> found.score() != NO_MATCH);
        return scored.sorted(Comparator.comparingInt((Scored<T> found) -> -found.score())
                        .thenComparingInt(Scored::order))
                .limit(limit)
                .map(Scored::candidate)
                .toList();
    }

    /** Higher is better. */
    static int score(String name, String letters) {
        String text = name.toLowerCase(Locale.UK);
        int whole = text.indexOf(letters);
        if (whole >= 0) {
            boolean atWord = whole == 0 || !Character.isLetterOrDigit(text.charAt(whole - 1));
            return (whole == 0 ? 3_000 : atWord ? 2_000 : 500) - text.length();
        }
        int score = 0;
        int at = -1;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (letter == ' ') {
                continue;
            }
            int next = nextBeginning(text, letter, at + 1);
            if (next < 0) {
                next = text.indexOf(letter, at + 1);
                score -= 20;
            }
            if (next < 0) {
                return NO_MATCH;
            }
            score += next == at + 1 ? 30 : 0;
            at = next;
        }
        return score + 1_000 - text.length();
    }

    private static int nextBeginning(String text, char letter, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == letter && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                return i;
            }
        }
        return from < text.length() && from > 0 && text.charAt(from) == letter ? from : -1;
    }
}
