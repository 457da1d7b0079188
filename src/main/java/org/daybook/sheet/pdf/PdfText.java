package org.daybook.sheet.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Numbers and strings in PDF's syntax. */
final class PdfText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PdfText() {}

    /** A text string, as UTF-16 in hexadecimal: nothing in it can end it. */
    static String string(String text) {
        return "<FEFF" + utf16(text) + ">";
    }

    static String utf16(String text) {
        return HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    static String bytes(byte[] bytes) {
        return "<" + HEX.formatHex(bytes) + ">";
    }

    /** A number with at most two decimals. */
    static void number(StringBuilder out, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            out.append('-');
            hundredths = -hundredths;
        }
        out.append(hundredths / 100);
        int rest = (int) (hundredths % 100);
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 10));
            if (rest % 10 != 0) {
                out.append((char) ('0' + rest % 10));
            }
        }
    }

    static String numbers(double... values) {
        StringBuilder out = new StringBuilder();
        for (double value : values) {
            if (!out.isEmpty()) {
                out.append(' ');
            }
            number(out, value);
        }
        return out.toString();
    }
}
