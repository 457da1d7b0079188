package org.daybook.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.daybook.app.OpenSample;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(JavaFxThread.class)
@DisplayName("The view of tables on their way in")
class TablesViewTest {
    @TempDir
    Path home;

    @Test
    @DisplayName("Once a table is chosen the focus is on its rows, whose keys work at once")
    void the_focus_is_on_the_rows_of_the_table_that_was_chosen() throws Exception {
        Path file = Files.writeString(home.resolve("payments.csv"), "Date,Beneficiary,Amount\n1/7/2008,LB Camden,10.00\n");
        try (OpenSample sample = new OpenSample(home.resolve("sample"))) {
            TablesViewModel model = new TablesViewModel(sample.desk, sample.wiring.features());
            TablesView view = new TablesView(model);
            Stage stage = new Stage();
            stage.setScene(new Scene(new VBox(new Button("beside it"), view.root()), 1280, 800));
            stage.show();
            view.shown();
            Screenshot.frames(2);
            view.root().lookup(".placeholder-box .step").requestFocus();
            model.as.choose("ledger");
            model.choose(file);
            Screenshot.frames(3);
            assertThat(stage.getScene().getFocusOwner()).isInstanceOf(DeskTable.class);
            stage.hide();
        }
    }

    @Test
    @DisplayName("Escape gives up what was typed of a doubtful row; another row that is looked at does not")
    void escape_gives_up_what_was_typed_of_a_row() throws Exception {
        Path file = Files.writeString(
                home.resolve("payments.csv"), "Date,Beneficiary,Amount\n1/7/2008,LB Camden,10.00\n3/7/2008,Bexley,\n");
        try (OpenSample sample = new OpenSample(home.resolve("sample"))) {
            TablesViewModel model = new TablesViewModel(sample.desk, sample.wiring.features());
            TablesView view = new TablesView(model);
            Stage stage = new Stage();
            stage.setScene(new Scene((Parent) view.root(), 1280, 800));
            stage.show();
            view.shown();
            model.as.choose("ledger");
            model.choose(file);
            Screenshot.frames(3);
            look(view, 1);
            mended(view).setText("75.");
            look(view, 0);
            look(view, 1);
            assertThat(mended(view).getText()).isEqualTo("75.");
            TextField field = mended(view);
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            Screenshot.frames(2);
            assertThat(mended(view).getText()).isEmpty();
            assertThat(stage.getScene().getFocusOwner()).isInstanceOf(DeskTable.class);
            stage.hide();
        }
    }

    private static void look(TablesView view, int row) throws Exception {
        ((DeskTable<?>) view.root().lookup(".table-view")).getSelectionModel().clearAndSelect(row);
        Screenshot.frames(2);
    }

    /** The field in which a doubtful row is mended. */
    private static TextField mended(TablesView view) {
        return (TextField) view.root().lookup(".wide .form .text-field");
    }

    @Test
    void shows_each_row_its_verdict_and_the_control_totals() throws Exception {
        Path file = Files.writeString(
                home.resolve("payments.csv"),
                "Date,Beneficiary,Amount\n1/7/2008,LB Camden,10.00\n2/7/2008,City of London Festival,5.00\n3/7/2008,Bexley,1.00\n4/7/2008,Ealing,2.00\n,Total,18.00\n");
        try (OpenSample sample = new OpenSample(home.resolve("sample"))) {
            TablesViewModel model = new TablesViewModel(sample.desk, sample.wiring.features());
            TablesView view = new TablesView(model);
            Screenshot.take("tables", 1280, 800, () -> {
                view.shown();
                model.as.choose("ledger");
                model.choose(file);
                return new StackPane(view.root());
            });
            Parent root = (Parent) view.root();
            assertThat(root.lookupAll(".table-view").stream().filter(DeskTable.class::isInstance))
                    .singleElement()
                    .satisfies(table -> assertThat(((DeskTable<?>) table).getItems()).hasSize(4));
            assertThat(root.lookupAll(".label").stream().map(label -> ((Labeled) label).getText()))
                    .contains("−5.00", "18.00", "difference");
            assertThat(root.lookupAll(".combo-box").stream()
                            .filter(field -> "Amounts are in".equals(field.getAccessibleText())))
                    .as("in what the amounts are, to be reached by Tab and read aloud")
                    .singleElement()
                    .satisfies(field -> {
                        assertThat(field.isFocusTraversable()).isTrue();
                        assertThat(field.lookupAll(".list-cell").stream().map(cell -> ((Labeled) cell).getText()))
                                .contains("as the column shows: pounds");
                    });
        }
    }
}
