package org.daybook.app.sheets;

import java.util.Optional;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.layout.Paper;

/** For whom, and on what paper: remembered for each sheet. */
record SheetOptions(SharingClass sharing, Paper.Size size, boolean landscape, Margin margin, TextSize text) {
    enum Margin {
        NARROW(28),
        USUAL(48),
        WIDE(72);

        private final double points;

        Margin(double points) {
            this.points = points;
        }
    }

    enum TextSize {
        SMALL(8),
        USUAL(9.5),
        LARGE(12),
        VERY_LARGE(14);

        private final double points;

        TextSize(double points) {
            this.points = points;
        }
    }

    static SheetOptions usual(SharingClass sharing) {
        return new SheetOptions(sharing, Paper.Size.A4, false, Margin.USUAL, TextSize.USUAL);
    }

    Paper paper() {
        return Paper.a4().on(size).turned(landscape).withMargin(margin.points).withTextSize(text.points);
    }

    /** As the preferences keep it. */
    String kept() {
        return String.join(" ", sharing.name(), size.name(), Boolean.toString(landscape), margin.name(), text.name());
    }

    /** Out of the preferences; empty where another version wrote something else. */
    static Optional<SheetOptions> of(String kept) {
        String[] parts = kept.split(" ");
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SheetOptions(
                    SharingClass.valueOf(parts[0]),
                    Paper.Size.valueOf(parts[1]),
                    Boolean.parseBoolean(parts[2]),
                    Margin.valueOf(parts[3]),
                    TextSize.valueOf(parts[4])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
