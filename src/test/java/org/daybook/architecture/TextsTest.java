package org.daybook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that the program asks for is there. Prints the lines to paste. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TEXTS = Path.of("src/main/resources");
    private static final Pattern ASKED = Pattern.compile("\\bSAY\\.text\\(\\s*\"([a-z][a-zA-Z0-9.-]*[a-zA-Z0-9])\"\\s*[,)]");
    private static final Pattern BESIDE = Pattern.compile("Messages\\.beside\\((\\w+)\\.class\\)");

    @Test
    void every_sentence_that_is_asked_for_is_written() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path source : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                if (BESIDE.matcher(text).find()) {
                    Properties sentences = sentences(SOURCES.relativize(source.getParent()));
                    Matcher asked = ASKED.matcher(text);
                    while (asked.find()) {
                        if (!sentences.containsKey(asked.group(1))) {
                            missing.add(source.getParent() + ": " + asked.group(1) + "=");
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_sentence_is_written_for_nobody() throws IOException {
        List<String> unused = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEXTS)) {
            for (Path file : files.filter(f -> f.endsWith("messages.properties")).toList()) {
                Path folder = SOURCES.resolve(TEXTS.relativize(file.getParent()));
                StringBuilder sources = new StringBuilder();
                try (Stream<Path> all = Files.list(folder)) {
                    for (Path source : all.filter(f -> f.toString().endsWith(".java")).toList()) {
                        sources.append(Files.readString(source));
                    }
                }
                for (Object key : sentences(TEXTS.relativize(file.getParent())).keySet()) {
                    String name = key.toString();
                    // Some keys are made of a beginning and a word of an enum.
                    String stem = name.replaceAll("\\.text$", "");
                    boolean named = sources.indexOf("\"" + name + "\"") >= 0
                            || sources.indexOf("\"" + stem + "\"") >= 0
                            || beginnings(name).anyMatch(b -> sources.indexOf("\"" + b + "\"") >= 0);
                    if (!named) {
                        unused.add(file + ": " + name);
                    }
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    private static Stream<String> beginnings(String key) {
        return java.util.stream.IntStream.range(1, key.length())
                .filter(i -> key.charAt(i - 1) == '.')
                .mapToObj(i -> key.substring(0, i));
    }

    private static Properties sentences(Path folder) throws IOException {
        Properties sentences = new Properties();
        Path file = TEXTS.resolve(folder).resolve("messages.properties");
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                sentences.load(in);
            }
        }
        return sentences;
    }
}
