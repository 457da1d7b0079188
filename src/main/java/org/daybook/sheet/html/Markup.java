package org.daybook.sheet.html;

import java.text.Bidi;
import org.daybook.sheet.layout.CleanText;

/** Writes elements, and texts in which nothing can be taken for one. */
final class Markup {
    private final StringBuilder out = new StringBuilder(1 << 14);

    /** Markup of our own making. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup raw(double number) {
        long hundredths = Math.round(number * 100);
        out.append(hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0));
        return this;
    }

    /** Anybody's text. */
    Markup text(String text) {
        String clean = CleanText.of(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }

    /** An element that holds a text. @param start such as {@code <td class="n"} */
    Markup element(String start, String text, String end) {
        out.append(start);
        char[] letters = text.toCharArray();
        if (Bidi.requiresBidi(letters, 0, letters.length)) {
            out.append(" dir=\"auto\"");
        }
        out.append('>');
        return text(text).raw(end);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
