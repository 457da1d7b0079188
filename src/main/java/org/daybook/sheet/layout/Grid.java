package org.daybook.sheet.layout;

import java.util.Optional;
import org.daybook.sheet.Mark;

/** Cells in rows and columns, whatever they come from: a table's body, its head, or a list of facts. */
interface Grid {
    int rows();

    int columns();

    /** Clean text. */
    String text(int row, int column);

    default Optional<Mark> mark(int row, int column) {
        return Optional.empty();
    }

    default Weight weight(int row, int column) {
        return Weight.REGULAR;
    }

    default Ink ink(int row, int column) {
        return Ink.TEXT;
    }

    default boolean fromTheRight(int row, int column) {
        return false;
    }

    /** How many columns the cell covers; 0 for one that is covered. */
    default int span(int row, int column) {
        return 1;
    }

    Tag tag(int row, int column);

    /** Whether a cell that covers several columns is underlined, so that the eye sees which. */
    default boolean underlined(int row, int column) {
        return false;
    }

    /** Rules and washes of a row, drawn as page furniture. @param ends whether the row's last line is among what is drawn */
    default void decorate(int row, double left, double top, double width, double height, boolean ends, Pen pen) {}
}
