package org.daybook.app.overview;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.borough.Authority;
import org.daybook.feature.Circle;
import org.daybook.feature.Tile;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.LondonMap;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** The authorities on the map, each a tile, or as the rows of a table. */
final class LondonPane {
    private static final Messages SAY = Messages.beside(LondonPane.class);

    /** An authority on the map, as a row. */
    private record Row(Authority authority, Tile tile) {}

    private final OverviewViewModel model;
    private final StackPane place = new StackPane();
    private final ToggleButton asTable = new ToggleButton(SAY.text("map.as-table"));
    private final DeskTable<Row> table = new DeskTable<>("overview.london", row -> row.authority().gss());
    private final VBox root;
    private Optional<LondonMap> map = Optional.empty();

    LondonPane(OverviewViewModel model) {
        this.model = model;
        Label head = new Label(SAY.text("map.title"));
        head.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox mapHead = new HBox(head, gap, asTable);
        mapHead.getStyleClass().add("section-head");
        root = new VBox(mapHead, place, legend());
        root.getStyleClass().add("section");
        VBox.setVgrow(place, Priority.ALWAYS);
        columns();
        asTable.getStyleClass().add("chip");
        asTable.selectedProperty().bindBidirectional(model.asTableProperty());
        model.asTableProperty().subscribe(this::show);
    }

    private static Node legend() {
        Label legend = new Label(SAY.text("map.legend"));
        legend.getStyleClass().add("muted");
        legend.setWrapText(true);
        return legend;
    }

    private void columns() {
        table.text("authority", SAY.text("table.authority"), 16, row -> row.authority().name());
        table.stage(
                "stage",
                SAY.text("table.stage"),
                16,
                row -> row.tile().circle().ordinal(),
                row -> row.tile().circle().sign(),
                row -> row.tile().word());
        table.opens(row -> model.openAuthority(row.authority().gss()));
    }

    /** Map to table, and back. */
    void turn() {
        asTable.setSelected(!asTable.isSelected());
    }

    void loading() {
        place.getChildren().setAll(Placeholder.loading(SAY.text("loading")));
    }

    void show() {
        model.overviewProperty().get().ifPresent(overview -> {
            if (asTable.isSelected()) {
                table.getSelectionModel().clearSelection();
                table.shows(FXCollections.observableArrayList(overview.authorities().stream()
                        .map(a -> new Row(a, tile(overview, a)))
                        .toList()));
                place.getChildren().setAll(table);
            } else {
                place.getChildren().setAll(map(overview));
            }
        });
    }

    private LondonMap map(Overview overview) {
        LondonMap shown = map.orElseGet(() -> new LondonMap(overview.authorities().stream()
                        .map(a -> new LondonMap.Place(a.gss(), a.name(), a.shortName(), a.column(), a.row()))
                        .toList())
                .opens(model::openAuthority));
        map = Optional.of(shown);
        Map<String, LondonMap.Standing> standings = new HashMap<>();
        overview.authorities().forEach(a -> {
            Tile tile = tile(overview, a);
            standings.put(a.gss(), new LondonMap.Standing(tile.circle().sign(), tile.word()));
        });
        shown.show(standings);
        return shown;
    }

    private static Tile tile(Overview overview, Authority authority) {
        return overview.tiles().getOrDefault(authority.gss(), new Tile(authority.gss(), Circle.EMPTY, ""));
    }

    Node root() {
        return root;
    }
}
