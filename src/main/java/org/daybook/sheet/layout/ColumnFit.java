package org.daybook.sheet.layout;

import java.util.Arrays;
import java.util.Optional;

/**
 * How wide each column of a table is, and how large its type: columns wrap first, then the type shrinks to a floor. What
 * does not fit then goes on in a further band of columns.
 *
 * @param width of each column in points, without the gaps between
 */
record ColumnFit(double[] width, double size, double gap) {
    /** Below this a printed table is not readable. */
    static final double FLOOR = 6.5;

    /** A word longer than this, in ems, is broken rather than let the type shrink. */
    private static final double LONG_WORD = 14;

    private static final double LONG_WORD_AT_FLOOR = 7;
    private static final double GAP = 1.05;
    private static final double EASE = 2.4;

    /**
     * What the columns of a table need, in ems.
     *
     * @param natural without a break
     * @param word the longest word
     * @param wraps whether the column may be broken at all
     */
    record Need(double[] natural, double[] word, boolean[] wraps) {
        Need of(int[] columns) {
            return new Need(
                    Arrays.stream(columns).mapToDouble(c -> natural[c]).toArray(),
                    Arrays.stream(columns).mapToDouble(c -> word[c]).toArray(),
                    pick(columns));
        }

        private boolean[] pick(int[] columns) {
            boolean[] picked = new boolean[columns.length];
            for (int i = 0; i < columns.length; i++) {
                picked[i] = wraps[columns[i]];
            }
            return picked;
        }

        /** The least width that a column can do with, in ems. */
        double least(int column, double longWord) {
            return wraps[column]
                    ? Math.min(natural[column], Math.min(word[column], longWord))
                    : Math.max(natural[column], 0);
        }
    }

    /** Empty where not even the smallest type holds all columns. */
    static Optional<ColumnFit> of(Need need, double available, double size) {
        double floor = Math.min(size, FLOOR);
        for (double at = size; at > floor + 0.01; at = Math.max(floor, at - 0.5)) {
            Optional<ColumnFit> fit = at(need, available, at, LONG_WORD);
            if (fit.isPresent()) {
                return fit;
            }
        }
        return at(need, available, floor, LONG_WORD).or(() -> at(need, available, floor, LONG_WORD_AT_FLOOR));
    }

    /** One or two columns that fit no other way: they are broken wherever they must be. */
    static ColumnFit broken(int columns, double available, double size) {
        double type = Math.min(size, FLOOR);
        double[] width = new double[columns];
        Arrays.fill(width, (available - type * (columns - 1)) / columns);
        return new ColumnFit(width, type, type);
    }

    private static Optional<ColumnFit> at(Need need, double available, double size, double longWord) {
        int n = need.natural.length;
        double gap = GAP * size;
        double space = available - gap * (n - 1);
        double[] least = new double[n];
        double[] natural = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            least[i] = need.least(i, longWord) * size;
            natural[i] = Math.max(least[i], need.natural[i] * size);
            sum += least[i];
        }
        return sum > space + 0.01
                ? Optional.empty()
                : Optional.of(new ColumnFit(share(least, natural, need.wraps, space, size), size, gap));
    }

    private static double[] share(double[] least, double[] natural, boolean[] wraps, double space, double size) {
        double wanted = Arrays.stream(natural).sum();
        double[] width = wanted <= space ? natural.clone() : squeezed(least, natural, space);
        double left = space - Arrays.stream(width).sum();
        if (left > 0) {
            ease(width, wraps, left, size);
        }
        return width;
    }

    /** Columns that want little get it; those that want much share the rest. */
    private static double[] squeezed(double[] least, double[] natural, double space) {
        int n = natural.length;
        double[] width = new double[n];
        boolean[] done = new boolean[n];
        double left = space;
        int open = n;
        boolean changed = true;
        while (changed && open > 0) {
            changed = false;
            double share = left / open;
            for (int i = 0; i < n; i++) {
                // A column whose least is above its share takes its least: nobody's least may suffer from it.
                double takes = natural[i] <= share ? natural[i] : least[i] >= share ? least[i] : -1;
                if (!done[i] && takes >= 0) {
                    width[i] = takes;
                    done[i] = true;
                    left -= takes;
                    open--;
                    changed = true;
                    break;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (!done[i]) {
                width[i] = left / open;
            }
            if (width[i] < least[i] - 0.01) {
                return inProportion(least, natural, space);
            }
        }
        // Where early columns got all they wanted and late ones their least, it may be too much by now.
        return Arrays.stream(width).sum() > space + 0.01 ? inProportion(least, natural, space) : width;
    }

    private static double[] inProportion(double[] least, double[] natural, double space) {
        double sum = Arrays.stream(least).sum();
        double wanted = Arrays.stream(natural).sum();
        double share = wanted > sum ? (space - sum) / (wanted - sum) : 0;
        double[] width = new double[least.length];
        for (int i = 0; i < width.length; i++) {
            width[i] = least[i] + (natural[i] - least[i]) * share;
        }
        return width;
    }

    /** A table as wide as the text looks calm; figures are not torn apart for it. */
    private static void ease(double[] width, boolean[] wraps, double left, double size) {
        double rest = left;
        double each = Math.min(EASE * size, rest / width.length);
        double words = 0;
        for (int i = 0; i < width.length; i++) {
            words += wraps[i] ? width[i] : 0;
            width[i] += each;
        }
        rest -= each * width.length;
        for (int i = 0; i < width.length && words > 0; i++) {
            if (wraps[i]) {
                // Twice what a column needs is wide enough: beyond that the eye loses the row.
                width[i] += Math.min(rest * (width[i] - each) / words, width[i]);
            }
        }
    }

    double x(int column) {
        double x = 0;
        for (int i = 0; i < column; i++) {
            x += width[i] + gap;
        }
        return x;
    }

    double total() {
        return x(width.length - 1) + width[width.length - 1];
    }
}
