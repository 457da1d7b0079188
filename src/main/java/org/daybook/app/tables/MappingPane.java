package org.daybook.app.tables;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;
import org.daybook.table.FieldKind;

/** What the file was taken for, and which column is what: to be looked at, and said otherwise. */
final class MappingPane {
    private static final Messages SAY = Messages.beside(MappingPane.class);

    private final TablesViewModel model;
    private final VBox took = new VBox();
    private final VBox root = new VBox();
    private Form form = Form.column();

    MappingPane(TablesViewModel model) {
        this.model = model;
        took.getStyleClass().add("column");
        root.getStyleClass().add("wide");
        model.tookFor.addListener((javafx.collections.ListChangeListener<String>) _ -> said());
        build();
    }

    /** Made anew for each table, because each target has other fields. */
    void build() {
        MappingFields fields = model.fields;
        form = Form.column();
        for (MappingFields.Asked asked : fields.fields()) {
            String name = asked.field().required()
                    ? SAY.text("mapping.required", capital(asked.field().label()))
                    : capital(asked.field().label());
            form.choice(name, asked.from());
            Node value = Form.column()
                    .line(SAY.text("mapping.value", asked.field().label()), asked.value())
                    .does(Action.of(SAY.text("mapping.apply"), "", model::applyMapping))
                    .root();
            shownWhenOneValue(value, asked);
            form.node(value);
        }
        if (fields.has(FieldKind.DAY, FieldKind.DATE)) {
            form.choice(SAY.text("mapping.dates"), fields.dates);
        }
        if (fields.has(FieldKind.AMOUNT)) {
            form.choice(SAY.text("mapping.amounts"), fields.amounts);
            form.choice(SAY.text("mapping.unit"), fields.unit);
            if (fields.has(FieldKind.PAYEE)) {
                form.choice(SAY.text("mapping.payees"), fields.payees);
            }
            form.money(SAY.text("mapping.control"), fields.controlTotal);
        }
        form.does(Action.of(SAY.text("mapping.apply"), "", model::applyMapping));
        root.getChildren().setAll(took, form.root());
        said();
    }

    private static void shownWhenOneValue(Node value, MappingFields.Asked asked) {
        asked.from().chosenProperty().subscribe(_ -> {
            value.setVisible(asked.oneValue());
            value.setManaged(asked.oneValue());
        });
    }

    private void said() {
        took.getChildren().setAll(model.tookFor.stream().map(Sentence::of).toList());
    }

    static String capital(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    void focus() {
        form.focus();
    }

    Node root() {
        return root;
    }
}
