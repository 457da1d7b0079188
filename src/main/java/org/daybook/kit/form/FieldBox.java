package org.daybook.kit.form;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control with its name above and, below, what was understood or what is wrong. */
final class FieldBox extends VBox {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private final Control control;
    private final Asked asked;

    FieldBox(String name, Control control, Asked asked, ObservableStringValue understood) {
        this.control = control;
        this.asked = asked;
        getStyleClass().add("field");
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(control);
        label.setMnemonicParsing(false);
        Label said = new Label();
        said.getStyleClass().add("said");
        said.setWrapText(true);
        said.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> asked.faultProperty().get().isEmpty()
                                ? understood.get()
                                : asked.faultProperty().get(),
                        asked.faultProperty(),
                        understood));
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        said.visibleProperty().bind(said.managedProperty());
        said.setMinHeight(USE_PREF_SIZE);
        // As wide as the field, however long the sentence: a fault must not push the fields about.
        said.setPrefWidth(1);
        asked.faultProperty().subscribe(fault -> pseudoClassStateChanged(FAULTY, !fault.isEmpty()));
        control.setAccessibleText(name);
        // A screen reader says the fault with the field, not somewhere below it.
        control.accessibleHelpProperty().bind(said.textProperty());
        control.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(label, control, said);
    }

    Control control() {
        return control;
    }

    boolean isFaulty() {
        return !asked.isInOrder();
    }
}
