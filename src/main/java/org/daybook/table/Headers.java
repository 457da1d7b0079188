package org.daybook.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words of headers, made comparable. */
final class Headers {
    private Headers() {}

    /** Lower case words: {@code AccountDescription} and {@code ACCOUNT  DESCRIPTION (£)} are both "account description". */
    static String words(String header) {
        StringBuilder words = new StringBuilder(header.length() + 4);
        char last = ' ';
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                c = ' ';
            } else if (Character.isUpperCase(c) && Character.isLowerCase(last)) {
                words.append(' ');
            } else if (Character.isUpperCase(c)
                    && Character.isUpperCase(last)
                    && i + 2 < header.length()
                    && Character.isLowerCase(header.charAt(i + 1))
                    && Character.isLowerCase(header.charAt(i + 2))) {
                words.append(' ');
            }
            words.append(c);
            last = header.charAt(i);
        }
        return words.toString().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Whether the header says these words. The first letter tells nearly always, and costs nothing. */
    static boolean says(String header, String words) {
        char first = header.charAt(0);
        boolean mayBe = !Character.isLetterOrDigit(first) || Character.toLowerCase(first) == words.charAt(0);
        return mayBe && words(header).equals(words);
    }

    static String tidy(String header) {
        return header.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    /** Known by its headers, whatever their case, spacing and order of lines. */
    static String fingerprint(List<String> headers) {
        List<String> words = new ArrayList<>();
        headers.forEach(header -> words.add(words(header)));
        return RowKeys.hash(String.join("\u001f", words)).substring(0, 16);
    }
}
