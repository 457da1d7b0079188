package org.daybook.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.borough.BoroughStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");

    @TempDir
    Path home;

    private Desktop desktop;

    @BeforeEach
    void makeAProgramme() throws Exception {
        desktop = new Desktop(home.resolve("data; with a semicolon"), "here").create();
    }

    @Test
    void a_new_programme_holds_the_33_authorities() throws Exception {
        try (Journal journal = desktop.open()) {
            assertThat(BoroughStore.authorities(journal.sql())).hasSize(33);
        }
    }

    @Test
    void what_was_saved_is_there_after_a_restart() throws Exception {
        try (Journal journal = desktop.open()) {
            journal.save(note("Consensus day went well"));
        }
        try (Journal journal = desktop.open()) {
            assertThat(journal.record(CAMDEN).text("notes")).contains("Consensus day went well");
        }
    }

    @Test
    void undo_and_redo_work_after_a_restart_and_say_what_they_do() throws Exception {
        try (Journal journal = desktop.open()) {
            journal.save(note("one"));
            journal.save(note("two"));
        }
        try (Journal journal = desktop.open()) {
            assertThat(journal.undoLabel()).contains("Noted two");
            assertThat(journal.undo().sentence()).isEqualTo("Undid: Noted two");
            assertThat(journal.record(CAMDEN).text("notes")).contains("one");
        }
        try (Journal journal = desktop.open()) {
            journal.undo();
            assertThat(journal.record(CAMDEN).text("notes")).isEmpty();
            assertThat(journal.redoLabel()).contains("Noted one");
            journal.redo();
            journal.redo();
            assertThat(journal.record(CAMDEN).text("notes")).contains("two");
            assertThat(journal.redoLabel()).isEmpty();
            journal.undo();
            journal.undo();
            assertThat(journal.record(CAMDEN).text("notes")).isEmpty();
        }
    }

    @Test
    void a_new_record_is_gone_after_undo_and_back_after_redo() throws Exception {
        RecordKey contact = BoroughStore.CONTACT_TYPE.key("0190-test");
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Added a contact")
                    .create(contact, Map.of("role", Value.of("Head of culture"), "authority", Value.of("E09000007"))));
            assertThat(BoroughStore.contacts(journal.sql())).hasSize(1);
            journal.undo();
            assertThat(BoroughStore.contacts(journal.sql())).isEmpty();
            journal.redo();
            assertThat(BoroughStore.contacts(journal.sql())).hasSize(1);
            journal.undo();
            assertThat(BoroughStore.contacts(journal.sql())).isEmpty();
        }
    }

    @Test
    void an_edit_that_changes_nothing_leaves_no_trace() throws Exception {
        try (Journal journal = desktop.open()) {
            journal.save(note("same"));
            assertThat(journal.save(note("same")).changesNothing()).isTrue();
            assertThat(journal.history(CAMDEN).stream().filter(h -> h.change().field().equals("notes"))).hasSize(1);
        }
    }

    @Test
    void a_text_that_is_too_long_is_refused_with_the_limit() throws Exception {
        try (Journal journal = desktop.open()) {
            assertThatThrownBy(() -> journal.save(Draft.labelled("x").set(CAMDEN, "name", Value.of("x".repeat(501)))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("at most 500");
        }
    }

    @Test
    void many_records_are_one_undo() throws Exception {
        try (Journal journal = desktop.open()) {
            List<List<Draft.Edit>> pieces = java.util.stream.IntStream.range(0, 10)
                    .mapToObj(p -> java.util.stream.IntStream.range(0, 100)
                            .mapToObj(i -> new Draft.Edit(
                                    BoroughStore.CONTACT_TYPE.key("c" + p + "-" + i), "role", Value.of("role " + i)))
                            .toList())
                    .toList();
            journal.saveMany("Imported 1,000 contacts", Origin.IMPORT, pieces.iterator());
        }
        try (Journal journal = desktop.open()) {
            assertThat(BoroughStore.contacts(journal.sql())).hasSize(1000);
            assertThat(Audit.full(journal).faults()).isEmpty();
            journal.undo();
            assertThat(BoroughStore.contacts(journal.sql())).isEmpty();
        }
    }

    @Test
    void the_database_can_be_thrown_away() throws Exception {
        try (Journal journal = desktop.open()) {
            journal.save(note("kept"));
        }
        Files.delete(desktop.folder().databaseFile());
        try (Journal journal = desktop.open()) {
            assertThat(journal.record(CAMDEN).text("notes")).contains("kept");
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    @Test
    void a_journal_cut_short_is_refused_and_left_as_it_is() throws Exception {
        try (Journal journal = desktop.open()) {
            journal.save(note("one"));
            journal.save(note("two"));
        }
        byte[] whole = Files.readAllBytes(desktop.folder().journal());
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 400);
        Files.write(desktop.folder().journal(), cut);
        assertThatThrownBy(desktop::open).isInstanceOf(CannotOpen.class).hasMessageContaining("cut short");
        assertThat(Files.readAllBytes(desktop.folder().journal())).isEqualTo(cut);
    }

    @Test
    void a_folder_in_use_can_still_be_read() throws Exception {
        try (Journal journal = desktop.open()) {
            journal.save(note("seen by both"));
            assertThatThrownBy(desktop::open).isInstanceOf(CannotOpen.class).hasMessageContaining("in use by");
            try (Journal reading = desktop.opening().openForReading()) {
                assertThat(reading.record(CAMDEN).text("notes")).contains("seen by both");
                assertThatThrownBy(() -> reading.save(note("no"))).isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void what_was_done_on_what_came_in_is_redone_after_it() throws Exception {
        RecordKey contact = BoroughStore.CONTACT_TYPE.key("0190-his");
        try (Journal journal = desktop.open()) {
            takeIn(journal, contact, 1, "role", "Head of culture");
            takeIn(journal, contact, 2, "notes", "met in March");
            journal.save(Draft.labelled("Changed the notes").set(contact, "notes", Value.of("met in May")));
            journal.save(Draft.labelled("Added an address").set(contact, "email", Value.of("culture@example.org")));
            for (int n = 0; n < 4; n++) {
                journal.undo();
            }
            assertThat(journal.record(contact).present()).isFalse();
            journal.redo();
            assertThat(journal.record(contact).text("role")).contains("Head of culture");
            assertThat(journal.record(contact).text("notes")).isEmpty();
            journal.redo();
            assertThat(journal.record(contact).text("notes")).contains("met in March");
            journal.redo();
            assertThat(journal.record(contact).text("notes")).contains("met in May");
            journal.redo();
            assertThat(journal.record(contact).text("email")).contains("culture@example.org");
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
        try (Journal journal = desktop.open()) {
            assertThat(journal.record(contact).text("email")).contains("culture@example.org");
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    @Test
    void a_conflict_that_was_settled_is_not_decided_otherwise_by_undo() throws Exception {
        RecordKey contact = BoroughStore.CONTACT_TYPE.key("0190-his");
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Added a contact").set(contact, "role", Value.of("Head of culture")));
            takeIn(journal, contact, 1, "role", "Museums officer");
            assertThat(journal.record(contact).conflicts()).containsExactly("role");
            journal.save(Draft.labelled("Settled it").set(contact, "role", Value.of("Museums officer")));
            Saved undone = journal.undo();
            assertThat(undone.skipped()).singleElement().asString().contains("was in conflict before");
            assertThat(journal.record(contact).text("role")).contains("Museums officer");
        }
    }

    @Test
    void a_deletion_that_was_settled_is_not_decided_otherwise_by_undo() throws Exception {
        RecordKey contact = BoroughStore.CONTACT_TYPE.key("0190-his");
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Added a contact").set(contact, "role", Value.of("Head of culture")));
            journal.save(Draft.labelled("Deleted a contact").delete(contact));
            takeIn(journal, contact, 1, "notes", "met in March");
            assertThat(journal.record(contact).conflicts()).isNotEmpty();
            journal.save(Draft.labelled("Kept it").bringBack(contact));
            assertThat(journal.undo().skipped()).singleElement().asString().contains("was in conflict before");
            assertThat(journal.record(contact).text("notes")).contains("met in March");
        }
    }

    private static void takeIn(Journal journal, RecordKey record, int n, String field, String text) {
        ChangeSet his = new ChangeSet(
                new UUID(0x0193400000007000L, 0x8000000000000000L | 2 * n),
                "Worked on it",
                Origin.EDIT,
                Optional.empty(),
                Instant.parse("2008-11-03T09:00:00Z"),
                "colleague",
                new UUID(1, 1));
        Change brought = new Change(
                new UUID(0x0193400000007000L, 0x8000000000000001L | 2 * n), his.id(), record, field, Value.of(text), List.of());
        journal.merge("Took in " + text, List.of(his), List.of(brought), List.of());
    }

    private static Draft note(String text) {
        return Draft.labelled("Noted " + text).set(CAMDEN, "notes", Value.of(text));
    }
}
