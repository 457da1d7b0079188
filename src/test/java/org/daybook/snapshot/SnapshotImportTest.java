package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Boroughs;
import org.daybook.database.DataFolder;
import org.daybook.journal.Audit;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Desktop;
import org.daybook.journal.Draft;
import org.daybook.journal.Field;
import org.daybook.journal.Journal;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotImportTest {
    private static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");

    @TempDir
    Path home;

    private Desktop hers;
    private Desktop his;
    private Path file;

    @BeforeEach
    void twoLaptopsThatBeganAlike() throws Exception {
        hers = new Desktop(home.resolve("hers"), "her laptop").create();
        his = new Desktop(home.resolve("his"), "his laptop").create();
        file = home.resolve("from-him.json");
    }

    private static Draft note(String text) {
        return Draft.labelled("Noted " + text).set(CAMDEN, "notes", Value.of(text));
    }

    private void heNotesAndSends(String text) throws Exception {
        try (Journal journal = his.open()) {
            journal.save(note(text));
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL.withContacts(true)), file);
        }
    }

    private static String notes(Journal journal) {
        return journal.record(CAMDEN).text("notes").orElse("");
    }

    private Saved take(Journal journal, Choices choices) throws Exception {
        return SnapshotImport.open(journal, SnapshotImport.Request.of(file)).take(choices, () -> {});
    }

    @Test
    void what_he_noted_arrives_and_arriving_again_changes_nothing() throws Exception {
        heNotesAndSends("from him");
        try (Journal journal = hers.open()) {
            MergeReport report =
                    SnapshotImport.open(journal, SnapshotImport.Request.of(file)).report();
            assertThat(report.changed()).isEqualTo(1);
            assertThat(report.added()).isZero();
            assertThat(report.conflicts()).isEmpty();
            assertThat(report.details().getFirst().authority()).isEqualTo("E09000007");
            assertThat(report.details().getFirst().fields().getFirst().by().orElseThrow().label()).isEqualTo("Noted from him");
            take(journal, Choices.none());
            assertThat(notes(journal)).isEqualTo("from him");
            assertThat(take(journal, Choices.none()).changesNothing()).isTrue();
        }
        try (Journal journal = hers.open()) {
            assertThat(Audit.full(journal).faults()).isEmpty();
            assertThat(notes(journal)).isEqualTo("from him");
        }
    }

    @Test
    void a_conflict_is_shown_with_both_sides_and_settled_for_good() throws Exception {
        heNotesAndSends("his");
        try (Journal journal = hers.open()) {
            journal.save(note("hers"));
            MergeReport report =
                    SnapshotImport.open(journal, SnapshotImport.Request.of(file)).report();
            assertThat(report.conflicts()).hasSize(1);
            MergeReport.Conflict conflict = report.conflicts().getFirst();
            assertThat(conflict.mine()).isEqualTo(Value.of("hers"));
            assertThat(conflict.theirs()).isEqualTo(Value.of("his"));
            SnapshotImport.open(journal, SnapshotImport.Request.of(file))
                    .take(Choices.none().settle(conflict, Value.of("both")), () -> {});
            assertThat(notes(journal)).isEqualTo("both");
            assertThat(journal.conflicts()).isEmpty();
            assertThat(take(journal, Choices.all(Choices.Side.THEIRS)).changesNothing()).isTrue();
            assertThat(notes(journal)).isEqualTo("both");
        }
    }

    @Test
    void undoing_a_merge_sets_it_aside_here_and_importing_again_lifts_the_mark_also_after_a_restart() throws Exception {
        heNotesAndSends("his");
        try (Journal journal = hers.open()) {
            journal.save(note("hers"));
            take(journal, Choices.all(Choices.Side.THEIRS));
            assertThat(notes(journal)).isEqualTo("his");
            journal.undo();
            assertThat(notes(journal)).isEqualTo("hers");
        }
        try (Journal journal = hers.open()) {
            assertThat(notes(journal)).isEqualTo("hers");
            assertThat(Audit.full(journal).faults()).isEmpty();
            journal.redo();
            assertThat(notes(journal)).isEqualTo("his");
            journal.undo();
            take(journal, Choices.all(Choices.Side.THEIRS));
            assertThat(notes(journal)).isEqualTo("his");
            journal.undo();
            assertThat(notes(journal)).isEqualTo("hers");
        }
        hers.opening().rebuild();
        try (Journal journal = hers.open()) {
            assertThat(notes(journal)).isEqualTo("hers");
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    @Test
    void a_merge_that_later_work_builds_on_is_undone_when_that_is() throws Exception {
        heNotesAndSends("his");
        try (Journal journal = hers.open()) {
            UUID merge = take(journal, Choices.none()).set().orElseThrow().id();
            journal.save(note("on top"));
            assertThatThrownBy(() -> journal.undoMerge(merge))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("on top")
                    .hasMessageContaining("Undo that first");
            journal.undo();
            journal.redo();
            assertThat(journal.undo().sentence()).contains("on top");
            assertThat(notes(journal)).isEqualTo("his");
            journal.undo();
            assertThat(notes(journal)).isEmpty();
            take(journal, Choices.none());
            assertThat(notes(journal)).isEqualTo("his");
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    @Test
    void what_was_added_here_to_a_record_that_came_or_names_one_is_undone_first() throws Exception {
        RecordKey officer = BoroughStore.CONTACT_TYPE.key("01934000-0000-7000-8000-000000000001");
        RecordKey place = BoroughStore.AUTHORITY_TYPE.key("E08000001");
        try (Journal journal = his.open()) {
            journal.save(Draft.labelled("Added")
                    .create(officer, Map.of("role", Value.of("lead")))
                    .create(place, Map.of("name", Value.of("Bolton"))));
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL.withContacts(true)), file);
        }
        try (Journal journal = hers.open()) {
            UUID merge = take(journal, Choices.none()).set().orElseThrow().id();
            journal.save(Draft.labelled("Telephone noted").set(officer, "telephone", Value.of("020 7946 0000")));
            assertThatThrownBy(() -> journal.undoMerge(merge)).hasMessageContaining("Telephone noted");
            journal.undo();
            journal.save(Draft.labelled("Placed").create(
                    BoroughStore.CONTACT_TYPE.key("01934000-0000-7000-8000-000000000002"),
                    Map.of("role", Value.of("deputy"), "authority", Value.of(place.id()))));
            assertThatThrownBy(() -> journal.undoMerge(merge)).hasMessageContaining("Placed");
            journal.undo();
            journal.undoMerge(merge);
            assertThat(journal.record(officer).present()).isFalse();
            assertThatThrownBy(() -> journal.undoMerge(merge)).hasMessageContaining("undone already");
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    @Test
    void a_redacted_file_brings_stubs_that_overwrite_nothing_and_a_full_one_fills_them() throws Exception {
        RecordKey officer = BoroughStore.CONTACT_TYPE.key("01934000-0000-7000-8000-000000000001");
        try (Journal journal = his.open()) {
            journal.save(Draft.labelled("Added")
                    .create(officer, Map.of("role", Value.of("lead"), "name", Value.of("Ida Imaginary"))));
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.PARTNERS), file);
        }
        try (Journal journal = hers.open()) {
            take(journal, Choices.none());
            assertThat(journal.record(officer).text("role")).contains("lead");
            assertThat(journal.record(officer).text("name")).isEmpty();
        }
        heNotesAndSends("more");
        try (Journal journal = hers.open()) {
            take(journal, Choices.none());
            assertThat(journal.record(officer).text("name")).contains("Ida Imaginary");
            assertThat(journal.sets().values()).extracting(s -> s.label()).contains("Added");
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    @Test
    void an_edited_file_is_refused_and_taken_as_edited_on_request() throws Exception {
        heNotesAndSends("his");
        try (Journal journal = hers.open()) {
            new KeptSnapshots(journal.folder()).keep(file, java.util.Optional.empty());
            take(journal, Choices.none());
            Files.writeString(file, Files.readString(file).replace("\"innerOuter\":\"Inner\",\"gridColumn\":3,\"gridRow\":2", "\"innerOuter\":\"Middle\",\"gridColumn\":3,\"gridRow\":2"));
            assertThatThrownBy(() -> SnapshotImport.open(journal, SnapshotImport.Request.of(file)))
                    .isInstanceOf(BadSnapshot.class)
                    .hasMessageContaining("--edited");
            SnapshotImport edited = SnapshotImport.open(
                    journal, new SnapshotImport.Request(file, java.util.Optional.empty(), true, List.of()));
            assertThat(edited.report().changed()).isEqualTo(1);
            assertThat(edited.report().conflicts()).isEmpty();
            edited.take(Choices.none(), () -> {});
            assertThat(journal.record(CAMDEN).text("innerOuter")).contains("Middle");
        }
    }

    @Test
    void an_edited_file_asks_about_a_conflict_that_is_still_open_here() throws Exception {
        heNotesAndSends("a: his");
        try (Journal journal = hers.open()) {
            journal.save(note("b: hers"));
            take(journal, Choices.none());
            assertThat(journal.conflicts()).hasSize(1);
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL), file);
            Files.writeString(file, Files.readString(file).replaceFirst("\"a: his\"", "\"c: edited\""));
            SnapshotImport edited = SnapshotImport.open(
                    journal, new SnapshotImport.Request(file, java.util.Optional.empty(), true, List.of()));
            assertThat(edited.report().conflicts()).hasSize(1);
            edited.take(Choices.none(), () -> {});
            assertThat(journal.conflicts()).hasSize(1);
            edited.take(Choices.all(Choices.Side.THEIRS), () -> {});
            assertThat(notes(journal)).isEqualTo("c: edited");
            assertThat(journal.conflicts()).isEmpty();
        }
    }

    @Test
    void a_file_that_became_another_after_it_was_looked_through_is_neither_taken_in_nor_kept() throws Exception {
        heNotesAndSends("his");
        try (Journal journal = hers.open()) {
            SnapshotImport read = SnapshotImport.open(journal, SnapshotImport.Request.of(file));
            heNotesAndSends("another");
            assertThatThrownBy(() -> read.take(Choices.none(), () -> {}))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Nothing was taken in");
            assertThat(notes(journal)).isEmpty();
            assertThat(new KeptSnapshots(journal.folder()).list()).isEmpty();
        }
    }

    @Test
    void a_file_that_the_journal_would_not_take_in_is_not_kept() throws Exception {
        heNotesAndSends("his");
        try (Journal journal = hers.open()) {
            journal.save(note("hers"));
            SnapshotImport read = SnapshotImport.open(journal, SnapshotImport.Request.of(file));
            Choices tooLong = Choices.none()
                    .settle(read.report().conflicts().getFirst(), Value.of("x".repeat(Field.LONGEST_NOTE + 1)));
            assertThatThrownBy(() -> read.take(tooLong, () -> {})).isInstanceOf(Refused.class);
            assertThat(new KeptSnapshots(journal.folder()).list()).isEmpty();
        }
    }

    @Test
    void a_backup_that_fails_stops_the_import() throws Exception {
        heNotesAndSends("his");
        try (Journal journal = hers.open()) {
            SnapshotImport read = SnapshotImport.open(journal, SnapshotImport.Request.of(file));
            assertThatThrownBy(() -> read.take(Choices.none(), () -> {
                        throw new java.io.IOException("no room");
                    }))
                    .hasMessage("no room");
            assertThat(notes(journal)).isEmpty();
        }
    }

    @Test
    void a_snapshot_that_cannot_be_taken_after_all_leaves_the_new_folder_as_empty_as_it_was() throws Exception {
        heNotesAndSends("his");
        Desktop fresh = new Desktop(home.resolve("fresh"), "a third laptop");
        BuiltIn genesis = new BuiltIn(1, "The programme began", Origin.GENESIS, Instant.parse("2008-06-19T00:00:00Z"));
        Boroughs.genesis(genesis);
        Section refusing = new Section() {
            @Override
            public String type() {
                return "assessment-note";
            }

            @Override
            public Arrival arrives(Here here, RecordKey entry, Value.Members members, UUID copy) {
                throw new Refused("not here");
            }

            @Override
            public List<String> pointsOut(Here here, org.jooq.DSLContext sql, java.util.Collection<RecordKey> arriving) {
                throw new Refused("not here");
            }
        };
        SnapshotImport.Request request =
                new SnapshotImport.Request(file, java.util.Optional.empty(), false, List.of(refusing));
        assertThatThrownBy(() -> SnapshotStart.from(fresh.opening(), fresh.folder(), fresh.types(), List.of(genesis), request))
                .hasMessage("not here");
        assertThat(fresh.folder().state()).isEqualTo(DataFolder.State.EMPTY);
        SnapshotStart.from(fresh.opening(), fresh.folder(), fresh.types(), List.of(genesis), SnapshotImport.Request.of(file));
        try (Journal journal = fresh.open()) {
            assertThat(notes(journal)).isEqualTo("his");
        }
    }

    @Test
    void a_snapshot_begins_a_new_programme_that_exports_the_same_content() throws Exception {
        heNotesAndSends("his");
        Desktop fresh = new Desktop(home.resolve("fresh"), "a third laptop");
        BuiltIn genesis = new BuiltIn(1, "The programme began", Origin.GENESIS, Instant.parse("2008-06-19T00:00:00Z"));
        Boroughs.genesis(genesis);
        SnapshotStart.from(fresh.opening(), fresh.folder(), fresh.types(), List.of(genesis), SnapshotImport.Request.of(file));
        Path again = home.resolve("again.json");
        try (Journal journal = fresh.open()) {
            assertThat(notes(journal)).isEqualTo("his");
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL.withContacts(true)), again);
            assertThat(SnapshotCompare.nowWithFile(journal, file, java.util.Optional.empty()).isEqual()).isTrue();
        }
        String integrity = "\"integrity\":{\"content\":\"";
        String one = Files.readString(file);
        String other = Files.readString(again);
        int at = one.indexOf(integrity) + integrity.length();
        assertThat(other).contains(one.substring(at, at + 64));
        assertThat(new KeptSnapshots(fresh.folder()).list()).as("the one that came and the one that was sent").hasSize(2);
    }

    @Test
    void two_files_are_compared_field_by_field() throws Exception {
        heNotesAndSends("one");
        Path first = home.resolve("first.json");
        Files.move(file, first);
        heNotesAndSends("two");
        CompareReport report = SnapshotCompare.files(his.types(), first, file, java.util.Optional.empty());
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.same()).isEqualTo(33);
        assertThat(report.details().getFirst().fields())
                .containsExactly(new CompareReport.FieldDifference("notes", Value.of("one"), Value.of("two")));
    }
}
