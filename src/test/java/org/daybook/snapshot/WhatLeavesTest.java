package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Desktop;
import org.daybook.journal.Draft;
import org.daybook.journal.Field;
import org.daybook.journal.Journal;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.journal.Watch;
import org.daybook.sheet.SharingClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatLeavesTest {
    private static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");
    private static final RecordKey OFFICER = BoroughStore.CONTACT_TYPE.key("01934000-0000-7000-8000-000000000001");

    @TempDir
    Path home;

    private Desktop laptop;
    private Path first;
    private Path second;

    @BeforeEach
    void aProgrammeWithAnOfficer() throws Exception {
        laptop = new Desktop(home.resolve("laptop"), "her laptop").create();
        first = home.resolve("first.json");
        second = home.resolve("second.json");
        try (Journal journal = laptop.open()) {
            journal.save(Draft.labelled("Added")
                    .create(OFFICER, Map.of("role", Value.of("lead"), "name", Value.of("Ida Imaginary"))));
        }
    }

    private static ExportRequest withContacts() {
        return ExportRequest.of(Sharing.INTERNAL.withContacts(true));
    }

    private static Draft note(String text) {
        return Draft.labelled("Noted").set(CAMDEN, "notes", Value.of(text));
    }

    @Test
    void only_what_changed_since_a_snapshot_goes_and_a_colleague_who_has_that_one_lacks_nothing() throws Exception {
        Desktop colleague = new Desktop(home.resolve("colleague"), "his laptop").create();
        try (Journal journal = laptop.open()) {
            SnapshotWriter.write(journal, withContacts(), first);
            journal.save(note("new"));
            Scope since = Scope.of("since=" + first, journal, Optional.empty());
            ExportSummary summary = SnapshotWriter.write(journal, withContacts().within(since), second);
            assertThat(summary.changes()).isEqualTo(1);
        }
        assertThat(new SnapshotCheck(laptop.types()).check(second).faults()).isEmpty();
        try (Journal journal = colleague.open()) {
            for (Path file : List.of(first, second)) {
                SnapshotImport.open(journal, SnapshotImport.Request.of(file)).take(Choices.none(), () -> {});
            }
            assertThat(journal.record(CAMDEN).text("notes")).contains("new");
            assertThat(journal.record(OFFICER).text("name")).contains("Ida Imaginary");
        }
    }

    @Test
    void looking_through_what_would_go_stops_when_nobody_looks_any_more() throws Exception {
        try (Journal journal = laptop.open()) {
            assertThatThrownBy(() -> SnapshotWriter.summary(journal, withContacts(), _ -> false))
                    .isInstanceOf(Watch.Stopped.class);
        }
    }

    @Test
    void what_was_withheld_from_the_earlier_snapshot_goes_when_it_may_now() throws Exception {
        try (Journal journal = laptop.open()) {
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL), first);
            Scope since = Scope.since(journal.types(), first, Optional.empty());
            assertThat(SnapshotWriter.summary(journal, withContacts().within(since)).changes()).isEqualTo(1);
            assertThat(SnapshotWriter.summary(journal, ExportRequest.of(Sharing.INTERNAL).within(since)).changes())
                    .isZero();
        }
    }

    @Test
    void what_was_erased_since_goes_so_that_the_erasure_travels() throws Exception {
        try (Journal journal = laptop.open()) {
            SnapshotWriter.write(journal, withContacts(), first);
            Scope since = Scope.since(journal.types(), first, Optional.empty());
            journal.erase("Forgot a person", List.of(new Journal.Erasing(OFFICER, Set.of("name"))));
            assertThat(SnapshotWriter.summary(journal, withContacts().within(since)).erased()).isEqualTo(1);
        }
    }

    @Test
    void a_kept_snapshot_is_named_by_the_beginning_of_its_id_or_of_its_hash() throws Exception {
        try (Journal journal = laptop.open()) {
            assertThat(SnapshotWriter.write(journal, withContacts(), first).kept()).isTrue();
            KeptSnapshots kept = new KeptSnapshots(journal.folder());
            KeptSnapshots.Kept one = kept.list().getFirst();
            Path file = one.file();
            assertThat(kept.resolve(one.envelope().snapshotId().toString())).isEqualTo(file);
            assertThat(kept.resolve(file.getFileName().toString().substring(0, 12))).isEqualTo(file);
            assertThat(SnapshotCompare.fileWithNow(journal, file, Optional.empty()).isEqual()).isTrue();
        }
    }

    @Test
    void a_locked_snapshot_is_kept_as_the_document_within() throws Exception {
        try (Journal journal = laptop.open()) {
            SnapshotWriter.write(
                    journal, withContacts().zipped(true).locked(new Passphrase("open sesame".toCharArray())), first);
            assertThat(new KeptSnapshots(journal.folder()).list()).hasSize(1);
        }
    }

    @Test
    void of_a_locked_snapshot_nothing_is_written_to_the_stick_that_can_be_read_without_the_passphrase() throws Exception {
        Path stick = Files.createDirectories(home.resolve("stick"));
        try (Journal journal = laptop.open()) {
            List<Path> meanwhile = new ArrayList<>();
            SnapshotWriter.write(
                    journal,
                    withContacts().locked(new Passphrase("open sesame".toCharArray())),
                    stick.resolve("first.json"),
                    _ -> meanwhile.addAll(in(stick)));
            assertThat(meanwhile).isEmpty();
            assertThat(in(stick)).containsExactly(stick.resolve("first.json"));
            assertThat(in(journal.folder().snapshots())).hasSize(1);
        }
    }

    @Test
    void a_locked_snapshot_leaves_a_data_folder_that_takes_no_file_and_nothing_waits_on_the_stick() throws Exception {
        Path stick = Files.createDirectories(home.resolve("stick"));
        try (Journal journal = laptop.open()) {
            // Stands for a folder that may not be written, in which those who run the tests may write all the same.
            Files.writeString(journal.folder().snapshots(), "no folder");
            List<Path> meanwhile = new ArrayList<>();
            ExportSummary summary = SnapshotWriter.write(
                    journal,
                    withContacts().locked(new Passphrase("open sesame".toCharArray())),
                    stick.resolve("first.json"),
                    _ -> meanwhile.addAll(in(stick)));
            assertThat(meanwhile).isEmpty();
            assertThat(in(stick)).containsExactly(stick.resolve("first.json"));
            assertThat(summary.kept()).isFalse();
        }
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_name_of_a_file_that_was_taken_in_stays_on_the_laptop_also_where_an_earlier_version_labelled_it() throws Exception {
        Path his = home.resolve("contacts Jane Imaginary home.json");
        Desktop colleague = new Desktop(home.resolve("colleague"), "his laptop").create();
        try (Journal journal = colleague.open()) {
            journal.save(note("from him"));
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL).by("lead officer"), his);
        }
        try (Journal journal = laptop.open()) {
            assertThat(SnapshotImport.open(journal, SnapshotImport.Request.of(his))
                            .take(Choices.none(), () -> {})
                            .sentence())
                    .isEqualTo("Took in contacts Jane Imaginary home.json from the lead officer");
            assertThat(journal.undoLabel()).hasValueSatisfying(label -> assertThat(label)
                    .startsWith("Took in the snapshot of")
                    .endsWith("from the lead officer"));
            journal.save(new Draft("Imported Jane Imaginary.xlsx", Origin.IMPORT).set(CAMDEN, "notes", Value.of("hers")));
            journal.undo();
            journal.redo();
            journal.undo();
            for (Sharing sharing : List.of(Sharing.INTERNAL, Sharing.PARTNERS)) {
                SnapshotWriter.write(journal, ExportRequest.of(sharing.withNotes(true)), first);
                assertThat(Files.readString(first)).contains("Imported a table").doesNotContain("Jane Imaginary");
                assertThat(new SnapshotCheck(laptop.types()).check(first).faults()).isEmpty();
            }
        }
    }

    @Test
    void a_profile_that_she_edits_decides_what_its_class_leaves_out() throws Exception {
        try (Journal journal = laptop.open()) {
            journal.save(note("a note"));
            assertThat(SharingProfile.of(journal.sql(), Sharing.Class.PARTNERS).sharing(false).notes()).isFalse();
            SharingProfile frank = new SharingProfile(Sharing.Class.PARTNERS, "Museum managers", Set.of());
            journal.save(frank.into(Draft.labelled("Changed what partners are given")));
            SharingProfile found = SharingProfile.of(journal.sql(), Sharing.Class.PARTNERS);
            assertThat(found.name()).isEqualTo("Museum managers");
            SnapshotWriter.write(journal, ExportRequest.of(found.sharing(false)), first);
            assertThat(Files.readString(first)).contains("a note").doesNotContain("Ida Imaginary");
            journal.undo();
            assertThat(SharingProfile.of(journal.sql(), Sharing.Class.PARTNERS).sharing(false).notes()).isFalse();
        }
    }

    @Test
    void no_profile_lets_through_what_its_class_forbids_nor_contacts_that_were_not_asked_for() {
        SharingProfile open = new SharingProfile(Sharing.Class.PUBLIC, "All", Set.of());
        assertThat(open.sharing(true).contacts()).isFalse();
        assertThat(open.sharing(true).confidential()).isFalse();
        assertThat(new SharingProfile(Sharing.Class.PARTNERS, "P", Set.of()).sharing(true).confidential()).isFalse();
        assertThat(new SharingProfile(Sharing.Class.INTERNAL, "I", Set.of()).sharing(false).contacts()).isFalse();
        assertThat(new SharingProfile(Sharing.Class.INTERNAL, "I", Set.of(SharingProfile.Part.CONTACTS))
                        .sharing(true)
                        .contacts())
                .isFalse();
    }

    @Test
    void what_stops_the_export_when_she_has_seen_what_goes_leaves_no_file() throws Exception {
        try (Journal journal = laptop.open()) {
            assertThatThrownBy(() -> SnapshotWriter.write(journal, withContacts(), first, summary -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(Files.list(home).map(p -> p.getFileName().toString())).containsExactly("laptop");
            assertThat(new KeptSnapshots(journal.folder()).list()).isEmpty();
        }
    }

    @Test
    void a_public_snapshot_tells_not_what_changed_since() throws Exception {
        try (Journal journal = laptop.open()) {
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.PUBLIC), first);
            assertThatThrownBy(() -> Scope.since(journal.types(), first, Optional.empty()))
                    .isInstanceOf(BadSnapshot.class)
                    .hasMessageContaining("carries no changes");
        }
    }

    @Test
    void a_sheet_is_told_what_a_snapshot_of_its_class_is() {
        for (Sharing.Class kind : Sharing.Class.values()) {
            for (Field.Sensitivity sensitivity : Field.Sensitivity.values()) {
                assertThat(SharingClass.valueOf(kind.name()).lets(sensitivity))
                        .as(kind + ", " + sensitivity)
                        .isEqualTo(Sharing.of(kind).lets(sensitivity));
            }
        }
    }
}
