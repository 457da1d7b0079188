package org.daybook.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.database.DataFolder;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Desktop;
import org.daybook.journal.Journal;
import org.daybook.journal.StartCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When the disk lies")
class DamageTest {
    private static final int FLIPS = Integer.getInteger("daybook.crash.flips", 50);
    private static final int CUTS = Integer.getInteger("daybook.crash.truncations", 10);

    @TempDir
    Path home;

    private final long seed = Long.getLong("daybook.seed", 20081031L);
    private final SplittableRandom random = new SplittableRandom(seed);
    private final Map<String, byte[]> whole = new TreeMap<>();
    private Map<String, String> truth = Map.of();
    private DataFolder folder = new DataFolder(Path.of("."));

    @BeforeEach
    void aDaysWork() throws Exception {
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        folder = desktop.folder();
        Day day = new Day(1, 4711, 30, Map.of());
        day.work(desktop, _ -> {});
        truth = day.after(day.length());
        for (Path file : List.of(folder.journal(), folder.databaseFile(), folder.mark())) {
            whole.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
    }

    @Test
    @DisplayName("a flipped bit in the journal is refused or said, and what is shown is the truth")
    void flipped_bits_in_the_journal() throws Exception {
        for (int i = 0; i < FLIPS / 2; i++) {
            putBack();
            String told = flip(folder.journal());
            if (opensWithTheTruth(told)) {
                assertThat(StartCheck.chain(folder)).as(told).isPresent();
            }
        }
    }

    @Test
    @DisplayName("a flipped bit in the last line, when the tables are gone, is refused and not taken for a torn line")
    void flipped_bits_in_the_last_line() throws Exception {
        byte[] journal = whole.get("journal.jsonl");
        int last = journal.length - 1;
        while (journal[last - 1] != '\n') {
            last--;
        }
        for (int i = 0; i < FLIPS / 5; i++) {
            putBack();
            Files.delete(folder.databaseFile());
            Files.delete(folder.mark());
            String told = flip(folder.journal(), last + random.nextInt(journal.length - last));
            assertThat(opensWithTheTruth(told)).as(told).isFalse();
        }
    }

    @Test
    @DisplayName("a flipped bit in the database or in the mark of the last close is found, and mended from the journal")
    void flipped_bits_in_the_database() throws Exception {
        for (int i = 0; i < FLIPS / 2; i++) {
            putBack();
            String told = flip(i % 8 == 7 ? folder.mark() : folder.databaseFile());
            assertThat(opensWithTheTruth(told)).as(told).isTrue();
        }
    }

    @Test
    @DisplayName("a journal that was cut short is refused, with the tables there or not, and nothing is touched")
    void truncated_journals() throws Exception {
        for (int i = 0; i < CUTS; i++) {
            putBack();
            byte[] journal = whole.get("journal.jsonl");
            int length = i == 0 ? 0 : random.nextInt(journal.length);
            String told = "seed " + seed + ", cut to " + length;
            Files.write(folder.journal(), Arrays.copyOf(journal, length));
            if (i % 2 == 1) {
                Files.delete(folder.databaseFile());
            }
            SortedMap<String, byte[]> before = files();
            assertThat(opensWithTheTruth(told)).as(told).isFalse();
            assertSame(before, files(), told);
        }
    }

    @Test
    @DisplayName("a database that was cut short is built anew")
    void truncated_databases() throws Exception {
        for (int i = 0; i < CUTS; i++) {
            putBack();
            byte[] database = whole.get("daybook.mv.db");
            int length = i == 0 ? 0 : random.nextInt(database.length);
            Files.write(folder.databaseFile(), Arrays.copyOf(database, length));
            assertThat(opensWithTheTruth("seed " + seed + ", cut to " + length)).isTrue();
        }
    }

    /** Whether it opens, and then with the truth; else it was refused with a sentence. */
    private boolean opensWithTheTruth(String told) throws IOException {
        try (Journal journal = new Desktop(folder.path(), "here").open()) {
            Desktop.proven(journal);
            assertThat(Day.found(journal)).as(told).isEqualTo(truth);
            return true;
        } catch (CannotOpen e) {
            assertThat(e.getMessage()).as(told).contains("Nothing was changed");
            return false;
        } catch (RuntimeException e) {
            return fail(told, e);
        }
    }

    private String flip(Path file) throws IOException {
        return flip(file, random.nextInt((int) Files.size(file)));
    }

    private String flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int bit = random.nextInt(8);
        bytes[at] ^= (byte) (1 << bit);
        Files.write(file, bytes);
        return "seed " + seed + ": " + file.getFileName() + ", byte " + at + ", bit " + bit;
    }

    private void putBack() throws IOException {
        for (String name : files().keySet()) {
            Files.delete(folder.path().resolve(name));
        }
        for (Map.Entry<String, byte[]> file : whole.entrySet()) {
            Files.write(folder.path().resolve(file.getKey()), file.getValue());
        }
    }

    private SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.path())) {
            for (Path file : all.filter(f -> !f.equals(folder.lock())).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void assertSame(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after, String told) {
        assertThat(after.keySet()).as(told).isEqualTo(before.keySet());
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(told + ": " + name).isEqualTo(bytes));
    }
}
