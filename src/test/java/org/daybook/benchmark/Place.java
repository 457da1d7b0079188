package org.daybook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a section may work, and what it starts.
 *
 * @param work a folder of this run's own, deleted at its end
 * @param project the checkout's folder, with what is built in it
 */
record Place(Path work, Path project) {
    private static final List<String> COMMON = Stream.concat(
                    Stream.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"),
                    System.getProperty("os.name").equals("Linux") ? Stream.of("-XX:+UseTransparentHugePages") : Stream.of())
            .toList();

    private static final List<String> COMMAND = with(COMMON, List.of("-XX:+UseSerialGC"));
    /** As the start script has it for a window. */
    static final List<String> WINDOW = with(
            COMMON,
            List.of("-XX:+UseParallelGC", "-XX:ReservedCodeCacheSize=128m", "-Xmn24m", "-XX:TieredStopAtLevel=1", "-Xmx768m"));

    /** As it has it for a window on a very large journal. */
    static final List<String> HUGE_WINDOW = with(
            COMMON, List.of("-XX:+UseParallelGC", "-Xms768m", "-Xmn96m", "-Xmx768m", "-Dh2.objectCache=false"));

    /** As the start script has it for a command where the journal or the table is large. */
    static final List<String> LARGE = with(COMMON, List.of("-XX:+UseParallelGC", "-Xmn96m", "-Dh2.objectCache=false"));

    /** As it has it otherwise. */
    private static final List<String> SMALL = with(COMMAND, List.of("-XX:TieredStopAtLevel=1"));

    /** The commands that have a start-up cache of their own. */
    private static final Set<String> FIGURES = Set.of("overview", "statement");

    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");

    Path folder(String name) {
        return work.resolve(name);
    }

    /** The built program. */
    Optional<Path> jar() {
        return Optional.of(project.resolve("target/daybook.jar")).filter(Files::exists);
    }

    /** Daybook's own options for any process of its classes without a window. */
    static List<String> lean() {
        return COMMAND;
    }

    /**
     * One command of the built program as {@code ./daybook} starts it, with its start-up cache.
     *
     * @param large what it opens is large, so both compilers are worth their work
     */
    Child command(boolean large, String... arguments) throws IOException {
        boolean figures = Stream.of(arguments).anyMatch(FIGURES::contains);
        return Child.java(with(
                cache(figures ? "figures" : "commands"),
                large && !figures ? LARGE : SMALL,
                List.of("-Xmx384m", "-Djava.awt.headless=true", "-jar", built().toString()),
                List.of(arguments)));
    }

    /** The window of the built program, which closes itself as soon as it could be used. */
    Child window(Path data) throws IOException {
        return Child.java(with(
                cache("window"),
                WINDOW,
                screen(),
                List.of("-Ddaybook.exitWhenUsable=true", "-jar", built().toString(), "--data", data.toString())));
    }

    /** A main class of the benchmark's that shows the built program's window, with its start-up cache. @param options of the window */
    Child shown(Class<?> main, List<String> options, List<String> arguments) throws IOException {
        // What was there when the cache was made has to come first on the class path, as it stood.
        String classes = built() + java.io.File.pathSeparator + System.getProperty("java.class.path");
        return Child.java(with(cache("window"), options, screen(), List.of("-cp", classes, main.getName()), arguments));
    }

    /** DISPLAY where there is one, else JavaFX's headless screen. */
    static List<String> screen() {
        return System.getenv("DISPLAY") == null ? HEADLESS : List.of();
    }

    /** A program of the system's, where it is installed. */
    static Optional<String> tool(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private List<String> cache(String kind) {
        Path cache = project.resolve("target/daybook-" + kind + ".aot");
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:disable") : List.of();
    }

    private Path built() {
        return jar().orElseThrow(() -> new IllegalStateException("nothing built; run ./daybook --help first"));
    }

    /** What is to be run, and may fail. */
    interface Run {
        Child run() throws IOException;
    }

    static Child bestOf(int times, Run run) throws IOException {
        Child best = run.run();
        for (int i = 1; i < times; i++) {
            Child next = run.run();
            best = next.seconds() < best.seconds() ? next : best;
        }
        return best;
    }

    @SafeVarargs
    static List<String> with(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    static void deleteTree(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
