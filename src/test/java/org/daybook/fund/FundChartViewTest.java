package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fund.FundPages.press;
import static org.daybook.fund.FundPages.shown;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.kit.text.Money;
import org.daybook.kit.theme.Look;
import org.daybook.kit.theme.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The chart in the view of a fund. */
@ExtendWith(JavaFxThread.class)
class FundChartViewTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("The names of the lines in the chart do not hide each other, however near their ends are")
    void the_names_of_the_lines_stand_apart() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            office.enter(pot, Particulars.of(EntryKind.PAYMENT, LocalDate.of(2008, 10, 30), Money.of("2500")));
            Stage stage = shown(office, new ArrayList<>());
            press(stage, KeyCode.DIGIT4, true);
            Screenshot.frames(3);
            List<Node> names = stage.getScene().getRoot().lookupAll(".fund-chart .chart-line-symbol").stream()
                    .filter(Labeled.class::isInstance)
                    .toList();
            assertThat(names).hasSize(4);
            for (Node one : names) {
                assertThat(names).filteredOn(other -> other != one && other.getBoundsInParent().intersects(one.getBoundsInParent()))
                        .isEmpty();
            }
            stage.hide();
        }
    }

    @Test
    @DisplayName("In the dark the names of the lines stand on the page itself")
    void the_names_of_the_lines_stand_on_the_page() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Theme dark = new Theme(Look.DARK, 100);
            Stage stage = shown(office, new ArrayList<>(), dark);
            press(stage, KeyCode.DIGIT4, true);
            Screenshot.frames(3);
            assertThat(stage.getScene().getRoot().lookupAll(".fund-chart .chart-line-symbol").stream()
                            .filter(Labeled.class::isInstance)
                            .map(name -> ((Region) name).getBackground().getFills().getLast().getFill()))
                    .hasSize(4)
                    .containsOnly(Color.web("#0d1117"));
            assertThat(stage.getScene().getRoot().lookupAll(".chart-legend-item-symbol").stream()
                            .map(sign -> ((Region) sign).getBackground().getFills().getFirst().getFill()))
                    .as("the signs of the legend keep their colours")
                    .hasSize(5)
                    .doesNotHaveDuplicates();
            stage.hide();
            dark.release(stage.getScene());
        }
    }
}
