package org.daybook.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.daybook.app.OpenSample;
import org.daybook.fund.FundSettings;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.form.Screenshot;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings, as they are seen")
@ExtendWith(JavaFxThread.class)
class SettingsViewTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("take approval limits a line a role by the keyboard alone, and say beneath them what cannot be read")
    void take_approval_limits_by_the_keyboard() throws Exception {
        try (OpenSample sample = new OpenSample(folder)) {
            List<Parent> pages = new ArrayList<>();
            Screenshot.take("settings", 1280, 800, () -> {
                SettingsViewModel model = new SettingsViewModel(sample.desk);
                SettingsView view = new SettingsView(model);
                view.shown();
                pages.add((Parent) view.root());
                return new StackPane(pages.getLast());
            });
            TextArea limits = (TextArea) pages.getFirst().lookup(".text-area");
            limits.setText("programme board = 10,000\nchief executive");
            press(limits);
            assertThat(pages.getFirst().lookupAll(".said").stream().map(said -> ((Labeled) said).getText()))
                    .anyMatch(text -> text.startsWith("Line 2: write the role"));
            assertThat(FundSettings.of(sample.journal.sql()).approvalLimits()).isEmpty();
            limits.setText("programme board = 10,000");
            press(limits);
            assertThat(FundSettings.of(sample.journal.sql()).approvalLimits())
                    .containsEntry("programme board", Money.of("10000"));
        }
    }

    private static void press(TextArea limits) {
        limits.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
    }
}
