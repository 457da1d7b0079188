package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All parts together, as a view puts them together: pictures to look at, and what must hold in each of them. */
@ExtendWith(JavaFxThread.class)
class GalleryTest {
    record Row(String id, String name, int rank, String sign, String word, Optional<PartialDate> since, String next, Money money) {}

    private static final String[] SIGNS = {"○", "◔", "◑", "◕", "●", "◌"};
    private static final String[] WORDS = {"not approached", "signed up", "self-assessing", "challenge held", "reviewed", "paused"};
    private static final String[] NAMES = {
        "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "City of London", "Croydon", "Ealing", "Enfield",
        "Greenwich", "Hackney", "Hammersmith and Fulham", "Haringey", "Harrow", "Havering", "Hillingdon", "Hounslow", "Islington",
        "Kensington and Chelsea", "Kingston upon Thames", "Lambeth", "Lewisham", "Merton", "Newham", "Redbridge",
        "Richmond upon Thames", "Southwark", "Sutton", "Tower Hamlets", "Waltham Forest", "Wandsworth", "Westminster"
    };

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < NAMES.length; i++) {
            int stage = i * 7 % 6;
            rows.add(new Row(
                    "E" + i,
                    NAMES[i],
                    stage,
                    SIGNS[stage],
                    WORDS[stage],
                    stage == 0 ? Optional.empty() : Optional.of(PartialDate.of(LocalDate.of(2008, 1 + i % 10, 1 + i % 28))),
                    i % 3 == 0 ? "kick-off 2 July" : "–",
                    new Money(123450L * i)));
        }
        return rows;
    }

    private static Parent view() {
        ObservableList<Row> source = FXCollections.observableArrayList(rows());
        Filter<Row> filter = new Filter<>(source, Row::name);
        for (int i = 0; i < WORDS.length; i++) {
            int rank = i;
            filter.chip(WORDS[i], WORDS[i], row -> row.rank() == rank);
        }
        filter.chosen().add("signed up");
        filter.chosen().add("self-assessing");
        DeskTable<Row> table = new DeskTable<>("gallery", Row::id);
        table.text("name", "Authority", 12, Row::name);
        table.stage("stage", "Stage", 10, Row::rank, Row::sign, Row::word);
        table.date("since", "Since", 7, Row::since);
        table.text("next", "Next step", 9, Row::next);
        table.money("money", "Granted", 7, row -> Optional.of(row.money()));
        table.shows(filter);
        Input<String> name = new Input<>(Rule.line().required("Say who goes."));
        Input<PartialDate> date = Input.date(() -> LocalDate.of(2008, 10, 31));
        date.type("early oct");
        Input<Money> money = Input.money();
        money.type("12,x");
        money.reveal();
        Choice<String> choice = new Choice<>(List.of(WORDS), word -> word);
        choice.choose("signed up");
        MasterDetail layout = new MasterDetail("gallery", table)
                .top(new FilterBar(filter))
                .foot(Form.row()
                        .date("Date", date)
                        .choice("Move to", choice)
                        .money("Amount", money)
                        .note("Note", Input.note())
                        .saves(Action.of("Move", "Enter", () -> {}).icon("fth-check"))
                        .root());
        HistoryPane history = new HistoryPane();
        history.show(List.of(
                new HistoryPane.Line("3 October 2008, 14:32", "manager", "Stage: self-assessing", "signed up"),
                new HistoryPane.Line("12 May 2008, 09:05", "manager", "Stage: signed up", "")));
        Form form = Form.column()
                .line("Next step", name)
                .date("On", date)
                .note("Note", Input.note())
                .saves(Action.of("Save", "", () -> {}).icon("fth-save"));
        VBox details = new VBox(
                new Facts().add("Lead", "Head of Libraries").add("Tranche", "Tranche 2, from early October 2008").add("Answer", ""),
                form.root(),
                history);
        details.getStyleClass().add("wide");
        table.select("E" + 1);
        layout.show("Camden", details);
        return layout;
    }

    private static Parent overview() {
        List<LondonMap.Place> places = new ArrayList<>();
        Map<String, LondonMap.Standing> standings = new LinkedHashMap<>();
        int[][] cells = {{4, 0}, {3, 1}, {4, 1}, {5, 1}, {6, 1}, {1, 2}, {2, 2}, {3, 2}, {4, 2}, {5, 2}, {6, 2}, {7, 2}, {1, 3}, {2, 3}, {3, 3}, {4, 3}, {5, 3}, {6, 3}, {7, 3}};
        for (int i = 0; i < cells.length; i++) {
            places.add(new LondonMap.Place("E" + i, NAMES[i], NAMES[i].split(" ")[0], cells[i][0], cells[i][1]));
            standings.put("E" + i, new LondonMap.Standing(SIGNS[i % 6], WORDS[i % 6]));
        }
        LondonMap map = new LondonMap(places);
        map.show(standings);
        GridPane cards = new GridPane();
        cards.setHgap(16);
        for (int i = 0; i < 3; i++) {
            StatementCard card = new StatementCard(
                    "Self-assessment", "23 of 33", "authorities are in (69.7 %)",
                    List.of(new Bar.Part("done", 0.3, "done"), new Bar.Part("under way", 0.397, "under-way"), new Bar.Part("left", 0.303, "remaining")),
                    List.of("10 remain", "1.9 a month needed to 19 December 2009"), () -> {});
            GridPane.setHgrow(card, Priority.ALWAYS);
            cards.add(card, i, 0);
        }
        Label heading = new Label("London");
        heading.getStyleClass().add("heading");
        Label badge = new Label("Illustrative");
        badge.getStyleClass().add("badge");
        HBox head = new HBox(heading, badge);
        head.getStyleClass().add("row");
        Figures figures = new Figures();
        figures.show(List.of(
                new Figures.Figure("received", "50,000.00"),
                new Figures.Figure("uncommitted", "15,999.50", "strong"),
                new Figures.Figure("overdue", "2 claims", "needs-her")));
        VBox all = new VBox(head, cards, figures, map);
        VBox.setVgrow(map, Priority.ALWAYS);
        all.getStyleClass().addAll("wide", "padded");
        return all;
    }

    @Test
    void a_view_of_all_parts_can_be_looked_at() {
        Screenshot.take("gallery-view", 1000, 700, GalleryTest::view);
        Screenshot.take("gallery-wide", 1720, 900, GalleryTest::view);
        Screenshot.take("gallery-overview", 1000, 700, GalleryTest::overview);
        assertThat(java.nio.file.Path.of("target", "screenshots", "gallery-view-200.png")).isNotEmptyFile();
    }
}
