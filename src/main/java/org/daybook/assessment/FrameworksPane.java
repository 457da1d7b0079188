package org.daybook.assessment;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.MasterDetail;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** The themes and criteria of a framework, to be edited. */
final class FrameworksPane {
    private static final Messages SAY = Messages.beside(FrameworksPane.class);

    private final FrameworksViewModel model;
    private final DeskTable<FrameworkLine> table =
            new DeskTable<>("assessment.frameworks", line -> line.key());
    private final MasterDetail root = new MasterDetail("assessment.frameworks", table);
    private final Form line;

    FrameworksPane(FrameworksViewModel model, Desk desk) {
        this.model = model;
        table.text("theme", SAY.text("column.theme"), 18, l -> l.criterion().isPresent() ? "" : l.theme().name());
        table.text("criterion", SAY.text("column.criterion"), 20, l -> l.criterion().map(Criterion::name).orElse(""));
        table.text("guidance", SAY.text("column.guidance"), 22, l -> l.criterion().map(Criterion::guidance).orElse(""));
        table.text("state", SAY.text("column.state"), 6, l -> l.archived() ? SAY.text("tranche.archived.word") : "");
        // The order is the framework's own; sorting would part the criteria from their themes.
        table.getColumns().forEach(column -> column.setSortable(false));
        line = Form.column()
                .line(SAY.text("column.name"), model.name)
                .note(SAY.text("column.guidance"), model.guidance)
                .saves(Action.of(SAY.text("action.save"), "", model::save).icon("fth-save"))
                .leaves(this::leave);
        root.top(top()).foot(entry());
        handlers(desk);
    }

    private Node top() {
        Label recollected = new Label(SAY.text("frameworks.recollected"));
        recollected.getStyleClass().add("muted");
        recollected.setWrapText(true);
        return Form.row()
                .choice(SAY.text("field.framework"), model.framework)
                .line(SAY.text("field.short"), model.frameworkName)
                .line(SAY.text("field.title"), model.frameworkTitle)
                .saves(Action.of(SAY.text("action.framework.save"), "", model::saveFramework))
                .also(Action.of(SAY.text("action.framework.archive"), "", model::archiveFramework)
                        .icon("fth-archive"))
                .node(recollected)
                .root();
    }

    private Node entry() {
        return Form.row()
                .line(SAY.text("field.new"), model.added)
                .saves(Action.of(SAY.text("action.criterion.add"), "", () -> onSelected(model::addCriterion))
                        .icon("fth-plus")
                        .explained(SAY.text("action.criterion.add.why")))
                .also(Action.of(SAY.text("action.theme.add"), "", model::addTheme).icon("fth-plus"))
                .also(Action.of(SAY.text("action.framework.add"), "", model::addFramework).icon("fth-plus"))
                .leaves(() -> {
                    model.leaveAdded();
                    table.requestFocus();
                })
                .root();
    }

    private void handlers(Desk desk) {
        table.shows(model.lines)
                .opens(chosen -> {
                    edit(chosen);
                    line.focus();
                })
                .offers(Action.of(SAY.text("action.up"), "Alt+Up", () -> onSelected(l -> model.shift(l, -1)))
                        .icon("fth-arrow-up"))
                .offers(Action.of(SAY.text("action.down"), "Alt+Down", () -> onSelected(l -> model.shift(l, 1)))
                        .icon("fth-arrow-down"))
                .offers(Action.of(SAY.text("action.archive"), "Delete", () -> onSelected(model::archive))
                        .icon("fth-archive"))
                .saysTo(desk.status()::note)
                .whenEmpty(Placeholder.empty(SAY.text("frameworks.empty.title"), SAY.text("frameworks.empty.text")));
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(this::edit));
        model.editedProperty().subscribe(edited -> {
            if (edited.isEmpty()) {
                root.close();
            }
        });
    }

    private void onSelected(Consumer<FrameworkLine> action) {
        if (table.selected().isEmpty()) {
            model.sayChoose();
        } else {
            action.accept(table.selected().getFirst());
        }
    }

    private void edit(FrameworkLine chosen) {
        model.edit(chosen);
        root.show(chosen.name(), line.root());
    }

    private void leave() {
        model.leave();
        table.requestFocus();
    }

    Node root() {
        return root;
    }
}
