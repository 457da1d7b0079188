package org.daybook.kit.form;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.daybook.kit.theme.Icon;

/**
 * Something she can do, in one place: its words, its key, whether it can be done now. Buttons and menu items made from it
 * show the key.
 */
public final class Action {
    private final String words;
    private final Optional<KeyCombination> key;
    private final Runnable run;
    private final BooleanProperty available = new SimpleBooleanProperty(true);
    private String icon = "";
    private String explanation = "";

    private Action(String words, Optional<KeyCombination> key, Runnable run) {
        this.words = words;
        this.key = key;
        this.run = run;
    }

    /** @param key as {@link KeyCombination#valueOf} reads it: "M", "Shortcut+E"; empty for none */
    public static Action of(String words, String key, Runnable run) {
        return new Action(words, key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)), run);
    }

    /** @param literal an Ikonli Feather literal: "fth-plus" */
    public Action icon(String literal) {
        icon = literal;
        return this;
    }

    /** A sentence for the tooltip, where the words alone don't tell. */
    public Action explained(String sentence) {
        explanation = sentence;
        return this;
    }

    public String words() {
        return words;
    }

    public Optional<KeyCombination> key() {
        return key;
    }

    /** The key as people read it: "Ctrl+E"; empty for none. */
    public String keyText() {
        return key.map(Action::spoken).orElse("");
    }

    public BooleanProperty availableProperty() {
        return available;
    }

    /** Does it, unless it cannot be done now. */
    public void run() {
        if (available.get()) {
            run.run();
        }
    }

    public Button button() {
        Button button = new Button(words);
        if (!icon.isEmpty()) {
            button.setGraphic(Icon.of(icon));
        }
        button.setOnAction(_ -> run());
        button.disableProperty().bind(available.not());
        String tip = explanation.isEmpty() ? words : explanation;
        Tip.on(button, key.isPresent() ? tip + "  (" + keyText() + ")" : tip);
        button.setMnemonicParsing(false);
        return button;
    }

    /** The one that Enter means, in the accent's colour. */
    public Button mainButton() {
        Button button = button();
        button.getStyleClass().add("step");
        return button;
    }

    /** Without a frame. */
    public Button quietButton() {
        Button button = button();
        button.getStyleClass().add("quiet");
        return button;
    }

    public MenuItem menuItem() {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        if (!icon.isEmpty()) {
            item.setGraphic(Icon.of(icon));
        }
        key.ifPresent(item::setAccelerator);
        item.disableProperty().bind(available.not());
        item.setOnAction(_ -> run());
        return item;
    }

    public void addTo(Menu menu) {
        menu.getItems().add(menuItem());
    }

    /** Listens for its key wherever the focus is within the node. A key without Ctrl is left to whoever is typing. */
    public void listenOn(Node node) {
        key.ifPresent(_ -> node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (answers(event)) {
                answer(event);
            }
        }));
    }

    /** Does what the key asks for. */
    void answer(KeyEvent event) {
        if (event.getTarget() instanceof Node node && key.filter(Action::isPlain).isPresent()) {
            swallowTyped(node);
        }
        run();
        event.consume();
    }

    /** The letter of the key is not text: it would be typed into the field that the action puts the focus on. */
    private static void swallowTyped(Node node) {
        Scene scene = node.getScene();
        if (scene == null) {
            return;
        }
        scene.addEventFilter(KeyEvent.ANY, new EventHandler<>() {
            @Override
            public void handle(KeyEvent event) {
                scene.removeEventFilter(KeyEvent.ANY, this);
                if (event.getEventType() == KeyEvent.KEY_TYPED) {
                    event.consume();
                }
            }
        });
    }

    public boolean answers(KeyEvent event) {
        return !event.isConsumed()
                && available.get()
                && key.isPresent()
                && key.get().match(event)
                && !(isPlain(key.get()) && isTypedInto(event.getTarget()));
    }

    /** Into a choice too: letters look for an option. */
    private static boolean isTypedInto(EventTarget target) {
        return target instanceof TextInputControl || target instanceof ComboBoxBase<?>;
    }

    private static boolean isPlain(KeyCombination key) {
        return key.getControl() != KeyCombination.ModifierValue.DOWN
                && key.getShortcut() != KeyCombination.ModifierValue.DOWN
                && key.getAlt() != KeyCombination.ModifierValue.DOWN
                && !(key instanceof KeyCodeCombination code && isFunction(code.getCode()));
    }

    private static boolean isFunction(KeyCode code) {
        return code.isFunctionKey();
    }

    private static String spoken(KeyCombination key) {
        return key.getDisplayText();
    }
}
