package org.daybook.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.daybook.database.DataFolder;
import org.daybook.journal.Audit;
import org.daybook.journal.Backups;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Desktop;
import org.daybook.journal.Journal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When the power fails")
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("daybook.crash.cuts", 50);
    private static final int RECOVERING = 60;
    private static final int RESTORING = 60;
    private static final int CLOSED = 60;

    /** Of the steps of a day. */
    private static final int HALF = 10;

    @TempDir
    Path home;

    @Test
    @DisplayName("nothing that was called saved is lost, and nothing is half done")
    void power_cuts() throws Exception {
        long seed = Long.getLong("daybook.seed", 20081031L);
        SplittableRandom seeds = new SplittableRandom(seed);
        Map<String, byte[]> beginning = beginning();
        for (int cut = 0; cut < CUTS; cut++) {
            String told = "seed " + seed + ", cut " + cut;
            SplittableRandom random = seeds.split();
            Day day = new Day(1, random.nextLong(), 40, Map.of());
            SimulatedFileSystem system = SimulatedFileSystem.named("disk" + cut);
            beginning.forEach((name, bytes) -> system.write(name, bytes));
            system.disk.cutAfter(random.nextInt(random.nextBoolean() ? 60 : 900));
            int[] done = {0};
            try {
                day.work(new Desktop(system.root(), "here"), n -> done[0] = n);
            } catch (Exception e) {
                assertThat(system.disk.isCut()).as(told + ": " + e).isTrue();
            }
            Path folder = Files.createDirectories(home.resolve("after-" + cut));
            write(system.disk.afterPowerCut(random), folder);
            system.forget();
            check(folder, day, done[0], told);
        }
    }

    @Test
    @DisplayName("right after the folder was closed well, its tables are not taken for another laptop's and put aside")
    void closed_well() throws Exception {
        Map<String, byte[]> beginning = beginning();
        for (int cut = 0; cut < CLOSED; cut++) {
            SimulatedFileSystem system = SimulatedFileSystem.named("closed" + cut);
            beginning.forEach(system::write);
            new Day(1, cut, 2, Map.of()).work(new Desktop(system.root(), "here"), _ -> {});
            Path folder = Files.createDirectories(home.resolve("closed-" + cut));
            write(system.disk.afterPowerCut(new SplittableRandom(cut)), folder);
            system.forget();
            try (Journal journal = new Desktop(folder, "here").open()) {
                assertThat(journal.noticedAtOpening()).as("cut " + cut).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("while a journal is recovered that was cut short, it opens with all that the tables had, or recovers once more")
    void recovering() throws Exception {
        Day day = new Day(1, 1, 20, Map.of());
        Path whole = home.resolve("whole");
        day.work(new Desktop(whole, "here").create(), _ -> {});
        Map<String, byte[]> damaged = files(new DataFolder(whole));
        byte[] journal = damaged.get("journal.jsonl");
        byte[] cutShort = Arrays.copyOf(journal, journal.length - 2_000);
        damaged.put("journal.jsonl", cutShort);
        int exchanged = 0;
        for (int cut = 1; cut <= RECOVERING; cut++) {
            SimulatedFileSystem system = SimulatedFileSystem.named("recovering" + cut);
            damaged.forEach(system::write);
            system.disk.cutAfter(cut);
            try {
                new Desktop(system.root(), "here").opening().recover();
            } catch (Exception e) {
                assertThat(system.disk.isCut()).as("cut " + cut + ": " + e).isTrue();
            }
            Path folder = Files.createDirectories(home.resolve("recovered-" + cut));
            write(system.disk.afterPowerCut(new SplittableRandom(cut)), folder);
            system.forget();
            if (Arrays.equals(Files.readAllBytes(folder.resolve("journal.jsonl")), cutShort)) {
                Desktop again = new Desktop(folder, "here");
                assertThatThrownBy(again::open).as("cut " + cut).isInstanceOf(CannotOpen.class);
                again.opening().recover();
            } else {
                exchanged++;
            }
            check(folder, day, day.length(), "cut " + cut);
        }
        assertThat(exchanged).isBetween(1, RECOVERING - 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("while a backup is put back, it opens as it was or as the backup is, or says to recover what was damaged")
    void restoring(boolean cutShort) throws Exception {
        Day day = new Day(1, 1, 20, Map.of());
        Path whole = home.resolve("whole");
        Backups backups = new Backups(new DataFolder(whole), InstantSource.system());
        day.work(new Desktop(whole, "here").create(), done -> {
            if (done == HALF) {
                backups.make("half way");
            }
        });
        Backups.Backup halfWay = backups.list().getFirst();
        Map<String, byte[]> before = files(new DataFolder(whole));
        if (cutShort) {
            byte[] journal = before.get("journal.jsonl");
            before.put("journal.jsonl", Arrays.copyOf(journal, journal.length - 2_000));
        }
        int restored = 0;
        for (int cut = 1; cut <= RESTORING; cut++) {
            SimulatedFileSystem system = SimulatedFileSystem.named("restoring" + cut);
            before.forEach(system::write);
            system.disk.cutAfter(cut);
            try {
                new Desktop(system.root(), "here").opening().restore(halfWay);
            } catch (Exception e) {
                assertThat(system.disk.isCut()).as("cut " + cut + ": " + e).isTrue();
            }
            Path folder = Files.createDirectories(home.resolve("restored-" + cut));
            write(system.disk.afterPowerCut(new SplittableRandom(cut)), folder);
            system.forget();
            restored += isAsTheBackup(folder, day, cutShort, "cut " + cut) ? 1 : 0;
        }
        assertThat(restored).isBetween(1, RESTORING - 1);
    }

    /** Whether it is; else it is all that was there, and where that had been cut short only by recovering. */
    private static boolean isAsTheBackup(Path folder, Day day, boolean cutShort, String told) throws Exception {
        try (Journal journal = new Desktop(folder, "here").open()) {
            Map<String, String> found = Day.found(journal);
            boolean asItWas = !cutShort && found.equals(day.after(day.length()));
            assertThat(asItWas || found.equals(day.after(HALF))).as("%s: there is %s", told, found).isTrue();
            assertThat(Audit.full(journal).faults()).as(told).isEmpty();
            return !asItWas;
        } catch (CannotOpen e) {
            assertThat(cutShort).as(told + ": " + e).isTrue();
            assertThat(e).as(told).hasMessageContaining("daybook recover");
            new Desktop(folder, "here").opening().recover();
            check(folder, day, day.length(), told);
            return false;
        }
    }

    static void check(Path folder, Day day, int done, String told) {
        try (Journal journal = new Desktop(folder, "here").open()) {
            Map<String, String> found = Day.found(journal);
            boolean before = found.equals(day.after(done));
            boolean after = found.equals(day.after(Math.min(done + 1, day.length())));
            assertThat(before || after)
                    .as("%s: after %d steps there is %s instead of %s", told, done, found, day.after(done))
                    .isTrue();
            assertThat(Audit.full(journal).faults()).as(told).isEmpty();
        } catch (Exception e) {
            fail(told + ": does not open again", e);
        }
    }

    private Map<String, byte[]> beginning() throws Exception {
        DataFolder folder = new Desktop(home.resolve("beginning"), "here").create().folder();
        try (Journal journal = new Desktop(folder.path(), "here").open()) {
            assertThat(Day.found(journal)).isEmpty();
        }
        return files(folder);
    }

    private static Map<String, byte[]> files(DataFolder folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : java.util.List.of(folder.journal(), folder.databaseFile(), folder.mark())) {
            files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return files;
    }

    private static void write(SortedMap<String, byte[]> platter, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : platter.entrySet()) {
            Files.write(folder.resolve(Path.of(file.getKey()).getFileName().toString()), file.getValue());
        }
    }
}
