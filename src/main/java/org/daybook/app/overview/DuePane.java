package org.daybook.app.overview;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.snapshots.SnapshotsScreen;
import org.daybook.feature.Due;
import org.daybook.feature.Link;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.text.Messages;

/** What is due, and what changed since the last snapshot. */
final class DuePane {
    private static final Messages SAY = Messages.beside(DuePane.class);

    private final OverviewViewModel model;
    private final VBox due = new VBox();
    private final VBox since = new VBox();
    private final VBox root = new VBox(due, since);

    DuePane(OverviewViewModel model) {
        this.model = model;
        root.getStyleClass().add("section");
    }

    /** @param more how many are left off */
    void show(List<Due> all, int more) {
        Section.begin(due, SAY.text("due.title"));
        if (all.isEmpty()) {
            due.getChildren().add(Sentence.of(SAY.text("due.none"), "muted"));
        }
        GridPane rows = new GridPane();
        rows.getStyleClass().add("due");
        ColumnConstraints dates = new ColumnConstraints();
        ColumnConstraints things = new ColumnConstraints();
        things.setHgrow(Priority.ALWAYS);
        things.setFillWidth(true);
        rows.getColumnConstraints().setAll(dates, things);
        for (int i = 0; i < all.size(); i++) {
            Due item = all.get(i);
            Label date = new Label(item.date().inTable());
            date.getStyleClass().add(item.overdue() ? "risk-high" : "muted");
            date.setMinWidth(Region.USE_PREF_SIZE);
            Hyperlink what = new Hyperlink(item.overdue() ? SAY.text("due.overdue", item.what()) : item.what());
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            what.setOnAction(_ -> model.open(item.link()));
            GridPane.setValignment(date, VPos.TOP);
            GridPane.setValignment(what, VPos.TOP);
            rows.addRow(i, date, what);
        }
        due.getChildren().add(rows);
        if (more > 0) {
            due.getChildren().add(Sentence.of(SAY.text("due.more", more), "muted"));
        }
    }

    void show(Since found) {
        Section.begin(since, SAY.text("since.title"));
        for (int i = 0; i < found.lines().size(); i++) {
            if (i > 0) {
                since.getChildren().add(Sentence.of(found.lines().get(i), "muted"));
                continue;
            }
            Hyperlink first = new Hyperlink(found.lines().getFirst());
            first.setWrapText(true);
            first.setMinHeight(Region.USE_PREF_SIZE);
            first.setOnAction(_ -> model.open(Link.to(SnapshotsScreen.ID)));
            since.getChildren().add(first);
        }
    }

    Node root() {
        return root;
    }
}
