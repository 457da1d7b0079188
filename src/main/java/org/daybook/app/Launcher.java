package org.daybook.app;

/** Where the program starts. Does not extend {@code Application}, which the class path would not allow. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command, or the window until it is closed, and returns the exit code. */
    static int run(String... arguments) {
        return 0;
    }
}
