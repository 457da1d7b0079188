package org.daybook.sheet.layout;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns a line of text into runs of glyphs, left to right as they are drawn: one run a face and direction. Text from right
 * to left is put in order by the Unicode algorithm. Arabic letters take their joined forms where the font has them as
 * characters; finer shaping (ligatures other than lam-alef, placed vowel marks) is not done.
 */
final class TextRuns {
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;

    private final Typesetter typesetter;

    TextRuns(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    void draw(String line, Weight weight, double size, Ink ink, double x, double baseline, List<Op> ops) {
        if (simple(line, weight, size, ink, x, baseline, ops)) {
            return;
        }
        double at = x;
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            run(line, false, weight, size, ink, at, baseline, ops);
            return;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Integer[] order = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        for (int i : order) {
            String part = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            at = run(part, (bidi.getRunLevel(i) & 1) == 1, weight, size, ink, at, baseline, ops);
        }
    }

    /** Nearly all text: European letters of one face. @return whether it was */
    private boolean simple(
            String line, Weight weight, double size, Ink ink, double x, double baseline, List<Op> ops) {
        int[] glyphs = new int[line.length()];
        double width = 0;
        Face face = null;
        for (int i = 0; i < glyphs.length; i++) {
            char c = line.charAt(i);
            if (c >= FIRST_RIGHT_TO_LEFT && (c < 0x2010 || c > 0x2200)) {
                return false;
            }
            FontShelf.Glyph glyph = typesetter.glyph(c, weight);
            if (glyph.missing() || face != null && glyph.face() != face) {
                return false;
            }
            face = glyph.face();
            glyphs[i] = glyph.id();
            width += glyph.advance();
        }
        if (face != null) {
            ops.add(new Op.Glyphs(x, baseline, face, size, ink, line, glyphs, width * size, false));
        }
        return true;
    }

    private double run(
            String text, boolean rtl, Weight weight, double size, Ink ink, double x, double baseline, List<Op> ops) {
        int[] codePoints = rtl ? ArabicForms.joined(text, c -> typesetter.has(c, weight)) : null;
        // Shaping keeps one form a letter, with 0 where a ligature swallowed one.
        int[] plain = text.codePoints().toArray();
        int[] shown = codePoints == null ? plain : codePoints;
        List<Op.Glyphs> runs = new ArrayList<>(1);
        int start = 0;
        FontShelf.Glyph current = null;
        for (int i = 0; i < shown.length; i++) {
            FontShelf.Glyph glyph = shown[i] == 0 ? null : typesetter.glyph(shown[i], weight);
            if (glyph == null) {
                continue;
            }
            if (current != null && (glyph.face() != current.face() || glyph.missing() || current.missing())) {
                runs.add(piece(plain, shown, start, i, rtl, weight, size, ink));
                start = i;
            }
            current = glyph;
        }
        if (current != null) {
            runs.add(piece(plain, shown, start, shown.length, rtl, weight, size, ink));
        }
        double at = x;
        for (Op.Glyphs run : rtl ? runs.reversed() : runs) {
            at = place(run, at, baseline, ops);
        }
        return at;
    }

    private Op.Glyphs piece(
            int[] plain, int[] shown, int from, int to, boolean rtl, Weight weight, double size, Ink ink) {
        int[] glyphs = new int[to - from];
        int count = 0;
        double width = 0;
        FontShelf.Glyph first = null;
        for (int i = from; i < to; i++) {
            int codePoint = shown[rtl ? from + to - 1 - i : i];
            if (codePoint == 0) {
                continue;
            }
            FontShelf.Glyph glyph = typesetter.glyph(rtl ? mirrored(codePoint) : codePoint, weight);
            glyphs[count++] = glyph.id();
            width += glyph.advance();
            first = first == null ? glyph : first;
        }
        if (first == null) {
            throw new IllegalStateException("a run without a glyph");
        }
        return new Op.Glyphs(
                0,
                0,
                first.face(),
                size,
                ink,
                new String(plain, from, to - from),
                first.missing() ? new int[0] : Arrays.copyOf(glyphs, count),
                width * size,
                rtl);
    }

    private double place(Op.Glyphs run, double x, double baseline, List<Op> ops) {
        ops.add(new Op.Glyphs(
                x,
                baseline,
                run.face(),
                run.size(),
                run.ink(),
                run.text(),
                run.glyphs(),
                run.width(),
                run.rightToLeft()));
        return x + run.width();
    }

    private static int mirrored(int codePoint) {
        return switch (codePoint) {
            case '(' -> ')';
            case ')' -> '(';
            case '[' -> ']';
            case ']' -> '[';
            case '{' -> '}';
            case '}' -> '{';
            case '<' -> '>';
            case '>' -> '<';
            case '«' -> '»';
            case '»' -> '«';
            default -> codePoint;
        };
    }
}
