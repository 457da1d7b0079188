package org.daybook.kit.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

final class SameThreadLane implements Lane {
    @Override
    public <T> CompletableFuture<T> run(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        try {
            done.complete(work.call());
        } catch (Throwable e) {
            done.completeExceptionally(e);
        }
        return done;
    }

    @Override
    public void close() {}
}
