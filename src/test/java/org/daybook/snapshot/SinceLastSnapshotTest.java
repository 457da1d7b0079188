package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Desktop;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinceLastSnapshotTest {
    @TempDir
    Path home;

    private Desktop hers;
    private Desktop his;
    private final SinceLastSnapshot since = new SinceLastSnapshot();

    @BeforeEach
    void two_laptops_that_began_alike() throws Exception {
        hers = new Desktop(home.resolve("hers"), "her laptop").create();
        his = new Desktop(home.resolve("his"), "his laptop").create();
    }

    private static void note(Journal journal, String gss, String text) {
        journal.save(Draft.labelled("Noted " + text).set(BoroughStore.AUTHORITY_TYPE.key(gss), "notes", Value.of(text)));
    }

    private Path sent(Journal journal, Sharing sharing, String name) throws Exception {
        Path file = home.resolve(name);
        SnapshotWriter.write(journal, ExportRequest.of(sharing), file);
        new KeptSnapshots(journal.folder()).keep(file, Optional.empty());
        return file;
    }

    @Test
    void there_is_nothing_to_say_before_the_first_snapshot() throws Exception {
        try (Journal journal = hers.open()) {
            note(journal, "E09000007", "one");
            assertThat(since.of(journal)).isEmpty();
        }
    }

    @Test
    void counts_the_records_changed_here_since_it_was_sent() throws Exception {
        try (Journal journal = hers.open()) {
            note(journal, "E09000007", "before");
            sent(journal, Sharing.INTERNAL, "sent.json");
            assertThat(since.of(journal).orElseThrow().here()).isZero();
            note(journal, "E09000007", "after");
            note(journal, "E09000007", "after that");
            note(journal, "E09000008", "after");
            SinceLastSnapshot.Since said = since.of(journal).orElseThrow();
            assertThat(said.sent()).isTrue();
            assertThat(said.here()).isEqualTo(2);
            assertThat(said.back()).isEmpty();
        }
    }

    @Test
    void names_the_role_that_sent_something_back() throws Exception {
        try (Journal journal = hers.open();
                Journal theirs = his.open()) {
            sent(journal, Sharing.INTERNAL, "sent.json");
            theirs.actAs("lead officer");
            note(theirs, "E09000012", "from him");
            Path back = sent(theirs, Sharing.INTERNAL, "back.json");
            SnapshotImport.open(journal, SnapshotImport.Request.of(back)).take(Choices.none(), () -> {});
            new KeptSnapshots(journal.folder()).keep(back, Optional.empty());
            SinceLastSnapshot.Since said = since.of(journal).orElseThrow();
            assertThat(said.sent()).isTrue();
            assertThat(said.here()).isZero();
            assertThat(said.back()).containsExactly(new SinceLastSnapshot.Back("lead officer", 1));
        }
    }

    @Test
    void where_none_was_sent_the_last_one_received_counts() throws Exception {
        try (Journal journal = hers.open();
                Journal theirs = his.open()) {
            note(theirs, "E09000012", "from him");
            Path from = sent(theirs, Sharing.INTERNAL, "from.json");
            SnapshotImport.open(journal, SnapshotImport.Request.of(from)).take(Choices.none(), () -> {});
            new KeptSnapshots(journal.folder()).keep(from, Optional.empty());
            note(journal, "E09000007", "here");
            SinceLastSnapshot.Since said = since.of(journal).orElseThrow();
            assertThat(said.sent()).isFalse();
            assertThat(said.here()).isEqualTo(1);
        }
    }
}
