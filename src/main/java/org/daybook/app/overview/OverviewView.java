package org.daybook.app.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.snapshots.SnapshotsScreen;
import org.daybook.borough.Authority;
import org.daybook.feature.Circle;
import org.daybook.feature.Due;
import org.daybook.feature.Link;
import org.daybook.feature.Page;
import org.daybook.feature.Risk;
import org.daybook.feature.Statement;
import org.daybook.feature.Tile;
import org.daybook.kit.form.Bar;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.LondonMap;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.form.ScrollBox;
import org.daybook.kit.form.StatementCard;
import org.daybook.kit.text.Messages;
import org.daybook.kit.theme.Icon;

/** Statements on top; London left; risks, what is due, and what changed since the last snapshot right. */
final class OverviewView implements Page {
    private static final Messages SAY = Messages.beside(OverviewView.class);
    private static final KeyCombination AS_TABLE = KeyCombination.valueOf("Shortcut+T");

    /** From how many em of width on all cards stand in one row, two do, and what is due stands beside the map. */
    private static final double FOUR_CARDS = 50;

    private static final double TWO_CARDS = 26;
    private static final double BESIDE = 62;

    /** How many risks the card names; all of them stand below. */
    private static final int MOST_RISKS = 4;

    /** An authority on the map, as a row. */
    private record Row(Authority authority, Tile tile) {}

    private final OverviewViewModel model;
    private final GridPane statements = new GridPane();
    private final GridPane below = new GridPane();
    private final List<Node> cards = new ArrayList<>();
    private final Label ruler = new Label();
    private VBox left = new VBox();
    private VBox aside = new VBox();
    private final StackPane london = new StackPane();
    private final VBox risks = new VBox();
    private final VBox due = new VBox();
    private final VBox since = new VBox();
    private final ToggleButton asTable = new ToggleButton(SAY.text("map.as-table"));
    private final ScrollBox root;
    private final DeskTable<Row> table = new DeskTable<>("overview.london", row -> row.authority().gss());
    private Optional<LondonMap> map = Optional.empty();

    OverviewView(OverviewViewModel model) {
        this.model = model;
        this.root = new ScrollBox(layout());
        bind();
        handle();
    }

    private Region layout() {
        statements.getStyleClass().add("statements");
        Label head = new Label(SAY.text("map.title"));
        head.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox mapHead = new HBox(head, gap, asTable);
        mapHead.getStyleClass().add("section-head");
        left = new VBox(mapHead, london, legend());
        left.getStyleClass().add("section");
        VBox.setVgrow(london, Priority.ALWAYS);
        aside = new VBox(due, since);
        aside.getStyleClass().add("section");
        below.getStyleClass().add("overview-below");
        GridPane.setVgrow(left, Priority.ALWAYS);
        ruler.setManaged(false);
        ruler.setVisible(false);
        VBox all = new VBox(statements, below, ruler);
        all.getStyleClass().add("overview");
        VBox.setVgrow(below, Priority.ALWAYS);
        table.text("authority", SAY.text("table.authority"), 16, row -> row.authority().name());
        table.stage(
                "stage",
                SAY.text("table.stage"),
                16,
                row -> row.tile().circle().ordinal(),
                row -> row.tile().circle().sign(),
                row -> row.tile().word());
        table.opens(row -> model.openAuthority(row.authority().gss()));
        return all;
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private static Node legend() {
        Label legend = new Label(SAY.text("map.legend"));
        legend.getStyleClass().add("muted");
        legend.setWrapText(true);
        return legend;
    }

    private void bind() {
        root.setFitToHeight(true);
        root.widthProperty().subscribe(this::arrange);
        ruler.fontProperty().subscribe(this::arrange);
        root.getStyleClass().add("edge-to-edge");
        asTable.getStyleClass().add("chip");
        asTable.selectedProperty().bindBidirectional(model.asTableProperty());
        model.asTableProperty().subscribe(this::showLondon);
        model.overviewProperty().subscribe(overview -> overview.ifPresentOrElse(
                this::show, () -> london.getChildren().setAll(Placeholder.loading(SAY.text("loading")))));
        model.sinceProperty().subscribe(found -> found.ifPresent(this::showSince));
    }

    private void handle() {
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (AS_TABLE.match(event)) {
                asTable.setSelected(!asTable.isSelected());
                event.consume();
            }
        });
    }

    private void show(Overview overview) {
        cards.clear();
        overview.statements().forEach(statement -> cards.add(card(statement)));
        cards.add(riskCard(overview.risks()));
        arrange();
        showLondon();
        showRisks(overview.risks());
        showDue(overview.due());
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
        below.add(left, 0, 0);
        below.add(aside, beside ? 1 : 0, beside ? 0 : 1);
        below.add(risks, 0, beside ? 1 : 2, beside ? 2 : 1, 1);
    }

    /** In one row the first has the most to say, the last the least. */
    private static double shareOf(int place, int columns) {
        double even = 100.0 / columns;
        if (columns <= 2) {
            return even;
        }
        return place == 0 ? even * 1.25 : place == columns - 1 ? even * 0.85 : even * (columns - 2.1) / (columns - 2);
    }

    /** How many risks, and those that need her now; it leads to the list of them below. */
    private Node riskCard(List<Risk> all) {
        long high = all.stream().filter(risk -> risk.severity() == Risk.Severity.HIGH).count();
        StatementCard card = new StatementCard(
                SAY.text("risks.card"),
                SAY.text("risks.title", all.size()),
                SAY.text("risks.card.now", high),
                List.of(),
                List.of(),
                () -> first(risks));
        all.stream().limit(MOST_RISKS).forEach(risk -> card.line(riskLine(risk)));
        if (all.size() > MOST_RISKS) {
            card.line(quiet(SAY.text("risks.card.more", all.size() - MOST_RISKS)));
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

    private void showLondon() {
        model.overviewProperty().get().ifPresent(overview -> {
            if (model.asTableProperty().get()) {
                table.getSelectionModel().clearSelection();
                table.shows(javafx.collections.FXCollections.observableArrayList(overview.authorities().stream()
                        .map(a -> new Row(a, tile(overview, a)))
                        .toList()));
                london.getChildren().setAll(table);
            } else {
                london.getChildren().setAll(map(overview));
            }
        });
    }

    private LondonMap map(Overview overview) {
        LondonMap shown = map.orElseGet(() -> new LondonMap(overview.authorities().stream()
                        .map(a -> new LondonMap.Place(a.gss(), a.name(), a.shortName(), a.column(), a.row()))
                        .toList())
                .opens(model::openAuthority));
        map = Optional.of(shown);
        Map<String, LondonMap.Standing> standings = new HashMap<>();
        overview.authorities().forEach(a -> {
            Tile tile = tile(overview, a);
            standings.put(a.gss(), new LondonMap.Standing(tile.circle().sign(), tile.word()));
        });
        shown.show(standings);
        return shown;
    }

    private static Tile tile(Overview overview, Authority authority) {
        return overview.tiles().getOrDefault(authority.gss(), new Tile(authority.gss(), Circle.EMPTY, ""));
    }

    private void showRisks(List<Risk> all) {
        section(risks, SAY.text("risks.title", all.size()));
        if (all.isEmpty()) {
            risks.getChildren().add(quiet(SAY.text("risks.none")));
        }
        GridPane side = new GridPane();
        side.getStyleClass().add("risks");
        side.getColumnConstraints().addAll(share(50), share(50));
        for (int i = 0; i < all.size(); i++) {
            Risk risk = all.get(i);
            Hyperlink title = new Hyperlink(risk.title());
            title.setGraphic(icon(risk));
            title.getStyleClass().add(style(risk));
            title.setWrapText(true);
            title.setAccessibleHelp(risk.sentence());
            title.setOnAction(_ -> model.open(risk.link()));
            side.add(new VBox(title, quiet(risk.sentence())), i % 2, i / 2);
        }
        risks.getChildren().add(side);
    }

    private void showDue(List<Due> all) {
        section(due, SAY.text("due.title"));
        if (all.isEmpty()) {
            due.getChildren().add(quiet(SAY.text("due.none")));
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
    }

    private void showSince(Since found) {
        section(since, SAY.text("since.title"));
        for (int i = 0; i < found.lines().size(); i++) {
            if (i > 0) {
                since.getChildren().add(quiet(found.lines().get(i)));
                continue;
            }
            Hyperlink first = new Hyperlink(found.lines().getFirst());
            first.setWrapText(true);
            first.setMinHeight(Region.USE_PREF_SIZE);
            first.setOnAction(_ -> model.open(Link.to(SnapshotsScreen.ID)));
            since.getChildren().add(first);
        }
    }

    private static void section(VBox box, String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        if (!box.getStyleClass().contains("aside-section")) {
            box.getStyleClass().add("aside-section");
        }
        box.getChildren().setAll(heading);
    }

    private static Label quiet(String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
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
