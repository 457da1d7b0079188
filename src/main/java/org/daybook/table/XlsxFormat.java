package org.daybook.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a number format makes of a number: a day, so much of a currency, so many per cent. A pound changes nothing: that is what
 * amounts are in.
 *
 * @param day whether it shows a day
 * @param hundredfold whether 0.25 is shown as 25
 * @param sign what is shown beside the number and makes it something else than pounds; empty where nothing does
 */
record XlsxFormat(boolean day, boolean hundredfold, String sign) {
    static final XlsxFormat GENERAL = new XlsxFormat(false, false, "");

    /** Built in, and shown in the way of the country: days, some with a time. */
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    /** Words in quotation marks, one sign taken as it is, [$€-2], a colour or condition, room for a sign, and what is left. */
    private static final Pattern PIECE =
            Pattern.compile("\"([^\"]*)\"|\\\\(.)|\\[\\$([^\\]-]*)[^\\]]*\\]|\\[[^\\]]*\\]|_.|\\*.|(.)", Pattern.DOTALL);

    /** @param format as the workbook has it; empty where it names none that is known */
    static XlsxFormat of(int id, String format) {
        StringBuilder words = new StringBuilder();
        StringBuilder bare = new StringBuilder();
        for (Matcher piece = PIECE.matcher(format.toLowerCase(Locale.ROOT)); piece.find(); ) {
            if (piece.group(4) != null) {
                bare.append(piece.group(4));
                words.append(piece.group(4));
            } else if (piece.group(2) != null) {
                words.append(piece.group(2));
            } else {
                words.append(' ').append(piece.group(1) != null ? piece.group(1) : piece.group(3) != null ? piece.group(3) : "").append(' ');
            }
        }
        boolean day = DAYS.contains(id) || bare.indexOf("y") >= 0 || bare.indexOf("d") >= 0;
        Matcher sign = AmountUnit.ELSE.matcher(words);
        return day ? new XlsxFormat(true, false, "") : new XlsxFormat(false, bare.indexOf("%") >= 0, sign.find() ? sign.group() : "");
    }

    /** The number with the sign that it is shown with. */
    String shown(String number) {
        return switch (sign) {
            case "" -> number;
            case "%" -> number + sign;
            case "€", "$", "¥" -> sign + number;
            default -> number + ' ' + sign.toUpperCase(Locale.ROOT);
        };
    }
}
