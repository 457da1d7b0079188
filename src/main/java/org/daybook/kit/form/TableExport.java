package org.daybook.kit.form;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Where a table goes that is to leave the window. Offered to a scene, so that no view has to hand it down to each table. */
public interface TableExport {
    void export(ShownTable table);

    default void offerTo(Scene scene) {
        scene.getProperties().put(TableExport.class, this);
    }

    static Optional<TableExport> of(Node node) {
        return Optional.ofNullable(node.getScene())
                .map(scene -> scene.getProperties().get(TableExport.class))
                .map(TableExport.class::cast);
    }
}
