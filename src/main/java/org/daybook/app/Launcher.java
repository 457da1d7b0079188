package org.daybook.app;

/** Where the program starts. Does not extend {@code Application}, which the class path would not allow. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {}
}
