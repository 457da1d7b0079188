package org.daybook.app.snapshots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.ScrollBox;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SharingProfile;

/** What is to go, for whom, and how it is locked: a column at the left of what that comes to. */
final class ExportOptions {
    private static final Messages SAY = Messages.beside(ExportOptions.class);

    private final ExportViewModel model;
    private final VBox column = new VBox();
    private final ScrollBox root = new ScrollBox(column);
    private final VBox profile = new VBox();
    private final Label leavesOut = Sentence.of("", "muted");
    private final PasswordField first = new PasswordField();

    ExportOptions(ExportViewModel model, Action write) {
        this.model = model;
        column.getStyleClass().addAll("padded", "column");
        CheckBox contacts = check("contacts", model.contacts);
        // What the profile leaves out in any case is not to be asked for.
        contacts.disableProperty().bind(model.profileProperty()
                .map(p -> p.filter(known -> known.leavesOut().contains(SharingProfile.Part.CONTACTS)).isPresent()));
        column.getChildren().addAll(
                Form.column().choice(SAY.text("scope"), model.scope.kind).root(),
                when(ExportScope.Kind.AUTHORITIES, new AuthorityTicks(model.scope).root()),
                when(ExportScope.Kind.FUND, Form.column().choice(SAY.text("scope.which-fund"), model.scope.fund).root()),
                when(ExportScope.Kind.SINCE, Form.column().choice(SAY.text("scope.which-snapshot"), model.scope.since).root()),
                missing(),
                Form.column().choice(SAY.text("class"), model.sharingClass).root(),
                leavesOut,
                Action.of(SAY.text("profile.edit"), "Shortcut+L", this::editProfile).icon("fth-edit-2").quietButton(),
                profile,
                contacts,
                check("lock", model.lock),
                lock(),
                check("gzip", model.gzip),
                write.mainButton());
        show(profile, false);
        model.profileProperty().subscribe(this::describe);
    }

    private static CheckBox check(String key, javafx.beans.property.BooleanProperty property) {
        CheckBox box = new CheckBox(SAY.text(key));
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(property);
        return box;
    }

    private Node when(ExportScope.Kind kind, Node node) {
        bound(node, model.scope.kind.chosenProperty().map(chosen -> chosen.equals(Optional.of(kind))));
        return node;
    }

    private static void bound(Node node, ObservableValue<Boolean> shown) {
        node.managedProperty().bind(shown);
        node.visibleProperty().bind(shown);
    }

    private static void show(Node node, boolean now) {
        node.setManaged(now);
        node.setVisible(now);
    }

    private Node missing() {
        Label label = Sentence.of("", "soon");
        label.textProperty().bind(model.missingProperty());
        bound(label, label.textProperty().isNotEmpty());
        return label;
    }

    private void describe(Optional<SharingProfile> now) {
        // The first is the class's own: no profile has it to say.
        Stream<String> ofClass = now.filter(p -> p.sharingClass() == Sharing.Class.PUBLIC).stream()
                .map(_ -> SAY.text("leaves-out.partners"));
        List<String> parts = Stream.concat(
                        ofClass, now.stream().flatMap(p -> p.leavesOut().stream()).map(ExportOptions::word))
                .toList();
        leavesOut.setText(parts.isEmpty() ? SAY.text("leaves-out.none") : SAY.text("leaves-out", String.join(", ", parts)));
        if (profile.isVisible()) {
            fillProfile();
        }
    }

    static String word(SharingProfile.Part part) {
        return SAY.text("part." + part.name().toLowerCase(Locale.ROOT));
    }

    void editProfile() {
        show(profile, !profile.isVisible());
        if (profile.isVisible()) {
            fillProfile();
        }
    }

    private void fillProfile() {
        Form form = Form.column().line(SAY.text("profile.name"), model.profileForm.name);
        model.profileForm.leavesOut.forEach((part, out) -> {
            CheckBox box = new CheckBox(SAY.text("profile.leave", word(part)));
            box.setSelected(out.get());
            box.selectedProperty().bindBidirectional(out);
            box.setDisable(model.profileForm.isForbidden(part));
            form.node(box);
        });
        form.saves(Action.of(SAY.text("profile.save"), "", model.profileForm::save)).leaves(() -> show(profile, false));
        profile.getChildren().setAll(form.root());
        profile.getStyleClass().setAll("card");
        form.focus();
    }

    private Node lock() {
        Label guessable = Sentence.of(SAY.text("lock.guessable"), "soon");
        bound(guessable, Bindings.createBooleanBinding(model::isGuessable, model.passphrase.textProperty()));
        VBox box = new VBox(
                secret(first, "lock.field", model.passphrase),
                guessable,
                secret(new PasswordField(), "lock.again", model.again),
                Sentence.of(SAY.text("lock.explained"), "muted"));
        box.getStyleClass().add("column");
        bound(box, model.lock);
        return box;
    }

    private static Node secret(PasswordField field, String key, Input<String> input) {
        Label name = new Label(SAY.text(key));
        name.getStyleClass().add("field-name");
        name.setLabelFor(field);
        Label fault = Sentence.of("", "needs-her");
        fault.textProperty().bind(input.faultProperty());
        bound(fault, fault.textProperty().isNotEmpty());
        field.textProperty().bindBidirectional(input.textProperty());
        field.setAccessibleText(SAY.text(key));
        return new VBox(name, field, fault);
    }

    /** Where a passphrase is missing, the focus goes there. */
    void focusMissing() {
        if (model.lock.get()) {
            first.requestFocus();
        }
    }

    Node root() {
        return root;
    }
}
