package org.daybook.feature;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.daybook.journal.Saved;
import org.daybook.journal.Watch;
import org.daybook.kit.form.Action;
import org.daybook.kit.text.Messages;

/**
 * An undo or redo that takes long, as that of an import of a hundred thousand rows takes a quarter of a minute: she sees how
 * far it is, and may stop it. On the FX thread, but for what it makes {@link #stoppable}.
 */
final class LongUndo {
    private static final Messages SAY = Messages.beside(LongUndo.class);

    /** What is that far is finished: to take it back would take longer. */
    private static final double WELL_UNDER_WAY = 0.3;

    private final StatusLine status;
    private final Executor fx;
    private boolean underWay;
    private double reached;
    /** How often she said to stop: what was asked for before the last time goes no further. */
    private final AtomicInteger stops = new AtomicInteger();

    LongUndo(StatusLine status, Executor fx) {
        this.status = status;
        this.fx = fx;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** Until she says to stop: what was asked for before that, and waits, is not begun. */
    Callable<Saved> stoppable(Function<Watch, Saved> write) {
        int asked = stops.get();
        return () -> {
            if (stops.get() != asked) {
                throw new Watch.Stopped();
            }
            return write.apply(share -> {
                fx.execute(() -> reached(share, asked));
                return stops.get() == asked;
            });
        };
    }

    private void reached(double share, int asked) {
        underWay = share < 1;
        reached = share;
        if (underWay && stops.get() == asked) {
            status.progress(SAY.text("reached", share), Action.of(SAY.text("stop"), "", this::stop));
        }
    }

    private void stop() {
        stops.incrementAndGet();
        status.note(SAY.text("stopping"));
    }

    void over() {
        underWay = false;
    }

    /** Stops it, unless it is well under way. */
    void windowCloses() {
        if (underWay && reached < WELL_UNDER_WAY) {
            stops.incrementAndGet();
        }
    }
}
