package org.daybook.app.snapshots;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.journal.Value;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Form;
import org.daybook.kit.form.Input;
import org.daybook.kit.text.Messages;

/** One question: base, mine and theirs side by side, each with who and when; and a line for a value that neither side has. */
final class QuestionBox {
    private static final Messages SAY = Messages.beside(QuestionBox.class);
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    private final IntakeViewModel model;
    private final Question question;
    private final VBox root = new VBox();
    private final VBox mine;
    private final VBox theirs;
    private final Optional<ThirdValue> third;
    private final Label stands = new Label();
    private Optional<Form> form = Optional.empty();

    QuestionBox(IntakeViewModel model, Question question) {
        this.model = model;
        this.question = question;
        this.third = model.third(question);
        root.getStyleClass().add("column");
        Label field = ReportDetail.wrapped(question.field(), "strong");
        mine = side("side.mine", question.mine(), question.saidHere(), "keep.mine", new Question.Answer.Mine());
        theirs = side("side.theirs", question.theirs(), question.saidThere(), "keep.theirs", new Question.Answer.Theirs());
        GridPane sides = new GridPane();
        sides.getStyleClass().add("sides");
        int column = 0;
        if (!question.isDeletion()) {
            sides.add(card("side.base", question.base(), ""), column++, 0);
        }
        sides.add(mine, column++, 0);
        sides.add(theirs, column++, 0);
        for (int i = 0; i < column; i++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / column);
            third.setHgrow(Priority.ALWAYS);
            sides.getColumnConstraints().add(third);
        }
        root.getChildren().addAll(field, sides);
        third.ifPresent(this::line);
        stands.setWrapText(true);
        stands.setMinHeight(Region.USE_PREF_SIZE);
        root.getChildren().add(stands);
        mark();
    }

    private VBox card(String title, String value, String said) {
        VBox card = new VBox(
                ReportDetail.wrapped(SAY.text(title), "muted"), ReportDetail.wrapped(value, "plain"));
        if (!said.isEmpty()) {
            card.getChildren().add(ReportDetail.wrapped(said, "muted"));
        }
        card.getStyleClass().addAll("card", "side-card");
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }

    private VBox side(String title, String value, String said, String action, Question.Answer answer) {
        VBox card = card(title, value, said);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Button button = Action.of(SAY.text(action), "", () -> model.answer(java.util.List.of(question), answer)).button();
        button.setAccessibleText(SAY.text("keep.spoken", SAY.text(action), question.field(), value));
        card.getChildren().addAll(gap, button);
        return card;
    }

    private void line(ThirdValue value) {
        Input<String> typed = new Input<>(value.rule().required(SAY.text("third.required")));
        Form writing = Form.row();
        writing.line(SAY.text("third.field"), typed)
                .saves(Action.of(SAY.text("third.take"), "", () -> model.answerThird(question, value, typed.get())));
        model.answers.to(question).ifPresent(answer -> {
            if (answer instanceof Question.Answer.Third(String before, Value _)) {
                typed.type(before);
            }
        });
        form = Optional.of(writing);
        root.getChildren().add(writing.root());
    }

    boolean canWrite() {
        return form.isPresent();
    }

    void write() {
        form.ifPresent(Form::focus);
    }

    /** Shows which side stands. */
    void mark() {
        Optional<Question.Answer> answer = model.answers.to(question);
        mine.pseudoClassStateChanged(TAKEN, answer.filter(Question.Answer.Mine.class::isInstance).isPresent());
        theirs.pseudoClassStateChanged(TAKEN, answer.filter(Question.Answer.Theirs.class::isInstance).isPresent());
        stands.getStyleClass().setAll("label", answer.isEmpty() ? "soon" : "muted");
        stands.setText(
                answer.isEmpty()
                        ? SAY.text("answer.open")
                        : switch (answer.get()) {
                            case Question.Answer.Mine _ -> SAY.text("answer.mine");
                            case Question.Answer.Theirs _ -> SAY.text("answer.theirs");
                            case Question.Answer.Third(String typed, Value _) -> SAY.text("answer.third", typed);
                        });
    }

    Node root() {
        return root;
    }
}
