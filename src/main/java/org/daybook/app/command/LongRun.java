package org.daybook.app.command;

import java.io.Console;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.daybook.kit.text.Messages;
import org.daybook.table.Progress;

/**
 * Says on a terminal how far a command has come, and lets Ctrl+C stop it between two rows, so that it leaves the folder as it
 * was. Where stderr is no terminal it says nothing.
 */
final class LongRun implements AutoCloseable {
    private static final Messages SAY = Messages.beside(LongRun.class);

    /** Seconds that a stopped command may take to put things back. */
    private static final long PATIENCE = 120;

    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(500);

    private final PrintWriter err;
    private final boolean speaks;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread interrupted = new Thread(this::stop, "interrupted");
    private volatile boolean stopped;
    private long said = System.nanoTime();
    private boolean lineIsOpen;

    LongRun(PrintWriter err) {
        this.err = err;
        Console console = System.console();
        this.speaks = console != null && console.isTerminal();
        Runtime.getRuntime().addShutdownHook(interrupted);
    }

    /** Ctrl+C: asks the command to stop, and holds up the end of the process until it has. */
    private void stop() {
        stopped = true;
        try {
            over.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Names what is done from here on, once it has taken long enough to wonder. */
    void phase(String sentence) {
        if (System.nanoTime() - said > BETWEEN || lineIsOpen) {
            say(sentence);
        }
    }

    Progress reading() {
        return (rows, bytesRead, bytesInAll) -> {
            if (System.nanoTime() - said > BETWEEN) {
                said = System.nanoTime();
                say(SAY.text("phase.rows", rows, bytesInAll == 0 ? 0 : Math.min(100, 100 * bytesRead / bytesInAll)));
            }
            return !stopped;
        };
    }

    private synchronized void say(String sentence) {
        if (speaks) {
            lineIsOpen = true;
            // Over what was said before.
            err.print("\r\u001b[K" + sentence);
            err.flush();
        }
    }

    @Override
    public void close() {
        if (lineIsOpen) {
            say("");
        }
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // The process is ending already, and waits for nothing but this.
            return;
        }
    }
}
