package org.daybook.kit.form;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names and what they are, in two columns: what a details pane says about a record. */
public final class Facts extends GridPane {
    public Facts() {
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /** A blank value is shown as "–". */
    public Facts add(String name, String value) {
        Label label = new Label(value.isBlank() ? "–" : Isolated.text(value));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return add(name, label);
    }

    public Facts add(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-name");
        label.setLabelFor(value);
        label.setMnemonicParsing(false);
        setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, value);
        return this;
    }

    public void clear() {
        getChildren().clear();
    }
}
