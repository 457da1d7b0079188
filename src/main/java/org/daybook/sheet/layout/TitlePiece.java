package org.daybook.sheet.layout;

import org.daybook.kit.text.Messages;
import org.daybook.sheet.Sheet;

/** The head of a sheet: what it is, of whom, as at when, who may have it, and base and rule. */
final class TitlePiece implements Piece {
    private final LinesPiece lines = new LinesPiece(0);
    private final String badge;
    private final double badgeWidth;
    private final double left;
    private final double width;
    private final double size;

    TitlePiece(Sheet sheet, Typesetter typesetter, Messages messages, Tag section, double left, double width, double size) {
        this.left = left;
        this.width = width;
        this.size = size;
        this.badge = sheet.illustrative() ? messages.text("illustrative") : "";
        this.badgeWidth = badge.isEmpty() ? 0 : typesetter.width(badge, Weight.BOLD) * size + size * 1.4;
        String title = CleanText.line(sheet.title());
        double room = width - (badge.isEmpty() ? 0 : badgeWidth + size);
        boolean tooLong = typesetter.width(title, Weight.BOLD) * size * 2 > room * 2;
        double large = size * (tooLong ? 1.4 : 2);
        add(typesetter, title, room, type(Weight.BOLD, large, Ink.TEXT, 1.15, size * 0.15), section.child(Tag.Kind.H1, 0));
        int index = 1;
        if (!sheet.subtitle().isBlank()) {
            Tag tag = section.child(Tag.Kind.PARAGRAPH, index++);
            LinesPiece.Type type = type(Weight.REGULAR, size * 1.35, Ink.QUIET, 1.25, size * 0.35);
            add(typesetter, CleanText.line(sheet.subtitle()), width, type, tag);
        }
        LinesPiece.Type small = type(Weight.REGULAR, size * 0.9, Ink.QUIET, 1.3, 0);
        add(typesetter, Footer.told(sheet, messages), width, small, section.child(Tag.Kind.PARAGRAPH, index++));
        if (!sheet.basis().isBlank()) {
            String basis = messages.text("basis", CleanText.of(sheet.basis()));
            add(typesetter, basis, width, small, section.child(Tag.Kind.PARAGRAPH, index));
        }
    }

    private static LinesPiece.Type type(Weight weight, double size, Ink ink, double leading, double after) {
        return new LinesPiece.Type(weight, size, ink, leading, after);
    }

    private void add(Typesetter typesetter, String text, double room, LinesPiece.Type type, Tag tag) {
        lines.add(typesetter, text, left, room, type, tag, "", false);
    }

    @Override
    public double gapBefore() {
        return 0;
    }

    @Override
    public int strips() {
        return lines.strips();
    }

    private boolean last(int strip) {
        return strip == lines.strips() - 1;
    }

    @Override
    public double height(int strip) {
        return lines.height(strip) + (last(strip) ? size * 0.9 : 0);
    }

    @Override
    public boolean staysWithNext(int strip) {
        return lines.staysWithNext(strip);
    }

    @Override
    public void draw(int strip, double top, Pen pen) {
        lines.draw(strip, top, pen);
        pen.on(Tag.FURNITURE);
        if (strip == 0 && !badge.isEmpty()) {
            double x = left + width - badgeWidth;
            pen.frame(x, top + size * 0.4, badgeWidth, size * 1.6, 0.9, Ink.TEXT);
            pen.text(badge, Weight.BOLD, size, Ink.TEXT, x + size * 0.7, top + size * 1.52);
        }
        if (last(strip)) {
            double y = top + lines.height(strip) + size * 0.45;
            pen.line(left, y, left + width, y, 1.2, Ink.TEXT);
        }
    }
}
