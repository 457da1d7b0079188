package org.daybook.app.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;

/** One record of the report: its questions side by side, then what else changes, the old values struck through. */
final class ReportDetail {
    private static final Messages SAY = Messages.beside(ReportDetail.class);

    private final IntakeViewModel model;
    private final VBox root = new VBox();
    private final List<QuestionBox> boxes = new ArrayList<>();
    private Optional<ReportRow.Item> item = Optional.empty();

    ReportDetail(IntakeViewModel model) {
        this.model = model;
        root.getStyleClass().add("wide");
        Subscription answers = model.answers.changesProperty().subscribe(_ -> boxes.forEach(QuestionBox::mark));
        root.setUserData(answers);
    }

    Node root() {
        return root;
    }

    void show(ReportRow.Item now) {
        if (item.equals(Optional.of(now))) {
            return;
        }
        item = Optional.of(now);
        root.getChildren().clear();
        boxes.clear();
        for (Question question : now.questions()) {
            QuestionBox box = new QuestionBox(model, question);
            boxes.add(box);
            root.getChildren().add(box.root());
        }
        if (!now.fields().isEmpty()) {
            root.getChildren().add(ValueList.of(now.fields().stream()
                    .map(f -> new ValueList.Line(f.name(), f.was(), f.is(), said(f)))
                    .toList()));
        }
        if (now.what() == ReportRow.What.PROBLEM) {
            root.getChildren().add(Sentence.of(now.name(), "plain"));
        }
        if (now.what() == ReportRow.What.DELETED) {
            root.getChildren().add(Sentence.of(SAY.text("deleted.explained"), "muted"));
        }
        now.link().ifPresent(_ -> root.getChildren().add(Sentence.of(SAY.text("enter-opens"), "muted")));
    }

    void write() {
        boxes.stream().filter(QuestionBox::canWrite).findFirst().ifPresent(QuestionBox::write);
    }

    private static String said(ReportRow.Field field) {
        return field.who().isEmpty() ? "" : SAY.text("said", field.who(), field.when());
    }
}
