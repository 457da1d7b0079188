package org.daybook.snapshot;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Work that a thread of its own does on what is handed to it, in order, while the next is being made: an export reads,
 * writes down and packs at once. Only so much is in between. What goes wrong is thrown to whoever hands.
 */
final class Handed<T> implements Closeable {
    private static final int IN_BETWEEN = 8;

    /** What is done with each piece. */
    interface Work<T> {
        void on(T piece) throws IOException;
    }

    private final BlockingQueue<Optional<T>> between = new ArrayBlockingQueue<>(IN_BETWEEN);
    private final Thread worker;
    private volatile Optional<Throwable> failure = Optional.empty();

    Handed(String name, Work<T> work) {
        worker = Thread.ofPlatform().daemon().name(name).start(() -> work(work));
    }

    private void work(Work<T> work) {
        try {
            for (Optional<T> piece = between.take(); piece.isPresent(); piece = between.take()) {
                work.on(piece.get());
            }
        } catch (InterruptedException e) {
            // Nobody wants the rest.
        } catch (Throwable e) {
            failure = Optional.of(e);
        }
    }

    void hand(T piece) throws IOException {
        put(Optional.of(piece));
    }

    private void put(Optional<T> piece) throws IOException {
        try {
            do {
                throwFailure();
            } while (!between.offer(piece, 100, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Waits until all of it was worked on. */
    void finish() throws IOException {
        put(Optional.empty());
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        throwFailure();
    }

    private void throwFailure() throws IOException {
        switch (failure.orElse(null)) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IOException(e);
        }
    }

    /** What was not finished is given up, and has ended when this returns. */
    @Override
    public void close() {
        worker.interrupt();
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
