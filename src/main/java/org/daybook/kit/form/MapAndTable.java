package org.daybook.kit.form;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.daybook.kit.text.Messages;

/**
 * The map of London, or the same as a table: Ctrl+T or the button above changes from one to the other, and what was chosen
 * last is chosen at the next start.
 */
public final class MapAndTable extends BorderPane {
    private static final Messages SAY = Messages.beside(MapAndTable.class);

    private final LondonMap map;
    private final DeskTable<?> table;
    private final BooleanProperty asTable = new SimpleBooleanProperty();
    private final Action change = Action.of(SAY.text("map.asTable"), "Shortcut+T", this::turn).icon("fth-repeat");
    private final Button button = change.quietButton();
    private Preferences preferences = Preferences.none();

    public MapAndTable(LondonMap map, DeskTable<?> table) {
        this.map = map;
        this.table = table;
        HBox head = new HBox(button);
        head.getStyleClass().add("map-head");
        setTop(head);
        asTable.subscribe(this::arrange);
        arrange();
        Preferences.whenInScene(this, found -> {
            preferences = found;
            asTable.set(found.get("map.as").filter("table"::equals).isPresent());
        });
    }

    /** Ctrl+T, to be listened to by the page: {@code map.change().listenOn(root)}. */
    public Action change() {
        return change;
    }

    public BooleanProperty asTableProperty() {
        return asTable;
    }

    private void arrange() {
        boolean now = asTable.get();
        setCenter(now ? table : map);
        button.setText(SAY.text(now ? "map.asMap" : "map.asTable"));
    }

    private void turn() {
        asTable.set(!asTable.get());
        preferences.put("map.as", asTable.get() ? "table" : "map");
        (asTable.get() ? table : map).requestFocus();
    }
}
