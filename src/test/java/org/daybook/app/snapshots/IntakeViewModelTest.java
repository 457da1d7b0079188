package org.daybook.app.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Verdict;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.KeptSnapshots;
import org.daybook.snapshot.Passphrase;
import org.daybook.snapshot.Sharing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeViewModelTest {
    @TempDir
    Path home;

    private TwoLaptops both;
    private IntakeViewModel model;

    @BeforeEach
    void two_laptops() throws Exception {
        both = new TwoLaptops(home, false);
        model = new IntakeViewModel(both.desk, SnapshotsScreen.asked(both.wiring.features()));
        model.shown();
    }

    @AfterEach
    void close() throws Exception {
        both.close();
    }

    private Report report() {
        return ((Opened.Reported) model.openedProperty().get()).report();
    }

    private List<ReportRow.Item> items() {
        return report().items();
    }

    private Question question() {
        return report().questions().getFirst();
    }

    private Path conflict() throws Exception {
        Path file = both.heNotesAndSends(TwoLaptops.CAMDEN, "his");
        both.hers.save(TwoLaptops.note(TwoLaptops.CAMDEN, "hers"));
        return file;
    }

    @Test
    void says_what_would_change_of_which_authority_by_whom_and_writes_nothing() throws Exception {
        model.open(both.heNotesAndSends(TwoLaptops.CAMDEN, "from him"));
        assertThat(items()).hasSize(1);
        ReportRow.Item item = items().getFirst();
        assertThat(item.what()).isEqualTo(ReportRow.What.CHANGED);
        assertThat(item.authority()).isEqualTo("Camden");
        assertThat(item.kind()).isEqualTo("authority");
        assertThat(item.who()).isEqualTo("lead officer");
        assertThat(item.says()).contains("from him");
        assertThat(report().about()).contains("lead officer", "internal", "the whole programme");
        assertThat(both.notes(TwoLaptops.CAMDEN)).isNotEqualTo("from him");
    }

    @Test
    void leads_to_where_the_record_is_shown() throws Exception {
        model.open(both.heNotesAndSends(TwoLaptops.CAMDEN, "from him"));
        assertThat(items().getFirst().link().orElseThrow().record()).contains(TwoLaptops.CAMDEN);
    }

    @Test
    void groups_what_comes_by_authority_or_by_kind_each_with_its_counts() throws Exception {
        both.his.save(TwoLaptops.note(TwoLaptops.HACKNEY, "also"));
        model.open(both.heNotesAndSends(TwoLaptops.CAMDEN, "from him"));
        assertThat(model.list.rows)
                .filteredOn(ReportRow.Group.class::isInstance)
                .containsExactly(new ReportRow.Group("Camden", "1 changed"), new ReportRow.Group("Hackney", "1 changed"));
        model.list.byKind.set(true);
        assertThat(model.list.rows)
                .filteredOn(ReportRow.Group.class::isInstance)
                .containsExactly(new ReportRow.Group("authority", "2 changed"));
        model.list.filter.textProperty().set("hackney");
        assertThat(model.list.rows).hasSize(2);
    }

    @Test
    void takes_it_in_as_one_edit_with_a_backup_before_and_keeps_the_file() throws Exception {
        int backups = both.hers.backups().list().size();
        model.open(both.heNotesAndSends(TwoLaptops.CAMDEN, "from him"));
        model.take();
        assertThat(both.notes(TwoLaptops.CAMDEN)).isEqualTo("from him");
        assertThat(both.saved).hasSize(1);
        assertThat(both.saved.getFirst()).contains("from him.daybook.json").contains("lead officer");
        assertThat(both.hers.backups().list()).hasSize(backups + 1);
        assertThat(both.kept()).isEqualTo(1);
        assertThat(model.openedProperty().get()).isInstanceOf(Opened.Taken.class);
        both.hers.undo();
        assertThat(both.notes(TwoLaptops.CAMDEN)).isNotEqualTo("from him");
    }

    @Test
    void says_with_the_backup_what_came_and_does_not_keep_the_name_of_the_file_which_may_be_a_persons() throws Exception {
        model.open(both.heNotesAndSends(TwoLaptops.CAMDEN, "from Ida Imaginary"));
        model.take();
        assertThat(both.hers.backups().list().getFirst().why())
                .startsWith("before taking in the snapshot of ")
                .endsWith("from the lead officer");
    }

    @Test
    void an_old_file_with_a_person_who_was_forgotten_since_is_kept_without_the_name() throws Exception {
        RecordKey contact = BoroughStore.CONTACT_TYPE.key("c-1");
        both.his.save(Draft.labelled("Added a contact")
                .create(contact, Map.of("role", Value.of("lead officer"), "name", Value.of("Ida Imaginary"))));
        Path old = both.heNotesAndSends(TwoLaptops.CAMDEN, "from him");
        model.open(old);
        model.take();
        both.hers.erase("Forgot a person", List.of(new Journal.Erasing(contact, Set.of("name"))));
        model.open(old);
        assertThat(report().changesNothing()).isTrue();
        assertThat(both.kept()).isPositive();
        for (KeptSnapshots.Kept kept : new KeptSnapshots(both.hers.folder()).list()) {
            try (var document = new GZIPInputStream(Files.newInputStream(kept.file()))) {
                assertThat(new String(document.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain("Ida Imaginary");
            }
        }
    }

    @Test
    void a_file_taken_in_before_says_that_nothing_would_change() throws Exception {
        Path file = both.heNotesAndSends(TwoLaptops.CAMDEN, "from him");
        model.open(file);
        model.take();
        model.open(file);
        assertThat(report().changesNothing()).isTrue();
        model.take();
        assertThat(both.saved).hasSize(1);
    }

    @Test
    void asks_base_mine_and_theirs_and_takes_nothing_before_it_is_answered() throws Exception {
        both.his.save(TwoLaptops.note(TwoLaptops.CAMDEN, "the same for both"));
        Path first = both.send(both.his, ExportRequest.of(Sharing.INTERNAL), "first.daybook.json");
        model.open(first);
        model.take();
        model.open(conflict());
        assertThat(question().base()).isEqualTo("the same for both");
        assertThat(question().mine()).isEqualTo("hers");
        assertThat(question().theirs()).isEqualTo("his");
        assertThat(question().saidThere()).startsWith("lead officer");
        model.take();
        assertThat(both.notes(TwoLaptops.CAMDEN)).isEqualTo("hers");
        assertThat(model.askedProperty().get()).contains("One question is still open");
    }

    @Test
    void keeps_mine() throws Exception {
        model.open(conflict());
        model.answer(report().questions(), new Question.Answer.Mine());
        model.take();
        assertThat(both.notes(TwoLaptops.CAMDEN)).isEqualTo("hers");
        assertThat(both.hers.conflicts()).isEmpty();
    }

    @Test
    void takes_all_theirs() throws Exception {
        model.open(conflict());
        model.answerAll(new Question.Answer.Theirs());
        model.take();
        assertThat(both.notes(TwoLaptops.CAMDEN)).isEqualTo("his");
        assertThat(both.hers.conflicts()).isEmpty();
    }

    @Test
    void takes_a_third_value_that_the_field_allows() throws Exception {
        model.open(conflict());
        ThirdValue third = model.third(question()).orElseThrow();
        assertThat(third.read("a bell\u0007")).isInstanceOf(Verdict.Bad.class);
        model.answerThird(question(), third, "a bell\u0007");
        assertThat(model.answers.openProperty().get()).isEqualTo(1);
        model.answerThird(question(), third, "both of us");
        model.take();
        assertThat(both.notes(TwoLaptops.CAMDEN)).isEqualTo("both of us");
    }

    @Test
    @DisplayName("What is half typed of a question stays while something else is edited, until another file is opened")
    void half_typed_of_a_question() throws Exception {
        Path file = conflict();
        model.open(file);
        ThirdValue third = model.third(question()).orElseThrow();
        model.line(question(), third).textProperty().set("both of");
        both.desk.save(TwoLaptops.note(TwoLaptops.HACKNEY, "meanwhile"), _ -> {});
        assertThat(model.line(question(), third).textProperty().get()).isEqualTo("both of");
        model.open(file);
        assertThat(model.line(question(), third).textProperty().get()).isEmpty();
    }

    @Test
    void an_answer_is_kept_while_she_edits_something_else() throws Exception {
        model.open(conflict());
        model.answerAll(new Question.Answer.Theirs());
        both.desk.save(TwoLaptops.note(TwoLaptops.HACKNEY, "meanwhile"), _ -> {});
        assertThat(model.answers.openProperty().get()).isZero();
        model.take();
        assertThat(both.notes(TwoLaptops.CAMDEN)).isEqualTo("his");
        assertThat(both.notes(TwoLaptops.HACKNEY)).isEqualTo("meanwhile");
    }

    @Test
    void an_answer_to_another_question_is_asked_for_again() throws Exception {
        model.open(conflict());
        model.answerAll(new Question.Answer.Mine());
        both.desk.save(TwoLaptops.note(TwoLaptops.CAMDEN, "hers, and better"), _ -> {});
        assertThat(question().mine()).isEqualTo("hers, and better");
        assertThat(model.answers.openProperty().get()).isEqualTo(1);
    }

    @Test
    void asks_for_the_passphrase_in_place_until_it_opens() throws Exception {
        both.his.save(TwoLaptops.note(TwoLaptops.CAMDEN, "secret"));
        Path file = both.send(
                both.his,
                ExportRequest.of(Sharing.INTERNAL).locked(new Passphrase("correct horse".toCharArray())),
                "locked.daybook.json");
        model.open(file);
        assertThat(model.openedProperty().get()).isEqualTo(new Opened.Locked(file, false));
        model.passphrase.type("wrong");
        model.unlock();
        assertThat(model.openedProperty().get()).isEqualTo(new Opened.Locked(file, true));
        model.passphrase.type("correct horse");
        model.unlock();
        model.take();
        assertThat(both.notes(TwoLaptops.CAMDEN)).isEqualTo("secret");
        assertThat(both.kept()).isEqualTo(1);
    }

    @Test
    void a_file_edited_by_hand_is_refused_and_can_be_taken_as_edited() throws Exception {
        Path file = both.heNotesAndSends(TwoLaptops.CAMDEN, "from him");
        Files.writeString(file, Files.readString(file).replace("from him", "edited"));
        model.open(file);
        assertThat(model.openedProperty().get()).isInstanceOfSatisfying(Opened.Refused.class, refused -> {
            assertThat(refused.edited()).isTrue();
        });
        model.takeAsEdited();
        assertThat(model.list.rows).isNotEmpty();
        assertThat(items()).anySatisfy(item -> assertThat(item.record()).contains(TwoLaptops.CAMDEN));
    }

    @Test
    void a_file_that_is_no_snapshot_is_refused_in_words() throws Exception {
        Path file = Files.writeString(home.resolve("other.json"), "{\"a\":1}");
        model.open(file);
        assertThat(model.openedProperty().get()).isInstanceOfSatisfying(Opened.Refused.class, refused -> {
            assertThat(refused.edited()).isFalse();
            assertThat(refused.faults()).isNotEmpty();
        });
        model.close();
        assertThat(model.openedProperty().get()).isEqualTo(new Opened.Nothing());
    }

    @Test
    void a_deletion_there_and_an_edit_here_is_a_question() throws Exception {
        both.his.save(org.daybook.journal.Draft.labelled("Removed").set(TwoLaptops.HACKNEY, "deleted", Value.of(true)));
        Path file = both.send(both.his, ExportRequest.of(Sharing.INTERNAL), "removed.daybook.json");
        both.hers.save(TwoLaptops.note(TwoLaptops.HACKNEY, "still needed"));
        model.open(file);
        assertThat(question().isDeletion()).isTrue();
        assertThat(question().mine()).isEqualTo("edited, and kept");
        assertThat(question().theirs()).isEqualTo("deleted");
        model.answerAll(new Question.Answer.Mine());
        model.take();
        assertThat(both.hers.record(TwoLaptops.HACKNEY).present()).isTrue();
        assertThat(both.hers.conflicts()).isEmpty();
    }

    @Test
    void stops_when_it_is_told_to_and_changes_nothing() throws Exception {
        Path file = both.heNotesAndSends(TwoLaptops.CAMDEN, "from him");
        model.openedProperty().subscribe(now -> {
            if (now instanceof Opened.Reading) {
                model.stop();
            }
        });
        model.open(file);
        assertThat(model.openedProperty().get()).isEqualTo(new Opened.Nothing());
        assertThat(both.noted).contains("Stopped. Nothing was changed.");
        assertThat(both.notes(TwoLaptops.CAMDEN)).isNotEqualTo("from him");
    }
}
