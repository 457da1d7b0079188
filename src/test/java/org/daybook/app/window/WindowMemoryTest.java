package org.daybook.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the window remembers, and what Ctrl+K finds: no toolkit is needed for either. */
class WindowMemoryTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 768);
    private static final Rectangle2D BESIDE = new Rectangle2D(1366, 0, 1920, 1080);

    @TempDir
    Path folder;

    @Test
    void what_was_put_is_there_at_the_next_start() {
        PropertiesPreferences preferences = PropertiesPreferences.in(folder.resolve("preferences.properties"));
        preferences.put("table.rooms.sort", "-name");
        assertThat(preferences.save()).isTrue();
        assertThat(PropertiesPreferences.in(folder.resolve("preferences.properties")).get("table.rooms.sort"))
                .contains("-name");
    }

    @Test
    void a_file_that_cannot_be_read_counts_as_empty() throws IOException {
        Path file = folder.resolve("preferences.properties");
        Files.write(file, new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe, '\\', 'u', 'x'});
        assertThat(PropertiesPreferences.in(file).get("a")).isEmpty();
    }

    @Test
    void nothing_is_written_where_there_is_no_folder_yet() {
        PropertiesPreferences preferences = PropertiesPreferences.in(folder.resolve("later/preferences.properties"));
        preferences.put("a", "b");
        assertThat(preferences.save()).isFalse();
        assertThat(folder.resolve("later")).doesNotExist();
    }

    @Test
    @DisplayName("Another folder that is opened has its own, and nothing of it is written into the first")
    void another_folder_has_its_own() throws IOException {
        Path first = folder.resolve("first.properties");
        Path second = folder.resolve("second.properties");
        Files.writeString(first, "a=1\n");
        Files.writeString(second, "a=2\n");
        PropertiesPreferences preferences = PropertiesPreferences.in(first);
        preferences.put("a", "3");
        preferences.turnTo(second);
        assertThat(preferences.get("a")).contains("2");
        preferences.put("b", "4");
        assertThat(preferences.save()).isTrue();
        assertThat(first).hasContent("a=1");
        assertThat(PropertiesPreferences.in(second).get("b")).contains("4");
    }

    @Test
    void the_window_comes_back_where_it_stood() {
        PropertiesPreferences preferences = PropertiesPreferences.in(folder.resolve("p"));
        new WindowPlace(new Rectangle2D(1500, 40, 1000, 700), false).remember(preferences);
        assertThat(WindowPlace.remembered(preferences, List.of(LAPTOP, BESIDE)).bounds())
                .isEqualTo(new Rectangle2D(1500, 40, 1000, 700));
    }

    @Test
    void a_window_on_a_screen_that_is_gone_comes_back_where_it_can_be_seen() {
        PropertiesPreferences preferences = PropertiesPreferences.in(folder.resolve("p"));
        new WindowPlace(new Rectangle2D(1500, 40, 1000, 700), false).remember(preferences);
        Rectangle2D place = WindowPlace.remembered(preferences, List.of(LAPTOP)).bounds();
        assertThat(LAPTOP.contains(place)).isTrue();
    }

    @Test
    void a_few_letters_find_a_name_by_its_beginnings() {
        List<String> names = List.of("Barking and Dagenham", "Brent", "Camden", "Hackney", "Hammersmith and Fulham", "Undo");
        assertThat(find(names, "cam")).first().isEqualTo("Camden");
        assertThat(find(names, "hf")).first().isEqualTo("Hammersmith and Fulham");
        assertThat(find(names, "bd")).first().isEqualTo("Barking and Dagenham");
        assertThat(find(names, "und")).first().isEqualTo("Undo");
        assertThat(find(names, "xq")).isEmpty();
        assertThat(find(names, "")).hasSize(6);
    }

    private static List<String> find(List<String> names, String typed) {
        return JumpSearch.best(names, Function.identity(), typed, 10);
    }
}
