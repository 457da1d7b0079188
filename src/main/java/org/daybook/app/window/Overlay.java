package org.daybook.app.window;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A card over the window, one at a time; Escape and a click beside it close it, and the focus goes back where it was. */
final class Overlay {
    private final StackPane window;
    private final Region veil = new Region();
    private final VBox place = new VBox();
    private Optional<Node> card = Optional.empty();
    private final ChangeListener<Node> within = (_, _, focused) -> keepWithin(focused);
    private @Nullable Node before;
    private @Nullable Node first;

    /** @param window what lies beneath */
    Overlay(StackPane window) {
        this.window = window;
        veil.getStyleClass().add("veil");
        veil.setOnMousePressed(_ -> close());
        // The room around the card grows with the text; what is clicked there is the veil.
        place.getStyleClass().add("overlay");
        place.setPickOnBounds(false);
    }

    void show(Region shown, Node focus) {
        if (card.isPresent()) {
            window.getChildren().removeAll(veil, place);
        } else {
            before = window.getScene() == null ? null : window.getScene().getFocusOwner();
        }
        card = Optional.of(shown);
        shown.getStyleClass().add("overlay-card");
        shown.setMaxWidth(Region.USE_PREF_SIZE);
        shown.setMinSize(0, 0);
        place.setAlignment(Pos.TOP_CENTER);
        place.getChildren().setAll(shown);
        shown.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        window.getChildren().addAll(veil, place);
        first = focus;
        window.getScene().focusOwnerProperty().removeListener(within);
        window.getScene().focusOwnerProperty().addListener(within);
        focus.requestFocus();
    }

    /** Tab goes round in the card: behind the veil nobody sees where the focus is, and Escape would mean what is there. */
    private void keepWithin(@Nullable Node focused) {
        if (card.isPresent() && first != null && (focused == null || !PageFocus.isWithin(focused, place))) {
            first.requestFocus();
        }
    }

    void close() {
        card.ifPresent(_ -> {
            card = Optional.empty();
            window.getScene().focusOwnerProperty().removeListener(within);
            window.getChildren().removeAll(veil, place);
            place.getChildren().clear();
            if (before != null) {
                before.requestFocus();
            }
        });
    }

    boolean isOpen() {
        return card.isPresent();
    }
}
