package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Desktop;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said to have changed since a snapshot, where some of the programme was left out of it. */
class SnapshotCompareTest {
    private static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");
    private static final RecordKey OFFICER = BoroughStore.CONTACT_TYPE.key("01934000-0000-7000-8000-000000000001");

    @TempDir
    Path home;

    private Journal journal;
    private Path file;

    @BeforeEach
    void a_programme_with_an_officer_and_a_note() throws Exception {
        journal = new Desktop(home.resolve("laptop"), "her laptop").create().open();
        file = home.resolve("sent.json");
        journal.save(Draft.labelled("Added")
                .create(OFFICER, Map.of("role", Value.of("lead"), "name", Value.of("Ida Imaginary"))));
        journal.save(note("a note"));
    }

    @AfterEach
    void close() throws Exception {
        journal.close();
    }

    private static Draft note(String text) {
        return Draft.labelled("Noted").set(CAMDEN, "notes", Value.of(text));
    }

    private CompareReport sinceSent(Sharing sharing) throws Exception {
        SnapshotWriter.write(journal, ExportRequest.of(sharing), file);
        return since(file);
    }

    private CompareReport since(Path sent) throws Exception {
        return SnapshotCompare.fileWithNow(journal, sent, Optional.empty());
    }

    @Test
    void contacts_that_nobody_touched_do_not_count_where_they_went_and_the_notes_did_not() throws Exception {
        assertThat(sinceSent(Sharing.PARTNERS.withContacts(true)).isEqual()).isTrue();
    }

    @Test
    void neither_do_they_where_they_stayed_or_went_with_the_notes() throws Exception {
        assertThat(sinceSent(Sharing.PARTNERS).isEqual()).isTrue();
        assertThat(sinceSent(Sharing.INTERNAL).isEqual()).isTrue();
        assertThat(sinceSent(Sharing.INTERNAL.withContacts(true)).isEqual()).isTrue();
    }

    @Test
    void notes_that_nobody_touched_do_not_count_where_the_profile_leaves_them_out_by_now() throws Exception {
        assertThat(sinceSent(Sharing.INTERNAL).isEqual()).isTrue();
        journal.save(new SharingProfile(Sharing.Class.INTERNAL, "Colleagues", Set.of(SharingProfile.Part.NOTES))
                .into(Draft.labelled("Changed what colleagues are given")));
        assertThat(since(file).details()).noneMatch(difference -> difference.record().equals(CAMDEN));
    }

    @Test
    void what_builds_on_a_snapshot_that_is_not_kept_here_cannot_be_compared() throws Exception {
        SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL), file);
        journal.save(note("later"));
        Path later = home.resolve("later.json");
        Scope since = Scope.since(journal.types(), file, Optional.empty());
        SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL).within(since), later);
        assertThat(since(later).isEqual()).isTrue();
        for (KeptSnapshots.Kept kept : new KeptSnapshots(journal.folder()).list()) {
            Files.delete(kept.file());
        }
        assertThatThrownBy(() -> since(later)).isInstanceOf(BadSnapshot.class).hasMessageContaining("cannot be compared with now");
    }
}
