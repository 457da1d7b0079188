package org.daybook.snapshot;

import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, telephone numbers and postcodes in what people wrote. It points out; it removes nothing. */
final class FreeText {
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");

    /** No place in the midst of a number or a word; after a dot one may begin ("Tel.020"), unless that is a decimal point. */
    private static final String BEGINS = "(?<![\\dA-Za-z,-])(?<!\\d\\.)";

    private static final String ABROAD = "(?:\\+\\d{1,3}|00 ?44|00[1-9]\\d{0,2}(?=[ ().-]))";

    /** Of groups with dots between them all but the first have three digits or more: what has two is a date or an hour. */
    private static final String DOTTED = "(?:" + ABROAD + "\\.(?:\\(0\\)\\.?)?\\d{2,5}|0\\d{2,4})(?:\\.\\d{3,8}){1,3}";

    /** British numbers as they are written: 020 7946 0000, +44 (0)20 7946 0000, 0044 20 7946 0000, 07700 900123, 020.7946.0000. */
    private static final Pattern TELEPHONE = Pattern.compile(BEGINS
            + "(?:" + DOTTED + "|(?:" + ABROAD + "[ -]?(?:\\(0\\)[ -]?)?|\\(?0)\\d(?:[ ()-]{0,2}\\d){7,10})(?![\\dA-Za-z])");

    private static final int FEWEST_DIGITS = 9;
    private static final Pattern POSTCODE =
            Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![A-Za-z0-9])");

    private FreeText() {}

    static void scan(String written, BiConsumer<ExportSummary.Found.Kind, String> found) {
        String text = plain(written);
        int digits = 0;
        boolean at = false;
        boolean postcode = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@') {
                at = true;
            } else if (c >= '0' && c <= '9') {
                digits++;
                postcode |= isLetter(text, i - 1);
            }
        }
        if (at) {
            each(EMAIL.matcher(text), ExportSummary.Found.Kind.EMAIL, found);
        }
        if (digits >= FEWEST_DIGITS) {
            eachWhere(FreeText::mayBeTelephone, TELEPHONE, text, ExportSummary.Found.Kind.TELEPHONE, found);
        }
        if (postcode && digits >= 2) {
            eachWhere(FreeText::mayBePostcode, POSTCODE, text, ExportSummary.Found.Kind.POSTCODE, found);
        }
    }

    /** With the spaces and hyphens that a word processor puts so that a line does not break there as they are typed. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\u2011', '-');
            }
        }
        return text;
    }

    /** Whether a place in a text is worth trying the pattern: most of a ledger's texts have none such. */
    private interface Place {
        boolean at(String text, int i);
    }

    private static boolean mayBeTelephone(String text, int i) {
        char c = text.charAt(i);
        if (c != '0' && c != '+' && c != '(') {
            return false;
        }
        // What the pattern itself demands of the place before: dates and numbers are full of noughts.
        return i == 0 || !isLetter(text, i - 1) && !isDigit(text, i - 1) && ",-".indexOf(text.charAt(i - 1)) < 0;
    }

    private static boolean mayBePostcode(String text, int i) {
        if (!isLetter(text, i) || isLetter(text, i - 1) || isDigit(text, i - 1)) {
            return false;
        }
        return isDigit(text, i + 1) || isLetter(text, i + 1) && isDigit(text, i + 2);
    }

    private static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && (text.charAt(i) | 0x20) >= 'a' && (text.charAt(i) | 0x20) <= 'z';
    }

    private static boolean isDigit(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    /** What {@link #each} finds, where a match can begin only at certain places. */
    private static void eachWhere(
            Place place,
            Pattern pattern,
            String text,
            ExportSummary.Found.Kind kind,
            BiConsumer<ExportSummary.Found.Kind, String> found) {
        int i = 0;
        while (i < text.length() && !place.at(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return;
        }
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        while (i < text.length()) {
            if (place.at(text, i) && matcher.region(i, text.length()).lookingAt()) {
                found.accept(kind, matcher.group());
                i = matcher.end();
            } else {
                i++;
            }
        }
    }

    private static void each(
            Matcher matcher, ExportSummary.Found.Kind kind, BiConsumer<ExportSummary.Found.Kind, String> found) {
        while (matcher.find()) {
            found.accept(kind, matcher.group());
        }
    }
}
