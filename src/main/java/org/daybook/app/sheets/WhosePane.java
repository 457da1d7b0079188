package org.daybook.app.sheets;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.daybook.app.sheets.SheetsViewModel.Whose;
import org.daybook.kit.form.Action;
import org.daybook.kit.text.Messages;

/** Whose sheets a pack has: a tick an authority. Space ticks, in the list as in any other. */
final class WhosePane extends VBox {
    private static final Messages SAY = Messages.beside(WhosePane.class);

    private final SheetsViewModel model;
    private final ListView<Whose> list = new ListView<>();
    private final Label count = new Label();

    WhosePane(SheetsViewModel model) {
        this.model = model;
        Button all = Action.of(SAY.text("whose.all"), "", () -> model.pickAll(true)).button();
        Button nobody = Action.of(SAY.text("whose.nobody"), "", () -> model.pickAll(false)).button();
        HBox row = new HBox(all, nobody);
        row.getStyleClass().add("row");
        list.setAccessibleText(SAY.text("authority"));
        list.setItems(model.whose);
        list.setCellFactory(CheckBoxListCell.forListView(Whose::in, new Named()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().addAll("master-top", "column");
        getChildren().addAll(count, row, list);
        model.whose.addListener((ListChangeListener<Whose>) _ -> count());
        count();
    }

    /** Says how many there are, and goes on saying it. */
    private void count() {
        List<Whose> whose = List.copyOf(model.whose);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> SAY.text(
                                "whose.count",
                                whose.stream().filter(w -> w.in().get()).count(),
                                whose.size()),
                        whose.stream().map(Whose::in).toArray(javafx.beans.Observable[]::new)));
    }

    private void pressed(KeyEvent event) {
        Whose at = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && at != null) {
            at.in().set(!at.in().get());
            event.consume();
        }
    }

    private static final class Named extends StringConverter<Whose> {
        @Override
        public String toString(Whose whose) {
            return whose.name();
        }

        @Override
        public Whose fromString(String text) {
            throw new UnsupportedOperationException("names are not typed here");
        }
    }
}
