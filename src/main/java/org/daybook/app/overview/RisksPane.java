package org.daybook.app.overview;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.daybook.feature.Risk;
import org.daybook.kit.form.Sentence;
import org.daybook.kit.form.StatementCard;
import org.daybook.kit.text.Messages;
import org.daybook.kit.theme.Icon;

/** The risks: how many on a card, each with its sentence in the list. */
final class RisksPane {
    private static final Messages SAY = Messages.beside(RisksPane.class);

    /** How many risks the card names; all of them stand in the list. */
    private static final int MOST_ON_CARD = 4;

    private final OverviewViewModel model;
    private final VBox root = new VBox();

    RisksPane(OverviewViewModel model) {
        this.model = model;
    }

    /** How many risks, and those that need her now; it leads to the list of them below. */
    Node card(List<Risk> all) {
        long high = all.stream().filter(risk -> risk.severity() == Risk.Severity.HIGH).count();
        StatementCard card = new StatementCard(
                SAY.text("risks.card"),
                SAY.text("risks.title", all.size()),
                SAY.text("risks.card.now", high),
                List.of(),
                List.of(),
                () -> first(root));
        all.stream().limit(MOST_ON_CARD).forEach(risk -> card.line(riskLine(risk)));
        if (all.size() > MOST_ON_CARD) {
            card.line(Sentence.of(SAY.text("risks.card.more", all.size() - MOST_ON_CARD), "muted"));
        }
        return card;
    }

    private static Node riskLine(Risk risk) {
        Label line = new Label(risk.title());
        line.setGraphic(icon(risk));
        line.getStyleClass().addAll("risk-line", style(risk));
        return line;
    }

    private static Node icon(Risk risk) {
        return Icon.of(risk.severity() == Risk.Severity.HIGH ? "fth-alert-octagon" : "fth-alert-triangle");
    }

    private static String style(Risk risk) {
        return risk.severity() == Risk.Severity.HIGH ? "risk-high" : "risk-medium";
    }

    private static void first(VBox section) {
        Optional.ofNullable(section.lookup(".hyperlink")).ifPresent(Node::requestFocus);
    }

    void show(List<Risk> all) {
        Section.begin(root, SAY.text("risks.title", all.size()));
        if (all.isEmpty()) {
            root.getChildren().add(Sentence.of(SAY.text("risks.none"), "muted"));
        }
        GridPane side = new GridPane();
        side.getStyleClass().add("risks");
        side.getColumnConstraints().addAll(half(), half());
        for (int i = 0; i < all.size(); i++) {
            Risk risk = all.get(i);
            Hyperlink title = new Hyperlink(risk.title());
            title.setGraphic(icon(risk));
            title.getStyleClass().add(style(risk));
            title.setWrapText(true);
            title.setAccessibleHelp(risk.sentence());
            title.setOnAction(_ -> model.open(risk.link()));
            side.add(new VBox(title, Sentence.of(risk.sentence(), "muted")), i % 2, i / 2);
        }
        root.getChildren().add(side);
    }

    private static ColumnConstraints half() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(50);
        return column;
    }

    Node root() {
        return root;
    }
}
