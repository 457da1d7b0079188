package org.daybook.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.daybook.borough.BoroughStore;
import org.daybook.database.DataFolder;
import org.daybook.database.Database;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An import of many pieces")
class LargeImportTest {
    private static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");

    @TempDir
    Path home;

    @Test
    @DisplayName("that is stopped leaves everything as it was, and the next edit is saved as ever")
    void stopped() throws Exception {
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Noted").set(CAMDEN, "notes", Value.of("before")));
            assertThatThrownBy(() -> journal.saveMany("Imported", Origin.IMPORT, pieces(4, piece -> {
                        if (piece == 2) {
                            throw new Refused("Stopped; nothing was taken.");
                        }
                    })))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Stopped");
            assertThat(contacts(journal)).isZero();
            assertThat(journal.undoLabel()).contains("Noted");
            journal.save(Draft.labelled("Noted").set(CAMDEN, "notes", Value.of("after")));
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
        try (Journal journal = desktop.open()) {
            assertThat(journal.record(CAMDEN).text("notes")).contains("after");
        }
    }

    @Test
    @DisplayName("that a crash cuts off is gone at the next start, whatever of it was in the tables")
    void cut_off() throws Exception {
        Desktop crashed = crashedAmidAnImport();
        try (Journal journal = crashed.open()) {
            assertThat(contacts(journal)).isZero();
            assertThat(Audit.full(journal).faults()).isEmpty();
            journal.saveMany("Imported again", Origin.IMPORT, pieces(2, _ -> {}));
            assertThat(contacts(journal)).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("that a crash cut off is not taken for a whole one when the journal is lost as well")
    void cut_off_and_recovered() throws Exception {
        Desktop crashed = crashedAmidAnImport();
        Files.delete(crashed.folder().journal());
        assertThat(crashed.opening().recover()).anyMatch(said -> said.contains("may not have been finished"));
        try (Journal journal = crashed.open()) {
            assertThat(contacts(journal)).isZero();
            assertThat(journal.record(CAMDEN).text("notes")).contains("before");
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update contact set role = 'wrong' where id = (select max(id) from contact)",
                "delete from contact where id = (select max(id) from contact)",
                "insert into contact (id, role) values ('zzzz', 'nobody')",
                "update change_made set aside = true where id = (select max(id) from change_made)"
            })
    @DisplayName("is compared to its last row by an audit, and by the proof after a crash, while edits are saved")
    void compared_to_the_last_row(String damage) throws Exception {
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        try (Journal journal = desktop.open()) {
            journal.saveMany("Imported", Origin.IMPORT, pieces(4_500, _ -> {}));
            assertThat(Audit.full(journal).faults()).isEmpty();
            journal.sql().execute(damage);
            assertThat(Audit.full(journal).faults()).hasSize(1);
            try (ExpectedTables expected =
                    ExpectedTables.of(journal.folder().journal(), journal.types(), () -> (_, _, _) -> {})) {
                TableComparison comparison = expected.comparedWith(journal);
                int edits = 0;
                do {
                    journal.save(Draft.labelled("Noted").set(CAMDEN, "notes", Value.of("meanwhile " + edits++)));
                    expected.catchUp();
                } while (comparison.comparesOn());
                assertThat(comparison.differing()).hasSize(1);
            }
        }
    }

    @Test
    @DisplayName("is undone as one")
    void undone() throws Exception {
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        try (Journal journal = desktop.open()) {
            journal.saveMany("Imported", Origin.IMPORT, pieces(3, _ -> {}));
            journal.undo();
            assertThat(contacts(journal)).isZero();
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    @Test
    @DisplayName("is undone in lines that are no longer than others', and stays undone whether tables are built anew or replayed")
    void undone_in_short_lines() throws Exception {
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        Desktop behind = new Desktop(home.resolve("behind"), "here");
        try (Journal journal = desktop.open()) {
            journal.saveMany("Imported", Origin.IMPORT, pieces(2_500, _ -> {}));
        }
        Files.createDirectories(behind.folder().path());
        Files.copy(desktop.folder().databaseFile(), behind.folder().databaseFile());
        Files.copy(desktop.folder().mark(), behind.folder().mark());
        try (Journal journal = desktop.open()) {
            journal.undo();
            assertThat(contacts(journal)).isZero();
        }
        assertThat(Files.readAllLines(desktop.folder().journal())).allMatch(line -> line.length() < 1_000_000);
        Files.copy(desktop.folder().journal(), behind.folder().journal());
        try (Journal replayed = behind.open()) {
            assertThat(contacts(replayed)).isZero();
            assertThat(replayed.redoLabel()).contains("Imported");
            assertThat(Audit.full(replayed).faults()).isEmpty();
            replayed.rebuild();
            assertThat(contacts(replayed)).isZero();
            replayed.redo();
            assertThat(contacts(replayed)).isEqualTo(2_500);
            assertThat(Audit.full(replayed).faults()).isEmpty();
        }
    }

    @Test
    @DisplayName("whose undo is stopped half way stands as it stood, and can be undone afterwards")
    void undo_stopped() throws Exception {
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        try (Journal journal = desktop.open()) {
            journal.saveMany("Imported", Origin.IMPORT, pieces(2_500, _ -> {}));
            long before = Files.size(desktop.folder().journal());
            assertThatThrownBy(() -> journal.undo(share -> share < 0.5)).isInstanceOf(Watch.Stopped.class);
            assertThat(Files.size(desktop.folder().journal())).isEqualTo(before);
            assertThat(contacts(journal)).isEqualTo(2_500);
            assertThat(Audit.full(journal).faults()).isEmpty();
            journal.undo();
            assertThat(contacts(journal)).isZero();
        }
    }

    @Test
    @DisplayName("is undone whole also where what it says of one record stands at the edge of a piece")
    void undone_across_pieces() throws Exception {
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        UuidV7 ids = UuidV7.system();
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Noted").set(CAMDEN, "notes", Value.of("before")));
            Draft draft = Draft.labelled("Many at once").set(CAMDEN, "notes", Value.of("after"));
            for (int n = 0; n < 700; n++) {
                draft.create(
                        BoroughStore.CONTACT_TYPE.key(ids.next().toString()),
                        Map.of("role", Value.of("role " + n), "source", Value.of("list"), "telephone", Value.of("0" + n)));
            }
            journal.save(draft);
            journal.undo();
            assertThat(contacts(journal)).isZero();
            assertThat(journal.record(CAMDEN).value("notes")).isEqualTo(Value.of("before"));
            journal.redo();
            assertThat(contacts(journal)).isEqualTo(700);
            assertThat(journal.record(CAMDEN).value("notes")).isEqualTo(Value.of("after"));
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    @Test
    @DisplayName("that is more than memory holds together with its undo is not undone, and says where to turn")
    void too_large_to_undo() throws Exception {
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        ChangeSet imported;
        try (Journal journal = desktop.open()) {
            imported = journal.saveMany("Imported", Origin.IMPORT, pieces(3, _ -> {})).set().orElseThrow();
        }
        try (Database database = Database.openForReading(desktop.folder().database())) {
            JournalStore store = new JournalStore(database);
            RecordTypes types = new RecordTypes(org.daybook.borough.Boroughs.projections());
            assertThat(new Undo(store, types, imported.copy(), 3).undoing(imported).all().edits()).hasSize(3);
            Undo small = new Undo(store, types, imported.copy(), 2);
            assertThatThrownBy(() -> small.undoing(imported))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Imported is too large to be undone")
                    .hasMessageContaining("Backups");
        }
    }

    private static Iterator<List<Draft.Edit>> pieces(int count, IntConsumer before) {
        UuidV7 ids = UuidV7.system();
        return IntStream.range(0, count)
                .mapToObj(piece -> {
                    before.accept(piece);
                    return List.of(new Draft.Edit(
                            BoroughStore.CONTACT_TYPE.key(ids.next().toString()), "role", Value.of("role " + piece)));
                })
                .iterator();
    }

    /** After a note on Camden; with most of the import in the tables. */
    private Desktop crashedAmidAnImport() throws Exception {
        Desktop desktop = new Desktop(home.resolve("data"), "here").create();
        Desktop crashed = new Desktop(home.resolve("crashed"), "here");
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Noted").set(CAMDEN, "notes", Value.of("before")));
            journal.saveMany("Imported", Origin.IMPORT, pieces(5, piece -> {
                if (piece == 4) {
                    // Else it depends on the disk how much of it H2 has written by now.
                    journal.sql().execute("checkpoint sync");
                    copy(desktop.folder(), crashed.folder());
                }
            }));
            assertThat(contacts(journal)).isEqualTo(5);
        }
        return crashed;
    }

    private static int contacts(Journal journal) {
        return journal.sql().fetchCount(org.daybook.database.tables.Tables.CONTACT);
    }

    private static void copy(DataFolder from, DataFolder to) {
        try {
            Files.createDirectories(to.path());
            for (Path file : List.of(from.journal(), from.databaseFile(), from.unclean(), from.mark())) {
                if (Files.exists(file)) {
                    Files.copy(file, to.path().resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
