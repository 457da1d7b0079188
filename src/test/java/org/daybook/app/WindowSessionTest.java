package org.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.daybook.app.journey.Hands;
import org.daybook.feature.BusyLane;
import org.daybook.journal.Backups;
import org.daybook.journal.Journal;
import org.daybook.kit.form.JavaFxThread;
import org.daybook.kit.task.FxThread;
import org.daybook.kit.task.Lane;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Passphrase;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run of the window")
class WindowSessionTest {
    @TempDir
    Path folder;

    private final Hands hands = new Hands();
    private Wiring wiring;
    private Optional<WindowSession> session = Optional.empty();

    @BeforeEach
    void begin() {
        wiring = Wiring.of(folder.resolve("london"), Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        if (session.isPresent()) {
            Hands.onFx(() -> {
                hands.stage().hide();
                return true;
            });
        }
    }

    @Test
    @DisplayName("opens the programme again as it is where a backup is damaged, and says so in the status line")
    void a_damaged_backup_leaves_the_programme_open() throws Exception {
        wiring.opening().create(wiring.beginning(false));
        Backups.Backup backup;
        try (Journal journal = wiring.opening().open()) {
            backup = journal.backups().make("before the flood");
        }
        Path copy = backup.folder().resolve("journal.jsonl");
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy, bytes);
        start(Lane.sameThread());
        hands.waitUntil(() -> hands.title().contains("Overview"), "Overview");
        jump("backups");
        hands.waitFor("before the flood");
        hands.press(KeyCode.HOME);
        hands.press(KeyCode.R);
        hands.waitFor("was not restored");
        hands.waitUntil(() -> hands.title().contains("Daybook – "), "a view");
        assertThat(hands.shown()).doesNotContain("This folder cannot be read");
    }

    @Test
    @DisplayName("asks before a backup is put back while something is half typed, and Escape leaves all as it is")
    void a_backup_is_not_put_back_over_what_is_half_typed() throws Exception {
        wiring.opening().create(wiring.beginning(false));
        try (Journal journal = wiring.opening().open()) {
            journal.backups().make("before the flood");
        }
        start(Lane.sameThread());
        hands.waitUntil(() -> hands.title().contains("Overview"), "Overview");
        jump("settings");
        hands.waitFor("Post funded until");
        Hands.onFx(() -> {
            hands.stage().getScene().getRoot().lookupAll(".text-field").stream()
                    .map(TextInputControl.class::cast)
                    .filter(field -> "Name".equals(field.getAccessibleText()))
                    .findFirst()
                    .orElseThrow()
                    .appendText(" and more");
            return true;
        });
        jump("backups");
        hands.waitFor("before the flood");
        hands.press(KeyCode.HOME);
        hands.press(KeyCode.R);
        hands.waitFor("Go back to the backup all the same");
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.title()).contains("Settings");
    }

    private void jump(String letters) {
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.write(letters);
        hands.press(KeyCode.ENTER);
    }

    @Test
    @DisplayName("offers the first start's choices again where the disk would not make the programme, and says why")
    void a_first_start_that_was_refused_can_be_chosen_again() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        wiring = Wiring.of(file.resolve("london"), Optional.empty());
        start(Lane.sameThread());
        hands.waitFor("Begin a day book");
        hands.waitUntil(() -> hands.stage().getScene().getFocusOwner() != null, "a choice");
        hands.press(KeyCode.ENTER);
        hands.waitFor("The disk would not do it");
        assertThat(hands.shown()).contains("Begin a day book", "An empty programme");
    }

    @Test
    @DisplayName("says how to go on with a locked snapshot in the window's own words")
    void a_locked_snapshot_at_the_first_start() throws Exception {
        Wiring his = Wiring.of(folder.resolve("his"), Optional.empty());
        his.opening().create(his.beginning(false));
        Path file = folder.resolve("locked.daybook.json");
        try (Journal journal = his.opening().open()) {
            SnapshotWriter.write(
                    journal, ExportRequest.of(Sharing.INTERNAL).locked(new Passphrase("correct horse".toCharArray())), file);
        }
        assertThatThrownBy(() -> wiring.createFrom(file))
                .hasMessageContaining("empty programme")
                .hasMessageNotContaining("--");
        assertThat(wiring.folder().journal()).doesNotExist();
    }

    @Test
    @DisplayName("writes nothing into a folder that another program has open, and names the folder that is opened instead")
    void a_folder_in_use_is_left_alone() throws Exception {
        wiring.opening().create(wiring.beginning(false));
        Wiring other = Wiring.of(folder.resolve("paris"), Optional.empty());
        other.opening().create(other.beginning(false));
        try (Journal _ = wiring.opening().open()) {
            start(Lane.sameThread());
            hands.waitFor("This folder is in use");
            Hands.onFx(() -> {
                session.orElseThrow().openOther(folder.resolve("paris"));
                return true;
            });
            hands.waitUntil(() -> hands.title().contains("Overview"), "Overview");
            assertThat(hands.shown()).anyMatch(text -> text.endsWith("paris")).noneMatch(text -> text.endsWith("london"));
            Hands.onFx(() -> {
                hands.stage().hide();
                return true;
            });
        }
        assertThat(wiring.folder().preferences()).doesNotExist();
        assertThat(other.folder().preferences()).exists();
    }

    @Test
    @DisplayName("that is closed while its folder is being opened leaves the folder closed well")
    void closed_while_it_opens() throws Exception {
        wiring.opening().create(wiring.beginning(false));
        BusyLane lane = new BusyLane();
        start(lane);
        Hands.onFx(() -> {
            hands.stage().hide();
            return true;
        });
        lane.goOn();
        assertThat(wiring.folder().unclean()).doesNotExist();
        wiring.opening().open().close();
    }

    private void start(Lane lane) throws Exception {
        JavaFxThread.start();
        Hands.onFx(() -> {
            WindowSession begun = new WindowSession(wiring, Optional.empty(), lane, new FxThread(), () -> {});
            session = Optional.of(begun);
            begun.beginOpening();
            begun.start();
            hands.at((Stage) Window.getWindows().stream().filter(Window::isShowing).findFirst().orElseThrow());
            return true;
        });
    }
}
