package org.daybook.app.tables;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Facts;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;
import org.daybook.table.TargetField;

/** One row: what was read, why it is doubtful, and what would mend it. */
final class RepairPane {
    private static final Messages SAY = Messages.beside(RepairPane.class);

    private final VBox root = new VBox();
    private Runnable focus = () -> {};

    /** @param givenUp shows the row anew, after what was typed and chosen was given up */
    RepairPane(TablesViewModel model, PreviewRow row, Runnable leave, Runnable givenUp) {
        root.getStyleClass().add("wide");
        VBox sentences = new VBox();
        sentences.getStyleClass().add("column");
        row.said().forEach(sentence -> sentences.getChildren().add(Sentence.of(sentence)));
        Facts facts = new Facts();
        model.intakeProperty().get().ifPresent(intake -> {
            for (TargetField field : intake.target().fields()) {
                if (model.mapped().contains(field.name())) {
                    facts.add(MappingPane.capital(field.label()), row.text(field.name()));
                }
            }
        });
        root.getChildren().addAll(sentences, row.mapped().isPresent() ? facts : Sentence.of(row.cells()));
        if (row.becomes() == PreviewRow.Becomes.DOUBTFUL) {
            root.getChildren().add(form(model, row, leave, givenUp));
        }
        root.getChildren().add(buttons(model, row));
    }

    private Node form(TablesViewModel model, PreviewRow row, Runnable leave, Runnable givenUp) {
        RowRepair repair = model.repair(row);
        Form form = Form.column();
        for (RowRepair.Mended mended : repair.fields()) {
            String label = MappingPane.capital(mended.field().label());
            mended.authority().ifPresentOrElse(
                    authority -> form.choice(label, authority), () -> form.line(label, mended.text()));
            repair.spelled(mended.field()).ifPresent(spelled -> form.node(Action.of(
                            SAY.text("repair.none"), "", () -> model.isNoAuthority(spelled))
                    .explained(SAY.text("repair.none.explained", spelled))
                    .button()));
        }
        if (!repair.fields().isEmpty()) {
            form.does(Action.of(SAY.text("repair.save"), "", () -> {
                leave.run();
                model.mend(repair);
            }));
        }
        form.leaves(() -> {
            leave.run();
            model.leave(repair);
            givenUp.run();
        });
        focus = form::focus;
        return form.root();
    }

    private static Node buttons(TablesViewModel model, PreviewRow row) {
        FlowPane box = new FlowPane();
        box.getStyleClass().add("form-row");
        if (RowRepair.confirmable(row)) {
            box.getChildren().add(Action.of(SAY.text("repair.confirm"), "Y", () -> model.confirm(List.of(row))).button());
        }
        if (row.becomes() == PreviewRow.Becomes.DOUBTFUL || row.becomes() == PreviewRow.Becomes.TAKEN) {
            box.getChildren().add(Action.of(SAY.text("repair.leave"), "Delete", () -> model.leaveOut(List.of(row))).button());
        }
        box.getChildren().add(Action.of(SAY.text("repair.forget"), "F", () -> model.forget(List.of(row)))
                .explained(SAY.text("repair.forget.explained"))
                .quietButton());
        return box;
    }

    void focus() {
        focus.run();
    }

    Node root() {
        return root;
    }
}
