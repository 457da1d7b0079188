package org.daybook.sheet.html;

import java.util.List;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Table;

/** A table with heads that say what they head. */
final class TableMarkup {
    private TableMarkup() {}

    static void write(Table table, String none, Markup out) {
        out.raw("<div class=\"scroll\"><table>\n");
        if (!table.caption().isBlank()) {
            out.element("<caption", table.caption(), "</caption>\n");
        }
        head(table, out);
        out.raw("<tbody>\n");
        if (table.rows().isEmpty()) {
            out.raw("<tr><td colspan=\"" + table.columns().size() + "\">").text(none).raw("</td></tr>\n");
        }
        for (Table.Row row : table.rows()) {
            switch (row.kind()) {
                case GROUP -> {
                    // A group of rows is a body of its own, which its head names.
                    out.raw("</tbody><tbody>\n<tr class=\"g\">");
                    out.element(
                            "<th scope=\"rowgroup\" colspan=\"" + table.columns().size() + "\"",
                            row.cells().getFirst().text(),
                            "</th></tr>\n");
                }
                case BODY -> row(table, row, "<tr>", out);
                case TOTAL -> row(table, row, "<tr class=\"t\">", out);
            }
        }
        out.raw("</tbody></table></div>\n");
    }

    private static void head(Table table, Markup out) {
        List<Table.Column> columns = table.columns();
        out.raw("<thead>\n");
        if (columns.stream().anyMatch(c -> !c.group().isBlank())) {
            out.raw("<tr>");
            for (int i = 0; i < columns.size(); ) {
                int end = i + 1;
                while (end < columns.size() && columns.get(end).group().equals(columns.get(i).group())) {
                    end++;
                }
                String group = columns.get(i).group();
                if (group.isBlank()) {
                    out.raw("<td colspan=\"" + (end - i) + "\"></td>");
                } else {
                    out.element("<th scope=\"colgroup\" class=\"c\" colspan=\"" + (end - i) + "\"", group, "</th>");
                }
                i = end;
            }
            out.raw("</tr>\n");
        }
        out.raw("<tr>");
        for (Table.Column column : columns) {
            out.element("<th scope=\"col\"" + align(column), column.name(), "</th>");
        }
        out.raw("</tr>\n</thead>\n");
    }

    private static void row(Table table, Table.Row row, String start, Markup out) {
        out.raw(start);
        for (int i = 0; i < row.cells().size(); i++) {
            boolean head = i == 0 && table.rowHeads();
            String align = align(table.columns().get(i));
            String tag = head ? "th" : "td";
            Cell cell = row.cells().get(i);
            if (cell instanceof Cell.Status status) {
                out.raw("<" + tag + (head ? " scope=\"row\"" : "") + "><span aria-hidden=\"true\">")
                        .raw(status.mark().symbol())
                        .raw("</span> ")
                        .text(status.text())
                        .raw("</" + tag + ">");
            } else {
                out.element("<" + tag + (head ? " scope=\"row\"" : "") + align, cell.text(), "</" + tag + ">");
            }
        }
        out.raw("</tr>\n");
    }

    private static String align(Table.Column column) {
        return column.kind().fromTheRight() ? " class=\"n\"" : "";
    }
}
