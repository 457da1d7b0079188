package org.daybook.kit.form;

/**
 * Text that somebody typed, put into a sentence or a row of ours: a right-to-left mark in it is kept, and cannot reorder
 * what stands around it. Only for showing; what is stored is never wrapped.
 */
public final class Isolated {
    private static final char FIRST_STRONG = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final char POP_EMBEDDING = '\u202c';

    private Isolated() {}

    /** The text itself where it holds nothing that could reorder; else wrapped, with what it leaves open closed. */
    public static String text(String typed) {
        if (typed.chars().noneMatch(Isolated::reorders)) {
            return typed;
        }
        StringBuilder shown = new StringBuilder(typed.length() + 4).append(FIRST_STRONG);
        int isolates = 0;
        int embeddings = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= '\u2066' && c <= '\u2068') {
                isolates++;
            } else if (c >= '\u202a' && c <= '\u202e' && c != POP_EMBEDDING) {
                embeddings++;
            } else if (c == POP_EMBEDDING) {
                embeddings = Math.max(0, embeddings - 1);
            } else if (c == POP_ISOLATE) {
                if (isolates == 0) {
                    // It would close our own wrapping.
                    continue;
                }
                isolates--;
            }
            shown.append(c);
        }
        shown.repeat(POP_EMBEDDING, embeddings).repeat(POP_ISOLATE, isolates);
        return shown.append(POP_ISOLATE).toString();
    }

    private static boolean reorders(int c) {
        return (c >= 0x0590 && c <= 0x08ff)
                || c == 0x200e
                || c == 0x200f
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x061c
                || (c >= 0xfb1d && c <= 0xfeff)
                || (c >= 0xd802 && c <= 0xd83b);
    }
}
