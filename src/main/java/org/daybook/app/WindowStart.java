package org.daybook.app;

import java.io.PrintWriter;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import org.daybook.kit.task.FxThread;
import org.daybook.kit.task.ThreadLane;
import org.daybook.kit.text.Messages;

/** Starts the toolkit and the window side by side with the opening of the folder, and waits until both are closed. */
final class WindowStart {
    private static final Messages SAY = Messages.beside(WindowStart.class);

    private WindowStart() {}

    /** @param file to be opened in it. @return the exit code */
    static int run(Wiring wiring, Optional<Path> file, PrintWriter err) {
        CountDownLatch closed = new CountDownLatch(1);
        // JavaFX warns that it is on the class path; it is there on purpose.
        Logger javaFx = Logger.getLogger("javafx");
        javaFx.setLevel(Level.SEVERE);
        try (ThreadLane lane = new ThreadLane("database")) {
            WindowSession session = new WindowSession(wiring, file, lane, new FxThread(), closed::countDown);
            session.beginOpening();
            try {
                Platform.startup(session::start);
            } catch (UnsupportedOperationException | IllegalStateException | UnsatisfiedLinkError e) {
                err.println(SAY.text("no-display"));
                return 1;
            }
            waitFor(closed);
        }
        Reference.reachabilityFence(javaFx);
        return 0;
    }

    private static void waitFor(CountDownLatch closed) {
        while (closed.getCount() > 0) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                // The window decides when it is done, not whoever wants this thread back: a save may be under way.
                Thread.interrupted();
            }
        }
    }
}
