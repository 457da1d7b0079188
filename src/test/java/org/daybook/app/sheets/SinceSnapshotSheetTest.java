package org.daybook.app.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.app.Wiring;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.SheetKind;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.KeptSnapshots;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet that says what changed since a snapshot. */
class SinceSnapshotSheetTest {
    private static final RecordKey CAMDEN = new RecordKey("authority", "E09000007");

    @TempDir
    Path home;

    private Wiring wiring;
    private Journal journal;

    @BeforeEach
    void open() throws Exception {
        wiring = Wiring.of(home.resolve("sample"), Optional.empty());
        wiring.opening().create(wiring.beginning(true));
        journal = wiring.opening().open();
    }

    @AfterEach
    void close() throws Exception {
        journal.close();
    }

    private void send(Sharing sharing) throws Exception {
        Path file = home.resolve("sent.json");
        SnapshotWriter.write(journal, ExportRequest.of(sharing), file);
        new KeptSnapshots(journal.folder()).keep(file, Optional.empty());
    }

    private String said(SharingClass sharing) {
        SheetKind kind = wiring.sheets().stream()
                .filter(k -> k.name().equals("since-snapshot"))
                .findFirst()
                .orElseThrow();
        return SheetText.of(new SheetOrder(kind, Optional.empty(), sharing)
                .make(journal, wiring.asAt().reading(journal.sql()), LocalDate.of(2008, 11, 3)));
    }

    private void edit() {
        journal.save(Draft.labelled("Renamed").set(CAMDEN, "name", Value.of("Camden Town")));
        journal.save(Draft.labelled("Moved")
                .create(
                        new RecordKey("stage-move", "0190a000-0000-7000-8000-0000000000aa"),
                        Map.of(
                                "authority", Value.of("E09000008"),
                                "stage", Value.of("reviewed"),
                                "date", Value.of("2008-10-30"),
                                "note", Value.of("Agreed in the lift."))));
    }

    @Test
    void says_so_where_no_snapshot_was_sent_yet() {
        assertThat(said(SharingClass.INTERNAL)).contains("No snapshot has been sent or received yet");
    }

    @Test
    void says_that_nothing_changed() throws Exception {
        send(Sharing.INTERNAL);
        assertThat(said(SharingClass.INTERNAL)).contains("Nothing has changed");
    }

    @Test
    void tells_what_was_and_is_by_authority_in_peoples_words() throws Exception {
        send(Sharing.INTERNAL);
        edit();
        assertThat(said(SharingClass.INTERNAL))
                .contains("1 | records are new", "1 | records have changed", "0 | records are gone")
                .contains("Camden Town\nauthority | ◑ changed | name: Camden | name: Camden Town")
                .contains("Croydon\nstage move | ● new |  | authority: Croydon; date: 30 October 2008; note: Agreed in the lift.; "
                        + "stage: reviewed");
    }

    @Test
    void keeps_notes_from_partners_and_all_but_the_counts_from_the_public() throws Exception {
        send(Sharing.INTERNAL);
        edit();
        assertThat(said(SharingClass.PARTNERS)).contains("stage: reviewed").doesNotContain("in the lift");
        assertThat(said(SharingClass.PUBLIC))
                .contains("1 | records are new", "stage move | 1 | 0 | 0")
                .doesNotContain("Croydon", "reviewed");
    }

    @Test
    void does_not_count_as_changed_what_the_snapshots_class_left_out() throws Exception {
        send(Sharing.PARTNERS);
        assertThat(said(SharingClass.INTERNAL)).contains("Nothing has changed");
    }

    @Test
    void says_whose_contact_is_new_by_no_name() throws Exception {
        send(Sharing.INTERNAL);
        journal.save(Draft.labelled("Contact")
                .create(
                        new RecordKey("contact", "0190a000-0000-7000-8000-0000000000ab"),
                        Map.of(
                                "authority", Value.of("E09000008"),
                                "role", Value.of("Head of Museums"),
                                "name", Value.of("Nadia Invented"))));
        assertThat(said(SharingClass.INTERNAL)).contains("Head of Museums").doesNotContain("Nadia");
    }

    @Test
    void the_programme_on_a_page_has_the_decisions_that_were_written_down() {
        journal.save(Draft.labelled("Decisions")
                .set(
                        new RecordKey("setting", "decisions-wanted"),
                        "content",
                        Value.of("Agree the bid to Capital Ambition\n\nName a chair")));
        SheetKind page = wiring.sheets().getFirst();
        String text = SheetText.of(new SheetOrder(page, Optional.empty(), SharingClass.INTERNAL)
                .make(journal, wiring.asAt().reading(journal.sql()), LocalDate.of(2008, 11, 3)));
        assertThat(List.of(text.split("\n"))).contains("Agree the bid to Capital Ambition | ", "Name a chair | ", "Other | ");
    }
}
