package org.daybook.kit.form;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * What the window remembers between two days: widths, order, sorting, places. Nothing in it is the programme's. Used on
 * the FX thread; whoever implements it answers at once and writes later.
 */
public interface Preferences {
    Optional<String> get(String key);

    void put(String key, String value);

    /** Remembers nothing beyond its own life: for tests, and for scenes that nobody offered any. */
    static Preferences none() {
        return new Preferences() {
            @Override
            public Optional<String> get(String key) {
                return Optional.empty();
            }

            @Override
            public void put(String key, String value) {}
        };
    }

    /** What the tables and dividers of this scene are to remember with. */
    default void offerTo(Scene scene) {
        scene.getProperties().put(Preferences.class, this);
    }

    /** Called once, when the node has come into a scene: so a view need not hand preferences down to each table. */
    static void whenInScene(Node node, Consumer<Preferences> then) {
        boolean[] told = {false};
        node.sceneProperty().subscribe(scene -> {
            if (scene != null && !told[0]) {
                told[0] = true;
                then.accept(
                        scene.getProperties().get(Preferences.class) instanceof Preferences found ? found : none());
            }
        });
    }
}
