package org.daybook.sheet.layout;

import java.util.ArrayList;
import java.util.List;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Sheet;

/**
 * The foot of each page of a sheet: what it is and which page of how many, and from its second page on when it was made, of
 * what and for whom, which the head says on the first. Page furniture: a screen reader has been told.
 */
final class Footer {
    private static final int MOST_BASIS_LINES = 3;
    private static final double LEADING = 1.28;

    private final Messages messages;
    private final List<String> lines = new ArrayList<>();
    private final String title;
    private final double size;
    private final Paper paper;

    private Footer(Sheet sheet, boolean first, Typesetter typesetter, Messages messages, Paper paper) {
        this.messages = messages;
        this.paper = paper;
        this.size = Math.max(6.5, paper.textSize() * 0.76);
        this.title = CleanText.line(sheet.title())
                + (sheet.subtitle().isBlank() ? "" : " – " + CleanText.line(sheet.subtitle()));
        if (!first) {
            tell(sheet, typesetter);
        }
    }

    /** Below the first page of a sheet, which has its head. */
    static Footer first(Sheet sheet, Typesetter typesetter, Messages messages, Paper paper) {
        return new Footer(sheet, true, typesetter, messages, paper);
    }

    static Footer following(Sheet sheet, Typesetter typesetter, Messages messages, Paper paper) {
        return new Footer(sheet, false, typesetter, messages, paper);
    }

    private void tell(Sheet sheet, Typesetter typesetter) {
        double ems = paper.contentWidth() / size;
        lines.addAll(typesetter.lines(told(sheet, messages), Weight.REGULAR, ems));
        if (!sheet.basis().isBlank()) {
            String basis = messages.text("basis", CleanText.line(sheet.basis()));
            List<String> all = typesetter.lines(basis, Weight.REGULAR, ems);
            for (int i = 0; i < Math.min(all.size(), MOST_BASIS_LINES); i++) {
                boolean cut = i == MOST_BASIS_LINES - 1 && all.size() > MOST_BASIS_LINES;
                lines.add(cut ? typesetter.lines(all.get(i), Weight.REGULAR, ems - 1).getFirst() + "…" : all.get(i));
            }
        }
    }

    /** When it was made, of what and for whom. */
    static String told(Sheet sheet, Messages messages) {
        return messages.text("made", PartialDate.of(sheet.made()).inText())
                + " · "
                + messages.text("as-at", PartialDate.of(sheet.asAt()).inText())
                + " · "
                + messages.text("sharing", sheet.sharing().word())
                + (sheet.illustrative() ? " · " + messages.text("illustrative.long") : "");
    }

    /** With the space above it. */
    double height() {
        return (lines.size() + 1) * size * LEADING + size * 1.5;
    }

    void draw(int page, int pages, Pen pen) {
        double top = paper.height() - paper.margin() - height() + size * 0.9;
        double left = paper.margin();
        double right = left + paper.contentWidth();
        pen.on(Tag.FURNITURE);
        pen.line(left, top, right, top, 0.5, Ink.STRONG_RULE);
        double baseline = top + size * 1.35;
        String number = messages.text("page", Integer.toString(page + 1), Integer.toString(pages));
        pen.textTo(number, Weight.BOLD, size, Ink.TEXT, right, baseline);
        double room = paper.contentWidth() / size - 9;
        pen.text(pen.cut(title, Weight.BOLD, room), Weight.BOLD, size, Ink.TEXT, left, baseline);
        for (String line : lines) {
            baseline += size * LEADING;
            pen.text(line, Weight.REGULAR, size, Ink.QUIET, left, baseline);
        }
    }
}
