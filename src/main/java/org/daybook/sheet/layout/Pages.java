package org.daybook.sheet.layout;

import java.util.List;
import java.util.Locale;

/**
 * Sheets laid out: how many pages, and each of them on demand. The pages are the same however often and in whatever order
 * they are asked for. Safe for many threads, one at a time.
 */
public final class Pages {

    /** @param level 0 for the outermost @param top from the top of the page */
    public record Bookmark(String title, int level, int page, double top) {}

    /** Strips of one piece on one page. */
    record Run(Piece piece, int from, int to, double top, boolean resumes) {}

    record Plan(Footer footer, List<Run> runs) {}

    private final String title;
    private final Locale language;
    private final Paper paper;
    private final List<Plan> plans;
    private final List<Bookmark> bookmarks;
    private final List<String> remarks;
    private final Typesetter typesetter;

    Pages(
            String title,
            Locale language,
            Paper paper,
            List<Plan> plans,
            List<Bookmark> bookmarks,
            List<String> remarks,
            Typesetter typesetter) {
        this.title = title;
        this.language = language;
        this.paper = paper;
        this.plans = plans;
        this.bookmarks = List.copyOf(bookmarks);
        this.remarks = List.copyOf(remarks);
        this.typesetter = typesetter;
    }

    /** Of the whole: the sheet's, or what the sheets of a pack have in common. */
    public String title() {
        return title;
    }

    public Locale language() {
        return language;
    }

    public Paper paper() {
        return paper;
    }

    public int count() {
        return plans.size();
    }

    public List<Bookmark> bookmarks() {
        return bookmarks;
    }

    /** What the person should know: a table too wide for the paper, letters that no font has. Empty when all is well. */
    public List<String> remarks() {
        return remarks;
    }

    /** Draws a page. @param index from 0 */
    public synchronized Page page(int index) {
        Plan plan = plans.get(index);
        Pen pen = new Pen(typesetter);
        for (Run run : plan.runs()) {
            double y = run.top();
            if (run.resumes()) {
                run.piece().resume(run.from(), y, pen);
                y += run.piece().resumeHeight(run.from());
            }
            for (int strip = run.from(); strip < run.to(); strip++) {
                run.piece().draw(strip, y, pen);
                y += run.piece().height(strip);
            }
        }
        plan.footer().draw(index, plans.size(), pen);
        return new Page(paper.width(), paper.height(), pen.content());
    }
}
