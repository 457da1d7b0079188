package org.daybook.app.window;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.feature.Page;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Facts;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;

/** F1: what this view is for and its keys, then the window's own. */
final class HelpCard extends BorderPane {
    private static final Messages SAY = Messages.beside(HelpCard.class);

    /** What an arrow key moves it by, of the height that is seen. */
    private static final double LINE = 0.1;

    private final Button close;

    HelpCard(String title, Page.Help help, List<Action> everywhere, Runnable left) {
        getStyleClass().add("help-card");
        VBox body = new VBox(heading(title));
        body.getStyleClass().add("column");
        if (!help.purpose().isEmpty()) {
            body.getChildren().add(Sentence.of(help.purpose()));
        }
        if (!help.keys().isEmpty()) {
            body.getChildren().add(strong(SAY.text("help.keys.view")));
            body.getChildren().add(keys(help.keys()));
        }
        if (!help.hints().isEmpty()) {
            body.getChildren().add(strong(SAY.text("help.hints")));
            help.hints().forEach(hint -> body.getChildren().add(Sentence.of("• " + hint)));
        }
        body.getChildren().add(strong(SAY.text("help.keys.window")));
        body.getChildren()
                .add(keys(everywhere.stream()
                        .filter(action -> action.key().isPresent())
                        .map(action -> action.keyText() + " – " + action.words())
                        .toList()));
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        // The focus is on the button, and the keys that are not in sight are looked for with the keyboard.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> scrolled(scroll, event));
        close = Action.of(SAY.text("help.close"), "Esc", left).button();
        BorderPane foot = new BorderPane();
        foot.getStyleClass().add("help-foot");
        foot.setRight(close);
        setBottom(foot);
    }

    private static void scrolled(ScrollPane scroll, KeyEvent event) {
        double view = scroll.getViewportBounds().getHeight();
        double room = scroll.getContent().getLayoutBounds().getHeight() - view;
        double by = switch (event.getCode()) {
            case DOWN -> LINE * view;
            case UP -> -LINE * view;
            case PAGE_DOWN -> view;
            case PAGE_UP -> -view;
            case END -> room;
            case HOME -> -room;
            default -> 0;
        };
        if (by != 0 && room > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by / room, 0, 1));
            event.consume();
        }
    }

    Button closeButton() {
        return close;
    }

    /** "M – move the selected" becomes the key and what it does, in two columns. */
    private static Facts keys(List<String> lines) {
        Facts facts = new Facts();
        for (String line : lines) {
            String[] parts = line.split(" [–-] ", 2);
            facts.add(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return facts;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("heading");
        return label;
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }
}
