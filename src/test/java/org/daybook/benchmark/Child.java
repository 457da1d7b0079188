package org.daybook.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program run as a process of its own.
 *
 * @param seconds from its start to its end
 * @param megabytes the most that it held in memory; 0 where the system does not tell
 */
record Child(double seconds, double megabytes, String said) {
    private static final long PATIENCE = 900;

    /** The faster of two. */
    Child better(Child other) {
        return other.seconds < seconds ? other : this;
    }

    static Child java(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(arguments);
        return run(command);
    }

    /** A main class on this process's own class path. */
    static Child main(Class<?> main, List<String> options, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        all.addAll(arguments);
        return java(all);
    }

    static Child run(List<String> command) throws IOException {
        Path said = Files.createTempFile("daybook-benchmark", ".txt");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            double most = 0;
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                most = Math.max(most, resident(process.pid()));
                if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE)) {
                    process.destroyForcibly();
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            String text = Files.readString(said, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", command.subList(0, 1)) + " ended with "
                        + process.exitValue() + ": " + text.substring(0, Math.min(800, text.length())));
            }
            return new Child(seconds, most, text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /** The most that a process has held so far, as Linux tells it. */
    private static double resident(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
