package org.daybook.sheet;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * London as a map of tiles, one an authority. A table beside it must say the same: a map is no substitute for one.
 *
 * @param caption what the tiles show
 * @param alternative what a screen reader says instead of the picture
 */
public record TileMap(String caption, String alternative, List<Tile> tiles) implements Block {

    /**
     * @param shortName two to four letters, or a short name
     * @param column from the left, 0 or more
     * @param row from the top, 0 or more
     * @param word the status in a word or two
     */
    public record Tile(String shortName, int column, int row, Mark mark, String word) {
        public Tile {
            if (column < 0 || row < 0 || column > 40 || row > 40) {
                throw new IllegalArgumentException("a tile at column " + column + ", row " + row);
            }
        }
    }

    public TileMap {
        tiles = List.copyOf(tiles);
    }

    /** With an alternative text that counts the words: "Map of 33 tiles: 4 reviewed, 6 self-assessing …". */
    public static TileMap of(String caption, List<Tile> tiles) {
        String counts = tiles.stream()
                .collect(Collectors.groupingBy(Tile::word, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .collect(Collectors.joining(", "));
        return new TileMap(caption, "Map of " + tiles.size() + " tiles. " + counts + ".", tiles);
    }
}
