package org.daybook.sheet.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.sheet.layout.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The structure tree: what a screen reader walks through. An element is written, and forgotten, as soon as the next one
 * begins; only what may go on (a table, a row that flows over pages) is kept.
 */
final class PdfTags {

    private static final class Element {
        private final Tag tag;
        private final int number;
        private final int parent;
        private final StringBuilder kids = new StringBuilder();
        private final Map<Long, Element> open = new LinkedHashMap<>();
        private int page = -1;
        private String box = "";

        Element(Tag tag, int number, int parent) {
            this.tag = tag;
            this.number = number;
            this.parent = parent;
        }
    }

    private final PdfFile file;
    private final int root;
    private final List<Integer> pageArrays = new ArrayList<>();
    private @Nullable Element document;
    private int page;
    private StringBuilder owners = new StringBuilder();
    private int marks;

    PdfTags(PdfFile file) {
        this.file = file;
        this.root = file.reserve();
    }

    void beginPage(int pageObject) {
        page = pageObject;
        owners = new StringBuilder("[");
        marks = 0;
    }

    /** Notes that the element is there. @param box of a figure, in the page's own coordinates; else empty */
    private Element element(Tag tag, String box) throws IOException {
        List<Tag> path = new ArrayList<>();
        for (Tag at = tag; at != null; at = at.parent()) {
            path.addFirst(at);
        }
        Element at = document;
        if (at == null) {
            at = new Element(path.getFirst(), file.reserve(), root);
            document = at;
        }
        for (Tag step : path.subList(1, path.size())) {
            at = child(at, step);
        }
        if (!box.isEmpty()) {
            at.box = box;
        }
        return at;
    }

    private Element child(Element parent, Tag tag) throws IOException {
        long key = ((long) tag.kind().ordinal() << 32) | tag.index();
        Element known = parent.open.get(key);
        if (known != null) {
            return known;
        }
        if (!parent.open.isEmpty() && !mayGoOn(parent.tag.kind())) {
            for (Element done : parent.open.values()) {
                close(done);
            }
            parent.open.clear();
        }
        Element element = new Element(tag, file.reserve(), parent.number);
        parent.open.put(key, element);
        reference(parent.kids, element.number);
        return element;
    }

    /** The cells of a row that flows over pages are taken up in turn. */
    private static boolean mayGoOn(Tag.Kind kind) {
        return kind == Tag.Kind.ROW || kind == Tag.Kind.LIST || kind == Tag.Kind.LIST_ITEM;
    }

    private static void reference(StringBuilder to, int number) {
        to.append(to.isEmpty() ? "" : " ").append(number).append(" 0 R");
    }

    /** An element with nothing to show: an empty cell keeps its place in the row. */
    void empty(Tag tag) throws IOException {
        element(tag, "");
    }

    /** Opens marked content for an element. @return its identifier on this page */
    int mark(Tag tag, String box) throws IOException {
        Element element = element(tag, box);
        if (element.page < 0) {
            element.page = page;
        }
        String space = element.kids.isEmpty() ? "" : " ";
        element.kids.append(space);
        if (element.page == page) {
            element.kids.append(marks);
        } else {
            element.kids.append("<</Type/MCR/Pg ").append(page).append(" 0 R/MCID ").append(marks).append(">>");
        }
        owners.append(marks == 0 ? "" : " ").append(element.number).append(" 0 R");
        return marks++;
    }

    void endPage() throws IOException {
        pageArrays.add(file.object(owners.append(']')));
    }

    private void close(Element element) throws IOException {
        for (Element child : element.open.values()) {
            close(child);
        }
        Tag tag = element.tag;
        StringBuilder body = new StringBuilder("<</S/")
                .append(name(tag.kind()))
                .append("/P ")
                .append(element.parent)
                .append(" 0 R");
        if (element.page >= 0) {
            body.append("/Pg ").append(element.page).append(" 0 R");
        }
        if (!tag.text().isEmpty()) {
            body.append("/Alt").append(PdfText.string(tag.text()));
        }
        body.append(attributes(element));
        file.object(element.number, body.append("/K[").append(element.kids).append("]>>"));
    }

    private static String attributes(Element element) {
        Tag tag = element.tag;
        String span = tag.span() > 1 ? "/ColSpan " + tag.span() : "";
        return switch (tag.kind()) {
            case COLUMN_HEAD -> "/A<</O/Table/Scope/Column" + span + ">>";
            case ROW_HEAD -> "/A<</O/Table/Scope/Row" + span + ">>";
            case CELL -> span.isEmpty() ? "" : "/A<</O/Table" + span + ">>";
            case LIST -> "/A<</O/List/ListNumbering/Disc>>";
            case FIGURE -> "/A<</O/Layout/Placement/Block/BBox[" + element.box + "]>>";
            default -> "";
        };
    }

    static String name(Tag.Kind kind) {
        return switch (kind) {
            case DOCUMENT -> "Document";
            case SECTION -> "Sect";
            case H1 -> "H1";
            case H2 -> "H2";
            case H3 -> "H3";
            case H4 -> "H4";
            case PARAGRAPH -> "P";
            case LIST -> "L";
            case LIST_ITEM -> "LI";
            case LABEL -> "Lbl";
            case LIST_BODY -> "LBody";
            case TABLE -> "Table";
            case CAPTION -> "Caption";
            case ROW -> "TR";
            case COLUMN_HEAD, ROW_HEAD -> "TH";
            case CELL -> "TD";
            case FIGURE -> "Figure";
            case FURNITURE -> "Artifact";
        };
    }

    /** Writes what is left. @return the number of the tree's root */
    int finish() throws IOException {
        StringBuilder kids = new StringBuilder();
        if (document != null) {
            close(document);
            reference(kids, document.number);
        }
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < pageArrays.size(); i++) {
            numbers.append(i).append(' ').append(pageArrays.get(i)).append(" 0 R ");
        }
        int parents = file.object("<</Nums[" + numbers + "]>>");
        file.object(
                root,
                "<</Type/StructTreeRoot/K[" + kids + "]/ParentTree " + parents + " 0 R/ParentTreeNextKey "
                        + pageArrays.size() + ">>");
        return root;
    }
}
