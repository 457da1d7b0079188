package org.daybook.app.snapshots;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.daybook.borough.Authority;
import org.daybook.kit.text.Messages;
import org.jspecify.annotations.Nullable;

/** The authorities with a tick each: Space ticks, a letter goes to the next one that begins with it. */
final class AuthorityTicks {
    private static final Messages SAY = Messages.beside(AuthorityTicks.class);

    private final ExportScope scope;
    private final Map<String, BooleanProperty> ticks = new HashMap<>();
    private final ListView<Authority> list = new ListView<>();
    private final VBox root = new VBox();

    AuthorityTicks(ExportScope scope) {
        this.scope = scope;
        list.setItems(scope.authorities);
        list.getStyleClass().add("short-list");
        list.setAccessibleText(SAY.text("scope.ticks"));
        list.setCellFactory(CheckBoxListCell.forListView(authority -> tick(authority.gss()), new Names()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Authority at = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && at != null) {
                BooleanProperty tick = tick(at.gss());
                tick.set(!tick.get());
                event.consume();
            }
        });
        list.addEventHandler(KeyEvent.KEY_TYPED, event -> find(event.getCharacter()));
        Label count = new Label();
        count.getStyleClass().add("muted");
        scope.chosen.addListener((SetChangeListener<String>) _ -> count.setText(SAY.text("scope.ticked", scope.chosen.size())));
        count.setText(SAY.text("scope.ticked", scope.chosen.size()));
        root.getChildren().addAll(list, count);
        root.getStyleClass().add("column");
    }

    private BooleanProperty tick(String gss) {
        return ticks.computeIfAbsent(gss, code -> {
            BooleanProperty tick = new SimpleBooleanProperty(scope.chosen.contains(code));
            tick.subscribe(on -> {
                if (on) {
                    scope.chosen.add(code);
                } else {
                    scope.chosen.remove(code);
                }
            });
            return tick;
        });
    }

    private void find(String typed) {
        int size = list.getItems().size();
        if (typed.isBlank()) {
            return;
        }
        int from = list.getSelectionModel().getSelectedIndex() + 1;
        for (int i = 0; i < size; i++) {
            int at = Math.floorMod(from + i, size);
            if (list.getItems().get(at).name().regionMatches(true, 0, typed, 0, typed.length())) {
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(Math.max(0, at - 2));
                return;
            }
        }
    }

    private static final class Names extends StringConverter<Authority> {
        @Override
        public String toString(@Nullable Authority authority) {
            return authority == null ? "" : authority.name();
        }

        @Override
        public @Nullable Authority fromString(String text) {
            return null;
        }
    }

    Node root() {
        return root;
    }
}
