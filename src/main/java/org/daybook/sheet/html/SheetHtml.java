package org.daybook.sheet.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Block;
import org.daybook.sheet.Chart;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.Table;
import org.daybook.sheet.TileMap;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Picture;

/** Writes sheets as one web page that stands by itself: one file, for mail or an intranet. Safe for many threads. */
public final class SheetHtml {
    private static final double PICTURE_WIDTH = 560;
    private static final double PICTURE_TEXT = 10.5;

    private final Messages messages = Messages.beside(SheetHtml.class);
    private final FontShelf shelf;

    public SheetHtml(FontShelf shelf) {
        this.shelf = shelf;
    }

    /** The page. @param sheets at least one */
    public String page(List<Sheet> sheets) {
        return write(sheets, true);
    }

    /**
     * For the clipboard: the same without pictures, which word processors drop; their alternative text stands for them.
     */
    public String richText(Sheet sheet) {
        return write(List.of(sheet), false);
    }

    private String write(List<Sheet> sheets, boolean pictures) {
        Sheet first = sheets.getFirst();
        Markup out = new Markup();
        out.raw("<!DOCTYPE html>\n<html lang=\"").text(first.language().toLanguageTag()).raw("\">\n<head>\n");
        out.raw("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        out.text(first.title());
        if (sheets.size() == 1 && !first.subtitle().isBlank()) {
            out.text(" – " + first.subtitle());
        }
        out.raw("</title>\n<style>\n").raw(style()).raw("</style>\n</head>\n<body>\n<main>\n");
        for (int i = 0; i < sheets.size(); i++) {
            new Writer(out, "s" + (i + 1), pictures).sheet(sheets.get(i));
        }
        return out.raw("</main>\n</body>\n</html>\n").toString();
    }

    private static String style() {
        try (InputStream in = SheetHtml.class.getResourceAsStream("sheet.css")) {
            if (in == null) {
                throw new IllegalStateException("no sheet.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet on the page. */
    private final class Writer {
        private final Markup out;
        private final String id;
        private final boolean pictures;
        private int figures;
        private int levelAllowed = 1;

        Writer(Markup out, String id, boolean pictures) {
            this.out = out;
            this.id = id;
            this.pictures = pictures;
        }

        void sheet(Sheet sheet) {
            out.raw("<article aria-labelledby=\"" + id + "\">\n<header>\n");
            if (sheet.illustrative()) {
                out.raw("<p class=\"badge\">").text(messages.text("illustrative")).raw("</p>\n");
            }
            out.element("<h1 id=\"" + id + "\"", sheet.title(), "</h1>\n");
            if (!sheet.subtitle().isBlank()) {
                out.element("<p class=\"subtitle\"", sheet.subtitle(), "</p>\n");
            }
            String key = sheet.illustrative() ? "told.illustrative" : "told";
            out.raw("<p class=\"told\">")
                    .text(messages.text(
                            key,
                            PartialDate.of(sheet.made()).inText(),
                            PartialDate.of(sheet.asAt()).inText(),
                            sheet.sharing().word()))
                    .raw("</p>\n");
            if (!sheet.basis().isBlank()) {
                out.element("<p class=\"told\"", messages.text("basis", sheet.basis()), "</p>\n");
            }
            out.raw("</header>\n");
            sheet.blocks().forEach(this::block);
            out.raw("</article>\n");
        }

        private void block(Block block) {
            switch (block) {
                case Block.Heading heading -> {
                    int level = Math.min(heading.level(), levelAllowed);
                    levelAllowed = Math.min(3, level + 1);
                    out.element("<h" + (level + 1), heading.text(), "</h" + (level + 1) + ">\n");
                }
                case Block.Paragraph paragraph -> out.element("<p", paragraph.text(), "</p>\n");
                case Block.KeyFigures figures -> keyFigures(figures);
                case Block.Facts facts -> facts(facts);
                case Block.Notes notes -> {
                    if (!notes.notes().isEmpty()) {
                        out.raw("<ul>\n");
                        notes.notes().forEach(note -> out.element("<li", note, "</li>\n"));
                        out.raw("</ul>\n");
                    }
                }
                case Block.PageBreak _ -> out.raw("<div class=\"break\"></div>\n");
                case Block.SectionStart _ -> out.raw("<div class=\"break\"></div>\n");
                case Table table -> TableMarkup.write(table, messages.text("none"), out);
                case TileMap map ->
                    figure(Picture.of(map, shelf, PICTURE_WIDTH, PICTURE_TEXT), map.caption(), map.alternative());
                case Chart chart ->
                    figure(Picture.of(chart, shelf, PICTURE_WIDTH, PICTURE_TEXT), chart.caption(), chart.alternative());
            }
        }

        private void keyFigures(Block.KeyFigures figures) {
            if (figures.figures().isEmpty()) {
                return;
            }
            out.raw("<ul class=\"key\">\n");
            for (Block.KeyFigure figure : figures.figures()) {
                out.raw("<li>").element("<strong", figure.value(), "</strong>");
                if (figure.share() >= 0) {
                    out.raw("<span class=\"bar\" aria-hidden=\"true\"><span style=\"width:")
                            .raw(Math.min(1, figure.share()) * 100)
                            .raw("%\"></span></span>");
                }
                out.element("<span", figure.label(), "</span></li>\n");
            }
            out.raw("</ul>\n");
        }

        private void facts(Block.Facts facts) {
            if (facts.facts().isEmpty()) {
                return;
            }
            out.raw("<dl>\n");
            for (Block.Fact fact : facts.facts()) {
                out.element("<div><dt", fact.label(), "</dt>").element("<dd", fact.value(), "</dd></div>\n");
            }
            out.raw("</dl>\n");
        }

        private void figure(Picture picture, String caption, String alternative) {
            out.raw("<figure>\n");
            if (!caption.isBlank()) {
                out.element("<figcaption", caption, "</figcaption>\n");
            }
            if (pictures) {
                String name = caption.isBlank() ? messages.text("figure") : caption;
                SvgPicture.write(picture, id + "-f" + ++figures, name, alternative, out);
            } else {
                out.element("<p", alternative, "</p>\n");
            }
            out.raw("</figure>\n");
        }
    }
}
