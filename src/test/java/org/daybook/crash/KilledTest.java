package org.daybook.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.daybook.journal.Desktop;
import org.daybook.journal.Journal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("When the program is killed")
class KilledTest {
    private static final int KILLS = Integer.getInteger("daybook.crash.kills", 20);
    private static final int STEPS = 60;

    @TempDir
    Path home;

    @Test
    @DisplayName("at any moment of saving, undoing or building anew, nothing that was called saved is lost")
    void kills() throws Exception {
        long seed = Long.getLong("daybook.seed", 20081031L);
        SplittableRandom random = new SplittableRandom(seed);
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        Map<String, String> there = Map.of();
        for (int kill = 0; kill < KILLS; kill++) {
            long daySeed = random.nextLong();
            int done = workUntilKilled(desktop.folder().path(), kill, daySeed, random);
            Day day = new Day(kill, daySeed, STEPS, there);
            PowerCutTest.check(desktop.folder().path(), day, done, "seed " + seed + ", kill " + kill);
            try (Journal journal = desktop.open()) {
                there = Day.found(journal);
            }
        }
    }

    /** @return how many steps the worker had acknowledged when it was killed */
    private static int workUntilKilled(Path folder, int day, long seed, SplittableRandom random) throws Exception {
        Process worker = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        folder.toString(),
                        Integer.toString(day),
                        Long.toString(seed),
                        Integer.toString(STEPS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int killAfter = random.nextInt(25);
        long nanos = random.nextLong(TimeUnit.MILLISECONDS.toNanos(30));
        int done = 0;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                done = "ready".equals(line) ? done : Integer.parseInt(line);
                if (done == killAfter && worker.isAlive()) {
                    long until = System.nanoTime() + nanos;
                    while (System.nanoTime() < until) {
                        Thread.onSpinWait();
                    }
                    worker.toHandle().destroyForcibly(); // leaves open what it had said
                }
            }
        }
        // 137 is "killed": a worker that failed by itself proves nothing.
        assertThat(worker.waitFor()).as("how the worker ended").isEqualTo(137);
        return done;
    }
}
