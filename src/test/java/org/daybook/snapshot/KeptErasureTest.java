package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Audit;
import org.daybook.journal.Desktop;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who is forgotten on one laptop, on another that has kept snapshots with the name. */
class KeptErasureTest {
    private static final RecordKey OFFICER = BoroughStore.CONTACT_TYPE.key("01934000-0000-7000-8000-000000000001");
    private static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");
    private static final String NAME = "Ida Imaginary";

    @TempDir
    Path home;

    private Desktop hers;
    private Desktop his;
    private Path file;

    @BeforeEach
    void bothKnowTheOfficerAndKeptSnapshots() throws Exception {
        hers = new Desktop(home.resolve("hers"), "her laptop").create();
        his = new Desktop(home.resolve("his"), "his laptop").create();
        file = home.resolve("file.json");
        try (Journal journal = his.openErasing()) {
            journal.save(Draft.labelled("Added").create(OFFICER, Map.of("role", Value.of("lead"), "name", Value.of(NAME))));
            journal.save(Draft.labelled("Noted").set(CAMDEN, "notes", Value.of("ask " + NAME)));
        }
        sendTo(his, withContacts());
        try (Journal journal = hers.openErasing()) {
            take(journal);
            journal.backups().make("end of the day");
        }
    }

    private static ExportRequest withContacts() {
        return ExportRequest.of(Sharing.INTERNAL.withContacts(true));
    }

    private void sendTo(Desktop from, ExportRequest request) throws Exception {
        try (Journal journal = from.openErasing()) {
            SnapshotWriter.write(journal, request, file);
        }
    }

    private Saved take(Journal journal) throws Exception {
        return SnapshotImport.open(journal, SnapshotImport.Request.of(file)).take(Choices.none(), () -> {});
    }

    private void forget() throws Exception {
        try (Journal journal = his.openErasing()) {
            journal.erase(
                    "Forgot a person",
                    List.of(new Journal.Erasing(OFFICER, Set.of("name")), new Journal.Erasing(CAMDEN, Set.of("notes"))));
        }
    }

    private List<Path> filesWithTheName(Desktop laptop) throws IOException {
        try (Stream<Path> all = Files.walk(laptop.folder().path())) {
            return all.filter(Files::isRegularFile).filter(KeptErasureTest::holdsTheName).toList();
        }
    }

    private static boolean holdsTheName(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            if (path.toString().endsWith(".gz")) {
                try (var in = new GZIPInputStream(Files.newInputStream(path))) {
                    bytes = in.readAllBytes();
                }
            }
            return new String(bytes, StandardCharsets.ISO_8859_1).contains(NAME);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whoever_forgets_a_person_keeps_no_snapshot_with_the_name() throws Exception {
        assertThat(filesWithTheName(his)).isNotEmpty();
        forget();
        assertThat(filesWithTheName(his)).isEmpty();
        List<KeptSnapshots.Kept> kept = new KeptSnapshots(his.folder()).list();
        assertThat(kept).hasSize(1);
        assertThat(new SnapshotCheck(his.types()).check(kept.getFirst().file()).faults()).isEmpty();
        assertThat(kept.getFirst().envelope().erased()).isEqualTo(2);
    }

    @Test
    void the_erasure_travels_and_the_importing_copy_is_told_what_it_reached() throws Exception {
        forget();
        sendTo(his, withContacts());
        try (Journal journal = hers.openErasing()) {
            SnapshotImport coming = SnapshotImport.open(journal, SnapshotImport.Request.of(file));
            assertThat(coming.report().erased()).containsExactlyInAnyOrder(OFFICER, CAMDEN);
            Saved saved = coming.take(Choices.none(), () -> {});
            assertThat(saved.skipped())
                    .anyMatch(s -> s.startsWith("The kept snapshot of") && s.contains("was rewritten"))
                    .anyMatch(s -> s.contains("backup"));
        }
        assertThat(filesWithTheName(hers)).isEmpty();
        assertThat(new KeptSnapshots(hers.folder()).list()).hasSize(2);
    }

    @Test
    void an_older_snapshot_that_still_holds_the_value_does_not_bring_it_back_and_is_kept_without_it() throws Exception {
        Path old = home.resolve("old.json");
        Files.copy(file, old);
        forget();
        try (Journal journal = his.openErasing()) {
            SnapshotImport.open(journal, SnapshotImport.Request.of(old)).take(Choices.none(), () -> {});
            assertThat(journal.record(OFFICER).text("name")).isEmpty();
        }
        assertThat(filesWithTheName(his)).isEmpty();
    }

    @Test
    void an_old_file_that_a_colleague_edited_brings_the_edit_but_not_the_forgotten_person() throws Exception {
        forget();
        Files.writeString(file, Files.readString(file).replaceFirst("\"role\":\"lead\"", "\"role\":\"lead officer\""));
        try (Journal journal = his.openErasing()) {
            SnapshotImport edited = SnapshotImport.open(
                    journal, new SnapshotImport.Request(file, Optional.empty(), true, List.of()));
            assertThat(edited.report().problems())
                    .anyMatch(said -> said.startsWith("The name of a contact was erased here"));
            assertThat(edited.report().conflicts()).isEmpty();
            edited.take(Choices.all(Choices.Side.THEIRS), () -> {});
            assertThat(journal.record(OFFICER).text("role")).contains("lead officer");
            assertThat(journal.record(OFFICER).text("name")).isEmpty();
            assertThat(journal.record(CAMDEN).text("notes")).isEmpty();
        }
        assertThat(filesWithTheName(his)).isEmpty();
    }

    @Test
    void what_was_entered_anew_after_an_erasure_can_be_edited_in_a_file_as_anything_else() throws Exception {
        forget();
        try (Journal journal = his.openErasing()) {
            journal.save(Draft.labelled("Noted").set(CAMDEN, "notes", Value.of("ask the lead")));
            SnapshotWriter.write(journal, withContacts(), file);
            Files.writeString(file, Files.readString(file).replaceFirst("ask the lead", "ask the deputy"));
            SnapshotImport.open(journal, new SnapshotImport.Request(file, Optional.empty(), true, List.of()))
                    .take(Choices.none(), () -> {});
            assertThat(journal.record(CAMDEN).text("notes")).contains("ask the deputy");
        }
    }

    private SnapshotImport edited(Journal journal, String in, String by) throws Exception {
        String document = Files.readString(file);
        assertThat(document).contains(in);
        Files.writeString(file, document.replaceFirst(Pattern.quote(in), by));
        return SnapshotImport.open(journal, new SnapshotImport.Request(file, Optional.empty(), true, List.of()));
    }

    @Test
    void the_successor_whom_a_colleague_entered_in_a_file_that_was_sent_after_the_erasure_is_taken() throws Exception {
        forget();
        sendTo(his, withContacts());
        try (Journal journal = his.openErasing()) {
            SnapshotImport coming = edited(journal, "\"role\":\"lead\"", "\"name\":\"Nora Newly\",\"role\":\"lead\"");
            assertThat(coming.report().problems()).isEmpty();
            coming.take(Choices.none(), () -> {});
            assertThat(journal.record(OFFICER).text("name")).contains("Nora Newly");
            assertThat(new KeptSnapshots(journal.folder()).list()).hasSize(3);
        }
    }

    @Test
    void a_file_that_was_sent_later_by_a_laptop_which_did_not_know_of_the_erasure_does_not_bring_the_name_back()
            throws Exception {
        try (Journal journal = hers.openErasing()) {
            journal.erase("Forgot a person", List.of(new Journal.Erasing(OFFICER, Set.of("name"))));
        }
        sendTo(his, withContacts());
        try (Journal journal = hers.openErasing()) {
            take(journal);
            SnapshotImport coming = edited(journal, "\"role\":\"lead\"", "\"role\":\"lead officer\"");
            coming.take(Choices.all(Choices.Side.THEIRS), () -> {});
            assertThat(journal.record(OFFICER).text("role")).contains("lead officer");
            assertThat(journal.record(OFFICER).text("name")).isEmpty();
        }
    }

    private static ExportRequest publicWithNotes() {
        return ExportRequest.of(new Sharing(Sharing.Class.PUBLIC, true, false, false));
    }

    @Test
    void an_old_public_file_that_a_colleague_edited_does_not_bring_back_what_was_erased_since() throws Exception {
        sendTo(his, publicWithNotes());
        forget();
        try (Journal journal = his.openErasing()) {
            SnapshotImport coming = edited(journal, "\"role\":\"lead\"", "\"role\":\"lead officer\"");
            coming.take(Choices.all(Choices.Side.THEIRS), () -> {});
            assertThat(journal.record(OFFICER).text("role")).contains("lead officer");
            assertThat(journal.record(CAMDEN).text("notes")).isEmpty();
        }
        assertThat(filesWithTheName(his)).isEmpty();
    }

    @Test
    void a_note_that_a_colleague_wrote_into_a_public_file_that_was_sent_after_the_erasure_is_taken() throws Exception {
        forget();
        sendTo(his, publicWithNotes());
        try (Journal journal = his.openErasing()) {
            edited(journal, "\"id\":\"E09000007\"", "\"id\":\"E09000007\",\"notes\":\"ask the lead\"")
                    .take(Choices.none(), () -> {});
            assertThat(journal.record(CAMDEN).text("notes")).contains("ask the lead");
        }
    }

    @Test
    void the_changes_of_an_edited_file_are_not_looked_up_one_by_one_for_what_was_erased() throws Exception {
        try (Journal journal = his.openErasing()) {
            List<String> asked = new ArrayList<>();
            journal.sql()
                    .configuration()
                    .set(ExecuteListener.onExecuteStart(
                            query -> asked.add(String.valueOf(query.sql()).toLowerCase(Locale.ROOT))));
            edited(journal, "\"role\":\"lead\"", "\"role\":\"lead officer\"");
            assertThat(asked)
                    .anyMatch(query -> query.contains("change_made"))
                    .noneMatch(query -> query.replace("\"", "").contains("change_made.id in"));
        }
    }

    @Test
    void what_a_merge_brought_that_was_undone_is_erased_too_and_the_erasure_travels_on() throws Exception {
        try (Journal journal = hers.openErasing()) {
            journal.undo();
            assertThat(journal.record(OFFICER).present()).isFalse();
            journal.erase(
                    "Forgot a person",
                    List.of(new Journal.Erasing(OFFICER, Set.of("name")), new Journal.Erasing(CAMDEN, Set.of("notes"))));
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
        assertThat(filesWithTheName(hers)).isEmpty();
        sendTo(hers, withContacts());
        try (Journal journal = his.openErasing()) {
            take(journal);
            assertThat(journal.record(OFFICER).text("name")).isEmpty();
        }
        assertThat(filesWithTheName(his)).isEmpty();
    }

    @Test
    void undoing_the_merge_that_brought_an_erasure_brings_nothing_back() throws Exception {
        forget();
        sendTo(his, withContacts());
        try (Journal journal = hers.openErasing()) {
            take(journal);
            journal.undo();
            assertThat(journal.record(OFFICER).text("name")).isEmpty();
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
        assertThat(filesWithTheName(hers)).isEmpty();
        sendTo(hers, withContacts());
        assertThat(SnapshotReader.head(file).orElseThrow().erased()).isPositive();
    }

    @Test
    void a_kept_public_snapshot_with_the_field_is_deleted() throws Exception {
        sendTo(his, ExportRequest.of(new Sharing(Sharing.Class.PUBLIC, true, false, false)));
        assertThat(new KeptSnapshots(his.folder()).list()).hasSize(2);
        forget();
        assertThat(filesWithTheName(his)).isEmpty();
        assertThat(new KeptSnapshots(his.folder()).list()).hasSize(1);
    }

    @Test
    void a_kept_snapshot_that_cannot_be_read_any_more_is_deleted() throws Exception {
        Path broken = new KeptSnapshots(his.folder()).list().getFirst().file();
        Files.write(broken, new byte[] {1, 2, 3});
        forget();
        assertThat(new KeptSnapshots(his.folder()).files()).isEmpty();
    }

    @Test
    void what_an_export_that_was_cut_off_left_beside_the_kept_ones_is_deleted() throws Exception {
        Path left = Files.writeString(his.folder().snapshots().resolve(".daybook-123.state"), NAME);
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        forget();
        assertThat(filesWithTheName(his)).isEmpty();
    }

    @Test
    void what_an_export_from_the_command_line_waits_in_while_somebody_is_forgotten_in_the_window_is_left_to_it()
            throws Exception {
        Path waiting = Files.writeString(his.folder().snapshots().resolve(".daybook-123.state"), "half of it");
        forget();
        assertThat(waiting).exists();
    }

    @Test
    void what_was_cut_off_on_the_day_of_the_erasure_goes_when_the_next_snapshot_is_kept_a_day_later() throws Exception {
        Path left = Files.writeString(his.folder().snapshots().resolve(".daybook-123.state"), NAME);
        forget();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        sendTo(his, withContacts());
        assertThat(filesWithTheName(his)).isEmpty();
    }

    @Test
    void a_rewritten_snapshot_still_says_who_made_it_when_and_in_which_class() throws Exception {
        Envelope before = new KeptSnapshots(his.folder()).find(
                        new KeptSnapshots(his.folder()).list().getFirst().envelope().snapshotId())
                .orElseThrow()
                .envelope();
        forget();
        Envelope after = new KeptSnapshots(his.folder()).find(before.snapshotId()).orElseThrow().envelope();
        assertThat(after.createdAt()).isEqualTo(before.createdAt());
        assertThat(after.sharingClass()).isEqualTo(before.sharingClass());
        assertThat(after.changes()).isEqualTo(before.changes());
        assertThat(Optional.of(after.copy())).contains(before.copy());
    }
}
