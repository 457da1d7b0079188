package org.daybook.sheet.layout;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * One font: which glyph stands for a code point, how far it advances, and its outline. Advances are per em.
 *
 * <p>Reading is guarded: the font library seeks in the file.
 */
public final class Face {
    private final String name;
    private final TrueTypeFont font;
    private final CmapLookup lookup;
    private final double unitsPerEm;
    private final boolean bundled;

    Face(String name, TrueTypeFont font, boolean bundled) throws IOException {
        this.name = name;
        this.font = font;
        this.bundled = bundled;
        this.lookup = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /** PostScript name, or for a bundled face the name of its resource. */
    public String name() {
        return name;
    }

    /** Whether it comes with Daybook, as TrueType outlines that may be embedded; else it is one of this computer's. */
    public boolean isBundled() {
        return bundled;
    }

    /** For embedding. */
    public TrueTypeFont font() {
        return font;
    }

    /** 0 when the font has none. */
    public synchronized int glyph(int codePoint) {
        return lookup.getGlyphId(codePoint);
    }

    /** The lowest code point that a glyph stands for; empty for one that is reached otherwise. */
    public synchronized OptionalInt codePoint(int glyph) {
        List<Integer> codes = lookup.getCharCodes(glyph);
        return codes == null ? OptionalInt.empty() : codes.stream().mapToInt(c -> c).min();
    }

    /** In ems. */
    public synchronized double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In ems, upwards from the baseline. Empty for a glyph without ink. */
    public synchronized Outline outline(int glyph) {
        try {
            GeneralPath path;
            if (font instanceof OpenTypeFont openType && openType.isPostScript()) {
                path = openType.getCFF().getFont().getType2CharString(glyph).getPath();
            } else {
                var data = font.getGlyph().getGlyph(glyph);
                path = data == null ? new GeneralPath() : data.getPath();
            }
            return outline(path, 1 / unitsPerEm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outline outline(GeneralPath path, double scale) {
        Outline.Builder outline = new Outline.Builder();
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(at);
            for (int n = 0; n < at.length; n++) {
                at[n] *= scale;
            }
            switch (kind) {
                case PathIterator.SEG_MOVETO -> outline.move(x = at[0], y = at[1]);
                case PathIterator.SEG_LINETO -> outline.line(x = at[0], y = at[1]);
                case PathIterator.SEG_QUADTO -> {
                    outline.curve(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO ->
                    outline.curve(at[0], at[1], at[2], at[3], x = at[4], y = at[5]);
                default -> outline.close();
            }
        }
        return outline.build();
    }

    @Override
    public String toString() {
        return name;
    }
}
