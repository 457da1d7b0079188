package org.daybook.app.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.daybook.app.OpenSample;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.sheet.print.SheetPrinter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(JavaFxThread.class)
class SheetsViewTest {
    @TempDir
    Path home;

    @Test
    void lists_every_sheet_and_shows_the_pages_of_the_first() throws Exception {
        try (OpenSample sample = new OpenSample(home.resolve("sample"))) {
            SheetsViewModel model = new SheetsViewModel(sample.desk, sample.wiring.sheets());
            SheetsView view = new SheetsView(model, sample.desk, SheetPrinter.ofThisComputer(Map.of()));
            Screenshot.take("sheets", 1280, 800, () -> {
                view.shown();
                // A root can stand in one scene only; the pictures are of one view in three looks.
                return new StackPane(view.root());
            });
            assertThat(list((Parent) view.root()).getItems()).hasSameSizeAs(sample.wiring.sheets());
            assertThat(list((Parent) view.root()).getSelectionModel().getSelectedIndex()).isZero();
            assertThat(model.madeProperty().get()).isPresent();
        }
    }

    @Test
    @DisplayName("Only the fund statement asks until when its entries were recorded")
    void only_the_fund_statement_asks_until_when_it_was_recorded() throws Exception {
        try (OpenSample sample = new OpenSample(home.resolve("sample"))) {
            SheetsViewModel model = new SheetsViewModel(sample.desk, sample.wiring.sheets());
            SheetsView view = new SheetsView(model, sample.desk, SheetPrinter.ofThisComputer(Map.of()));
            view.shown();
            model.recordedUntil.type("1 october 2008");
            Screenshot.take("sheets-fund", 1280, 800, () -> {
                choose(model, "fund-statement");
                return new StackPane(view.root());
            });
            assertThat(asks(view)).isTrue();
            choose(model, "awards-and-claims");
            assertThat(asks(view)).isFalse();
        }
    }

    private static void choose(SheetsViewModel model, String name) {
        model.kind.options().stream().filter(k -> k.name().equals(name)).findFirst().ifPresent(model.kind::choose);
    }

    private static boolean asks(SheetsView view) {
        return view.root().lookupAll(".field-name").stream()
                .filter(name -> "Recorded until".equals(((Labeled) name).getText()))
                .allMatch(name -> name.getParent().isVisible());
    }

    private static ListView<?> list(Parent root) {
        return root.lookupAll(".list-view").stream()
                .map(Node.class::cast)
                .filter(ListView.class::isInstance)
                .map(n -> (ListView<?>) n)
                .filter(l -> "Sheets".equals(l.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }
}
