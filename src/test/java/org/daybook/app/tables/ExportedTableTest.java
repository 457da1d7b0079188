package org.daybook.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Group;
import org.daybook.app.Wiring;
import org.daybook.feature.Desk;
import org.daybook.feature.StatusLine;
import org.daybook.journal.Journal;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.ShownTable;
import org.daybook.kit.task.Lane;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.table.ReadOptions;
import org.daybook.table.ReadTable;
import org.daybook.table.RowCursor;
import org.daybook.table.TableReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(JavaFxThread.class)
@DisplayName("A table exported from the window")
class ExportedTableTest {
    @TempDir
    Path folder;

    private String said = "";

    private record Grant(String to, Optional<Money> amount, Optional<PartialDate> on, long claims) {}

    private static DeskTable<Grant> table() {
        DeskTable<Grant> table = new DeskTable<>("test.grants", Grant::to);
        table.text("to", "To", 8, Grant::to);
        table.money("amount", "Amount", 8, Grant::amount);
        table.date("on", "On", 8, Grant::on);
        table.number("claims", "Claims", 4, Grant::claims);
        table.shows(FXCollections.observableArrayList(
                new Grant("Museum of Thimbles", Money.parse("1234.5"), Optional.of(PartialDate.of(LocalDate.of(2008, 7, 1))), 2),
                new Grant("=Lantern Museum", Optional.empty(), Optional.empty(), 0)));
        return table;
    }

    @Test
    void is_what_the_screen_shows_sorted_as_there_and_without_hidden_columns() throws Exception {
        DeskTable<Grant> table = table();
        table.getColumns().get(3).setVisible(false);
        table.getSortOrder().add(table.getColumns().getFirst());
        assertThat(written(table.shown(), "grants.csv"))
                .isEqualTo("To,Amount,On,Illustrative\r\n'=Lantern Museum,,,illustrative\r\nMuseum of Thimbles,1234.50,2008-07-01,illustrative\r\n");
        assertThat(said).contains("2 rows");
    }

    @Test
    void keeps_the_types_of_its_cells_in_a_workbook() throws Exception {
        write(table().shown(), folder.resolve("grants.xlsx"));
        ReadTable read = new TableReader().open(folder.resolve("grants.xlsx"), ReadOptions.NONE);
        try (RowCursor rows = read.rows()) {
            var row = rows.next();
            assertThat(row.isNumber(1)).isTrue();
            assertThat(row.cell(2)).isEqualTo("2008-07-01");
        }
    }

    @Test
    void is_the_one_that_has_the_focus_or_else_the_first_of_the_view() {
        DeskTable<Grant> first = table();
        DeskTable<Grant> second = table();
        second.getColumns().getFirst().setText("Second");
        Group page = new Group(first, second);
        assertThat(ShownTable.of(null, page).orElseThrow().headers().getFirst()).isEqualTo("To");
        assertThat(ShownTable.of(second, page).orElseThrow().headers().getFirst()).isEqualTo("Second");
    }

    @Test
    void says_what_to_do_where_the_file_cannot_be_written() throws Exception {
        write(table().shown(), folder.resolve("nowhere").resolve("grants.csv"));
        assertThat(said).contains("cannot be written");
    }

    @Test
    @DisplayName("never replaces a file that the dialog did not ask about: the ending was added after it")
    void does_not_replace_a_file_unasked() throws Exception {
        Path there = Files.writeString(folder.resolve("grants.csv"), "mine");
        onDesk(export -> export.chosen("Grants", table().shown(), folder.resolve("grants"), ".csv"));
        assertThat(there).hasContent("mine");
        assertThat(said).contains("is there already");
        onDesk(export -> export.chosen("Grants", table().shown(), there, ".csv"));
        assertThat(said).contains("2 rows");
    }

    private String written(ShownTable table, String name) throws Exception {
        write(table, folder.resolve(name));
        return Files.readString(folder.resolve(name)).replace("\ufeff", "");
    }

    private void write(ShownTable table, Path file) throws Exception {
        onDesk(export -> export.write("Grants", table, file));
    }

    private void onDesk(Consumer<ExportedTable> does) throws Exception {
        Wiring wiring = Wiring.of(folder.resolve("book"), Optional.empty());
        if (!Files.exists(folder.resolve("book"))) {
            wiring.opening().create(wiring.beginning(true));
        }
        try (Journal journal = wiring.opening().open()) {
            Desk desk = new Desk(Lane.sameThread(), journal, Runnable::run, new Heard(), _ -> {}, wiring.asAt());
            does.accept(new ExportedTable(desk, new javafx.stage.Stage(), () -> "Grants"));
        }
    }

    private final class Heard implements StatusLine {
        @Override
        public void saved(String whatWasDone) {
            said = whatWasDone;
        }

        @Override
        public void note(String sentence) {
            said = sentence;
        }

        @Override
        public void failed(String sentence) {
            said = sentence;
        }
    }
}
