package org.daybook.sheet.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.daybook.sheet.layout.Face;

/** A face in a PDF: how its glyphs are shown, and which text they stand for. */
sealed interface PdfFont permits EmbeddedFont, DrawnFont {

    /** The name among the pages' resources: {@code F1}. */
    String name();

    /** Writes the font. @return its object's number */
    int write(PdfFile file) throws IOException;

    /** What a glyph stands for; the common character where several share it. */
    static int meaning(Face face, int glyph, int shownFor) {
        for (int common : new int[] {' ', '-'}) {
            if (face.glyph(common) == glyph) {
                return common;
            }
        }
        return shownFor;
    }

    /** The table from codes to text that copying and searching need. @param digits how many a code has, 2 or 4 */
    static byte[] toUnicode(Map<Integer, Integer> meanings, int digits) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                """);
        map.append(digits == 4 ? "<0000> <FFFF>\n" : "<00> <FF>\n").append("endcodespacerange\n");
        var entries = meanings.entrySet().stream().toList();
        for (int i = 0; i < entries.size(); i += 100) {
            var part = entries.subList(i, Math.min(entries.size(), i + 100));
            map.append(part.size()).append(" beginbfchar\n");
            for (var entry : part) {
                map.append(String.format("<%0" + digits + "X> <", entry.getKey()))
                        .append(PdfText.utf16(Character.toString(entry.getValue())))
                        .append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
