package org.daybook.app.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.feature.Page;
import org.daybook.feature.Statement;
import org.daybook.kit.form.Bar;
import org.daybook.kit.form.ScrollBox;
import org.daybook.kit.form.StatementCard;
import org.daybook.kit.text.Messages;

/** Statements on top; London left; risks, what is due, and what changed since the last snapshot right. */
final class OverviewView implements Page {
    private static final Messages SAY = Messages.beside(OverviewView.class);
    private static final KeyCombination AS_TABLE = KeyCombination.valueOf("Shortcut+T");

    /** From how many em of width on all cards stand in one row, two do, and what is due stands beside the map. */
    private static final double FOUR_CARDS = 50;

    private static final double TWO_CARDS = 26;
    private static final double BESIDE = 62;

    private final OverviewViewModel model;
    private final GridPane statements = new GridPane();
    private final GridPane below = new GridPane();
    private final List<Node> cards = new ArrayList<>();
    private final Label ruler = new Label();
    private final LondonPane london;
    private final RisksPane risks;
    private final DuePane due;
    private final ScrollBox root;

    OverviewView(OverviewViewModel model) {
        this.model = model;
        this.london = new LondonPane(model);
        this.risks = new RisksPane(model);
        this.due = new DuePane(model);
        this.root = new ScrollBox(layout());
        bind();
        handle();
    }

    private Region layout() {
        statements.getStyleClass().add("statements");
        below.getStyleClass().add("overview-below");
        GridPane.setVgrow(london.root(), Priority.ALWAYS);
        ruler.setManaged(false);
        ruler.setVisible(false);
        VBox all = new VBox(statements, below, ruler);
        all.getStyleClass().add("overview");
        VBox.setVgrow(below, Priority.ALWAYS);
        return all;
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private void bind() {
        root.setFitToHeight(true);
        root.widthProperty().subscribe(this::arrange);
        ruler.fontProperty().subscribe(this::arrange);
        root.getStyleClass().add("edge-to-edge");
        model.overviewProperty().subscribe(overview -> overview.ifPresentOrElse(this::show, london::loading));
        model.sinceProperty().subscribe(found -> found.ifPresent(due::show));
    }

    private void handle() {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (AS_TABLE.match(event)) {
                london.turn();
                event.consume();
            }
        });
    }

    private void show(Overview overview) {
        cards.clear();
        overview.statements().forEach(statement -> cards.add(card(statement)));
        cards.add(risks.card(overview.risks()));
        arrange();
        london.show();
        risks.show(overview.risks());
        due.show(overview.due(), overview.moreDue());
    }

    /** As many cards beside one another, and what is due beside the map, as there is room for at this size of text. */
    private void arrange() {
        double room = root.getWidth() / Math.max(1, ruler.getFont().getSize());
        int columns = room >= FOUR_CARDS ? Math.max(1, cards.size()) : room >= TWO_CARDS ? 2 : 1;
        statements.getChildren().clear();
        statements.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            statements.getColumnConstraints().add(share(shareOf(i, columns)));
        }
        for (int i = 0; i < cards.size(); i++) {
            GridPane.setVgrow(cards.get(i), Priority.ALWAYS);
            GridPane.setHgrow(cards.get(i), Priority.ALWAYS);
            statements.add(cards.get(i), i % columns, i / columns);
        }
        boolean beside = room >= BESIDE;
        below.getChildren().clear();
        below.getColumnConstraints().setAll(beside ? List.of(share(66), share(34)) : List.of(share(100)));
        below.add(london.root(), 0, 0);
        below.add(due.root(), beside ? 1 : 0, beside ? 0 : 1);
        below.add(risks.root(), 0, beside ? 1 : 2, beside ? 2 : 1, 1);
    }

    /** In one row the first has the most to say, the last the least. */
    private static double shareOf(int place, int columns) {
        double even = 100.0 / columns;
        if (columns <= 2) {
            return even;
        }
        return place == 0 ? even * 1.25 : place == columns - 1 ? even * 0.85 : even * (columns - 2.1) / (columns - 2);
    }

    private Node card(Statement statement) {
        List<Bar.Part> bar = statement.bar().stream()
                .map(part -> new Bar.Part(part.name(), part.share(), style(part.tone())))
                .toList();
        return new StatementCard(
                statement.title(),
                statement.figure(),
                statement.caption(),
                bar,
                statement.lines(),
                () -> model.open(statement.link()));
    }

    private static String style(Statement.Tone tone) {
        return switch (tone) {
            case DONE -> "done";
            case UNDER_WAY -> "under-way";
            case REMAINING -> "remaining";
        };
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public void shown() {
        model.activate();
    }

    @Override
    public void hidden() {
        model.deactivate();
    }

    @Override
    public Help help() {
        return new Help(
                SAY.text("help.purpose"),
                List.of(SAY.text("help.key.map"), SAY.text("help.key.table"), SAY.text("help.key.jump")),
                List.of(SAY.text("hint.1"), SAY.text("hint.2"), SAY.text("hint.3")));
    }
}
