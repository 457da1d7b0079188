package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Changes that wait for the state to be written")
class ChangeSpoolTest {
    private static final List<String> TEXTS = List.of("plain", "naïve – Ωmega", "a £5 note", "\uD83C\uDFDB museum", "");

    @TempDir
    Path folder;

    private final Random random = new Random(20081031);

    @Test
    void come_by_the_text_of_their_ids_whatever_the_order_of_their_records() throws IOException {
        List<Row> rows = rows(6_000, true);
        assertThat(fromFile(rows)).isEqualTo(expected(rows));
        assertThat(fromMemory(rows)).isEqualTo(expected(rows));
    }

    @Test
    void come_the_same_where_records_and_changes_are_in_nearly_one_order() throws IOException {
        List<Row> rows = rows(6_000, false);
        assertThat(fromFile(rows)).isEqualTo(expected(rows));
    }

    @Test
    void may_be_none() throws IOException {
        assertThat(fromFile(List.of())).isEmpty();
    }

    @Test
    void may_be_longer_than_a_piece() throws IOException {
        List<Row> rows = List.of(row(new UUID(2, 0), "x".repeat(600_000)), row(new UUID(1, 0), "y".repeat(300_000)));
        assertThat(fromFile(rows)).isEqualTo(expected(rows));
    }

    private List<Row> rows(int count, boolean anyOrder) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Ids of old sets may begin with any digit; those made here follow one another, but for a neighbour now and then.
            UUID id = anyOrder
                    ? new UUID(random.nextLong(), random.nextLong())
                    : new UUID(0x0193400000007000L + i + random.nextInt(3), random.nextLong());
            rows.add(row(id, TEXTS.get(random.nextInt(TEXTS.size())).repeat(1 + random.nextInt(40))));
        }
        return rows;
    }

    private static Row row(UUID id, String text) {
        return new Row(id, new UUID(7, 7), "ledger-entry", "r", "entry", "\"" + text + "\"", new UUID[0]);
    }

    private String fromFile(List<Row> rows) throws IOException {
        Path file = Files.createTempFile(folder, "spool", "");
        return through(new SpoolStore.InFile(file), rows);
    }

    private static String fromMemory(List<Row> rows) throws IOException {
        return through(new SpoolStore.InMemory(), rows);
    }

    private static String through(SpoolStore store, List<Row> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ChangeSpool spool = new ChangeSpool(store)) {
            for (Row row : rows) {
                spool.add(row);
            }
            spool.writeTo(out);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String expected(List<Row> rows) {
        String lines = rows.stream()
                .sorted(Comparator.comparing(row -> row.id().toString()))
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    ChangeLine.append(line, row);
                    return line.toString();
                })
                .collect(Collectors.joining(",\n"));
        return lines.isEmpty() ? "" : "\n" + lines;
    }
}
