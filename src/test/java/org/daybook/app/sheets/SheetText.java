package org.daybook.app.sheets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.sheet.Block;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Chart;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.Table;
import org.daybook.sheet.TileMap;

/**
 * What a sheet says, from its value and not from any paper. To keep new texts after reading them, run the test with
 * {@code -Dgolden.keep=true}.
 */
final class SheetText {
    private static final Path FOLDER = Path.of("src/test/resources/org/daybook/app/sheets");

    private SheetText() {}

    static String of(List<Sheet> sheets) {
        return sheets.stream().map(SheetText::of).collect(Collectors.joining("\n\n"));
    }

    static String of(Sheet sheet) {
        StringBuilder text = new StringBuilder("# " + sheet.title() + "\n");
        text.append(sheet.subtitle()).append('\n');
        text.append(sheet.asAt()).append(", ").append(sheet.sharing().word());
        text.append(sheet.illustrative() ? ", illustrative\n" : "\n").append(sheet.basis()).append('\n');
        sheet.blocks().forEach(block -> text.append('\n').append(of(block)));
        return text.toString();
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading heading -> "## " + heading.text() + "\n";
            case Block.Paragraph paragraph -> paragraph.text() + "\n";
            case Block.KeyFigures figures -> figures.figures().stream()
                    .map(f -> f.value() + " | " + f.label() + "\n")
                    .collect(Collectors.joining());
            case Block.Facts facts ->
                facts.facts().stream().map(f -> f.label() + ": " + f.value() + "\n").collect(Collectors.joining());
            case Block.Notes notes -> notes.notes().stream().map(n -> "- " + n + "\n").collect(Collectors.joining());
            case Block.PageBreak _, Block.SectionStart _ -> "----\n";
            case TileMap map -> map.caption() + "\n" + map.alternative() + "\n";
            case Chart chart -> chart.caption() + "\n" + chart.alternative() + "\n";
            case Table table -> of(table);
        };
    }

    private static String of(Table table) {
        return table.caption() + "\n"
                + table.columns().stream().map(Table.Column::name).collect(Collectors.joining(" | "))
                + "\n"
                + table.rows().stream()
                        .map(r -> r.cells().stream().map(SheetText::of).collect(Collectors.joining(" | ")) + "\n")
                        .collect(Collectors.joining());
    }

    private static String of(Cell cell) {
        return cell instanceof Cell.Status status ? status.mark().symbol() + " " + status.text() : cell.text();
    }

    /** The text kept under a name. @param actual kept instead when that was asked for */
    static String kept(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.keep")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual, StandardCharsets.UTF_8);
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
