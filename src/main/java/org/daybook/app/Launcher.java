package org.daybook.app;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.daybook.app.command.CommandRun;

/** Where the process starts. Does not extend JavaFX's Application, which the class path would not allow. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command, or the window until it is closed, and returns the exit code. */
    static int run(String... args) {
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        return CommandRun.run(args, out, err, (wiring, file) -> WindowStart.run(wiring, file, err));
    }

    /** UTF-8 whatever the platform's default: scripts rely on it. */
    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }
}
