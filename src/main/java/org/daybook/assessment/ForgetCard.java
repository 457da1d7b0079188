package org.daybook.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.borough.Contact;
import org.daybook.borough.Forgetting;
import org.daybook.journal.FieldRule;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Focus;
import org.daybook.kit.form.Isolated;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;

/** Before a person is forgotten: what will be blanked, what stays, where else the person is named. Keeping is one Escape away. */
final class ForgetCard extends VBox {
    private static final Messages SAY = Messages.beside(ForgetCard.class);

    private final Button keep;
    private final List<CheckBox> boxes = new ArrayList<>();

    ForgetCard(Forgetting asked, Consumer<List<Forgetting.Mention>> forget, Runnable kept) {
        getStyleClass().addAll("wide");
        getChildren().add(Sentence.of(SAY.text("forget.final"), "needs-her"));
        getChildren().add(Sentence.of(SAY.text("forget.what", held(asked.contact())), "plain"));
        getChildren().add(Sentence.of(SAY.text("forget.where"), "plain"));
        getChildren().add(Sentence.of(SAY.text("forget.stays", asked.contact().role()), "plain"));
        if (!asked.elsewhere().isEmpty()) {
            getChildren().add(Sentence.of(SAY.text("forget.elsewhere", asked.elsewhere().size()), "strong"));
            asked.elsewhere().forEach(this::offer);
            getChildren().add(Sentence.of(SAY.text("forget.elsewhere.how", asked.contact().role()), "muted"));
        }
        if (asked.entries() > 0) {
            getChildren().add(Sentence.of(SAY.text("forget.entries", asked.entries()), "muted"));
        }
        keep = Action.of(SAY.text("action.forget.keep"), "Esc", kept).icon("fth-x").button();
        Button go = Action.of(SAY.text("action.forget.do"), "", () -> forget.accept(ticked(asked)))
                .icon("fth-user-x")
                .mainButton();
        FlowPane buttons = new FlowPane(keep, go);
        buttons.getStyleClass().add("form-row");
        getChildren().add(buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                kept.run();
                event.consume();
            }
        });
    }

    /** The focus is on keeping: a key pressed too much forgets nobody. */
    void focus() {
        Focus.on(keep);
    }

    private void offer(Forgetting.Mention mention) {
        String text = mention.now().isBlank() ? SAY.text("forget.past") : Isolated.text(mention.now());
        CheckBox box = new CheckBox(SAY.text("forget.mention", mention.kind(), FieldRule.words(mention.field()), text));
        box.setMnemonicParsing(false);
        box.setWrapText(true);
        box.setSelected(true);
        boxes.add(box);
        getChildren().add(box);
    }

    private List<Forgetting.Mention> ticked(Forgetting asked) {
        List<Forgetting.Mention> with = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).isSelected()) {
                with.add(asked.elsewhere().get(i));
            }
        }
        return with;
    }

    private static String held(Contact contact) {
        List<String> held = new ArrayList<>();
        add(held, "column.name", contact.name());
        add(held, "column.email", contact.email());
        add(held, "column.telephone", contact.telephone());
        add(held, "field.source", contact.source());
        add(held, "field.note", contact.notes());
        return held.isEmpty() ? SAY.text("forget.history-only") : String.join("; ", held);
    }

    private static void add(List<String> held, String key, String value) {
        if (!value.isBlank()) {
            held.add(SAY.text("forget.held", SAY.text(key), Isolated.text(value)));
        }
    }
}
