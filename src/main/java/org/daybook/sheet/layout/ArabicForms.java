package org.daybook.sheet.layout;

import java.util.Map;
import java.util.function.IntPredicate;

/**
 * The joined forms of Arabic letters, as the characters that Unicode keeps for them. Basic letters of Arabic only: letters
 * of Persian, Urdu and others stay as they are.
 */
final class ArabicForms {
    private static final int TATWEEL = 0x640;
    private static final int LAM = 0x644;

    /** The isolated form of each letter; the final one follows it, then initial and medial where it joins both ways. */
    private static final Map<Integer, Integer> ISOLATED = Map.ofEntries(
            Map.entry(0x621, 0xFE80),
            Map.entry(0x622, 0xFE81),
            Map.entry(0x623, 0xFE83),
            Map.entry(0x624, 0xFE85),
            Map.entry(0x625, 0xFE87),
            Map.entry(0x626, 0xFE89),
            Map.entry(0x627, 0xFE8D),
            Map.entry(0x628, 0xFE8F),
            Map.entry(0x629, 0xFE93),
            Map.entry(0x62A, 0xFE95),
            Map.entry(0x62B, 0xFE99),
            Map.entry(0x62C, 0xFE9D),
            Map.entry(0x62D, 0xFEA1),
            Map.entry(0x62E, 0xFEA5),
            Map.entry(0x62F, 0xFEA9),
            Map.entry(0x630, 0xFEAB),
            Map.entry(0x631, 0xFEAD),
            Map.entry(0x632, 0xFEAF),
            Map.entry(0x633, 0xFEB1),
            Map.entry(0x634, 0xFEB5),
            Map.entry(0x635, 0xFEB9),
            Map.entry(0x636, 0xFEBD),
            Map.entry(0x637, 0xFEC1),
            Map.entry(0x638, 0xFEC5),
            Map.entry(0x639, 0xFEC9),
            Map.entry(0x63A, 0xFECD),
            Map.entry(0x641, 0xFED1),
            Map.entry(0x642, 0xFED5),
            Map.entry(0x643, 0xFED9),
            Map.entry(0x644, 0xFEDD),
            Map.entry(0x645, 0xFEE1),
            Map.entry(0x646, 0xFEE5),
            Map.entry(0x647, 0xFEE9),
            Map.entry(0x648, 0xFEED),
            Map.entry(0x649, 0xFEEF),
            Map.entry(0x64A, 0xFEF1));

    /** Lam with an alef is one sign: by the alef, its isolated form; the final one follows. */
    private static final Map<Integer, Integer> LAM_ALEF =
            Map.of(0x622, 0xFEF5, 0x623, 0xFEF7, 0x625, 0xFEF9, 0x627, 0xFEFB);

    private ArabicForms() {}

    /** The code points to draw, in the order of reading; 0 where one was drawn together with the letter before. */
    static int[] joined(String text, IntPredicate drawable) {
        int[] letters = text.codePoints().toArray();
        int[] shown = letters.clone();
        for (int i = 0; i < letters.length; i++) {
            Integer isolated = ISOLATED.get(letters[i]);
            if (isolated == null || shown[i] == 0) {
                continue;
            }
            boolean before = joinsForward(previous(letters, i));
            int next = next(letters, i);
            Integer ligature = letters[i] == LAM && i + 1 < letters.length ? LAM_ALEF.get(letters[i + 1]) : null;
            if (ligature != null && drawable.test(ligature)) {
                shown[i] = ligature + (before ? 1 : 0);
                shown[i + 1] = 0;
                continue;
            }
            boolean after = joinsForward(letters[i]) && (ISOLATED.containsKey(next) && next != 0x621 || next == TATWEEL);
            int form = isolated + (before && after ? 3 : after ? 2 : before && letters[i] != 0x621 ? 1 : 0);
            if (drawable.test(form)) {
                shown[i] = form;
            }
        }
        return shown;
    }

    /** Whether a letter reaches out to the one after it. */
    private static boolean joinsForward(int letter) {
        return switch (letter) {
            case 0x621, 0x622, 0x623, 0x624, 0x625, 0x627, 0x629, 0x62F, 0x630, 0x631, 0x632, 0x648, 0x649 -> false;
            case TATWEEL -> true;
            default -> ISOLATED.containsKey(letter);
        };
    }

    private static int previous(int[] letters, int i) {
        int at = i - 1;
        while (at >= 0 && isMark(letters[at])) {
            at--;
        }
        return at < 0 ? 0 : letters[at];
    }

    private static int next(int[] letters, int i) {
        int at = i + 1;
        while (at < letters.length && isMark(letters[at])) {
            at++;
        }
        return at == letters.length ? 0 : letters[at];
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
