package org.daybook.sheet.layout;

import java.util.List;

/** One page, drawn: in the order of reading, the page furniture last. */
public record Page(double width, double height, List<Marked> content) {

    /** Operations that belong to one element. @param x, y the top left corner of a figure */
    public record Marked(Tag tag, List<Op> ops, double x, double y) {}
}
