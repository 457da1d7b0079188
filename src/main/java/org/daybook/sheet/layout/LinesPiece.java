package org.daybook.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/** Running text, one line a strip: titles, headings, paragraphs and notes. */
final class LinesPiece implements Piece {

    /** @param label set left of the line's text, as a bullet is; usually empty */
    private record Line(
            String text, double x, Weight weight, double size, Ink ink, double height, Tag tag, String label, boolean stays) {}

    private final double gap;
    private final List<Line> lines = new ArrayList<>();

    LinesPiece(double gap) {
        this.gap = gap;
    }

    /**
     * Adds a text, broken to its width.
     *
     * @param label belongs to the first line, and is set {@code indent} left of it
     * @param stays whether what follows must be on the same page
     */
    LinesPiece add(
            Typesetter typesetter, String text, double x, double width, Type type, Tag tag, String label, boolean stays) {
        List<String> broken = typesetter.lines(text, type.weight(), width / type.size());
        for (int i = 0; i < broken.size(); i++) {
            // No page begins with the last line of a paragraph, nor ends with its first.
            boolean lonely = broken.size() > 2 && (i == 0 || i == broken.size() - 2);
            lines.add(new Line(
                    broken.get(i),
                    x,
                    type.weight(),
                    type.size(),
                    type.ink(),
                    type.size() * type.leading() + (i == broken.size() - 1 ? type.after() : 0),
                    tag,
                    i == 0 ? label : "",
                    stays || lonely));
        }
        return this;
    }

    /** How text is set. @param leading line height per size @param after space below, in points */
    record Type(Weight weight, double size, Ink ink, double leading, double after) {}

    @Override
    public double gapBefore() {
        return gap;
    }

    @Override
    public int strips() {
        return lines.size();
    }

    @Override
    public double height(int strip) {
        return lines.get(strip).height;
    }

    @Override
    public boolean staysWithNext(int strip) {
        return lines.get(strip).stays;
    }

    @Override
    public void draw(int strip, double top, Pen pen) {
        Line line = lines.get(strip);
        double baseline = top + line.size;
        if (!line.label.isEmpty() && line.tag.parent() != null) {
            pen.on(line.tag.parent().child(Tag.Kind.LABEL, 0));
            pen.text(line.label, line.weight, line.size, Ink.QUIET, line.x - line.size * 0.95, baseline);
        }
        pen.on(line.tag);
        pen.text(line.text, line.weight, line.size, line.ink, line.x, baseline);
    }
}
