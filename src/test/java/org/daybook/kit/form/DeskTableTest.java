package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFxThread.class)
class DeskTableTest {
    private record Room(String id, String name, Optional<Money> rent) {}

    private final ObservableList<Room> rooms = FXCollections.observableArrayList(
            new Room("1", "Hall", Optional.of(new Money(250_000))),
            new Room("2", "=Attic", Optional.empty()),
            new Room("3", "cellar", Optional.of(new Money(-50))));
    private final Map<String, String> remembered = new HashMap<>();

    @Test
    void what_is_selected_stays_selected_when_its_record_comes_anew() {
        DeskTable<Room> table = table();
        table.select("3");
        rooms.setAll(new Room("3", "Cellar, dry", Optional.empty()), new Room("4", "Loft", Optional.empty()));
        assertThat(table.chosenProperty().get().map(Room::name)).contains("Cellar, dry");
        rooms.remove(0);
        assertThat(table.chosenProperty().get()).isEmpty();
    }

    @Test
    void enter_opens_and_a_letter_acts_on_the_selected() {
        DeskTable<Room> table = table();
        List<String> done = new ArrayList<>();
        table.opens(room -> done.add("open " + room.name()))
                .offers(Action.of("Move", "M", () -> done.add("move " + table.selected().size())));
        table.getSelectionModel().selectAll();
        press(table, KeyCode.M);
        table.select("1");
        press(table, KeyCode.ENTER);
        assertThat(done).containsExactly("move 3", "open Hall");
    }

    @Test
    void rows_without_an_amount_come_last_and_names_sort_whatever_their_case() {
        DeskTable<Room> table = table();
        table.getSortOrder().add(column(table, "rent"));
        assertThat(table.getItems()).extracting(Room::id).containsExactly("3", "1", "2");
        table.getSortOrder().setAll(List.of(column(table, "name")));
        assertThat(table.getItems()).extracting(Room::name).containsExactly("=Attic", "cellar", "Hall");
    }

    @Test
    void copied_rows_are_cells_and_no_formula_among_them() {
        DeskTable<Room> table = table();
        assertThat(TableCopy.text(table.getVisibleLeafColumns(), rooms))
                .isEqualTo("Room\tRent\nHall\t2,500.00\n'=Attic\t\ncellar\t−0.50");
    }

    @Test
    void widths_order_and_sorting_are_as_she_left_them() {
        DeskTable<Room> table = table();
        inScene(table);
        table.getColumns().setAll(List.of(column(table, "rent"), column(table, "name")));
        table.getSortOrder().setAll(List.of(column(table, "rent")));
        column(table, "rent").setSortType(TableColumn.SortType.DESCENDING);
        DeskTable<Room> next = table();
        inScene(next);
        assertThat(next.getColumns()).extracting(TableColumn::getId).containsExactly("rent", "name");
        assertThat(next.getItems()).extracting(Room::id).containsExactly("2", "1", "3");
    }

    @Test
    void a_filter_that_lets_nothing_through_says_so_and_shows_all_again() {
        Filter<Room> filter = new Filter<>(rooms, Room::name);
        DeskTable<Room> table = new DeskTable<>("rooms", Room::id);
        table.shows(filter).whenEmpty(Placeholder.empty("No rooms yet", "Add one below."));
        filter.textProperty().set("xyz");
        assertThat(said(table)).contains("Nothing matches the filter");
        rooms.clear();
        filter.clear();
        assertThat(said(table)).contains("No rooms yet");
    }

    @Test
    void at_each_key_of_a_filter_the_cells_show_the_rows_that_hold_it() {
        rooms.setAll(rooms(1, 200));
        Filter<Room> filter = new Filter<>(rooms, Room::name);
        DeskTable<Room> table = new DeskTable<>("rooms", Room::id);
        table.text("name", "Room", 10, Room::name);
        table.shows(filter);
        Stage stage = new Stage();
        stage.setScene(new Scene(table, 300, 300));
        stage.show();
        Screenshot.frames(2);
        for (String typed : List.of("7", "77", "7", "77x", "7", "")) {
            filter.textProperty().set(typed);
            Screenshot.frames(2);
            List<String> inSight = inSight(table);
            assertThat(inSight)
                    .as("after \"%s\"", typed)
                    .isEqualTo(rooms.stream()
                            .map(Room::name)
                            .filter(name -> name.contains(typed))
                            .limit(inSight.size())
                            .toList());
            assertThat(inSight.isEmpty()).isEqualTo(typed.endsWith("x"));
        }
        stage.hide();
    }

    @Test
    void the_row_at_the_top_stays_there_when_rows_come_or_go_below_and_too_short_a_list_is_shown_from_its_beginning() {
        rooms.setAll(rooms(1, 900));
        DeskTable<Room> table = new DeskTable<>("rooms", Room::id);
        table.setFixedCellSize(24);
        table.text("name", "Room", 10, Room::name);
        table.shows(rooms);
        Stage stage = new Stage();
        stage.setScene(new Scene(table, 300, 300));
        stage.show();
        Screenshot.frames(2);
        table.scrollTo(500);
        Screenshot.frames(2);
        List<String> inSight = inSight(table);
        assertThat(inSight).contains("Room 501");
        rooms.addAll(rooms(901, 1_000));
        Screenshot.frames(2);
        assertThat(inSight(table)).isEqualTo(inSight);
        rooms.remove(700, 1_000);
        Screenshot.frames(2);
        assertThat(inSight(table)).isEqualTo(inSight);
        rooms.remove(503, 700);
        Screenshot.frames(2);
        assertThat(inSight(table)).endsWith("Room 503");
        rooms.remove(100, 503);
        Screenshot.frames(2);
        assertThat(inSight(table)).startsWith("Room 1");
        rooms.remove(3, 100);
        Screenshot.frames(2);
        assertThat(inSight(table)).containsExactly("Room 1", "Room 2", "Room 3");
        stage.hide();
    }

    private static List<Room> rooms(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> new Room("" + n, "Room " + n, Optional.empty()))
                .toList();
    }

    @Test
    void the_last_row_scrolled_to_stands_above_the_horizontal_bar() {
        rooms.setAll(IntStream.rangeClosed(1, 200)
                .mapToObj(n -> new Room("" + n, "Room " + n, Optional.empty()))
                .toList());
        DeskTable<Room> table = new DeskTable<>("rooms", Room::id);
        table.text("name", "Room", 20, Room::name);
        table.text("again", "Room again", 20, Room::name);
        table.shows(FXCollections.observableArrayList());
        Stage stage = new Stage();
        stage.setScene(new Scene(table, 300, 300));
        stage.show();
        Screenshot.frames(2);
        table.shows(rooms);
        table.scrollTo(199);
        Screenshot.frames(3);
        double bar = table.lookupAll(".scroll-bar").stream()
                .filter(node -> node.isVisible()
                        && node instanceof javafx.scene.control.ScrollBar b
                        && b.getOrientation() == javafx.geometry.Orientation.HORIZONTAL)
                .mapToDouble(node -> node.localToScene(node.getBoundsInLocal()).getMinY())
                .findFirst()
                .orElseThrow();
        double last = table.lookupAll(".table-row-cell").stream()
                .filter(node -> node.isVisible() && node instanceof TableRow<?> row && row.getIndex() == 199)
                .mapToDouble(node -> node.localToScene(node.getBoundsInLocal()).getMaxY())
                .findFirst()
                .orElseThrow();
        stage.hide();
        assertThat(last).isLessThanOrEqualTo(bar + 0.5);
    }

    @Test
    void rows_that_are_equal_and_come_anew_are_asked_again_for_what_their_columns_show() {
        Map<String, String> names = new HashMap<>(Map.of("1", "before"));
        DeskTable<Room> table = new DeskTable<>("rooms", Room::id);
        table.text("name", "Called", 10, room -> names.getOrDefault(room.id(), ""));
        table.setFixedCellSize(24);
        table.shows(rooms);
        Stage stage = new Stage();
        stage.setScene(new Scene(table, 300, 300));
        stage.show();
        Screenshot.frames(2);
        assertThat(inSight(table)).startsWith("before");
        names.put("1", "after");
        rooms.setAll(rooms.stream().map(room -> new Room(room.id(), room.name(), room.rent())).toList());
        Screenshot.frames(2);
        assertThat(inSight(table)).startsWith("after");
        stage.hide();
    }

    @Test
    void of_several_selected_the_one_that_was_last_stays_the_last_when_they_are_sorted() {
        DeskTable<Room> table = table();
        table.getSelectionModel().selectIndices(2, 0);
        assertThat(table.getSelectionModel().getSelectedItem().name()).isEqualTo("Hall");
        table.getSortOrder().add(column(table, "name"));
        assertThat(table.selected()).hasSize(2);
        assertThat(table.getSelectionModel().getSelectedItem().name()).isEqualTo("Hall");
        assertThat(table.getFocusModel().getFocusedItem().name()).isEqualTo("Hall");
        table.getSortOrder().clear();
        assertThat(table.getFocusModel().getFocusedItem().name()).isEqualTo("Hall");
    }

    @Test
    void the_focus_follows_its_record_and_is_nowhere_when_that_is_gone_so_that_the_arrow_begins_at_the_top() {
        DeskTable<Room> table = table();
        assertThat(table.getFocusModel().getFocusedIndex()).isEqualTo(-1);
        table.getFocusModel().focus(2);
        table.getSortOrder().add(column(table, "rent"));
        assertThat(table.getFocusModel().getFocusedItem().name()).isEqualTo("cellar");
        rooms.removeFirst();
        assertThat(table.getFocusModel().getFocusedItem().name()).isEqualTo("cellar");
        rooms.removeLast();
        assertThat(table.getFocusModel().getFocusedIndex()).isEqualTo(-1);
    }

    @Test
    void a_choice_finds_its_option_by_the_letters_typed() {
        Choice<String> choice = new Choice<>(List.of("Barnet", "Hackney", "Hammersmith and Fulham"), word -> word);
        ChoiceField<String> field = new ChoiceField<>(choice);
        type(field, "h");
        assertThat(choice.value()).contains("Hackney");
        type(field, "a");
        assertThat(choice.value()).contains("Hackney");
        type(field, "m");
        assertThat(choice.value()).contains("Hammersmith and Fulham");
        press(field, KeyCode.BACK_SPACE);
        assertThat(choice.value()).isEmpty();
    }

    @Test
    void the_arrow_keys_move_over_the_map_and_enter_opens() {
        LondonMap map = new LondonMap(List.of(
                new LondonMap.Place("a", "Enfield", "Enfield", 3, 0),
                new LondonMap.Place("b", "Barnet", "Barnet", 2, 1),
                new LondonMap.Place("c", "Camden", "Camden", 3, 2)));
        map.show(Map.of("c", new LondonMap.Standing("◑", "self-assessing")));
        List<String> opened = new ArrayList<>();
        map.opens(opened::add);
        Scene scene = new Scene(map, 400, 300);
        map.requestFocus();
        press(scene.getFocusOwner(), KeyCode.DOWN);
        assertThat(scene.getFocusOwner().getAccessibleText()).isEqualTo("Camden: self-assessing");
        press(scene.getFocusOwner(), KeyCode.ENTER);
        assertThat(opened).containsExactly("c");
    }

    @Test
    void where_there_is_room_for_one_the_details_wait_for_enter_and_escape_brings_the_list_back() {
        DeskTable<Room> table = table();
        MasterDetail both = new MasterDetail("rooms", table);
        table.chosenProperty().subscribe(chosen -> chosen.ifPresent(room -> both.show(room.name(), new javafx.scene.Group())));
        Stage stage = new Stage();
        stage.setScene(new Scene(both, 1000, 400));
        stage.show();
        Screenshot.frames(2);
        table.select("1");
        assertThat(both.openProperty().get()).isTrue();
        stage.setWidth(300);
        Screenshot.frames(2);
        assertThat(both.openProperty().get()).isFalse();
        table.select("2");
        assertThat(both.openProperty().get()).isFalse();
        press(table, KeyCode.ENTER);
        assertThat(both.openProperty().get()).isTrue();
        press(both, KeyCode.ESCAPE);
        assertThat(both.openProperty().get()).isFalse();
        stage.hide();
    }

    @Test
    void the_map_turns_into_a_table_and_is_one_at_the_next_start() {
        LondonMap map = new LondonMap(List.of(new LondonMap.Place("a", "Enfield", "Enfield", 3, 0)));
        MapAndTable both = new MapAndTable(map, table());
        inScene(both);
        assertThat(both.getCenter()).isSameAs(map);
        both.change().run();
        assertThat(both.getCenter()).isInstanceOf(DeskTable.class);
        MapAndTable next = new MapAndTable(map, table());
        inScene(next);
        assertThat(next.getCenter()).isInstanceOf(DeskTable.class);
    }

    /** What the first column says, row by row; where rounding leaves a row a thousandth of a pixel, it is not in sight. */
    private static List<String> inSight(DeskTable<Room> table) {
        return table.lookupAll(".table-row-cell").stream()
                .map(row -> (TableRow<?>) row)
                .filter(row -> row.isVisible() && !row.isEmpty() && row.getBoundsInParent().getMaxY() >= 1)
                .sorted(Comparator.comparing(TableRow::getIndex))
                .map(row -> ((Labeled) row.lookup(".table-cell")).getText())
                .toList();
    }

    private DeskTable<Room> table() {
        DeskTable<Room> table = new DeskTable<>("rooms", Room::id);
        table.text("name", "Room", 10, Room::name);
        table.money("rent", "Rent", 8, Room::rent);
        return table.shows(rooms);
    }

    private void inScene(javafx.scene.Parent shown) {
        Scene scene = new Scene(new javafx.scene.layout.StackPane(), 400, 300);
        new Preferences() {
            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(remembered.get(key));
            }

            @Override
            public void put(String key, String value) {
                remembered.put(key, value);
            }
        }.offerTo(scene);
        scene.setRoot(shown);
    }

    private static String said(DeskTable<Room> table) {
        return ((Placeholder) table.getPlaceholder())
                .getChildren().stream()
                        .filter(javafx.scene.control.Label.class::isInstance)
                        .map(label -> ((javafx.scene.control.Label) label).getText())
                        .findFirst()
                        .orElse("");
    }

    private static TableColumn<Room, ?> column(DeskTable<Room> table, String id) {
        return table.getColumns().stream().filter(c -> c.getId().equals(id)).findFirst().orElseThrow();
    }

    private static void press(javafx.scene.Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void type(javafx.scene.Node node, String letter) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
    }

    @Test
    @DisplayName("What is said of no rows stays beneath the columns' titles in a low window, with its words in sight")
    void what_is_said_of_nothing_stays_beneath_the_titles() throws Exception {
        DeskTable<String> none = new DeskTable<>("none", row -> row);
        none.text("name", "Name", 10, row -> row);
        none.whenEmpty(Placeholder.empty("No awards yet", "Add the first one at the foot."));
        Stage low = new Stage();
        low.setScene(new Scene(none, 400, 100));
        low.show();
        Screenshot.frames(2);
        Node titles = none.lookup(".column-header-background");
        Node words = none.getPlaceholder().lookup(".heading");
        Bounds at = words.localToScene(words.getLayoutBounds());
        assertThat(at.getMinY()).isGreaterThanOrEqualTo(titles.localToScene(titles.getLayoutBounds()).getMaxY());
        assertThat(at.getMaxY()).isLessThanOrEqualTo(100);
        low.hide();
    }
}
