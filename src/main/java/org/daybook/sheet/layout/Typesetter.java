package org.daybook.sheet.layout;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** Measures text and breaks it into lines. Texts given to it are clean (see {@link CleanText}). Widths are in ems. */
final class Typesetter {
    private static final double ALMOST = 1e-6;

    private final FontShelf shelf;
    private final Set<Integer> missing = new ConcurrentSkipListSet<>();

    Typesetter(FontShelf shelf) {
        this.shelf = shelf;
    }

    /** Code points met so far that no font has. */
    Set<Integer> missing() {
        return missing;
    }

    boolean has(int codePoint, Weight weight) {
        return !shelf.glyph(codePoint, weight).missing();
    }

    FontShelf.Glyph glyph(int codePoint, Weight weight) {
        FontShelf.Glyph glyph = shelf.glyph(codePoint, weight);
        if (glyph.missing()) {
            missing.add(codePoint);
        }
        return glyph;
    }

    /** The width of text without line breaks. */
    double width(String text, Weight weight) {
        return width(text, 0, text.length(), weight);
    }

    private double width(String text, int from, int to, Weight weight) {
        double width = 0;
        for (int i = from; i < to; ) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                int codePoint = text.codePointAt(i);
                width += glyph(codePoint, weight).advance();
                i += Character.charCount(codePoint);
            } else {
                width += glyph(c, weight).advance();
                i++;
            }
        }
        return width;
    }

    /** The width of the widest line when only line breaks break. */
    double naturalWidth(String text, Weight weight) {
        if (text.indexOf('\n') < 0) {
            return width(text, weight);
        }
        double widest = 0;
        for (String line : text.split("\n", -1)) {
            widest = Math.max(widest, width(line, weight));
        }
        return widest;
    }

    /** The width of the widest part that would not be broken willingly. */
    double longestWord(String text, Weight weight) {
        double widest = 0;
        int start = 0;
        while (start < text.length()) {
            int end = nextBreak(text, start, null);
            widest = Math.max(widest, width(text, start, trimmed(text, start, end), weight));
            start = end;
        }
        return widest;
    }

    /** How many lines {@link #lines} gives. */
    int lineCount(String text, Weight weight, double width) {
        return text.indexOf('\n') < 0 && width(text, weight) <= width + ALMOST
                ? 1
                : lines(text, weight, width).size();
    }

    /**
     * The lines of a text in a column. A word that is wider than the column is broken where it must be, without a hyphen:
     * nothing is added to a name or a reference.
     *
     * @param width of the column in ems
     */
    List<String> lines(String text, Weight weight, double width) {
        if (text.indexOf('\n') < 0 && width(text, weight) <= width + ALMOST) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            breakParagraph(paragraph, weight, width + ALMOST, lines);
        }
        return lines;
    }

    private void breakParagraph(String text, Weight weight, double width, List<String> lines) {
        BreakIterator breaks = needsDictionary(text) ? BreakIterator.getLineInstance(Locale.UK) : null;
        if (breaks != null) {
            breaks.setText(text);
        }
        int lineStart = 0;
        int at = 0;
        double used = 0;
        while (at < text.length()) {
            int next = nextBreak(text, at, breaks);
            double word = width(text, at, trimmed(text, at, next), weight);
            if (used + word > width) {
                if (at > lineStart) {
                    lines.add(text.substring(lineStart, at).stripTrailing());
                    lineStart = at;
                    used = 0;
                }
                if (word > width) {
                    lineStart = breakWord(text, at, trimmed(text, at, next), weight, width, lines);
                    used = width(text, lineStart, next, weight);
                    at = next;
                    continue;
                }
            }
            used += width(text, at, next, weight);
            at = next;
        }
        lines.add(text.substring(lineStart).stripTrailing());
    }

    /** Adds the full lines of a word that fills more than one. @return where the rest begins */
    private int breakWord(String text, int from, int to, Weight weight, double width, List<String> lines) {
        int start = from;
        double used = 0;
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.UK);
        letters.setText(text.substring(from, to));
        int previous = 0;
        for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
            double letter = width(text, from + previous, from + end, weight);
            if (used + letter > width && from + previous > start) {
                lines.add(text.substring(start, from + previous));
                start = from + previous;
                used = 0;
            }
            used += letter;
            previous = end;
        }
        return start;
    }

    private static int trimmed(String text, int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** Where the next break may be: after spaces, dashes and strokes; between ideographs. */
    private static int nextBreak(String text, int from, @Nullable BreakIterator breaks) {
        if (breaks != null) {
            int next = breaks.following(from);
            return next == BreakIterator.DONE ? text.length() : next;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == text.length();
            if (c == '\n' || c == ' ' && !last && text.charAt(i + 1) != ' ' && text.charAt(i + 1) != '%') {
                return i + 1;
            }
            if ((c == '-' || c == '–' || c == '—' || c == '/')
                    && i > from
                    && !last
                    && Character.isLetter(text.charAt(i + 1))) {
                return i + 1;
            }
            if (c >= 0x2E80 && !last && isIdeograph(c) && !Character.isSurrogate(text.charAt(i + 1))) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static boolean isIdeograph(char c) {
        return Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF;
    }

    private static boolean needsDictionary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xE00 && c < 0x1E00 || c >= 0x2E80) {
                return true;
            }
        }
        return false;
    }
}
