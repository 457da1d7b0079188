package org.daybook.benchmark;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/** Prints what was measured beside its floor, measured in the same run: on a busy machine only their ratio means much. */
final class Figures {
    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
        line("%-58s %12s %12s %8s", "", "measured", "floor", "ratio");
    }

    void heading(String text) {
        line("%n%s", text);
    }

    void beside(String what, double measured, double floor, String unit) {
        line("%-58s %9.2f %-2s %9.2f %-2s %7.1f x", what, measured, unit, floor, unit, measured / floor);
    }

    void alone(String what, double measured, String unit) {
        line("%-58s %9.2f %s", what, measured, unit);
    }

    void left(String what, String why) {
        line("%-58s left out: %s", what, why);
    }

    private void line(String pattern, Object... values) {
        out.println(String.format(Locale.UK, pattern, values));
        out.flush();
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
