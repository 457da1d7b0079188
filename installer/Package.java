import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the platform's package of the program in {@code target}: a runtime image with JavaFX's modules linked into it, the program
 * on the class path, and the start-up cache trained inside the image.
 *
 * <p>The class path, because only there does the JDK's cache survive that the image is moved. Run it by {@code installer/build}.
 * {@code --image} stops at the image, without a package.
 */
final class Package {
    private static final String NAME = "Daybook";
    private static final String VERSION = "0.1.0";
    private static final String DESCRIPTION = "Day book of a cultural services improvement programme";

    /**
     * What JavaFX, H2, jOOQ, PDFBox and the libraries ask for. Left out on purpose: java.compiler and java.scripting, with which H2
     * could run code from SQL.
     */
    private static final String MODULES = String.join(
            ",",
            "javafx.controls",
            "javafx.graphics",
            "javafx.swing",
            "java.desktop",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.prefs",
            "java.sql",
            "java.xml",
            "jdk.charsets",
            "jdk.localedata",
            "jdk.net",
            "jdk.unsupported");

    private static final List<String> OPTIONS = List.of(
            // As in the start script.
            "-XX:+UseParallelGC",
            "-Xmn24m",
            "-XX:ReservedCodeCacheSize=128m",
            "-XX:TieredStopAtLevel=1",
            "-Xmx768m",
            "--enable-native-access=ALL-UNNAMED,javafx.graphics",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path target = Path.of("target").toAbsolutePath();
    private final Path work = target.resolve("installer");
    private final Path jdk = Path.of(System.getProperty("java.home"));
    private final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Package() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        if (!Files.exists(Path.of("target/daybook.jar"))) {
            System.err.println("There is no target/daybook.jar: run installer/build.");
            System.exit(1);
        }
        new Package().run(List.of(arguments).contains("--image"));
    }

    private void run(boolean imageOnly) throws IOException, InterruptedException {
        deleteTree(work);
        Files.createDirectories(work);
        linkRuntime();
        copyProgram();
        Path image = makeImage();
        train(image);
        if (imageOnly) {
            say("The image is " + target.getParent().relativize(image));
            return;
        }
        deleteTree(target.resolve("packages"));
        Files.createDirectories(target.resolve("packages"));
        say("Making the package …");
        if (linux()) {
            makeDeb(image);
        } else {
            makePackage(image);
        }
        try (Stream<Path> made = Files.list(target.resolve("packages"))) {
            made.forEach(file -> say("Made " + target.getParent().relativize(file)));
        }
    }

    private void linkRuntime() throws IOException, InterruptedException {
        say("Linking the runtime with JavaFX in it …");
        String javafx = libraries().stream()
                .filter(Package::isJavaFxForThisPlatform)
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        call(
                jdk.resolve("bin/jlink").toString(),
                "--module-path", javafx,
                "--add-modules", MODULES,
                "--include-locales=en",
                "--strip-debug", "--no-header-files", "--no-man-pages",
                "--output", work.resolve("runtime").toString());
    }

    private void copyProgram() throws IOException {
        Path lib = Files.createDirectories(work.resolve("program/lib"));
        copy(target.resolve("daybook.jar"), work.resolve("program/daybook.jar"));
        for (Path library : libraries()) {
            if (!library.getFileName().toString().startsWith("javafx-")) {
                copy(library, lib.resolve(library.getFileName()));
            }
        }
        for (String notice : List.of("LICENSE", "NOTICE")) {
            copy(Path.of(notice), work.resolve("program").resolve(notice));
        }
    }

    private Path makeImage() throws IOException, InterruptedException {
        Files.deleteIfExists(work.resolve("runtime/bin/keytool"));
        say("Making the program's image …");
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin/jpackage").toString(),
                "--type", "app-image",
                "--name", NAME,
                "--app-version", appVersion(),
                "--description", DESCRIPTION,
                "--vendor", "The Daybook contributors",
                "--copyright", "Apache-2.0",
                "--runtime-image", work.resolve("runtime").toString(),
                "--input", work.resolve("program").toString(),
                "--main-jar", "daybook.jar",
                "--main-class", "org.daybook.app.Launcher",
                "--icon", icon(),
                "--dest", work.toString()));
        for (String option : OPTIONS) {
            command.addAll(List.of("--java-options", option));
        }
        if (linux()) {
            command.addAll(List.of("--java-options", "-XX:+UseTransparentHugePages"));
        }
        // A cache that is missing or does not fit is no fault and says nothing.
        command.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/daybook.aot", "--java-options", "-Xlog:disable"));
        if (windows()) {
            // Windows keeps programs with a window and programs with a console apart.
            Path console = work.resolve("console.properties");
            Files.writeString(console, "win-console=true\n");
            command.addAll(List.of("--add-launcher", "daybook-console=" + console));
        }
        call(command.toArray(String[]::new));
        return work.resolve(mac() ? NAME + ".app" : NAME);
    }

    /** Fills the start-up cache with the image's own runtime and class path. */
    private void train(Path image) throws IOException, InterruptedException {
        say("Training the start-up cache …");
        Path app = image.resolve(mac() ? "Contents/app" : linux() ? "lib/app" : "app");
        Path runtime = image.resolve(mac() ? "Contents/runtime/Contents/Home" : linux() ? "lib/runtime" : "runtime");
        String classPath = app.resolve("daybook.jar") + classPathOf(app.resolve(NAME + ".cfg"), app);
        Path configuration = work.resolve("daybook.aotconf");
        // jpackage's runtime has no commands of its own; the linked one that it was copied from has.
        Path java = runtime.resolve("bin/java" + (windows() ? ".exe" : ""));
        if (!Files.exists(java)) {
            throw new IOException("no bin/java in " + runtime);
        }
        callInto(work.resolve("training.log"), withOptions(
                java,
                "-XX:AOTMode=record",
                // Of classes alone, as in the start script.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "-XX:AOTConfiguration=" + configuration,
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Xlog:disable",
                "-cp", classPath,
                "org.daybook.app.Training",
                work.resolve("training").toString(),
                "all"));
        callInto(work.resolve("training.log"), withOptions(
                java,
                "-XX:AOTMode=create",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "-XX:AOTConfiguration=" + configuration,
                "-XX:AOTCache=" + app.resolve("daybook.aot"),
                "-Xlog:disable",
                "-cp", classPath));
    }

    /** The class path that jpackage wrote for the launcher, in its order: the cache holds for that one only. */
    private static String classPathOf(Path cfg, Path app) throws IOException {
        try (Stream<String> lines = Files.lines(cfg)) {
            return lines.filter(line -> line.startsWith("app.classpath="))
                    .map(line -> line.substring("app.classpath=".length()).replace("$APPDIR", app.toString()))
                    .filter(path -> !path.endsWith("daybook.jar"))
                    .map(path -> System.getProperty("path.separator") + path)
                    .collect(Collectors.joining());
        }
    }

    /** Windows and macOS: jpackage's own package. */
    private void makePackage(Path image) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                jdk.resolve("bin/jpackage").toString(),
                "--app-image", image.toString(),
                "--name", NAME,
                "--app-version", appVersion(),
                "--description", DESCRIPTION,
                "--vendor", "The Daybook contributors",
                "--dest", target.resolve("packages").toString()));
        command.addAll(
                windows()
                        ? List.of("--type", "msi", "--win-menu", "--win-shortcut", "--win-per-user-install")
                        : List.of("--type", "dmg"));
        call(command.toArray(String[]::new));
    }

    /**
     * Debian: menu entry, file type and command as plain files. jpackage's .deb would register them by scripts that fail where no
     * desktop is installed, and makes no command.
     */
    private void makeDeb(Path image) throws IOException, InterruptedException {
        Path tree = work.resolve("deb");
        call("mkdir", "-p", tree.resolve("opt").toString());
        call("cp", "-a", image.toString(), tree.resolve("opt/daybook").toString());
        place(Path.of("installer/linux/daybook.desktop"), tree.resolve("usr/share/applications/daybook.desktop"));
        place(Path.of("installer/linux/daybook.xml"), tree.resolve("usr/share/mime/packages/daybook.xml"));
        place(Path.of("NOTICE"), tree.resolve("usr/share/doc/daybook/copyright"));
        for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512}) {
            place(
                    Path.of("icons/daybook-" + size + ".png"),
                    tree.resolve("usr/share/icons/hicolor/" + size + "x" + size + "/apps/daybook.png"));
        }
        Files.createSymbolicLink(
                Files.createDirectories(tree.resolve("usr/bin")).resolve("daybook"), Path.of("/opt/daybook/bin/" + NAME));
        String architecture = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        String control = Files.readString(Path.of("installer/linux/control"))
                .replace("@VERSION@", VERSION)
                .replace("@ARCHITECTURE@", architecture)
                .replace("@SIZE@", Long.toString(kibibytes(tree)));
        Files.writeString(Files.createDirectories(tree.resolve("DEBIAN")).resolve("control"), control);
        call(
                "dpkg-deb", "--root-owner-group", "-b", tree.toString(),
                target.resolve("packages/daybook_" + VERSION + "_" + architecture + ".deb").toString());
    }

    private static long kibibytes(Path tree) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path)).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes / 1024;
    }

    private static void place(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        copy(from, to);
    }

    private List<Path> libraries() throws IOException {
        try (Stream<Path> jars = Files.list(target.resolve("lib"))) {
            return jars.sorted().toList();
        }
    }

    /** Maven also brings empty JavaFX jars without a platform in their name, which jlink would trip over. */
    private static boolean isJavaFxForThisPlatform(Path jar) {
        return jar.getFileName().toString().matches("javafx-.*-(linux|linux-aarch64|mac|mac-aarch64|win)\\.jar");
    }

    /** macOS accepts no version that begins with 0. */
    private String appVersion() {
        return mac() ? "1" + VERSION.substring(1) : VERSION;
    }

    private String icon() {
        return Path.of("icons", windows() ? "daybook.ico" : mac() ? "daybook.icns" : "daybook-512.png").toString();
    }

    private boolean linux() {
        return !windows() && !mac();
    }

    private boolean windows() {
        return system.startsWith("windows");
    }

    private boolean mac() {
        return system.startsWith("mac");
    }

    private static String[] withOptions(Path java, String... rest) {
        return Stream.concat(Stream.concat(Stream.of(java.toString()), OPTIONS.stream()), Stream.of(rest))
                .toArray(String[]::new);
    }

    private static void call(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(Path.of(command[0]).getFileName() + " ended with " + code);
        }
    }

    /** What the training prints is of use only when it fails. */
    private static void callInto(Path log, String... command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        int code = process.start().waitFor();
        if (code != 0) {
            throw new IOException("The training ended with " + code + ": see " + log);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void say(String text) {
        System.err.println(text);
    }
}
