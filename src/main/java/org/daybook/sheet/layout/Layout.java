package org.daybook.sheet.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.Sheet;

/**
 * Lays sheets out as pages: the one layout that preview, printer and PDF share. Safe for many threads.
 *
 * <p>Measuring takes time with the size of the sheet (100,000 rows: about a second); drawing a page only with the page.
 */
public final class Layout {
    /** How far a sheet that is meant to be one page may shrink, as shares of the type that was asked for. */
    private static final double[] SMALLER = {0.95, 0.9, 0.85, 0.8};

    private final Messages messages = Messages.beside(Layout.class);
    private final FontShelf shelf;

    public Layout(FontShelf shelf) {
        this.shelf = shelf;
    }

    /** When it was made, of what, for whom, and whether it is illustrative, as its pages say it. */
    public String told(Sheet sheet) {
        return Footer.told(sheet, messages);
    }

    public Pages of(Sheet sheet, Paper paper) {
        return of(List.of(sheet), paper);
    }

    /** A pack: each sheet begins a page, and the pages are counted through. @param sheets at least one */
    public Pages of(List<Sheet> sheets, Paper paper) {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("no sheet to lay out");
        }
        Typesetter typesetter = new Typesetter(shelf);
        Paginator paginator = new Paginator(paper);
        List<Pages.Bookmark> bookmarks = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        boolean oneTitle = sheets.stream().map(Sheet::title).distinct().count() == 1;
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            Feet feet = feet(sheet, typesetter, paper);
            Tag section = Tag.DOCUMENT.child(Tag.Kind.SECTION, i);
            boolean last = i == sheets.size() - 1;
            SheetPieces pieces = fitting(sheet, typesetter, section, paper, feet, last);
            paginator.newPage(feet.first);
            String name = bookmark(sheet, sheets, oneTitle);
            bookmarks.add(new Pages.Bookmark(CleanText.line(name), 0, paginator.page(), paginator.y()));
            place(pieces, paginator, feet.following, bookmarks);
            remarks.addAll(pieces.remarks());
        }
        String title = CleanText.line(sheets.getFirst().title());
        if (sheets.size() == 1 && !sheets.getFirst().subtitle().isBlank()) {
            title += " – " + CleanText.line(sheets.getFirst().subtitle());
        } else if (!oneTitle) {
            title = messages.text("title.more", title, sheets.size() - 1);
        }
        Locale language = sheets.getFirst().language();
        return new Pages(title, language, paper, List.copyOf(paginator.plans()), bookmarks, remarks, typesetter);
    }

    /** Of a pack of one kind whose it is; of different sheets what it is, and whose where there are several of it. */
    private static String bookmark(Sheet sheet, List<Sheet> all, boolean oneTitle) {
        boolean several = all.stream().filter(s -> s.title().equals(sheet.title())).limit(2).count() > 1;
        if (!several || sheet.subtitle().isBlank()) {
            return sheet.title();
        }
        return oneTitle ? sheet.subtitle() : sheet.title() + " – " + sheet.subtitle();
    }

    private record Feet(Footer first, Footer following) {}

    private Feet feet(Sheet sheet, Typesetter typesetter, Paper paper) {
        return new Feet(
                Footer.first(sheet, typesetter, messages, paper), Footer.following(sheet, typesetter, messages, paper));
    }

    /** The largest type that keeps a sheet which is meant to be one page on one; as asked for where none does. */
    private SheetPieces fitting(Sheet sheet, Typesetter typesetter, Tag section, Paper paper, Feet feet, boolean last) {
        SheetPieces asAsked = pieces(sheet, typesetter, section, paper, feet, last);
        if (!sheet.onePage() || isOnePage(asAsked, paper, feet)) {
            return asAsked;
        }
        for (double share : SMALLER) {
            Paper smaller = paper.withTextSize(Math.max(Paper.MINIMUM_TEXT, paper.textSize() * share));
            SheetPieces pieces = pieces(sheet, typesetter, section, smaller, feet, last);
            if (isOnePage(pieces, paper, feet)) {
                return pieces;
            }
        }
        return asAsked;
    }

    private SheetPieces pieces(
            Sheet sheet, Typesetter typesetter, Tag section, Paper paper, Feet feet, boolean last) {
        double height = paper.height() - 2 * paper.margin() - feet.following.height();
        SheetPieces pieces = new SheetPieces(sheet, typesetter, messages, section, paper, height);
        if (last) {
            pieces.addMissing();
        }
        return pieces;
    }

    private static boolean isOnePage(SheetPieces pieces, Paper paper, Feet feet) {
        Paginator trial = new Paginator(paper);
        trial.newPage(feet.first);
        place(pieces, trial, feet.following, new ArrayList<>());
        return trial.plans().size() == 1;
    }

    private static void place(
            SheetPieces pieces, Paginator paginator, Footer footer, List<Pages.Bookmark> bookmarks) {
        List<SheetPieces.Entry> entries = pieces.entries();
        List<Piece> all = entries.stream().map(SheetPieces.Entry::piece).toList();
        for (int i = 0; i < entries.size(); i++) {
            SheetPieces.Entry entry = entries.get(i);
            if (entry.startsPage() && !paginator.isPageEmpty()) {
                paginator.newPage(footer);
            }
            // A piece that starts a page cannot be kept with the one before.
            int end = i + 1;
            while (end < entries.size() && end <= i + 3 && !entries.get(end).startsPage()) {
                end++;
            }
            int page = paginator.place(entry.piece(), all.subList(i + 1, end), footer);
            entry.bookmarks().forEach(mark -> bookmarks.add(new Pages.Bookmark(
                    mark.title(), mark.level(), Math.min(page, paginator.page()), paginator.topOf(entry.piece(), page))));
        }
    }
}
