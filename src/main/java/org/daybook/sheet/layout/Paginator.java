package org.daybook.sheet.layout;

import java.util.ArrayList;
import java.util.List;

/** Stacks pieces on pages. A strip is never cut; what must stay together does, where a page can hold it. */
final class Paginator {
    private static final double ALMOST = 0.01;

    private final Paper paper;
    private final List<Pages.Plan> plans = new ArrayList<>();
    private List<Pages.Run> runs = new ArrayList<>();
    private double bottom;
    private double y;
    private boolean empty = true;

    Paginator(Paper paper) {
        this.paper = paper;
    }

    List<Pages.Plan> plans() {
        return plans;
    }

    /** Begins a page with the foot of a sheet. */
    void newPage(Footer footer) {
        runs = new ArrayList<>();
        plans.add(new Pages.Plan(footer, runs));
        bottom = paper.height() - paper.margin() - footer.height();
        y = paper.margin();
        empty = true;
    }

    boolean isPageEmpty() {
        return empty;
    }

    int page() {
        return plans.size() - 1;
    }

    double y() {
        return y;
    }

    /**
     * Places a piece.
     *
     * @param following the next pieces: a heading stays with what it heads
     * @return the page of its first strip
     */
    int place(Piece piece, List<Piece> following, Footer footer) {
        int first = -1;
        int from = 0;
        double top = y;
        boolean resumed = false;
        for (int strip = 0; strip < piece.strips(); strip++) {
            double gap = strip == 0 && !empty ? piece.gapBefore() : 0;
            double need = gap + chain(piece, strip, following);
            boolean fits = y + need <= bottom + ALMOST
                    || chain(piece, strip, following) > bottom - paper.margin()
                            && y + gap + piece.height(strip) <= bottom + ALMOST;
            if (!fits && !empty) {
                close(piece, from, strip, top, resumed);
                newPage(footer);
                gap = 0;
                from = strip;
                top = y;
                resumed = strip > 0 && piece.resumeHeight(strip) > 0;
                y += resumed ? piece.resumeHeight(strip) : 0;
            } else if (strip == 0) {
                top = y + gap;
            }
            y += gap + piece.height(strip);
            empty = false;
            first = first < 0 ? page() : first;
        }
        close(piece, from, piece.strips(), top, resumed);
        return Math.max(first, 0);
    }

    /** Where on its page a placed piece begins. */
    double topOf(Piece piece, int page) {
        return plans.get(page).runs().stream()
                .filter(run -> run.piece() == piece)
                .mapToDouble(Pages.Run::top)
                .findFirst()
                .orElse(paper.margin());
    }

    private void close(Piece piece, int from, int to, double top, boolean resumed) {
        if (to > from) {
            runs.add(new Pages.Run(piece, from, to, top, resumed));
        }
    }

    /** The height of a strip with all that must be on its page. */
    private double chain(Piece piece, int strip, List<Piece> following) {
        double sum = 0;
        Piece at = piece;
        int s = strip;
        int next = 0;
        while (true) {
            sum += at.height(s);
            if (!at.staysWithNext(s) || sum > bottom) {
                return sum;
            }
            s++;
            while (s >= at.strips()) {
                if (next >= following.size()) {
                    return sum;
                }
                at = following.get(next++);
                s = 0;
                sum += at.gapBefore();
            }
        }
    }
}
