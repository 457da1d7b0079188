package org.daybook.app.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.daybook.app.OpenSample;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.sheet.print.SheetPrinter;
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
