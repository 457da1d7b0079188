package org.daybook.app.snapshots;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.kit.form.Isolated;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;

/** Fields with their old values struck through beside the new ones. */
final class ValueList {
    private static final Messages SAY = Messages.beside(ValueList.class);

    /** @param was empty where there was nothing; @param is empty where there is nothing; @param said who and when, or empty */
    record Line(String name, String was, String is, String said) {}

    private ValueList() {}

    static Node of(List<Line> lines) {
        VBox box = new VBox();
        box.getStyleClass().add("column");
        lines.forEach(line -> box.getChildren().add(of(line)));
        return box;
    }

    private static Node of(Line line) {
        VBox box = new VBox(Sentence.of(line.name(), "muted"), values(line.was(), line.is()));
        box.getStyleClass().add("history-line");
        if (!line.said().isEmpty()) {
            box.getChildren().add(Sentence.of(line.said(), "muted"));
        }
        return box;
    }

    /** Struck through is read aloud as "was". */
    static TextFlow values(String was, String is) {
        TextFlow flow = new TextFlow();
        if (!was.isEmpty()) {
            flow.getChildren().add(text(was, "struck"));
            flow.getChildren().add(text("  ", "value"));
        }
        flow.getChildren().add(text(is.isEmpty() ? SAY.text("value.nothing") : is, "value"));
        flow.setAccessibleText(was.isEmpty() ? is : SAY.text("value.read", was, is.isEmpty() ? SAY.text("value.nothing") : is));
        return flow;
    }

    private static Text text(String content, String style) {
        Text text = new Text(Isolated.text(content));
        text.getStyleClass().add(style);
        text.setStrikethrough(style.equals("struck"));
        return text;
    }
}
