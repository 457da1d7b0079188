package org.daybook.sheet.layout;

import org.jspecify.annotations.Nullable;

/**
 * What a piece of a page is, for those who don't see it. Tags form a tree; the same parent, kind and index on two pages is
 * the same element, which goes on there.
 *
 * @param index its place among its parent's children
 * @param text alternative text of a figure, else empty
 * @param span how many columns a cell covers
 * @param width of a figure in points, else 0
 */
public record Tag(@Nullable Tag parent, Kind kind, int index, String text, int span, double width, double height) {

    public enum Kind {
        DOCUMENT,
        /** One sheet of a pack. */
        SECTION,
        H1,
        H2,
        H3,
        H4,
        PARAGRAPH,
        LIST,
        LIST_ITEM,
        LABEL,
        LIST_BODY,
        TABLE,
        CAPTION,
        ROW,
        COLUMN_HEAD,
        ROW_HEAD,
        CELL,
        FIGURE,
        /** Page furniture, which is not read out. */
        FURNITURE
    }

    public static final Tag DOCUMENT = new Tag(null, Kind.DOCUMENT, 0, "", 1, 0, 0);
    public static final Tag FURNITURE = new Tag(null, Kind.FURNITURE, 0, "", 1, 0, 0);

    public Tag child(Kind childKind, int childIndex) {
        return new Tag(this, childKind, childIndex, "", 1, 0, 0);
    }

    public Tag spanning(int columns) {
        return new Tag(parent, kind, index, text, columns, width, height);
    }

    /** A figure with its alternative text and its extent. */
    public Tag figure(int childIndex, String alternative, double figureWidth, double figureHeight) {
        return new Tag(this, Kind.FIGURE, childIndex, alternative, 1, figureWidth, figureHeight);
    }

    public int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    /** Whether both mean the same element. */
    public boolean same(Tag other) {
        if (this == other) {
            return true;
        }
        if (kind != other.kind || index != other.index) {
            return false;
        }
        Tag mine = parent;
        Tag theirs = other.parent;
        return mine == null || theirs == null ? mine == theirs : mine.same(theirs);
    }
}
