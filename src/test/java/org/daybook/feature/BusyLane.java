package org.daybook.feature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.daybook.kit.task.Lane;

/** A lane that has something else to do until it is told to go on: what is handed to it waits. */
public final class BusyLane implements Lane {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> CompletableFuture<T> run(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        waiting.add(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                done.completeExceptionally(e);
                return;
            }
            done.complete(result);
        });
        return done;
    }

    /** Does all that waits, and what that asks for. */
    public void goOn() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Override
    public void close() {}
}
