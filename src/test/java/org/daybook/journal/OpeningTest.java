package org.daybook.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daybook.journal.CamdenNotes.CAMDEN;
import static org.daybook.journal.CamdenNotes.files;
import static org.daybook.journal.CamdenNotes.note;
import static org.daybook.journal.CamdenNotes.notes;
import static org.daybook.journal.CamdenNotes.refused;
import static org.daybook.journal.CamdenNotes.save;
import static org.daybook.journal.CamdenNotes.withoutItsOwnMark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.database.DataFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Opening a data folder")
class OpeningTest {
    /** How a line may begin that a newer version writes. */
    private static final String NEWER = "{\"n\":9,\"kind\":\"copy\",\"format\":2,\"how\":\"unknown\"}\n";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "two words", "semi;colon;INIT=x", "100% %3B", "Überblick 日誌", "a'b\"c#d?e"})
    @DisplayName("works on any path")
    void any_path(String name) throws Exception {
        Desktop desktop = new Desktop(home.resolve(name), "here").create();
        save(desktop, "kept");
        assertThat(notes(desktop)).isEqualTo("kept");
        assertThat(desktop.folder().databaseFile()).exists();
        try (Stream<Path> all = Files.list(home)) {
            assertThat(all).containsExactly(home.resolve(name));
        }
    }

    @Test
    @DisplayName("that is empty says how to make a programme")
    void nothing_there() {
        refused(new Desktop(home.resolve("nowhere"), "here"), CannotOpen.Why.NOT_THERE, "daybook init --sample");
        assertThat(home.resolve("nowhere")).doesNotExist();
    }

    @Test
    @DisplayName("that is somebody else's is refused, and nothing in it is touched")
    void foreign_folder() throws Exception {
        Files.writeString(home.resolve("letter.txt"), "Dear Ms Okafor");
        Desktop desktop = new Desktop(home, "here");
        refused(desktop, CannotOpen.Why.NOT_A_DATA_FOLDER, "not a Daybook data folder");
        assertThatThrownBy(desktop::create).isInstanceOf(CannotOpen.class);
        assertThat(files(desktop.folder())).containsOnlyKeys("letter.txt");
    }

    @Test
    @DisplayName("that is a file is refused")
    void a_file() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "x");
        refused(new Desktop(file, "here"), CannotOpen.Why.NOT_A_DATA_FOLDER, "not a Daybook data folder");
        refused(new Desktop(file.resolve("below"), "here"), CannotOpen.Why.NOT_THERE, "no programme");
    }

    @Test
    @DisplayName("that a newer version wrote is refused, also where the newer version wrote on later")
    void newer_format() throws Exception {
        Desktop desktop = saved("kept");
        String journal = Files.readString(desktop.folder().journal());
        Files.writeString(desktop.folder().journal(), journal.replaceFirst("\"format\":1,", "\"format\":7,\"more\":{},"));
        refused(desktop, CannotOpen.Why.NEWER, "Install the newer version");
        Files.writeString(
                desktop.folder().journal(), journal + "{\"n\":9,\"kind\":\"copy\",\"format\":2,\"how\":\"unknown\"}\n");
        refused(desktop, CannotOpen.Why.NEWER, "journal format 2");
    }

    @Test
    @DisplayName("where a newer version wrote on is not recovered by cutting off what it wrote")
    void newer_format_recovered() throws Exception {
        Desktop desktop = saved("kept");
        Files.writeString(desktop.folder().journal(), NEWER, StandardOpenOption.APPEND);
        isNotRecovered(desktop);
    }

    @Test
    @DisplayName("where a newer version wrote on is not recovered by cutting off what it wrote, though an older line is damaged")
    void newer_format_after_damage() throws Exception {
        Desktop desktop = saved("kept");
        String journal = Files.readString(desktop.folder().journal());
        Files.writeString(desktop.folder().journal(), journal.replace("\"kept\"", "\"k??t\"") + NEWER);
        isNotRecovered(desktop);
    }

    @Test
    @DisplayName("where a newer version wrote on in lines that can be read here is not recovered either")
    void newer_format_that_can_be_read() throws Exception {
        Desktop desktop = saved("kept");
        Path path = desktop.folder().journal();
        JournalFile.Position end = JournalScan.scan(path, JournalFile.Position.START, (_, _, _) -> {}).end();
        try (JournalFile file = JournalFile.append(path, end)) {
            file.add(new JournalLine.Copy(2, new UUID(1, 1), "here", Instant.parse("2010-01-04T09:00:00Z")));
        }
        Files.writeString(path, Files.readString(path).replace("\"kept\"", "\"k??t\""));
        isNotRecovered(desktop);
    }

    private static void isNotRecovered(Desktop desktop) throws Exception {
        SortedMap<String, byte[]> before = files(desktop.folder());
        assertThatThrownBy(() -> desktop.opening().recover())
                .isInstanceOfSatisfying(CannotOpen.class, e -> assertThat(e.why()).isEqualTo(CannotOpen.Why.NEWER));
        SortedMap<String, byte[]> after = files(desktop.folder());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.get("journal.jsonl")).isEqualTo(before.get("journal.jsonl"));
    }

    @Test
    @DisplayName("whose journal is missing is refused, never opened as empty")
    void missing_journal() throws Exception {
        Desktop desktop = saved("kept");
        Files.delete(desktop.folder().journal());
        refused(desktop, CannotOpen.Why.DAMAGED, "journal of");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 500})
    @DisplayName("whose journal lost everything is refused, also where nothing is left to compare it with")
    void emptied_journal(int left) throws Exception {
        Desktop desktop = saved("kept");
        byte[] journal = Files.readAllBytes(desktop.folder().journal());
        Files.write(desktop.folder().journal(), Arrays.copyOf(journal, left));
        Files.delete(desktop.folder().databaseFile());
        Files.delete(desktop.folder().mark());
        refused(desktop, CannotOpen.Why.DAMAGED, "Nothing was changed");
    }

    @Test
    @DisplayName("drops a line that a crash tore, and keeps it beside")
    void torn_line() throws Exception {
        Desktop desktop = saved("kept");
        Files.writeString(desktop.folder().journal(), "{\"n\":4,\"before\":\"ab", StandardOpenOption.APPEND);
        assertThat(notes(desktop)).isEqualTo("kept");
        assertThat(files(desktop.folder()).keySet()).anyMatch(name -> name.startsWith("journal.unfinished-after-"));
        assertThat(Audit.chain(desktop.folder()).isSound()).isTrue();
    }

    @Test
    @DisplayName("that failed half way lets go of the tables, so that the next try has them to itself")
    void failed_half_way() throws Exception {
        Desktop desktop = saved("kept");
        Files.delete(desktop.folder().databaseFile());
        Files.writeString(desktop.folder().journal(), "{\"n\":4,\"before\":\"ab", StandardOpenOption.APPEND);
        // Where what a crash tore is to be kept, something else stands.
        long lines = Audit.chain(desktop.folder()).lines();
        Path inTheWay = Files.createDirectory(desktop.folder().unfinished(lines));
        assertThatThrownBy(desktop::open).isInstanceOf(IOException.class);
        Files.delete(inTheWay);
        try (Journal journal = desktop.open()) {
            assertThat(journal.record(CAMDEN).text("notes")).contains("kept");
            assertThat(journal.sql().fetch("select * from information_schema.sessions")).hasSize(1);
        }
    }

    @Test
    @DisplayName("needs no memory for the zeros that a crash left at the end, be they gigabytes")
    void zeros() throws Exception {
        InputStream tail = new InputStream() {
            private long left = 3L << 30;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                left -= length;
                Arrays.fill(into, from, from + length, (byte) 0);
                return length;
            }
        };
        JournalScan.LineReader lines = new JournalScan.LineReader(
                new SequenceInputStream(new ByteArrayInputStream("{\"n\":4,\"bef".getBytes(StandardCharsets.UTF_8)), tail));
        assertThat(lines.next()).hasSizeLessThan(1_000_000).contains((byte) '{').endsWith(new byte[100]);
        assertThat(lines.next()).isEmpty();
    }

    @Test
    @DisplayName("drops a tail of zeros")
    void tail_of_zeros() throws Exception {
        Desktop desktop = saved("kept");
        Files.write(desktop.folder().journal(), new byte[1_000_000], StandardOpenOption.APPEND);
        assertThat(notes(desktop)).isEqualTo("kept");
        assertThat(Audit.chain(desktop.folder()).isSound()).isTrue();
    }

    @Test
    @DisplayName("drops a large set that a crash left without its end")
    void bulk_without_end() throws Exception {
        Desktop desktop = saved("kept");
        DataFolder folder = desktop.folder();
        JournalScan.Outcome outcome = JournalScan.scan(folder.journal(), JournalFile.Position.START, (_, _, _) -> {});
        ChangeSet[] any = new ChangeSet[1];
        JournalScan.scan(folder.journal(), JournalFile.Position.START, (line, _, _) -> {
            if (line instanceof JournalLine.Whole whole) {
                any[0] = whole.set();
            }
        });
        try (JournalFile file = JournalFile.append(folder.journal(), outcome.end())) {
            file.add(new JournalLine.Begin(any[0], java.util.List.of()));
            file.add(new JournalLine.Part(java.util.List.of()));
        }
        assertThat(notes(desktop)).isEqualTo("kept");
        assertThat(Files.size(folder.journal())).isGreaterThan(outcome.end().offset() - 1);
        assertThat(Audit.chain(folder).isSound()).isTrue();
    }

    @Test
    @DisplayName("takes no set that was voided")
    void voided_set() throws Exception {
        Desktop desktop = saved("kept");
        DataFolder folder = desktop.folder();
        byte[] whole = Files.readAllBytes(folder.journal());
        save(desktop, "voided");
        ChangeSet[] last = new ChangeSet[1];
        JournalScan.Outcome outcome = JournalScan.scan(folder.journal(), JournalFile.Position.START, (line, _, _) -> {
            if (line instanceof JournalLine.Whole set) {
                last[0] = set.set();
            }
        });
        try (JournalFile file = JournalFile.append(folder.journal(), outcome.end())) {
            file.add(new JournalLine.Voided(last[0].id()));
        }
        assertThat(notes(desktop)).isEqualTo("kept");
        try (Journal journal = desktop.open()) {
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
        assertThat(Files.size(folder.journal())).isGreaterThan(whole.length);
    }

    @Test
    @DisplayName("builds the tables anew where they are another version's")
    void other_schema() throws Exception {
        Desktop desktop = saved("kept");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:h2:" + desktop.folder().database(), "daybook", "")) {
            connection.createStatement().execute("update schema_made set fingerprint = 'another'");
        }
        assertThat(notes(desktop)).isEqualTo("kept");
    }

    @Test
    @DisplayName("replays what the tables have not seen, however they were left")
    void database_behind() throws Exception {
        Desktop desktop = saved("one");
        byte[] database = Files.readAllBytes(desktop.folder().databaseFile());
        byte[] mark = Files.readAllBytes(desktop.folder().mark());
        save(desktop, "two");
        Files.write(desktop.folder().databaseFile(), database);
        Files.write(desktop.folder().mark(), mark);
        assertThat(notes(desktop)).isEqualTo("two");
    }

    @Test
    @DisplayName("that was copied to another laptop takes a new copy's name there, and opens no database from elsewhere")
    void another_machine() throws Exception {
        Desktop here = saved("kept");
        Desktop there = new Desktop(here.folder().path(), "there");
        Files.writeString(here.folder().databaseFile(), "not one of ours");
        try (Journal journal = there.open();
                Journal reading = here.opening().openForReading()) {
            assertThat(journal.record(CAMDEN).text("notes")).contains("kept");
            assertThat(reading.copy()).isEqualTo(journal.copy());
        }
        try (Journal back = here.open()) {
            assertThat(back.sets().values().stream().map(ChangeSet::copy)).doesNotContain(back.copy());
        }
    }

    @Test
    @DisplayName("whose last line has one zero in it is refused: a bit of a space was flipped, no crash tore it")
    void one_zero() throws Exception {
        Desktop desktop = saved("two words");
        byte[] journal = Files.readAllBytes(desktop.folder().journal());
        int space = journal.length - 1;
        while (journal[space] != ' ') {
            space--;
        }
        journal[space] = 0;
        Files.write(desktop.folder().journal(), journal);
        Files.delete(desktop.folder().databaseFile());
        Files.delete(desktop.folder().mark());
        refused(desktop, CannotOpen.Why.DAMAGED, "Nothing was changed");
    }

    @Test
    @DisplayName("that was copied to another laptop says so the first time it is opened there, and not again")
    void another_machine_said() throws Exception {
        Desktop here = saved("kept");
        Desktop there = new Desktop(here.folder().path(), "there");
        List<Boolean> said = new ArrayList<>();
        for (Desktop desktop : List.of(here, there, there)) {
            try (Journal journal = desktop.open()) {
                said.add(journal.isNewHere());
            }
        }
        assertThat(said).containsExactly(false, true, false);
    }

    @Test
    @DisplayName("that may only be read opens, and says that nothing can be saved")
    void read_only() throws Exception {
        Desktop desktop = saved("kept");
        SortedMap<String, byte[]> before = files(desktop.folder());
        try (Journal journal = desktop.opening().openForReading()) {
            assertThat(journal.isReadOnly()).isTrue();
            assertThat(journal.record(CAMDEN).text("notes")).contains("kept");
            assertThatThrownBy(() -> journal.save(note("no"))).isInstanceOf(Refused.class);
        }
        SortedMap<String, byte[]> after = files(desktop.folder());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    @DisplayName("that is in use says by which process")
    void in_use() throws Exception {
        Desktop desktop = saved("kept");
        try (Journal _ = desktop.open()) {
            refused(desktop, CannotOpen.Why.IN_USE, "process " + ProcessHandle.current().pid());
        }
        assertThat(notes(desktop)).isEqualTo("kept");
    }

    @Test
    @DisplayName("opens where it cannot be written who uses it, and again afterwards")
    void nobody_can_be_told() throws Exception {
        Desktop desktop = saved("kept");
        // What cannot be written to nor deleted, as another user's file is.
        Files.createDirectories(desktop.folder().holder().resolve("something"));
        assertThat(notes(desktop)).isEqualTo("kept");
        assertThat(notes(desktop)).isEqualTo("kept");
    }

    @Test
    @DisplayName("to read it, while another writes, sees what was saved until then")
    void reading_beside_writing() throws Exception {
        Desktop desktop = saved("one");
        try (Journal writing = desktop.open()) {
            writing.save(note("two"));
            try (Journal reading = desktop.opening().openForReading()) {
                assertThat(reading.record(CAMDEN).text("notes")).contains("two");
            }
        }
    }

    @Test
    @DisplayName("to read it, where a large journal came alone, builds the tables once and leaves them for the next reading")
    void reading_a_large_one_that_came_alone() throws Exception {
        Desktop desktop = saved("kept");
        withoutItsOwnMark(desktop, "no mark and no database");
        try (Journal reading = desktop.openingWhereSmallIs(0).openForReading()) {
            assertThat(reading.record(CAMDEN).text("notes")).contains("kept");
        }
        assertThat(desktop.folder().databaseFile()).exists();
    }

    @Test
    @DisplayName("to read it, where a large journal has tables beside it and no mark, leaves putting them aside to who writes")
    void reading_a_large_one_without_a_mark() throws Exception {
        Desktop desktop = saved("kept");
        withoutItsOwnMark(desktop, "no mark");
        SortedMap<String, byte[]> before = files(desktop.folder());
        try (Journal reading = desktop.openingWhereSmallIs(0).openForReading()) {
            assertThat(reading.record(CAMDEN).text("notes")).contains("kept");
        }
        assertThat(files(desktop.folder()).keySet()).isEqualTo(before.keySet());
    }

    @Test
    @DisplayName("after a crash is quick for a small journal, and proves the tables of a large one")
    void after_a_crash() throws Exception {
        Desktop desktop = saved("one");
        Opening large = desktop.openingWhereSmallIs(0);
        SortedMap<String, byte[]> running = new TreeMap<>();
        try (Journal journal = desktop.open()) {
            journal.save(note("two"));
            journal.checkpoint();
            running.putAll(files(desktop.folder()));
        }
        for (var file : running.entrySet()) {
            Files.write(desktop.folder().path().resolve(file.getKey()), file.getValue());
        }
        try (Journal journal = large.open()) {
            assertThat(journal.wasUnclean()).isTrue();
            assertThat(journal.isProven()).isFalse();
            assertThat(Desktop.proven(journal)).isEmpty();
            assertThat(journal.isProven()).isTrue();
            journal.sql().execute("update authority set notes = 'wrong' where id = 'E09000007'");
            assertThat(Audit.full(journal).faults()).hasSize(1);
        }
    }

    @Test
    @DisplayName("after a crash, with an old line of a large journal damaged, leaves her to work on with what the tables hold")
    void damaged_after_a_crash() throws Exception {
        Desktop desktop = saved("one");
        SortedMap<String, byte[]> running = new TreeMap<>();
        try (Journal journal = desktop.open()) {
            journal.save(note("two"));
            journal.checkpoint();
            running.putAll(files(desktop.folder()));
        }
        byte[] lines = running.get("journal.jsonl");
        lines[new String(lines, StandardCharsets.ISO_8859_1).indexOf("Noted one")] ^= 1;
        for (var file : running.entrySet()) {
            Files.write(desktop.folder().path().resolve(file.getKey()), file.getValue());
        }
        try (Journal journal = desktop.openingWhereSmallIs(0).open()) {
            assertThat(Desktop.proven(journal)).isEmpty();
            assertThat(journal.record(CAMDEN).text("notes")).contains("two");
            assertThatThrownBy(journal::rebuild).isInstanceOf(CannotOpen.class).hasMessageContaining("damaged");
            journal.save(note("three"));
            assertThat(journal.record(CAMDEN).text("notes")).contains("three");
        }
    }

    private Desktop saved(String text) throws Exception {
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        save(desktop, text);
        return desktop;
    }
}
