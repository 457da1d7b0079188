package org.daybook.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.daybook.database.DataFolder;
import org.daybook.journal.Audit;
import org.daybook.journal.Desktop;
import org.daybook.journal.Journal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When the power fails")
class PowerCutTest {
    private static final int CUTS = Integer.getInteger("daybook.crash.cuts", 50);

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
