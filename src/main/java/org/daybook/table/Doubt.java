package org.daybook.table;

/**
 * Why a row is not taken as it stands, and what would repair it.
 *
 * @param field the field that is in doubt; empty when it is the row as a whole
 * @param reason a sentence that says what is wrong and what to do
 * @param confirmable whether saying "it is right as it stands" is enough; otherwise a value has to be typed
 */
public record Doubt(String field, String reason, boolean confirmable) {
    public static Doubt of(String field, String reason) {
        return new Doubt(field, reason, false);
    }

    public static Doubt toConfirm(String field, String reason) {
        return new Doubt(field, reason, true);
    }
}
