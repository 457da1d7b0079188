package org.daybook.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * How long the FX thread leaves a question waiting: it is asked a thousand times a second, and what it computes between two
 * answers is what nobody could interrupt. Of its processor time, as other programs may have the processor meanwhile. Made on
 * the FX thread.
 */
final class Pauses {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("asking").factory());
    private long answered = threads.getCurrentThreadCpuTime();
    private volatile long longest;

    Pauses() {
        asked();
    }

    private void asked() {
        long now = threads.getCurrentThreadCpuTime();
        longest = Math.max(longest, now - answered);
        answered = now;
        asking.schedule(() -> Platform.runLater(this::asked), 1, TimeUnit.MILLISECONDS);
    }

    /** Begins anew. */
    void watch() {
        longest = 0;
    }

    /** In ms, since {@link #watch}. */
    double longest() {
        return longest / 1e6;
    }
}
