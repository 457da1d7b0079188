package org.daybook.journal;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The one text of a value: JSON with escapes as RFC 8785 has them, members sorted by name, numbers as their decimal
 * digits. Hashes, the order of heads and the equality of snapshots all rest on it.
 */
public final class CanonicalText {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private CanonicalText() {}

    public static String of(Value value) {
        StringBuilder out = new StringBuilder(64);
        append(out, value);
        return out.toString();
    }

    public static byte[] bytes(Value value) {
        return of(value).getBytes(StandardCharsets.UTF_8);
    }

    public static void append(StringBuilder out, Value value) {
        switch (value) {
            case Value.Text text -> quote(out, text.text());
            case Value.Numeral numeral -> out.append(numeral.number().toPlainString());
            case Value.Flag flag -> out.append(flag.flag());
            case Value.Nothing _ -> out.append("null");
            case Value.Members members -> appendMembers(out, members);
            case Value.Items items -> appendItems(out, items);
            case Value.Withheld _ -> out.append("{\"$stub\":\"withheld\"}");
            case Value.Erased _ -> out.append("{\"$stub\":\"erased\"}");
        }
    }

    private static void appendMembers(StringBuilder out, Value.Members members) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Value> member : members.members().entrySet()) {
            out.append(separator);
            quote(out, member.getKey());
            out.append(':');
            append(out, member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private static void appendItems(StringBuilder out, Value.Items items) {
        out.append('[');
        String separator = "";
        for (Value item : items.items()) {
            out.append(separator);
            append(out, item);
            separator = ",";
        }
        out.append(']');
    }

    /** A JSON string, escaped as RFC 8785 demands: only what must be, and in the short form where there is one. */
    public static void quote(StringBuilder out, String text) {
        out.append('"');
        int clean = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                continue;
            }
            out.append(text, clean, i);
            clean = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
            }
        }
        if (clean == 0) {
            out.append(text);
        } else {
            out.append(text, clean, text.length());
        }
        out.append('"');
    }
}
