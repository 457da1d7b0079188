package org.daybook.app;

import java.io.PrintWriter;

/** Starts the toolkit and the window. */
final class WindowStart {
    private WindowStart() {}

    static int run(Wiring wiring, PrintWriter err) {
        err.println("daybook: the window is not wired yet; the commands of daybook --help work. Folder: "
                + wiring.folder().path());
        return 1;
    }
}
