package org.daybook.app.snapshots;

import java.util.ArrayList;
import java.util.List;
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
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;

/** One question: base, mine and theirs side by side, each with who and when; and a line for a value that neither side has. */
final class QuestionBox {
    private static final Messages SAY = Messages.beside(QuestionBox.class);
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

    /** A card narrower than this, in em, breaks words. */
    private static final double NARROW = 9;

    private final IntakeViewModel model;
    private final Question question;
    private final VBox root = new VBox();
    private final VBox mine;
    private final VBox theirs;
    private final List<VBox> cards = new ArrayList<>();
    private final GridPane sides = new GridPane();
    private final Optional<ThirdValue> third;
    private final Label stands = new Label();
    private Optional<Form> form = Optional.empty();

    QuestionBox(IntakeViewModel model, Question question) {
        this.model = model;
        this.question = question;
        this.third = model.third(question);
        root.getStyleClass().add("column");
        Label field = Sentence.of(question.field(), "strong");
        mine = side("side.mine", question.mine(), question.saidHere(), "keep.mine", new Question.Answer.Mine());
        theirs = side("side.theirs", question.theirs(), question.saidThere(), "keep.theirs", new Question.Answer.Theirs());
        if (!question.isDeletion()) {
            cards.add(card("side.base", question.base(), ""));
        }
        cards.add(mine);
        cards.add(theirs);
        sides.getStyleClass().add("sides");
        sides.widthProperty().subscribe(() -> arrange(field.getFont().getSize()));
        arrange(field.getFont().getSize());
        root.getChildren().addAll(field, sides);
        third.ifPresent(this::line);
        stands.setWrapText(true);
        stands.setMinHeight(Region.USE_PREF_SIZE);
        root.getChildren().add(stands);
        mark();
    }

    /** Side by side where there is room for words; else one beneath the other. */
    private void arrange(double em) {
        int columns = sides.getWidth() > 0 && sides.getWidth() < cards.size() * NARROW * em ? 1 : cards.size();
        if (sides.getColumnConstraints().size() == columns && !sides.getChildren().isEmpty()) {
            return;
        }
        sides.getChildren().clear();
        sides.getColumnConstraints().clear();
        for (int i = 0; i < cards.size(); i++) {
            sides.add(cards.get(i), columns == 1 ? 0 : i, columns == 1 ? i : 0);
        }
        for (int i = 0; i < columns; i++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            share.setHgrow(Priority.ALWAYS);
            sides.getColumnConstraints().add(share);
        }
    }

    private VBox card(String title, String value, String said) {
        VBox card = new VBox(
                Sentence.of(SAY.text(title), "muted"), Sentence.of(value, "plain"));
        if (!said.isEmpty()) {
            card.getChildren().add(Sentence.of(said, "muted"));
        }
        card.getStyleClass().addAll("card", "side-card");
        card.setMaxHeight(Double.MAX_VALUE);
        return card;
    }

    private VBox side(String title, String value, String said, String action, Question.Answer answer) {
        VBox card = card(title, value, said);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Button button = Action.of(SAY.text(action), "", () -> model.answer(List.of(question), answer)).button();
        button.setAccessibleText(SAY.text("keep.spoken", SAY.text(action), question.field(), value));
        card.getChildren().addAll(gap, button);
        return card;
    }

    private void line(ThirdValue value) {
        Input<String> typed = model.line(question, value);
        Form writing = Form.row();
        writing.line(SAY.text("third.field"), typed)
                .does(Action.of(SAY.text("third.take"), "", () -> model.answerThird(question, value, typed.get())));
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
