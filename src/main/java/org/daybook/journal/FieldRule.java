package org.daybook.journal;

import java.util.Optional;
import org.daybook.kit.text.Messages;

/** What a field of each kind may hold. The form checks first; this is the gate that nothing gets past. */
public final class FieldRule {
    private static final Messages SAY = Messages.beside(FieldRule.class);

    private FieldRule() {}

    /** The fault as a sentence for the person who typed it, or empty. */
    public static Optional<String> fault(RecordType type, Field field, Value value) {
        if (value.isNothing() || value.isStub()) {
            return Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT, REFERENCE -> text(value, field, Field.LONGEST_TEXT, false);
            case NOTE -> text(value, field, Field.LONGEST_NOTE, true);
            case AMOUNT -> unless(Values.amount(value).isPresent(), "fault.amount", field);
            case WHOLE_NUMBER -> unless(Values.wholeNumber(value).isPresent(), "fault.number", field);
            case DATE -> unless(Values.date(value).isPresent(), "fault.date", field);
            case FLAG -> unless(value instanceof Value.Flag, "fault.flag", field);
            case STRUCTURE -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean fine, String key, Field field) {
        return fine ? Optional.empty() : Optional.of(SAY.text(key, words(field.name())));
    }

    private static Optional<String> text(Value value, Field field, int longest, boolean lines) {
        if (!(value instanceof Value.Text t)) {
            return Optional.of(SAY.text("fault.text", words(field.name())));
        }
        if (t.text().length() > longest) {
            return Optional.of(SAY.text(
                    "fault.long", words(field.name()), longest, t.text().length()));
        }
        for (int i = 0; i < t.text().length(); i++) {
            char c = t.text().charAt(i);
            boolean allowed = lines && (c == '\n' || c == '\t');
            if (Character.isISOControl(c) && !allowed) {
                return Optional.of(SAY.text("fault.control", words(field.name()), i + 1));
            }
            if (Character.isSurrogate(c) && !paired(t.text(), i)) {
                return Optional.of(SAY.text("fault.control", words(field.name()), i + 1));
            }
        }
        return Optional.empty();
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    /** {@code nextStepDate} as people read it: "next step date". */
    public static String words(String fieldName) {
        StringBuilder out = new StringBuilder();
        for (char c : fieldName.toCharArray()) {
            if (Character.isUpperCase(c)) {
                out.append(' ');
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }
}
