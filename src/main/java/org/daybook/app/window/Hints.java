package org.daybook.app.window;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.feature.Page;
import org.daybook.feature.Screen;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Preferences;
import org.daybook.kit.form.ScrollBox;
import org.daybook.kit.text.Messages;

/** At most three hints above a view, on its first visit and never again; F1 keeps them. */
final class Hints {
    private static final Messages SAY = Messages.beside(Hints.class);
    private static final int MOST = 3;

    /** At most so much of the height goes to them. */
    private static final double SHARE = 0.2;

    private Hints() {}

    /** The page, with its hints above it if this is the first visit. */
    static Node above(Screen screen, Page page, Preferences preferences) {
        String key = "hints." + screen.id();
        if (page.help().hints().isEmpty() || preferences.get(key).isPresent()) {
            return page.root();
        }
        preferences.put(key, "seen");
        VBox sentences = new VBox();
        sentences.getStyleClass().add("column");
        page.help().hints().stream().limit(MOST).forEach(hint -> {
            Label label = new Label("• " + hint);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            sentences.getChildren().add(label);
        });
        ScrollBox scroll = new ScrollBox(sentences);
        BorderPane card = new BorderPane(scroll);
        card.getStyleClass().add("hints");
        BorderPane all = new BorderPane(page.root());
        // With large text in a small window they scroll, and leave the view its room.
        card.maxHeightProperty().bind(all.heightProperty().multiply(SHARE));
        all.setTop(card);
        card.setRight(Action.of(SAY.text("hints.close"), "", () -> gone(all, page))
                .icon("fth-check")
                .explained(SAY.text("hints.explained"))
                .quietButton());
        return all;
    }

    private static void gone(BorderPane all, Page page) {
        all.setTop(null);
        PageFocus.into(page.root(), all.getScene(), () -> false, () -> {});
    }
}
