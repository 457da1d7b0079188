package org.daybook.sheet.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.Block;
import org.daybook.sheet.Chart;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.Table;
import org.daybook.sheet.TileMap;

/** The blocks of one sheet, measured for a paper. */
final class SheetPieces {
    private static final int MOST_MISSING_NAMED = 12;

    /** @param startsPage whether a page begins with it */
    record Entry(Piece piece, boolean startsPage, List<Mark> bookmarks) {}

    record Mark(String title, int level) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Typesetter typesetter;
    private final Messages messages;
    private final Tag section;
    private final double left;
    private final double width;
    private final double height;
    private final double size;

    private List<Mark> waiting = new ArrayList<>();
    private boolean breakWaits;
    private int headingLevel = 1;
    private int sectionLevel;

    /** The place of the next block among the section's children; the title takes the first ones. */
    private int index = 10;

    /** @param height of a page's content */
    SheetPieces(Sheet sheet, Typesetter typesetter, Messages messages, Tag section, Paper paper, double height) {
        this.typesetter = typesetter;
        this.messages = messages;
        this.section = section;
        this.left = paper.margin();
        this.width = paper.contentWidth();
        this.height = height;
        this.size = paper.textSize();
        add(new TitlePiece(sheet, typesetter, messages, section, left, width, size));
        sheet.blocks().forEach(this::block);
    }

    List<Entry> entries() {
        return entries;
    }

    List<String> remarks() {
        return remarks;
    }

    /** Says which letters no font has, where there are any among all that was measured. */
    void addMissing() {
        Set<Integer> missing = typesetter.missing();
        if (missing.isEmpty()) {
            return;
        }
        String named = missing.stream()
                        .limit(MOST_MISSING_NAMED)
                        .map(c -> String.format("U+%04X", c))
                        .collect(Collectors.joining(", "))
                + (missing.size() > MOST_MISSING_NAMED ? ", …" : "");
        String sentence = messages.text("missing", missing.size(), named);
        remarks.add(sentence);
        paragraph(sentence, new LinesPiece.Type(Weight.REGULAR, size * 0.9, Ink.QUIET, 1.3, 0));
    }

    private void add(Piece piece) {
        entries.add(new Entry(piece, breakWaits, waiting));
        waiting = new ArrayList<>();
        breakWaits = false;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph ->
                paragraph(
                        CleanText.of(paragraph.text()), new LinesPiece.Type(Weight.REGULAR, size, Ink.TEXT, 1.36, 0));
            case Block.KeyFigures figures -> {
                if (!figures.figures().isEmpty()) {
                    Tag list = section.child(Tag.Kind.LIST, index++);
                    add(new KeyFiguresPiece(figures.figures(), typesetter, list, left, width, size));
                }
            }
            case Block.Facts facts -> {
                if (!facts.facts().isEmpty()) {
                    Tag list = section.child(Tag.Kind.LIST, index++);
                    add(new FactsPiece(facts.facts(), typesetter, list, left, width, height, size));
                }
            }
            case Block.Notes notes -> notes(notes.notes());
            case Block.PageBreak _ -> breakWaits = true;
            case Block.SectionStart start -> {
                breakWaits = true;
                sectionLevel = 1;
                waiting.add(new Mark(CleanText.line(start.bookmark()), 1));
            }
            case Table table -> table(table);
            case TileMap map -> {
                map.tiles().forEach(tile -> measure(tile.shortName(), tile.word()));
                figure(map.caption(), map.alternative(), new TileMapDrawing(map, size));
            }
            case Chart chart -> {
                chart.series().forEach(series -> measure(series.name()));
                if (chart.axis() instanceof Chart.Axis.Names names) {
                    names.names().forEach(this::measure);
                }
                figure(chart.caption(), chart.alternative(), new ChartDrawing(chart, typesetter, size));
            }
        }
    }

    /** So that letters which no font has are known before anything is drawn. */
    private void measure(String... texts) {
        for (String text : texts) {
            typesetter.naturalWidth(CleanText.of(text), Weight.REGULAR);
        }
    }

    private void heading(Block.Heading heading) {
        // A level left out would be a gap in the outline that a screen reader steps through.
        headingLevel = Math.min(heading.level(), headingLevel);
        String text = CleanText.line(heading.text());
        Tag.Kind kind =
                switch (headingLevel) {
                    case 1 -> Tag.Kind.H2;
                    case 2 -> Tag.Kind.H3;
                    default -> Tag.Kind.H4;
                };
        waiting.add(new Mark(text, sectionLevel + headingLevel));
        headingLevel = Math.min(3, headingLevel + 1);
        double scale = kind == Tag.Kind.H2 ? 1.4 : kind == Tag.Kind.H3 ? 1.15 : 1;
        LinesPiece.Type type =
                new LinesPiece.Type(Weight.BOLD, size * scale, kind == Tag.Kind.H4 ? Ink.QUIET : Ink.TEXT, 1.2, size * 0.15);
        add(new LinesPiece(size * (0.7 + scale * 0.6))
                .add(typesetter, text, left, width, type, section.child(kind, index++), "", true));
    }

    private void paragraph(String text, LinesPiece.Type type) {
        // Lines of text longer than this are hard to follow; on wide paper the right stays free.
        double measure = Math.min(width, size * 66);
        Tag tag = section.child(Tag.Kind.PARAGRAPH, index++);
        add(new LinesPiece(size * 0.55).add(typesetter, text, left, measure, type, tag, "", false));
    }

    private void notes(List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        Tag list = section.child(Tag.Kind.LIST, index++);
        LinesPiece piece = new LinesPiece(size * 0.55);
        LinesPiece.Type type = new LinesPiece.Type(Weight.REGULAR, size, Ink.TEXT, 1.36, size * 0.25);
        double indent = size * 1.15;
        for (int i = 0; i < notes.size(); i++) {
            Tag body = list.child(Tag.Kind.LIST_ITEM, i).child(Tag.Kind.LIST_BODY, 1);
            double measure = Math.min(width, size * 66) - indent;
            piece.add(typesetter, CleanText.of(notes.get(i)), left + indent, measure, type, body, "•", false);
        }
        add(piece);
    }

    private void table(Table table) {
        Table shown = !table.rows().isEmpty()
                ? table
                : new Table(
                        table.caption(),
                        table.columns(),
                        List.of(new Table.Row(Table.RowKind.GROUP, List.of(Cell.of(messages.text("none"))))),
                        table.rowHeads());
        List<Piece> pieces = TablePiece.of(shown, typesetter, section, index, left, width, height, size);
        long bands = pieces.stream().filter(TablePiece.class::isInstance).count();
        index += (int) bands;
        if (bands > 1) {
            remarks.add(messages.text("wide", CleanText.line(table.caption())));
        }
        pieces.forEach(this::add);
    }

    private void figure(String caption, String alternative, FigurePiece.Drawing drawing) {
        double captionHeight = 0;
        if (!caption.isBlank()) {
            LinesPiece.Type type = new LinesPiece.Type(Weight.BOLD, size * 0.93, Ink.TEXT, 1.25, 0);
            Tag tag = section.child(Tag.Kind.PARAGRAPH, index++);
            LinesPiece lines =
                    new LinesPiece(size).add(typesetter, CleanText.line(caption), left, width, type, tag, "", true);
            for (int i = 0; i < lines.strips(); i++) {
                captionHeight += lines.height(i);
            }
            add(lines);
        }
        double tallest = Math.max(height / 2, height - captionHeight - size * 4);
        add(new FigurePiece(drawing, section, index++, alternative, left, width, tallest));
    }
}
