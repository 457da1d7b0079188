package org.daybook.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daybook.borough.BoroughStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Recovering and restoring")
class RecoveryTest {
    private static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");
    private static final RecordKey BARNET = BoroughStore.AUTHORITY_TYPE.key("E09000003");

    @TempDir
    Path home;

    private Desktop desktop = new Desktop(Path.of("."), "here");

    @BeforeEach
    void threeNotes() throws Exception {
        desktop = new Desktop(home.resolve("data"), "here").create();
        for (String text : List.of("one", "two", "three")) {
            note(CAMDEN, text);
        }
        note(BARNET, "of Barnet");
    }

    @Test
    @DisplayName("a sound journal is left as it is")
    void sound() throws Exception {
        byte[] before = Files.readAllBytes(desktop.folder().journal());
        assertThat(desktop.opening().recover()).containsExactly("The journal is whole, and nothing needs to be recovered. Nothing was changed.");
        assertThat(Files.readAllBytes(desktop.folder().journal())).isEqualTo(before);
    }

    @Test
    @DisplayName("a journal that was cut short gets back from the database what it lost")
    void cut_short() throws Exception {
        byte[] whole = Files.readAllBytes(desktop.folder().journal());
        Files.write(desktop.folder().journal(), Arrays.copyOf(whole, whole.length - 1_500));
        assertThatThrownBy(desktop::open).isInstanceOf(CannotOpen.class).hasMessageContaining("daybook recover");
        List<String> said = desktop.opening().recover();
        assertThat(said).anyMatch(s -> s.contains("from the database"));
        everythingIsThere();
    }

    @Test
    @DisplayName("a database that another version made, which alone holds what the journal lost, is kept and said, until an erasure")
    void tables_of_another_version() throws Exception {
        cutShort();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:h2:" + desktop.folder().database(), "daybook", "")) {
            connection.createStatement().execute("update schema_made set fingerprint = 'another'");
        }
        theDatabaseIsKept("could not be read to its end");
        try (Journal journal = desktop.open()) {
            journal.erase("Forgot", List.of(new Journal.Erasing(CAMDEN, java.util.Set.of("notes"))));
        }
        assertThat(keptDatabases()).isEmpty();
    }

    @Test
    @DisplayName("a database that may be another laptop's, as its mark cannot be read, is kept and said")
    void mark_unreadable() throws Exception {
        cutShort();
        byte[] journal = Files.readAllBytes(desktop.folder().journal());
        int at = new String(journal, java.nio.charset.StandardCharsets.UTF_8).indexOf("Noted one");
        Arrays.fill(journal, at, at + 60, (byte) '?');
        Files.write(desktop.folder().journal(), journal);
        Files.writeString(desktop.folder().mark(), "?");
        theDatabaseIsKept("nothing shows that it was made on this laptop");
    }

    @Test
    @DisplayName("a database of which a part cannot be read is kept and said, beside what was had back from it")
    void tables_in_part() throws Exception {
        cutShort();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:h2:" + desktop.folder().database(), "daybook", "")) {
            connection.createStatement().execute("update change_made set content = '?' where content = '\"of Barnet\"'");
        }
        theDatabaseIsKept("could not be read to its end");
        assertThat(notes(CAMDEN)).isEqualTo("three");
    }

    /** By the last two notes. */
    private void cutShort() throws Exception {
        byte[] whole = Files.readAllBytes(desktop.folder().journal());
        int at = new String(whole, java.nio.charset.StandardCharsets.UTF_8).indexOf("Noted three");
        Files.write(desktop.folder().journal(), Arrays.copyOf(whole, at));
    }

    private void theDatabaseIsKept(String why) throws Exception {
        byte[] database = Files.readAllBytes(desktop.folder().databaseFile());
        assertThat(desktop.opening().recover()).anyMatch(said -> said.contains(why) && said.contains("kept as"));
        assertThat(keptDatabases()).singleElement().satisfies(kept -> assertThat(Files.readAllBytes(kept)).isEqualTo(database));
    }

    private List<Path> keptDatabases() throws Exception {
        try (var files = Files.list(desktop.folder().path())) {
            return files.filter(f -> f.getFileName().toString().startsWith("daybook.damaged-")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"all of it", "Took in what he sent", "Undid: Took in what he sent"})
    @DisplayName("what was taken in and undone stays undone, and can be done again, whatever of it the journal lost")
    void undone_merge(String lost) throws Exception {
        RecordKey contact = BoroughStore.CONTACT_TYPE.key("0190-his");
        ChangeSet his = new ChangeSet(
                new UUID(0x0193400000007000L, 0x8000000000000001L),
                "Worked on it",
                Origin.EDIT,
                java.util.Optional.empty(),
                java.time.Instant.parse("2008-11-03T09:00:00Z"),
                "colleague",
                new UUID(1, 1));
        Change brought = new Change(
                new UUID(0x0193400000007000L, 0x8000000000000002L), his.id(), contact, "role", Value.of("Head of culture"), List.of());
        try (Journal journal = desktop.open()) {
            journal.merge("Took in what he sent", List.of(his), List.of(brought), List.of());
            journal.undo();
        }
        if (lost.equals("all of it")) {
            Files.delete(desktop.folder().journal());
        } else {
            byte[] journal = Files.readAllBytes(desktop.folder().journal());
            int at = new String(journal, java.nio.charset.StandardCharsets.UTF_8).indexOf("\"label\":\"" + lost);
            Arrays.fill(journal, at, at + 60, (byte) '?');
            Files.write(desktop.folder().journal(), journal);
        }
        desktop.opening().recover();
        everythingIsThere();
        try (Journal journal = desktop.open()) {
            assertThat(journal.record(contact).present()).isFalse();
            if (lost.startsWith("Took")) {
                // It was had back last, and is what undo is about.
                journal.undo();
            }
            journal.redo();
            assertThat(journal.record(contact).text("role")).contains("Head of culture");
            journal.undo();
            assertThat(journal.record(contact).present()).isFalse();
        }
    }

    @Test
    @DisplayName("a missing journal is written anew from the database")
    void missing() throws Exception {
        Files.delete(desktop.folder().journal());
        desktop.opening().recover();
        everythingIsThere();
    }

    @Test
    @DisplayName("a flipped bit is mended, without the database")
    void flipped_bit() throws Exception {
        byte[] journal = Files.readAllBytes(desktop.folder().journal());
        journal[journal.length - 1_200] ^= 4;
        Files.write(desktop.folder().journal(), journal);
        Files.delete(desktop.folder().databaseFile());
        assertThatThrownBy(desktop::open).isInstanceOf(CannotOpen.class);
        assertThat(desktop.opening().recover()).anyMatch(s -> s.contains("single bit"));
        everythingIsThere();
    }

    @Test
    @DisplayName("what stands after a hole in the journal is kept, and the damaged file stays beside")
    void hole() throws Exception {
        byte[] journal = Files.readAllBytes(desktop.folder().journal());
        int at = new String(journal, java.nio.charset.StandardCharsets.UTF_8).indexOf("Noted two");
        Arrays.fill(journal, at, at + 60, (byte) '?');
        Files.write(desktop.folder().journal(), journal);
        Files.delete(desktop.folder().databaseFile());
        assertThatThrownBy(desktop::open).isInstanceOf(CannotOpen.class);
        List<String> said = desktop.opening().recover();
        assertThat(said).anyMatch(s -> s.contains("could not be read"));
        assertThat(notes(BARNET)).isEqualTo("of Barnet");
        try (Journal open = desktop.open()) {
            // That the third note came after the first, only the lost second one knew: so she is asked.
            assertThat(open.record(CAMDEN).conflicts()).containsExactly("notes");
        }
        try (var files = Files.list(desktop.folder().path())) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith("journal.damaged-")))
                    .singleElement()
                    .satisfies(f -> assertThat(Files.readAllBytes(f)).isEqualTo(journal));
        }
    }

    @Test
    @DisplayName("a backup can be restored, and the restoring undone by restoring the one made just before")
    void restore() throws Exception {
        Backups.Backup backup;
        try (Journal journal = desktop.open()) {
            backup = journal.backups().make("end of the day");
        }
        note(CAMDEN, "four");
        desktop.opening().restore(backup);
        assertThat(notes(CAMDEN)).isEqualTo("three");
        Backups.Backup before = new Backups(desktop.folder(), java.time.InstantSource.system()).list().getFirst();
        assertThat(before.why()).startsWith("before restoring");
        desktop.opening().restore(before);
        assertThat(notes(CAMDEN)).isEqualTo("four");
    }

    @Test
    @DisplayName("a database that alone holds what the journal lost is kept when a backup is restored instead")
    void restore_instead_of_recovering() throws Exception {
        Backups.Backup backup;
        try (Journal journal = desktop.open()) {
            backup = journal.backups().make("end of the day");
        }
        note(CAMDEN, "four");
        byte[] journal = Files.readAllBytes(desktop.folder().journal());
        int at = new String(journal, java.nio.charset.StandardCharsets.UTF_8).indexOf("Noted four");
        Files.write(desktop.folder().journal(), Arrays.copyOf(journal, at));
        byte[] database = Files.readAllBytes(desktop.folder().databaseFile());
        desktop.opening().restore(backup);
        assertThat(notes(CAMDEN)).isEqualTo("three");
        assertThat(keptDatabases()).singleElement().satisfies(kept -> assertThat(Files.readAllBytes(kept)).isEqualTo(database));
    }

    @Test
    @DisplayName("a database of this laptop that cannot be read, and may hold what the journal lost, is kept when a backup is restored")
    void restore_beside_unreadable_tables() throws Exception {
        Backups.Backup backup;
        try (Journal journal = desktop.open()) {
            backup = journal.backups().make("end of the day");
        }
        byte[] mark = Files.readAllBytes(desktop.folder().mark());
        byte[] journal = Files.readAllBytes(desktop.folder().journal());
        note(CAMDEN, "four");
        // As after a power cut in the session that noted it.
        Files.write(desktop.folder().mark(), mark);
        Files.write(desktop.folder().journal(), journal);
        Files.writeString(desktop.folder().databaseFile(), "damaged");
        desktop.opening().restore(backup);
        assertThat(keptDatabases()).singleElement().satisfies(kept -> assertThat(kept).hasContent("damaged"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("a journal that lost what the database still holds is not rebuilt over it")
    void rebuild_over_the_only_witness(boolean inTheMiddleOfALine) throws Exception {
        byte[] mark = Files.readAllBytes(desktop.folder().mark());
        byte[] before = Files.readAllBytes(desktop.folder().journal());
        note(CAMDEN, "four");
        byte[] after = Files.readAllBytes(desktop.folder().journal());
        // As after a power cut in the session that noted it.
        Files.write(desktop.folder().mark(), mark);
        Files.write(desktop.folder().journal(), inTheMiddleOfALine ? Arrays.copyOf(after, before.length + 50) : before);
        assertThatThrownBy(() -> desktop.opening().rebuild()).isInstanceOf(CannotOpen.class).hasMessageContaining("cut short");
        desktop.opening().recover();
        assertThat(notes(CAMDEN)).isEqualTo("four");
    }

    @Test
    @DisplayName("a journal that was cut short is not rebuilt where only the mark tells so")
    void rebuild_without_a_database() throws Exception {
        cutShort();
        Files.delete(desktop.folder().databaseFile());
        assertThatThrownBy(() -> desktop.opening().rebuild()).isInstanceOf(CannotOpen.class).hasMessageContaining("cut short");
    }

    @Test
    @DisplayName("rebuilding where the mark cannot be read keeps the database that was there, and says so")
    void rebuild_without_a_mark() throws Exception {
        Files.writeString(desktop.folder().mark(), "?");
        byte[] database = Files.readAllBytes(desktop.folder().databaseFile());
        assertThat(desktop.opening().rebuild()).singleElement().asString().contains("was kept as");
        assertThat(keptDatabases()).singleElement().satisfies(kept -> assertThat(Files.readAllBytes(kept)).isEqualTo(database));
        assertThat(desktop.opening().rebuild()).isEmpty();
        everythingIsThere();
    }

    @Test
    @DisplayName("a backup that is not whole is not restored")
    void damaged_backup() throws Exception {
        try (Journal journal = desktop.open()) {
            Backups.Backup backup = journal.backups().make("end of the day");
            Path copy = backup.folder().resolve("journal.jsonl");
            byte[] bytes = Files.readAllBytes(copy);
            bytes[bytes.length / 2] ^= 1;
            Files.write(copy, bytes);
            assertThat(journal.backups().isWhole(backup)).isFalse();
            journal.close();
            assertThatThrownBy(() -> desktop.opening().restore(backup)).isInstanceOf(Refused.class);
        }
        assertThat(notes(CAMDEN)).isEqualTo("three");
    }

    @Test
    @DisplayName("the ten newest backups stay, and one of each month for a year")
    void retention() throws Exception {
        long[] now = {java.time.Instant.parse("2008-01-31T17:00:00Z").toEpochMilli()};
        Backups backups = new Backups(desktop.folder(), () -> java.time.Instant.ofEpochMilli(now[0]));
        for (int day = 0; day < 500; day += 5) {
            backups.make("end of the day");
            now[0] += 5 * 86_400_000L;
        }
        List<Backups.Backup> left = backups.list();
        assertThat(left).hasSizeBetween(19, 22);
        assertThat(left.getLast().at()).isAfter(left.getFirst().at().minusSeconds(366 * 86_400L));
        assertThat(left.getFirst().counts()).isEqualTo(backups.now());
    }

    @Test
    @DisplayName("a backup is there when it was made, also where the clock of the laptop stands years back")
    void clock_years_back() throws Exception {
        java.time.Instant[] now = {java.time.Instant.parse("2012-03-01T17:00:00Z")};
        Backups backups = new Backups(desktop.folder(), () -> now[0]);
        for (int day = 0; day < 10; day++) {
            backups.make("end of the day");
            now[0] = now[0].plusSeconds(86_400);
        }
        now[0] = java.time.Instant.parse("2008-03-01T17:00:00Z");
        Backups.Backup made = backups.make("end of the day");
        assertThat(backups.list()).contains(made);
        assertThat(backups.isWhole(made)).isTrue();
    }

    @Test
    @DisplayName("a backup that cannot be made leaves nothing behind, and what one left that was killed goes with the next")
    void failed_backup() throws Exception {
        Backups backups = new Backups(desktop.folder(), java.time.InstantSource.system());
        byte[] journal = Files.readAllBytes(desktop.folder().journal());
        byte[] damaged = journal.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(desktop.folder().journal(), damaged);
        assertThatThrownBy(() -> backups.make("end of the day")).isInstanceOf(Refused.class);
        assertThat(desktop.folder().backups()).isEmptyDirectory();
        Files.write(desktop.folder().journal(), journal);
        Path killed = Files.createDirectories(desktop.folder().backups().resolve("2008-11-03T170000Z.new"));
        Files.write(killed.resolve("journal.jsonl"), journal);
        backups.make("end of the day");
        assertThat(killed).doesNotExist();
    }

    private void everythingIsThere() throws Exception {
        assertThat(notes(CAMDEN)).isEqualTo("three");
        assertThat(notes(BARNET)).isEqualTo("of Barnet");
        try (Journal journal = desktop.open()) {
            assertThat(journal.history(CAMDEN).stream().filter(h -> h.change().field().equals("notes"))).hasSize(3);
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    private void note(RecordKey authority, String text) throws Exception {
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Noted " + text).set(authority, "notes", Value.of(text)));
        }
    }

    private String notes(RecordKey authority) throws Exception {
        try (Journal journal = desktop.open()) {
            return journal.record(authority).text("notes").orElse("");
        }
    }
}
