package org.daybook.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, in one text that is the same however it was written: in capitals or small letters, with one blank or two,
 * with letters and accents in one character or in two, its fund by name or left out.
 */
final class RowMeaning {
    /** From here on letters may be parts of others. */
    private static final char FIRST_COMBINING = '\u0300';

    private final TableTarget target;
    private final BinaryOperator<String> meant;
    private final StringBuilder content = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();

    /** @param meant what the text of a field means, by field and text; asked where the field is blank as well */
    RowMeaning(TableTarget target, BinaryOperator<String> meant) {
        this.target = target;
        this.meant = meant;
    }

    String of(MappedRow row) {
        content.setLength(0);
        content.append("2\u001d").append(target.name());
        List<TargetField> fields = target.fields();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i).name();
            String text = meant.apply(field, text(row.at(i)));
            if (!text.isEmpty()) {
                content.append('\u001f').append(field).append('\u001e').append(text);
            }
        }
        return content.toString();
    }

    private String text(@Nullable FieldValue value) {
        return switch (value) {
            case null -> "";
            case FieldValue.Text text -> plain(text.text());
            case FieldValue.Name name -> plain(name.spelled());
            default -> value.canonical();
        };
    }

    private String plain(String text) {
        String composed = text;
        plain.setLength(0);
        for (int i = 0; i < composed.length(); i++) {
            if (composed.charAt(i) >= FIRST_COMBINING) {
                composed = Normalizer.normalize(text, Normalizer.Form.NFC);
                break;
            }
        }
        boolean gap = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = !plain.isEmpty();
            } else {
                if (gap) {
                    plain.append(' ');
                    gap = false;
                }
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
