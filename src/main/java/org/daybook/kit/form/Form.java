package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/**
 * Labelled fields over a view model's {@link Input}s and {@link Choice}s, and the button that saves. Enter saves (in a
 * note Ctrl+Enter), Escape leaves. Faults are said beneath their fields and the first of them gets the focus; the
 * content is never thrown away: the view model clears its inputs once the save is durable.
 */
public final class Form {
    private final Pane root;
    private final boolean row;
    private final List<FieldBox> boxes = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private boolean saving;
    private Runnable save = () -> {};
    private Runnable leave = () -> {};

    private Form(Pane root, boolean row) {
        this.root = root;
        this.row = row;
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** One field beneath the other: for details and settings. */
    public static Form column() {
        VBox box = new VBox();
        box.getStyleClass().add("form");
        return new Form(box, false);
    }

    /** Fields beside one another: for the entry at the foot. */
    public static Form row() {
        FlowPane box = new FlowPane();
        box.getStyleClass().add("form-row");
        box.setRowValignment(VPos.TOP);
        return new Form(box, true);
    }

    /** A line of text: {@code Input.line()}, a number. */
    public Form line(String name, Input<?> input) {
        return add(name, typing(input, row ? 16 : 24), input);
    }

    /** A date as she writes it: "3 oct", "early October 2008", "today". Says what it understood. */
    public Form date(String name, Input<?> input) {
        // The day of a new entry often stays for the next one: it alone is nothing to lose.
        input.textProperty().subscribe(_ -> heard(name, input, input.isFilled()));
        return add(new FieldBox(name, typing(input, 12), input, input.understoodProperty(), !row), input);
    }

    /** Pounds and pence. */
    public Form money(String name, Input<?> input) {
        TextField field = typing(input, 9);
        field.getStyleClass().add("number");
        return add(name, field, input);
    }

    /** Text of several lines; in a row, of one line. */
    public Form note(String name, Input<?> input) {
        if (row) {
            return add(name, typing(input, 22), input);
        }
        TextArea area = Typing.note();
        area.setPrefRowCount(3);
        area.textProperty().bindBidirectional(input.textProperty());
        area.focusedProperty().subscribe((_, focused) -> leftWhen(!focused, input));
        // Tab leads on: nobody indents a note.
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                area.fireEvent(new KeyEvent(
                        event.getEventType(), "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
                event.consume();
            }
        });
        return add(name, area, input);
    }

    public <T> Form choice(String name, Choice<T> choice) {
        ChoiceField<T> field = new ChoiceField<>(choice);
        FieldBox box = new FieldBox(name, field, choice, new ReadOnlyStringWrapper(""), !row);
        choice.chosenProperty().subscribe(_ -> heard(name, choice, true));
        return add(box, choice);
    }

    /** Anything else among the fields. */
    public Form node(Node node) {
        root.getChildren().add(node);
        return this;
    }

    /** Anything else beside the fields of a row: level with them, beneath where their names are. */
    public Form beside(Node node) {
        VBox box = new VBox(level(), node);
        box.getStyleClass().add("beside-fields");
        return node(box);
    }

    /** What Enter and the button do, once nothing is wrong: what is written here is kept then, and is half typed till then. */
    public Form saves(Action action) {
        saving = true;
        return does(action);
    }

    /** The same of a form of which nothing is kept. */
    public Form does(Action action) {
        save = action::run;
        Button button = action.mainButton();
        button.setOnAction(_ -> submit());
        // In a row it stands level with the fields, beneath where their names are.
        root.getChildren().add(row ? new VBox(level(), button) : button);
        return this;
    }

    /** Something else that can be done with what was entered, beside the button that saves. */
    public Form also(Action action) {
        Button button = action.button();
        root.getChildren().add(row ? new VBox(level(), button) : button);
        return this;
    }

    /** What Escape does: close the pane, put the focus back into the list. */
    public Form leaves(Runnable then) {
        leave = then;
        return this;
    }

    public Node root() {
        return root;
    }

    /** Puts the focus into the first field. */
    public void focus() {
        if (!boxes.isEmpty()) {
            Focus.on(boxes.getFirst().control());
        }
    }

    /** Says what is wrong, or saves. */
    public void submit() {
        if (Asked.allInOrder(asked)) {
            save.run();
            turnTo(FieldBox::isRefused);
        } else {
            turnTo(FieldBox::isFaulty);
        }
    }

    /** To the first such field, in sight with what is said beneath it. */
    private void turnTo(Predicate<FieldBox> which) {
        boxes.stream().filter(box -> box.isVisible() && which.test(box)).findFirst().ifPresent(Whereabouts::turnTo);
    }

    private void pressed(KeyEvent event) {
        boolean inNote = event.getTarget() instanceof TextArea;
        if (event.getCode() == KeyCode.ENTER
                && (!inNote || event.isShortcutDown())
                && !(event.getTarget() instanceof Button)) {
            submit();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }

    private static TextField typing(Input<?> input, int columns) {
        TextField field = Typing.line();
        field.setPrefColumnCount(columns);
        field.textProperty().bindBidirectional(input.textProperty());
        field.focusedProperty().subscribe((_, focused) -> leftWhen(!focused, input));
        return field;
    }

    private static Label level() {
        Label label = new Label(" ");
        label.getStyleClass().add("field-name");
        return label;
    }

    private static void leftWhen(boolean left, Input<?> input) {
        if (left) {
            input.left();
        }
    }

    /** What would be lost with the window is asked about: only what is to be saved can be. */
    private void heard(String name, Asked part, boolean counts) {
        if (saving) {
            HalfTyped.around(root).ifPresent(view -> view.hear(part, name, counts));
        }
    }

    private Form add(String name, Control control, Input<?> input) {
        input.textProperty().subscribe(_ -> heard(name, input, true));
        return add(new FieldBox(name, control, input, input.understoodProperty(), !row), input);
    }

    private Form add(FieldBox box, Asked part) {
        boxes.add(box);
        asked.add(part);
        root.getChildren().add(box);
        return this;
    }
}
