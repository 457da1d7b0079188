package org.daybook.kit.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * Where the database and the journal are touched: work handed to it runs one piece after another, in the order handed in.
 * Nothing on it is ever interrupted: an interrupt during a write can kill the connection. To cancel is to set a flag that
 * the work looks at.
 */
public interface Lane extends AutoCloseable {
    /** Runs the work on the lane. The future completes on the lane's thread; a failure completes it exceptionally. */
    <T> CompletableFuture<T> run(Callable<T> work);

    /**
     * Runs long work that touches neither the database nor the journal, such as reading a large file: beside the lane, so
     * that saves need not wait for it. A lane without a thread of its own does it at once.
     */
    default <T> CompletableFuture<T> beside(Callable<T> work) {
        return run(work);
    }

    /** The same of work that writes a file: the lane is not closed before the file is whole. */
    default <T> CompletableFuture<T> writing(Callable<T> work) {
        return beside(work);
    }

    /** Refuses new work, lets what was handed in finish, and returns when it has. */
    @Override
    void close();

    /** A lane that works at once on the calling thread: for commands, and for tests that need not wait. */
    static Lane sameThread() {
        return new SameThreadLane();
    }
}
