package org.daybook.sheet.preview;

import java.util.stream.Collectors;
import org.daybook.sheet.Block;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Chart;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.Table;
import org.daybook.sheet.TileMap;
import org.daybook.sheet.layout.CleanText;

/** A sheet without any form: cells with tabs between, so that a spreadsheet takes a table as one. */
final class PlainText {
    private PlainText() {}

    /** @param told when it was made, of what and for whom, as its pages say it */
    static String of(Sheet sheet, String told) {
        StringBuilder text = new StringBuilder();
        text.append(sheet.title()).append('\n');
        if (!sheet.subtitle().isBlank()) {
            text.append(sheet.subtitle()).append('\n');
        }
        text.append(told).append('\n');
        if (!sheet.basis().isBlank()) {
            text.append(sheet.basis()).append('\n');
        }
        sheet.blocks().forEach(block -> text.append('\n').append(block(block)));
        return CleanText.of(text.toString().replace("\t", "\uE000")).replace('\uE000', '\t');
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text() + "\n";
            case Block.Paragraph paragraph -> paragraph.text() + "\n";
            case Block.KeyFigures figures ->
                figures.figures().stream()
                        .map(f -> f.value() + "\t" + f.label() + "\n")
                        .collect(Collectors.joining());
            case Block.Facts facts ->
                facts.facts().stream().map(f -> f.label() + "\t" + f.value() + "\n").collect(Collectors.joining());
            case Block.Notes notes ->
                notes.notes().stream().map(note -> "• " + note + "\n").collect(Collectors.joining());
            case Block.PageBreak _, Block.SectionStart _ -> "";
            case TileMap map -> map.caption() + "\n" + map.alternative() + "\n";
            case Chart chart -> chart.caption() + "\n" + chart.alternative() + "\n";
            case Table table -> table(table);
        };
    }

    private static String table(Table table) {
        StringBuilder text = new StringBuilder(table.caption()).append('\n');
        text.append(table.columns().stream().map(Table.Column::name).collect(Collectors.joining("\t"))).append('\n');
        for (Table.Row row : table.rows()) {
            text.append(row.cells().stream().map(PlainText::cell).collect(Collectors.joining("\t"))).append('\n');
        }
        return text.toString();
    }

    private static String cell(Cell cell) {
        return cell.text().replace('\n', ' ').replace('\t', ' ');
    }
}
