package org.daybook.app.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.feature.Link;
import org.daybook.feature.Screen;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;

/** Before the window closes, or its views are dropped: what is half typed would go with them, and that is asked about. */
final class Leaving {
    private static final Messages SAY = Messages.beside(Leaving.class);

    private final Overlay overlay;
    private final Supplier<Optional<Views>> views;
    private final Consumer<Link> open;

    Leaving(Overlay overlay, Supplier<Optional<Views>> views, Consumer<Link> open) {
        this.overlay = overlay;
        this.views = views;
        this.open = open;
    }

    /** Nothing would be lost. */
    boolean isFree() {
        return half().isEmpty();
    }

    private List<Views.Half> half() {
        return views.get().map(Views::halfTyped).orElse(List.of());
    }

    /**
     * Does it at once where nothing would be lost, else when she says so.
     *
     * @param allTheSame what says so
     */
    void then(String allTheSame, Runnable does) {
        List<Views.Half> half = half();
        if (half.isEmpty()) {
            does.run();
            return;
        }
        Button back = Action.of(SAY.text("leaving.back"), "Esc", () -> backTo(half)).mainButton();
        Button on = Action.of(allTheSame, "", () -> {
                    overlay.close();
                    does.run();
                })
                .button();
        HBox foot = new HBox(back, on);
        foot.getStyleClass().add("row");
        VBox card = new VBox(Sentence.of(SAY.text("leaving.title"), "heading"), Sentence.of(SAY.text("leaving.text"), "muted"));
        half.forEach(view -> card.getChildren()
                .add(Sentence.of(SAY.text("leaving.view", view.screen().title(), String.join(", ", view.what())), "strong")));
        card.getChildren().add(foot);
        card.getStyleClass().addAll("column", "leaving-card");
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                backTo(half);
            }
        });
        overlay.show(card, back);
    }

    /** To where it can be saved, unless she is there. */
    private void backTo(List<Views.Half> half) {
        overlay.close();
        Optional<Screen> current = views.get().flatMap(Views::current);
        if (half.stream().map(Views.Half::screen).noneMatch(screen -> current.filter(screen::equals).isPresent())) {
            open.accept(Link.to(half.getFirst().screen().id()));
        }
    }
}
