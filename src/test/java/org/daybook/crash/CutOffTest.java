package org.daybook.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Backups;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Desktop;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When the program is killed while files are exchanged")
class CutOffTest {
    private static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");
    private static final RecordKey BARNET = BoroughStore.AUTHORITY_TYPE.key("E09000003");

    /** Steps of the disk: until the new journal is in its place, and some more. */
    private static final int STEPS = 40;

    @TempDir
    Path home;

    private interface Step {
        void take(Desktop desktop) throws Exception;
    }

    @Test
    @DisplayName("recovering goes on where it was, and what the damaged journal holds is there")
    void recovering() throws Exception {
        Desktop damaged = new Desktop(home.resolve("data"), "here").create();
        note(damaged, CAMDEN, "one");
        note(damaged, BARNET, "of Barnet");
        byte[] journal = Files.readAllBytes(damaged.folder().journal());
        int at = new String(journal, java.nio.charset.StandardCharsets.UTF_8).indexOf("Noted one");
        Arrays.fill(journal, at, at + 60, (byte) '?');
        for (int step = 0; step < STEPS; step++) {
            SimulatedFileSystem system = SimulatedFileSystem.named("recovering" + step);
            system.write("journal.jsonl", journal);
            Desktop desktop = new Desktop(system.root(), "here");
            cutOff(system, step, desktop, killed -> killed.opening().recover());
            desktop.opening().recover();
            assertThat(notes(desktop, BARNET)).as("killed at step " + step).isEqualTo("of Barnet");
            system.forget();
        }
    }

    @Test
    @DisplayName("restoring a backup is done or not, and the folder opens")
    void restoring() throws Exception {
        Desktop real = new Desktop(home.resolve("data"), "here").create();
        note(real, CAMDEN, "three");
        Backups.Backup made;
        try (Journal open = real.open()) {
            made = open.backups().make("end of the day");
        }
        note(real, CAMDEN, "four");
        Map<String, byte[]> files = files(real);
        for (int step = 0; step < STEPS; step++) {
            SimulatedFileSystem system = SimulatedFileSystem.named("restoring" + step);
            files.forEach(system::write);
            Desktop desktop = new Desktop(system.root(), "here");
            cutOff(system, step, desktop, killed -> killed.opening().restore(made));
            assertThat(notes(desktop, CAMDEN)).as("killed at step " + step).isIn("three", "four");
            system.forget();
        }
    }

    @Test
    @DisplayName("restoring a backup in place of a journal that was cut short is done, or recovering has back what it lost")
    void restoring_in_place_of_what_was_cut_short() throws Exception {
        Desktop real = new Desktop(home.resolve("data"), "here").create();
        note(real, CAMDEN, "three");
        Backups.Backup made;
        try (Journal open = real.open()) {
            made = open.backups().make("end of the day");
        }
        note(real, CAMDEN, "four");
        note(real, CAMDEN, "five");
        Map<String, byte[]> files = files(real);
        byte[] journal = files.get("journal.jsonl");
        int at = new String(journal, java.nio.charset.StandardCharsets.UTF_8).indexOf("Noted five");
        files.put("journal.jsonl", Arrays.copyOf(journal, at));
        int restored = 0;
        for (int step = 0; step < STEPS; step++) {
            SimulatedFileSystem system = SimulatedFileSystem.named("cut-short" + step);
            files.forEach(system::write);
            Desktop desktop = new Desktop(system.root(), "here");
            cutOff(system, step, desktop, killed -> killed.opening().restore(made));
            try {
                assertThat(notes(desktop, CAMDEN)).as("killed at step " + step).isEqualTo("three");
                restored++;
            } catch (CannotOpen e) {
                assertThat(e).as("killed at step " + step).hasMessageContaining("daybook recover");
                desktop.opening().recover();
                assertThat(notes(desktop, CAMDEN)).as("killed at step " + step).isEqualTo("five");
            }
            system.forget();
        }
        assertThat(restored).isBetween(1, STEPS - 1);
    }

    private static Map<String, byte[]> files(Desktop desktop) throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : java.util.List.of(
                desktop.folder().journal(), desktop.folder().databaseFile(), desktop.folder().mark())) {
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return files;
    }

    private static void cutOff(SimulatedFileSystem system, int after, Desktop desktop, Step step) {
        system.disk.cutAfter(after);
        try {
            step.take(desktop);
        } catch (Exception e) {
            assertThat(system.disk.isCut()).as(e.toString()).isTrue();
        }
        system.disk.cutAfter(Integer.MAX_VALUE);
    }

    private static void note(Desktop desktop, RecordKey authority, String text) throws Exception {
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Noted " + text).set(authority, "notes", Value.of(text)));
        }
    }

    private static String notes(Desktop desktop, RecordKey authority) throws Exception {
        try (Journal journal = desktop.open()) {
            return journal.record(authority).text("notes").orElse("");
        }
    }
}
