package org.daybook.app;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import javafx.animation.AnimationTimer;

/**
 * For the training of the start-up cache and the benchmark: says when the window can be used, looks at each view where that
 * is asked for too, and closes the window. On the FX thread.
 */
final class TrialRun extends AnimationTimer {
    /** A system property: set to {@code true}, the window closes as soon as it could be used. */
    static final String EXIT_WHEN_USABLE = "daybook.exitWhenUsable";

    /** A system property: set to {@code true}, it closes only once each view was shown. */
    static final String VISIT_EACH_VIEW = "daybook.visitEachView";

    /** Enough for what a view reads to have come and been drawn. */
    private static final int FRAMES_A_VIEW = 30;

    private final Iterator<Runnable> visits;
    private final Runnable close;
    private int frames;

    private TrialRun(List<Runnable> visits, Runnable close) {
        this.visits = visits.iterator();
        this.close = close;
    }

    static boolean isAsked() {
        return Boolean.getBoolean(EXIT_WHEN_USABLE);
    }

    /** @param visits each opens a view */
    static void ifAsked(List<Runnable> visits, Runnable close) {
        if (isAsked()) {
            new TrialRun(Boolean.getBoolean(VISIT_EACH_VIEW) ? visits : List.of(), close).start();
        }
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames == 2) {
            System.out.println("usable after " + sinceStart() + " ms");
        }
        if (frames >= 2 && !visits.hasNext() && (frames == 2 || frames % FRAMES_A_VIEW == 0)) {
            stop();
            close.run();
        } else if (visits.hasNext() && frames % FRAMES_A_VIEW == 0) {
            visits.next().run();
        }
    }

    private static long sinceStart() {
        long now = System.currentTimeMillis();
        return now - ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(now);
    }
}
