package org.daybook.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** Sheets out of a seed: any blocks in any order, with texts from one letter to several pages. */
public final class RandomSheets {
    private static final String[] ALPHABETS = {
        "abcdefghijklmnopqrstuvwxyz   ",
        "ABCDEFÀÉÎÕÜàéîõüßøåæœ -/  ",
        "αβγδεζηθικλμνξοπρστυφχψω  ",
        "абвгдежзийклмнопрстуфхцчшщ  ",
        "אבגדהוזחטיכלמנסעפצקרשת  12",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهوي  ",
        "東京都港区文化芸術振興課",
        "0123456789,.£%()–−"
    };

    private final Random random;
    private int counter;

    public RandomSheets(long seed) {
        random = new Random(seed);
    }

    public Sheet sheet() {
        Sheet.Builder sheet = Sheet.titled(text(120), ModelSheets.TODAY)
                .subtitle(text(200))
                .basis(text(900))
                .illustrative(random.nextBoolean());
        int blocks = random.nextInt(7);
        for (int i = 0; i < blocks; i++) {
            sheet.add(block());
        }
        return sheet.build();
    }

    private Block block() {
        return switch (random.nextInt(9)) {
            case 0 -> new Block.Heading(1 + random.nextInt(3), text(200));
            case 1 -> new Block.Paragraph(text(3000));
            case 2 -> new Block.KeyFigures(
                    List.of(new Block.KeyFigure(text(30), text(150), random.nextDouble()), Block.KeyFigure.of(text(8), text(40))));
            case 3 -> new Block.Facts(List.of(new Block.Fact(text(30), text(60)), new Block.Fact(text(200), text(6000))));
            case 4 -> new Block.Notes(List.of(text(100), text(9000), text(10)));
            case 5 -> new Block.PageBreak();
            case 6 -> TileMap.of(
                    text(60),
                    List.of(
                            new TileMap.Tile(text(30), 0, 0, mark(), text(50)),
                            new TileMap.Tile("B", random.nextInt(20), random.nextInt(20), mark(), "b")));
            default -> table();
        };
    }

    private Mark mark() {
        return Mark.values()[random.nextInt(Mark.values().length)];
    }

    /** A table in which no two texts are alike. */
    public Table table() {
        Table.Builder table = Table.captioned(text(100));
        int columns = 1 + random.nextInt(random.nextInt(4) == 0 ? 30 : 8);
        Table.Kind[] kinds = new Table.Kind[columns];
        for (int c = 0; c < columns; c++) {
            kinds[c] = Table.Kind.values()[random.nextInt(Table.Kind.values().length)];
            table.column(unique(text(random.nextInt(10) == 0 ? 300 : 20)), kinds[c]);
        }
        int rows = random.nextInt(60);
        for (int r = 0; r < rows; r++) {
            if (random.nextInt(20) == 0) {
                table.group(unique(text(80)));
            }
            List<Cell> cells = new ArrayList<>();
            for (Table.Kind kind : kinds) {
                cells.add(cell(kind));
            }
            table.row(cells);
        }
        return table.build();
    }

    private Cell cell(Table.Kind kind) {
        int most = random.nextInt(200) == 0 ? 8000 : random.nextInt(10) == 0 ? 300 : 25;
        return switch (kind) {
            case WORDS -> random.nextInt(9) == 0 ? Cell.blank() : Cell.of(unique(text(most)));
            case STATUS -> Cell.of(mark(), unique(text(20)));
            case DATE -> Cell.of(PartialDate.of(ModelSheets.TODAY.plusDays(random.nextInt(9000))));
            case NUMBER -> Cell.of(random.nextLong(1_000_000_000_000L));
            case AMOUNT -> Cell.of(new Money(random.nextLong(2_000_000_000_000L) - 1_000_000_000_000L));
        };
    }

    /** Begins with a number that no other text begins with. */
    private String unique(String text) {
        return "q" + ++counter + "z " + text;
    }

    public String text(int most) {
        String alphabet = ALPHABETS[random.nextInt(4) > 0 ? random.nextInt(2) : random.nextInt(ALPHABETS.length)];
        int length = 1 + random.nextInt(most);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            char c = alphabet.charAt(random.nextInt(alphabet.length()));
            text.append(random.nextInt(80) == 0 && most > 500 ? '\n' : c);
        }
        return text.toString();
    }
}
