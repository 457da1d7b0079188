package org.daybook.kit.form;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A control with its name above and, below, what was understood, what is wrong or what was changed meanwhile. A sentence
 * below wraps at the field's width, so that a fault never makes it wider: the fields beside it stay where they are.
 */
final class FieldBox extends Region {
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");
    private static final PseudoClass OVERTAKEN = PseudoClass.getPseudoClass("overtaken");

    private final Label name;
    private final Control control;
    private final Label said = new Label();
    private final Asked asked;
    private final boolean stretches;

    /** @param stretches whether the control takes all the width it is given; else it keeps its own */
    FieldBox(String name, Control control, Asked asked, ObservableStringValue understood, boolean stretches) {
        this.name = new Label(name);
        this.control = control;
        this.asked = asked;
        this.stretches = stretches;
        getStyleClass().add("field");
        this.name.getStyleClass().add("field-name");
        this.name.setLabelFor(control);
        this.name.setMnemonicParsing(false);
        said.getStyleClass().add("said");
        said.setWrapText(true);
        said.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> said(understood), asked.faultProperty(), asked.meanwhileProperty(), understood));
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.textProperty().subscribe(this::requestLayout);
        asked.faultProperty().subscribe(fault -> pseudoClassStateChanged(FAULTY, !fault.isEmpty()));
        asked.meanwhileProperty().subscribe(now -> pseudoClassStateChanged(OVERTAKEN, !now.isEmpty()));
        control.setAccessibleText(name);
        // A screen reader says the fault with the field, not somewhere below it.
        control.accessibleHelpProperty().bind(said.textProperty());
        getChildren().addAll(this.name, control, said);
    }

    /** What is wrong, else what was understood; and beneath it what it was changed to meanwhile. */
    private String said(ObservableStringValue understood) {
        String fault = asked.faultProperty().get();
        return Stream.of(fault.isEmpty() ? understood.get() : fault, asked.meanwhileProperty().get())
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    Control control() {
        return control;
    }

    /** Whether something is said to be wrong with it, be it in order by itself. */
    boolean isRefused() {
        return !asked.faultProperty().get().isEmpty();
    }

    boolean isFaulty() {
        return !asked.isInOrder();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return stretches ? 0 : computePrefWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(Math.max(name.prefWidth(-1), controlWidth()));
    }

    /** Its own width, or what it was told is the most. */
    private double controlWidth() {
        double most = control.maxWidth(-1);
        return most > 0 ? Math.min(control.prefWidth(-1), most) : control.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width < 0 ? computePrefWidth(-1) : width;
        return snapSizeY(name.prefHeight(-1) + control.prefHeight(across) + sentenceHeight(across));
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = snapSizeY(name.prefHeight(-1));
        double middle = snapSizeY(control.prefHeight(width));
        name.resizeRelocate(0, 0, width, top);
        control.resizeRelocate(0, top, stretches ? width : Math.min(width, controlWidth()), middle);
        said.resizeRelocate(0, top + middle, width, sentenceHeight(width));
    }

    private double sentenceHeight(double width) {
        return said.isVisible() ? said.prefHeight(width) : 0;
    }
}
