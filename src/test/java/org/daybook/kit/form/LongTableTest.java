package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFxThread.class)
@DisplayName("A long table")
class LongTableTest {
    private static final int ROWS = 900;

    private final ObservableList<String> items = FXCollections.observableArrayList(named("Entry"));
    private final LongTable<String> table = new LongTable<>("entries");

    @BeforeEach
    void shown() {
        Stage stage = new Stage();
        TableColumn<String, String> column = new TableColumn<>("Entry");
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue()));
        table.add(column, 10);
        table.setFixedCellSize(24);
        table.setItems(items);
        stage.setScene(new Scene(table, 300, 300));
        stage.show();
        Screenshot.frames(2);
        table.scrollTo(500);
        Screenshot.frames(2);
    }

    @AfterEach
    void hidden() {
        table.getScene().getWindow().hide();
    }

    @Test
    @DisplayName("shows what comes of one of its rows a moment later")
    void oneRow() {
        int top = top();
        items.set(top + 1, "Entry, with its payee");
        Screenshot.frames(2);
        assertThat(inSight()).startsWith("Entry " + top, "Entry, with its payee", "Entry " + (top + 2));
    }

    @Test
    @DisplayName("shows as many others in the places of those before, and stays where it was scrolled")
    void asManyOthers() {
        int top = top();
        items.setAll(named("Other"));
        Screenshot.frames(2);
        assertThat(inSight()).startsWith("Other " + top, "Other " + (top + 1));
    }

    @Test
    @DisplayName("shows the right rows after it was scrolled on with others in their places")
    void scrolledOn() {
        items.setAll(named("Other"));
        table.scrollTo(100);
        Screenshot.frames(2);
        assertThat(inSight()).startsWith("Other 100", "Other 101");
        table.scrollTo(ROWS - 1);
        Screenshot.frames(2);
        assertThat(inSight()).endsWith("Other " + (ROWS - 1));
    }

    @Test
    @DisplayName("fills a window that has become higher")
    void higher() {
        int before = inSight().size();
        Window window = table.getScene().getWindow();
        window.setHeight(window.getHeight() * 2);
        Screenshot.frames(2);
        assertThat(inSight()).hasSizeGreaterThan(before + before / 2);
    }

    private static List<String> named(String name) {
        return IntStream.range(0, ROWS).mapToObj(n -> name + " " + n).toList();
    }

    private int top() {
        return items.indexOf(inSight().getFirst());
    }

    /** The words of the rows in sight, from the top. */
    private List<String> inSight() {
        return table.lookupAll(".table-row-cell").stream()
                .map(row -> (TableRow<?>) row)
                .filter(row -> row.isVisible() && !row.isEmpty() && row.getBoundsInParent().getMaxY() >= 1)
                .sorted(Comparator.comparingInt(TableRow::getIndex))
                .map(LongTableTest::words)
                .toList();
    }

    private static String words(TableRow<?> row) {
        Node cell = row.lookup(".table-cell");
        return ((Labeled) cell).getText();
    }
}
