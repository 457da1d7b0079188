package org.daybook.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.journal.CamdenNotes.CAMDEN;
import static org.daybook.journal.CamdenNotes.files;
import static org.daybook.journal.CamdenNotes.note;
import static org.daybook.journal.CamdenNotes.notes;
import static org.daybook.journal.CamdenNotes.refused;
import static org.daybook.journal.CamdenNotes.save;
import static org.daybook.journal.CamdenNotes.withoutItsOwnMark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.database.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A data folder without a mark of its own")
class OpeningWithoutMarkTest {
    @TempDir
    Path home;

    @Test
    @DisplayName("because it cannot be read keeps the tables that may hold what the journal lacks, and says so once")
    void tables_aside() throws Exception {
        Desktop desktop = saved("one");
        save(desktop, "two");
        DataFolder folder = desktop.folder();
        byte[] journal = Files.readAllBytes(folder.journal());
        int at = new String(journal, StandardCharsets.ISO_8859_1).indexOf("Noted two");
        Files.write(folder.journal(), Arrays.copyOf(journal, at));
        Files.writeString(folder.mark(), "?");
        byte[] tables = Files.readAllBytes(folder.databaseFile());
        try (Journal open = desktop.open()) {
            Path aside = folder.path().resolve("daybook.damaged-2008-11-03T090000Z.mv.db");
            assertThat(Files.readAllBytes(aside)).isEqualTo(tables);
            assertThat(open.noticedAtOpening()).singleElement().asString().contains(aside.getFileName().toString());
            assertThat(open.record(CAMDEN).text("notes")).contains("one");
        }
        try (Journal again = desktop.open()) {
            assertThat(again.noticedAtOpening()).isEmpty();
        }
    }

    @Test
    @DisplayName("because it could not be read puts no tables aside a second time after a crash")
    void tables_aside_once() throws Exception {
        Desktop desktop = saved("kept");
        Files.delete(desktop.folder().mark());
        SortedMap<String, byte[]> running = new TreeMap<>();
        try (Journal _ = desktop.open()) {
            running.putAll(files(desktop.folder()));
        }
        for (var file : running.entrySet()) {
            Files.write(desktop.folder().path().resolve(file.getKey()), file.getValue());
        }
        assertThat(notes(desktop)).isEqualTo("kept");
        assertThat(files(desktop.folder()).keySet()).filteredOn(name -> name.startsWith("daybook.damaged-")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no mark", "no mark and no database", "another laptop's mark"})
    @DisplayName("is refused when its first session ended in a power cut that left the journal short")
    void first_session_is_witnessed(String found) throws Exception {
        Desktop desktop = saved("one");
        withoutItsOwnMark(desktop, found);
        SortedMap<String, byte[]> running = crashedAfter(desktop, "two");
        byte[] journal = running.get("journal.jsonl");
        int at = new String(journal, StandardCharsets.ISO_8859_1).indexOf("Noted two");
        running.put("journal.jsonl", Arrays.copyOf(journal, at));
        putBack(desktop, running);
        refused(desktop, CannotOpen.Why.DAMAGED, "cut short");
        desktop.opening().recover();
        assertThat(notes(desktop)).isEqualTo("two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no mark and no database", "another laptop's mark"})
    @DisplayName("puts no tables aside when its first session ended in a crash")
    void first_session_keeps_its_tables(String found) throws Exception {
        Desktop desktop = saved("one");
        withoutItsOwnMark(desktop, found);
        putBack(desktop, crashedAfter(desktop, "two"));
        try (Journal journal = desktop.openingWhereSmallIs(0).open()) {
            assertThat(journal.isProven()).as("whether the tables were built anew").isFalse();
            assertThat(journal.record(CAMDEN).text("notes")).contains("two");
        }
        assertThat(files(desktop.folder()).keySet()).noneMatch(name -> name.startsWith("daybook.damaged-"));
    }

    /** What the disk holds while she works, all of it forced. */
    private static SortedMap<String, byte[]> crashedAfter(Desktop desktop, String text) throws Exception {
        try (Journal journal = desktop.open()) {
            journal.save(note(text));
            journal.checkpoint();
            return files(desktop.folder());
        }
    }

    private static void putBack(Desktop desktop, SortedMap<String, byte[]> files) throws IOException {
        Files.deleteIfExists(desktop.folder().mark());
        for (var file : files.entrySet()) {
            Files.write(desktop.folder().path().resolve(file.getKey()), file.getValue());
        }
    }

    private Desktop saved(String text) throws Exception {
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        save(desktop, text);
        return desktop;
    }
}
