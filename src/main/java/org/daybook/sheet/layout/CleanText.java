package org.daybook.sheet.layout;

import java.text.Normalizer;

/**
 * Text as it can be set: composed letters, spaces for tabs, and none of the characters that would move or hide what stands
 * around them (control characters, direction overrides, zero-width ones).
 */
public final class CleanText {
    private CleanText() {}

    /** Keeps line breaks, as {@code \n}. */
    public static String of(String text) {
        return isPlain(text) ? text : clean(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** In one line. */
    public static String line(String text) {
        String clean = of(text);
        return clean.indexOf('\n') < 0 ? clean : clean.replace('\n', ' ');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' || c >= 0x7F && c < 0xA0 || c == 0xAD || c >= 0x300 && !(c >= 0x2010 && c <= 0x2027)
                    && c != '−') {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i >= text.length() || text.charAt(i) != '\n') {
                    clean.append('\n');
                }
            } else if (c == '\n' || c == 0x2028 || c == 0x2029) {
                clean.append('\n');
            } else if (c == '\t') {
                clean.append(' ');
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (!isUnseen(c)) {
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF
                || (c & 0xFFFE) == 0xFFFE;
    }
}
