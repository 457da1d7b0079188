package org.daybook.kit.form;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.kit.text.Messages;

/** What became of a record: who, when, what, and what it was before, struck through. The newest is first. */
public final class HistoryPane extends VBox {
    private static final Messages SAY = Messages.beside(HistoryPane.class);

    /**
     * @param when "3 October 2008, 14:32"
     * @param who a role: "manager"
     * @param what "Lead officer: R. Okafor"
     * @param was the value before; empty when there was none
     */
    public record Line(String when, String who, String what, String was) {}

    public HistoryPane() {
        getStyleClass().add("history");
        show(List.of());
    }

    public void show(List<Line> lines) {
        getChildren().clear();
        if (lines.isEmpty()) {
            Label nothing = new Label(SAY.text("history.empty"));
            nothing.getStyleClass().add("muted");
            getChildren().add(nothing);
        }
        for (Line line : lines) {
            Label when = new Label(line.when() + " · " + Isolated.text(line.who()));
            when.getStyleClass().add("muted");
            Label what = Sentence.of(line.what());
            VBox box = new VBox(when, what);
            box.getStyleClass().add("history-line");
            if (!line.was().isEmpty()) {
                Label was = Sentence.of(line.was());
                was.getStyleClass().add("was");
                was.setAccessibleText(SAY.text("history.was", line.was()));
                box.getChildren().add(was);
            }
            getChildren().add(box);
        }
    }
}
