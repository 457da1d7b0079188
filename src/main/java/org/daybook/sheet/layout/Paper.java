package org.daybook.sheet.layout;

/**
 * What a sheet is laid out for.
 *
 * @param margin in points, 18 to 144
 * @param textSize of running text in points, 7 to 18; tables are set a little smaller
 */
public record Paper(Size size, boolean landscape, double margin, double textSize) {

    public enum Size {
        A4("A4", 595.276, 841.89),
        A3("A3", 841.89, 1190.551),
        LETTER("Letter", 612, 792);

        private final String word;
        private final double shortSide;
        private final double longSide;

        Size(String word, double shortSide, double longSide) {
            this.word = word;
            this.shortSide = shortSide;
            this.longSide = longSide;
        }

        /** As on the command line and in lists: {@code Letter}. */
        public String word() {
            return word;
        }
    }

    public static final double MINIMUM_MARGIN = 18;
    public static final double MAXIMUM_MARGIN = 144;
    public static final double MINIMUM_TEXT = 7;
    public static final double MAXIMUM_TEXT = 18;

    public Paper {
        if (margin < MINIMUM_MARGIN || margin > MAXIMUM_MARGIN) {
            throw new IllegalArgumentException("a margin of " + margin + " points");
        }
        if (textSize < MINIMUM_TEXT || textSize > MAXIMUM_TEXT) {
            throw new IllegalArgumentException("text of " + textSize + " points");
        }
    }

    /** A4 upright, margins of 17 mm, text of 9.5 points. */
    public static Paper a4() {
        return new Paper(Size.A4, false, 48, 9.5);
    }

    public Paper on(Size other) {
        return new Paper(other, landscape, margin, textSize);
    }

    public Paper turned(boolean toLandscape) {
        return new Paper(size, toLandscape, margin, textSize);
    }

    public Paper withMargin(double points) {
        return new Paper(size, landscape, points, textSize);
    }

    public Paper withTextSize(double points) {
        return new Paper(size, landscape, margin, points);
    }

    public double width() {
        return landscape ? size.longSide : size.shortSide;
    }

    public double height() {
        return landscape ? size.shortSide : size.longSide;
    }

    /** Between the margins. */
    public double contentWidth() {
        return width() - 2 * margin;
    }
}
