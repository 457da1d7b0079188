package org.daybook.kit.task;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The lane of a running window: one thread that is no daemon, so that the process cannot end between a save's force and its
 * commit.
 */
public final class ThreadLane implements Lane {
    private final ExecutorService thread;
    private final Set<CompletableFuture<?>> writing = ConcurrentHashMap.newKeySet();

    public ThreadLane(String name) {
        this.thread = Executors.newSingleThreadExecutor(work -> new Thread(work, name));
    }

    @Override
    public <T> CompletableFuture<T> run(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        thread.execute(() -> complete(done, work));
        return done;
    }

    @Override
    public <T> CompletableFuture<T> beside(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("beside the lane").start(() -> complete(done, work));
        return done;
    }

    @Override
    public <T> CompletableFuture<T> writing(Callable<T> work) {
        CompletableFuture<T> written = beside(work);
        writing.add(written);
        written.whenComplete((_, _) -> writing.remove(written));
        return written;
    }

    private static <T> void complete(CompletableFuture<T> done, Callable<T> work) {
        try {
            done.complete(work.call());
        } catch (Throwable e) {
            done.completeExceptionally(e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                // Whoever wants this thread to stop waits until the last save is whole: that is a matter of milliseconds.
                Thread.interrupted();
            }
        }
        // One that failed is over as well, and said so.
        writing.forEach(work -> work.handle((_, _) -> true).join());
    }
}
