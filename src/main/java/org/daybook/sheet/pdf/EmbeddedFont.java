package org.daybook.sheet.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.daybook.sheet.layout.Face;

/** One of Daybook's own fonts, embedded with the glyphs that are used. Codes are the font's own glyph numbers. */
final class EmbeddedFont implements PdfFont {
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");
    private static final int STEM = 85;

    private final String name;
    private final Face face;

    /** By glyph, what it stands for. */
    private final Map<Integer, Integer> used = new TreeMap<>();

    EmbeddedFont(String name, Face face) {
        this.name = name;
        this.face = face;
    }

    @Override
    public String name() {
        return name;
    }

    void use(int glyph, int meaning) {
        if (!used.containsKey(glyph)) {
            used.put(glyph, PdfFont.meaning(face, glyph, meaning));
        }
    }

    @Override
    public int write(PdfFile file) throws IOException {
        TrueTypeFont font = face.font();
        String fontName = tag() + "+" + font.getName();
        TTFSubsetter subset = new TTFSubsetter(font, TABLES);
        subset.addGlyphIds(used.keySet());
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        Map<Integer, Integer> originals = subset.getGIDMap();
        subset.writeToStream(program);
        int programNumber = file.stream("/Length1 " + program.size(), program.toByteArray());

        int last = used.keySet().stream().mapToInt(g -> g).max().orElse(0);
        byte[] mapping = new byte[2 * (last + 1)];
        originals.forEach((mine, original) -> {
            if (original <= last) {
                mapping[2 * original] = (byte) (mine >> 8);
                mapping[2 * original + 1] = (byte) (int) mine;
            }
        });
        int mappingNumber = file.stream("", mapping);
        int unicode = file.stream("", PdfFont.toUnicode(used, 4));

        double scale = 1000.0 / font.getUnitsPerEm();
        var box = font.getFontBBox();
        int descriptor = file.object("<</Type/FontDescriptor/FontName/" + fontName + "/Flags 32/ItalicAngle 0/FontBBox["
                + PdfText.numbers(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY())
                + "]/Ascent " + Math.round(font.getHorizontalHeader().getAscender() * scale)
                + "/Descent " + Math.round(font.getHorizontalHeader().getDescender() * scale)
                + "/CapHeight " + Math.round(font.getOS2Windows().getCapHeight() * scale)
                + "/StemV " + STEM + "/FontFile2 " + programNumber + " 0 R>>");
        int descendant = file.object("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + fontName
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " + descriptor
                + " 0 R/CIDToGIDMap " + mappingNumber + " 0 R/DW 1000/W[" + widths() + "]>>");
        return file.object("<</Type/Font/Subtype/Type0/BaseFont/" + fontName
                + "/Encoding/Identity-H/DescendantFonts[" + descendant + " 0 R]/ToUnicode " + unicode + " 0 R>>");
    }

    private String widths() {
        StringBuilder widths = new StringBuilder();
        used.keySet().forEach(glyph -> {
            widths.append(widths.isEmpty() ? "" : " ").append(glyph).append('[');
            PdfText.number(widths, face.advance(glyph) * 1000);
            widths.append(']');
        });
        return widths.toString();
    }

    /** Six letters that a cut-down font's name begins with, made of which glyphs it has. */
    private String tag() {
        long hash = Math.floorMod((long) used.keySet().hashCode() * 0x9E3779B97F4A7C15L, 26L * 26 * 26 * 26 * 26 * 26);
        StringBuilder tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + hash % 26));
            hash /= 26;
        }
        return tag.toString();
    }
}
