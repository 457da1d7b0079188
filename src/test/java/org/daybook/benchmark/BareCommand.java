package org.daybook.benchmark;

/** The floor of any command: a JVM that prints a word. */
final class BareCommand {
    private BareCommand() {}

    public static void main(String[] arguments) {
        System.out.println("Daybook");
    }
}
