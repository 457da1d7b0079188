package org.daybook.kit.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.2, 1.4.3: text at least 4.5:1 against what lies behind it; 1.4.11: what shows the focus at least 3:1. */
class ContrastTest {
    private static final Pattern VARIABLE = Pattern.compile("(-[\\w-]+):\\s*(#[0-9a-f]{6})\\b");

    /** Text and the grounds that the rules put it on. */
    private static final Map<String, List<String>> TEXTS = Map.of(
            "-book-text", List.of("-book-page", "-book-frame", "-book-selected", "-color-accent-subtle"),
            "-book-quiet", List.of("-book-page", "-book-frame", "-book-selected"),
            "-color-accent-fg", List.of("-book-page", "-book-frame", "-book-selected"),
            "-book-needs-her", List.of("-book-page", "-book-frame", "-book-needs-her-ground"),
            "-book-soon", List.of("-book-page", "-book-frame", "-book-soon-ground"));

    static Stream<Arguments> pairs() {
        return Stream.of("light.css", "dark.css").flatMap(sheet -> {
            Stream<Arguments> texts = TEXTS.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(ground -> Arguments.of(sheet, entry.getKey(), ground)));
            Stream<Arguments> stages = Stream.of(0, 1, 2, 3, 4)
                    .map(stage -> Arguments.of(sheet, "-book-stage-" + stage + "-text", "-book-stage-" + stage));
            return Stream.concat(texts, stages);
        });
    }

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @MethodSource("pairs")
    void text_can_be_read_on_its_ground(String sheet, String text, String ground) throws IOException {
        Map<String, String> colours = colours(sheet);
        assertThat(contrast(colours.get(text), colours.get(ground))).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void white_words_can_be_read_on_the_main_button(String sheet) throws IOException {
        assertThat(contrast("#ffffff", colours(sheet).get("-color-accent-emphasis"))).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void the_focus_stands_out_from_every_ground(String sheet) throws IOException {
        Map<String, String> colours = colours(sheet);
        for (String ground : List.of("-book-page", "-book-frame", "-book-selected")) {
            assertThat(contrast(colours.get("-color-accent-fg"), colours.get(ground))).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void stages_go_one_way_from_pale_to_strong(String sheet) throws IOException {
        Map<String, String> colours = colours(sheet);
        double page = luminance(colours.get("-book-page"));
        double before = -1;
        for (int stage = 0; stage < 5; stage++) {
            double away = Math.abs(luminance(colours.get("-book-stage-" + stage)) - page);
            assertThat(away).isGreaterThan(before);
            before = away;
        }
    }

    static Stream<String> sheets() {
        return Stream.of("light.css", "dark.css");
    }

    private static Map<String, String> colours(String sheet) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream(sheet)) {
            Matcher found = VARIABLE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> colours = new HashMap<>();
            while (found.find()) {
                colours.put(found.group(1), found.group(2));
            }
            return colours;
        }
    }

    private static double contrast(String a, String b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
