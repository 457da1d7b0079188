package org.daybook.sheet;

import java.util.List;

/** One block of a {@link Sheet}, set below the one before. Texts may hold line breaks; other control characters are dropped. */
public sealed interface Block
        permits Block.Heading,
                Block.Paragraph,
                Block.KeyFigures,
                Block.Facts,
                Block.Notes,
                Block.PageBreak,
                Block.SectionStart,
                Table,
                TileMap,
                Chart {

    /** @param level 1 to 3, below the sheet's title */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("a heading of level " + level);
            }
        }
    }

    record Paragraph(String text) implements Block {}

    /** The numbers that matter, large, each with its base: "23 of 33" over "authorities are in, 69.7 %". */
    record KeyFigures(List<KeyFigure> figures) implements Block {
        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    /** @param share 0 to 1, drawn as a bar; a negative one draws none */
    record KeyFigure(String value, String label, double share) {
        public static KeyFigure of(String value, String label) {
            return new KeyFigure(value, label, -1);
        }
    }

    /** Labels with their values, as a form has them. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A label and its value; an empty value is a line to write on. */
    record Fact(String label, String value) {}

    /** Points in a list, each a sentence or many pages. */
    record Notes(List<String> notes) implements Block {
        public Notes {
            notes = List.copyOf(notes);
        }
    }

    record PageBreak() implements Block {}

    /** Begins a page, and a bookmark that the headings after it hang under. */
    record SectionStart(String bookmark) implements Block {}
}
