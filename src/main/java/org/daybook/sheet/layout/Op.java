package org.daybook.sheet.layout;

/** One drawing operation. */
public sealed interface Op {

    /**
     * Glyphs of one face in a row.
     *
     * @param x where the first glyph begins
     * @param text what they say, in the order of reading
     * @param glyphs in the order of drawing, left to right
     * @param rightToLeft whether the order of reading is the other one
     */
    record Glyphs(
            double x,
            double baseline,
            Face face,
            double size,
            Ink ink,
            String text,
            int[] glyphs,
            double width,
            boolean rightToLeft)
            implements Op {}

    /** @param dash length of dashes and gaps; 0 for a full line */
    record Line(double x1, double y1, double x2, double y2, double thickness, Ink ink, double dash) implements Op {}

    record Fill(double x, double y, double width, double height, Ink ink) implements Op {}

    record Shape(Outline outline, Ink ink) implements Op {}

    record Stroke(Outline outline, double thickness, Ink ink, double dash) implements Op {}
}
