package org.daybook.app.sheets;

import javafx.scene.layout.VBox;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Input;
import org.daybook.kit.text.Messages;

/** The decisions that she wants of the board, one a line: beside the sheet that puts them before it. */
final class DecisionsPane extends VBox {
    private static final Messages SAY = Messages.beside(DecisionsPane.class);

    private final Desk desk;
    private final Input<String> wanted = Input.note();
    private String kept = "";

    DecisionsPane(Desk desk) {
        this.desk = desk;
        Form form = Form.column()
                .note(SAY.text("decisions"), wanted)
                .saves(Action.of(SAY.text("decisions.save"), "", this::save));
        getStyleClass().addAll("master-top", "column");
        getChildren().add(form.root());
        desk.onChange(types -> {
            if (types.contains(BoroughStore.SETTING_TYPE.name())) {
                load();
            }
        });
    }

    /** What is kept, unless she is writing something else. */
    void load() {
        desk.read(
                reading -> BoroughStore.setting(reading.sql(), ProgrammeOnAPageSheet.DECISIONS).orElse(""),
                now -> {
                    String text = wanted.textProperty().get();
                    if (text.equals(kept) || text.strip().equals(now)) {
                        wanted.type(now);
                    }
                    kept = now;
                });
    }

    private void save() {
        String text = wanted.textProperty().get().strip();
        desk.save(
                Draft.labelled(SAY.text("decisions.saved"))
                        .set(
                                BoroughStore.SETTING_TYPE.key(ProgrammeOnAPageSheet.DECISIONS),
                                "content",
                                text.isEmpty() ? Value.NOTHING : Value.of(text)),
                _ -> {});
    }
}
