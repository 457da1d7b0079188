package org.daybook.sheet.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.sheet.layout.Face;
import org.daybook.sheet.layout.Outline;

/**
 * Glyphs of one of the computer's fonts, as drawings (Type 3): whatever the format of that font, the few letters that a
 * name needed are in the file, sharp, searchable, and no more of the font than they.
 */
final class DrawnFont implements PdfFont {
    static final int MOST = 255;

    private final String name;
    private final Face face;
    private final Map<Integer, Integer> codes = new LinkedHashMap<>();
    private final Map<Integer, Integer> meanings = new TreeMap<>();

    DrawnFont(String name, Face face) {
        this.name = name;
        this.face = face;
    }

    @Override
    public String name() {
        return name;
    }

    boolean has(int glyph) {
        return codes.containsKey(glyph);
    }

    boolean isFull() {
        return codes.size() == MOST;
    }

    /** @return the code, 1 to 255 */
    int code(int glyph, int meaning) {
        int code = codes.computeIfAbsent(glyph, g -> codes.size() + 1);
        meanings.putIfAbsent(code, PdfFont.meaning(face, glyph, meaning));
        return code;
    }

    @Override
    public int write(PdfFile file) throws IOException {
        StringBuilder procedures = new StringBuilder();
        StringBuilder names = new StringBuilder();
        List<Double> widths = new ArrayList<>();
        double[] all = {0, -250, 1000, 1000};
        for (var entry : codes.entrySet()) {
            Outline outline = face.outline(entry.getKey()).placed(0, 0, 1000, 1000);
            double width = face.advance(entry.getKey()) * 1000;
            double[] box = box(outline);
            for (int i = 0; i < 2; i++) {
                all[i] = Math.min(all[i], box[i]);
                all[i + 2] = Math.max(all[i + 2], box[i + 2]);
            }
            StringBuilder drawing = new StringBuilder(PdfText.numbers(width, 0, box[0], box[1], box[2], box[3]))
                    .append(" d1\n");
            PdfContent.path(drawing, outline, 0, 1);
            drawing.append(outline.steps().isEmpty() ? "" : "f\n");
            int procedure = file.stream("", drawing.toString().getBytes(StandardCharsets.US_ASCII));
            procedures.append("/g").append(entry.getValue()).append(' ').append(procedure).append(" 0 R");
            names.append("/g").append(entry.getValue());
            widths.add(width);
        }
        int unicode = file.stream("", PdfFont.toUnicode(meanings, 2));
        return file.object("<</Type/Font/Subtype/Type3/FontBBox[" + PdfText.numbers(all)
                + "]/FontMatrix[0.001 0 0 0.001 0 0]/CharProcs<<" + procedures + ">>/Encoding<</Type/Encoding/Differences[1"
                + names + "]>>/FirstChar 1/LastChar " + codes.size() + "/Widths["
                + PdfText.numbers(widths.stream().mapToDouble(w -> w).toArray()) + "]/Resources<<>>/ToUnicode " + unicode
                + " 0 R>>");
    }

    private static double[] box(Outline outline) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Step.Move m -> include(box, m.x(), m.y());
                case Outline.Step.Line l -> include(box, l.x(), l.y());
                case Outline.Step.Curve c -> {
                    include(box, c.x1(), c.y1());
                    include(box, c.x2(), c.y2());
                    include(box, c.x(), c.y());
                }
                case Outline.Step.Close _ -> {}
            }
        }
        return box[0] > box[2] ? new double[4] : box;
    }

    private static void include(double[] box, double x, double y) {
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x);
        box[3] = Math.max(box[3], y);
    }
}
