package org.daybook.kit.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.daybook.kit.text.Messages;

/**
 * London as tiles, each authority about where it lies: its short name, how far it has come as a filled circle and a
 * word. One stop for Tab; the arrow keys move within, Enter opens. The same is always to be had as a table.
 */
public final class LondonMap extends Region {
    private static final Messages SAY = Messages.beside(LondonMap.class);

    /** The highest tile, seen against its width. */
    private static final double SHAPE = 0.66;

    /**
     * @param id the GSS code
     * @param shortName as the tile shows it: "Camden"
     * @param column from 0
     * @param row from 0, in the north
     */
    public record Place(String id, String name, String shortName, int column, int row) {}

    /**
     * @param sign one of ○ ◔ ◑ ◕ ● ◌
     * @param word "signed up"
     */
    public record Standing(String sign, String word) {}

    private final Map<String, MapTile> tiles = new LinkedHashMap<>();
    private final int columns;
    private final int rows;
    private Consumer<String> open = _ -> {};
    private Optional<MapTile> current = Optional.empty();

    public LondonMap(List<Place> places) {
        getStyleClass().add("london-map");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(SAY.text("map.name"));
        int west = places.stream().mapToInt(Place::column).min().orElse(0);
        int north = places.stream().mapToInt(Place::row).min().orElse(0);
        for (Place place : places) {
            MapTile tile = new MapTile(
                    place, place.column() - west, place.row() - north, () -> open.accept(place.id()));
            tile.setOnMouseClicked(_ -> {
                tile.requestFocus();
                open.accept(place.id());
            });
            tile.focusedProperty().subscribe(focused -> {
                if (focused) {
                    stopAt(tile);
                }
            });
            tiles.put(place.id(), tile);
        }
        columns = 1 + tiles.values().stream().mapToInt(MapTile::column).max().orElse(0);
        rows = 1 + tiles.values().stream().mapToInt(MapTile::row).max().orElse(0);
        getChildren().addAll(tiles.values());
        tiles.values().stream().findFirst().ifPresent(this::stopAt);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** How far each has come, by id; a place that is not named keeps its tile without a word. */
    public void show(Map<String, Standing> standings) {
        tiles.forEach((id, tile) -> {
            Standing standing = standings.getOrDefault(id, new Standing("○", ""));
            tile.show(standing, SAY.text("map.place", tile.place().name(), standing.word()));
        });
    }

    public LondonMap opens(Consumer<String> open) {
        this.open = open;
        return this;
    }

    /** Puts the focus on the tile it was on last. */
    @Override
    public void requestFocus() {
        current.ifPresent(MapTile::requestFocus);
    }

    @Override
    protected double computePrefWidth(double height) {
        return tiles.values().stream().mapToDouble(tile -> tile.prefWidth(-1)).max().orElse(0) * columns;
    }

    @Override
    protected double computePrefHeight(double width) {
        double tile = width > 0
                ? Math.max(tallest(), width / columns * SHAPE)
                : tallest();
        return tile * rows;
    }

    @Override
    protected double computeMinHeight(double width) {
        return tallest() * rows;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth() / columns);
        double height = Math.floor(Math.min(getHeight() / rows, Math.max(tallest(), width * SHAPE)));
        double left = Math.floor((getWidth() - width * columns) / 2);
        for (MapTile tile : tiles.values()) {
            tile.resizeRelocate(left + tile.column() * width + 1, tile.row() * height + 1, width - 2, height - 2);
        }
    }

    private double tallest() {
        return tiles.values().stream().mapToDouble(tile -> tile.prefHeight(-1)).max().orElse(0) + 2;
    }

    private void pressed(KeyEvent event) {
        if (current.isEmpty()) {
            return;
        }
        MapTile from = current.get();
        Optional<MapTile> to =
                switch (event.getCode()) {
                    case LEFT -> next(from, -1, 0);
                    case RIGHT -> next(from, 1, 0);
                    case UP -> next(from, 0, -1);
                    case DOWN -> next(from, 0, 1);
                    default -> Optional.empty();
                };
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            open.accept(from.place().id());
            event.consume();
        } else if (event.getCode().isArrowKey()) {
            to.ifPresent(tile -> {
                stopAt(tile);
                tile.requestFocus();
            });
            event.consume();
        }
    }

    /** The nearest tile that way: further on counts once, aside counts twice. */
    private Optional<MapTile> next(MapTile from, int right, int down) {
        return tiles.values().stream()
                .filter(tile -> ahead(from, tile, right, down) > 0)
                .min(java.util.Comparator.comparingInt(tile -> ahead(from, tile, right, down)
                        + 2 * Math.abs((tile.column() - from.column()) * down + (tile.row() - from.row()) * right)));
    }

    private static int ahead(MapTile from, MapTile to, int right, int down) {
        return (to.column() - from.column()) * right + (to.row() - from.row()) * down;
    }

    /** Tab comes to one tile only: the one it was on last. */
    private void stopAt(MapTile stop) {
        current = Optional.of(stop);
        tiles.values().forEach(tile -> tile.setFocusTraversable(tile == stop));
    }
}
