package org.daybook.sheet.layout;

import java.util.Locale;
import org.daybook.kit.text.Money;
import org.daybook.sheet.Chart;

/** A value axis with round steps that takes in zero. */
record Scale(double from, double to, double step, Chart.Unit unit) {
    private static final int STEPS = 5;

    static Scale of(double least, double most, Chart.Unit unit) {
        double low = Math.min(0, least);
        double high = Math.max(0, most);
        if (high - low <= 0) {
            high = unit == Chart.Unit.POUNDS ? 100_00 : 1;
        }
        double smallest = unit == Chart.Unit.POUNDS ? 100 : 1;
        double rough = (high - low) / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
        step = Math.max(step, smallest);
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, unit);
    }

    int steps() {
        return (int) Math.round((to - from) / step);
    }

    double at(int index) {
        return from + index * step;
    }

    /** 0 at the foot, 1 at the top. */
    double share(double value) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }

    String label(double value) {
        return switch (unit) {
            case COUNT -> String.format(Locale.ROOT, "%,d", Math.round(value)).replace('-', '−');
            case POUNDS -> new Money(Math.round(value)).inText();
            case PER_CENT -> (String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "") + " %").replace('-', '−');
        };
    }
}
