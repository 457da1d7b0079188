package org.daybook.sheet.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.sheet.layout.Face;
import org.daybook.sheet.layout.Op;

/** The fonts of one document. */
final class PdfFonts {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final Map<Face, EmbeddedFont> embedded = new HashMap<>();
    private final Map<Face, List<DrawnFont>> drawn = new HashMap<>();
    private final List<PdfFont> inOrder = new ArrayList<>();

    /** Takes a string of glyphs in one font. */
    interface Shown {
        void show(PdfFont font, CharSequence hexadecimal);
    }

    void show(Op.Glyphs run, Shown shown) {
        int[] meanings = meanings(run);
        if (run.face().isBundled()) {
            EmbeddedFont font = embedded.computeIfAbsent(run.face(), f -> keep(new EmbeddedFont(nextName(), f)));
            StringBuilder hex = new StringBuilder(run.glyphs().length * 4);
            for (int i = 0; i < run.glyphs().length; i++) {
                int glyph = run.glyphs()[i];
                font.use(glyph, meanings[i]);
                hex.append(HEX[glyph >> 12 & 15]).append(HEX[glyph >> 8 & 15]).append(HEX[glyph >> 4 & 15]).append(HEX[glyph & 15]);
            }
            shown.show(font, hex);
            return;
        }
        StringBuilder hex = new StringBuilder();
        DrawnFont current = null;
        for (int i = 0; i < run.glyphs().length; i++) {
            DrawnFont font = fontWith(run.face(), run.glyphs()[i]);
            if (current != null && font != current) {
                shown.show(current, hex);
                hex.setLength(0);
            }
            current = font;
            int code = font.code(run.glyphs()[i], meanings[i]);
            hex.append(HEX[code >> 4]).append(HEX[code & 15]);
        }
        if (current != null) {
            shown.show(current, hex);
        }
    }

    /** Which code point each glyph stands for, in the order of drawing. */
    private static int[] meanings(Op.Glyphs run) {
        int[] glyphs = run.glyphs();
        int[] meanings = new int[glyphs.length];
        if (!run.rightToLeft() && run.text().length() == glyphs.length) {
            for (int i = 0; i < glyphs.length; i++) {
                meanings[i] = run.text().charAt(i);
            }
            return meanings;
        }
        int[] text = run.rightToLeft() ? new int[0] : run.text().codePoints().toArray();
        for (int i = 0; i < glyphs.length; i++) {
            meanings[i] = text.length == glyphs.length
                    ? text[i]
                    : run.face().codePoint(glyphs[i]).orElse(0xFFFD);
        }
        return meanings;
    }

    private DrawnFont fontWith(Face face, int glyph) {
        List<DrawnFont> fonts = drawn.computeIfAbsent(face, f -> new ArrayList<>());
        for (DrawnFont font : fonts) {
            if (font.has(glyph)) {
                return font;
            }
        }
        if (fonts.isEmpty() || fonts.getLast().isFull()) {
            fonts.add(keep(new DrawnFont(nextName(), face)));
        }
        return fonts.getLast();
    }

    private String nextName() {
        return "F" + (inOrder.size() + 1);
    }

    private <F extends PdfFont> F keep(F font) {
        inOrder.add(font);
        return font;
    }

    /** Writes them. @return the font resources */
    String write(PdfFile file) throws IOException {
        StringBuilder resources = new StringBuilder("<<");
        for (PdfFont font : inOrder) {
            resources.append('/').append(font.name()).append(' ').append(font.write(file)).append(" 0 R");
        }
        return resources.append(">>").toString();
    }
}
