package org.daybook.sheet.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.sheet.layout.Pages;

/** The bookmarks beside the pages. */
final class PdfOutline {
    private final List<Node> roots = new ArrayList<>();

    private record Node(Pages.Bookmark mark, int number, List<Node> children) {
        int size() {
            return children.stream().mapToInt(child -> 1 + child.size()).sum();
        }
    }

    /** @return the number of the outline object */
    static int write(List<Pages.Bookmark> bookmarks, List<Integer> pages, double height, PdfFile file) throws IOException {
        PdfOutline outline = new PdfOutline();
        List<Node> path = new ArrayList<>();
        for (Pages.Bookmark mark : bookmarks) {
            while (!path.isEmpty() && path.getLast().mark.level() >= mark.level()) {
                path.removeLast();
            }
            Node node = new Node(mark, file.reserve(), new ArrayList<>());
            (path.isEmpty() ? outline.roots : path.getLast().children).add(node);
            path.add(node);
        }
        int root = file.reserve();
        outline.writeAll(outline.roots, root, pages, height, file);
        // Closed below the first level: a pack of 33 shows its authorities.
        file.object(
                root,
                "<</Type/Outlines/First " + outline.roots.getFirst().number + " 0 R/Last "
                        + outline.roots.getLast().number + " 0 R/Count " + outline.roots.size() + ">>");
        return root;
    }

    private void writeAll(List<Node> nodes, int parent, List<Integer> pages, double height, PdfFile file)
            throws IOException {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            StringBuilder body = new StringBuilder("<</Title")
                    .append(PdfText.string(node.mark.title()))
                    .append("/Parent ")
                    .append(parent)
                    .append(" 0 R/Dest[")
                    .append(pages.get(node.mark.page()))
                    .append(" 0 R/XYZ 0 ")
                    .append(PdfText.numbers(height - node.mark.top()))
                    .append(" null]");
            link(body, "Prev", i > 0 ? nodes.get(i - 1).number : 0);
            link(body, "Next", i + 1 < nodes.size() ? nodes.get(i + 1).number : 0);
            if (!node.children.isEmpty()) {
                link(body, "First", node.children.getFirst().number);
                link(body, "Last", node.children.getLast().number);
                body.append("/Count -").append(node.size());
            }
            file.object(node.number, body.append(">>"));
            writeAll(node.children, node.number, pages, height, file);
        }
    }

    private static void link(StringBuilder body, String key, int number) {
        if (number > 0) {
            body.append('/').append(key).append(' ').append(number).append(" 0 R");
        }
    }
}
