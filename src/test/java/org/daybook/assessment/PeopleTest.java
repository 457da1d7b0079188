package org.daybook.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.borough.Forgetting;
import org.daybook.journal.Draft;
import org.daybook.journal.Field;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
    private static final RecordKey PERSON = BoroughStore.CONTACT_TYPE.key("0190a000-0000-7000-8000-00000000c0de");
    private static final RecordKey NOTE = AssessmentTypes.NOTE_TYPE.key("0190a000-0000-7000-8000-00000000beef");
    private static final String NAME = "Ada Quillfeather";

    @TempDir
    Path folder;

    private Laptop laptop;
    private AssessmentViewModel model;

    @BeforeEach
    void a_contact_who_is_named_in_a_note_too() throws Exception {
        laptop = Laptop.sample(folder);
        laptop.journal.save(Draft.labelled("Added a contact")
                .create(
                        PERSON,
                        Map.of(
                                "authority", Value.of("E09000007"),
                                "role", Value.of("Head of Arts"),
                                "name", Value.of(NAME),
                                "email", Value.of("ada@council.example.org"),
                                "reviewBy", Value.of("2008-09"))));
        laptop.journal.save(Draft.labelled("Noted something")
                .create(
                        NOTE,
                        Map.of(
                                "authority", Value.of("E09000007"),
                                "text", Value.of("Rang Ada Quillfeather, who will ask Quillfeatherstone House."))));
        model = new AssessmentViewModel(laptop.desk);
        model.activate();
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    @Test
    void whose_review_is_due_can_be_listed() {
        model.people.filter.chosen().add("past");
        assertThat(model.people.filter.shown()).extracting(line -> line.contact().name()).contains(NAME);
        assertThat(model.people.filter.shown()).allMatch(PeopleViewModel.Line::pastReview);
    }

    @Test
    void asking_to_forget_says_where_else_the_person_is_named_and_blanks_nothing() {
        model.people.askToForget(person());
        assertThat(asked().elsewhere()).extracting(Forgetting.Mention::record).containsExactly(NOTE);
        assertThat(person().contact().name()).isEqualTo(NAME);
    }

    @Test
    void who_is_forgotten_is_named_nowhere_on_the_laptop_and_the_role_stays() throws Exception {
        laptop.journal.backups().make("before");
        model.people.askToForget(person());
        model.people.forget(asked().elsewhere());
        Contact after = person().contact();
        assertThat(after.name() + after.email()).isEmpty();
        assertThat(after.role()).isEqualTo("Head of Arts");
        laptop.close();
        assertThat(filesThatHold(NAME)).isEmpty();
        assertThat(filesThatHold("ada@council.example.org")).isEmpty();
    }

    @Test
    void a_note_that_named_the_person_goes_on_with_the_role() {
        model.people.askToForget(person());
        model.people.forget(asked().elsewhere());
        assertThat(laptop.journal.record(NOTE).text("text"))
                .contains("Rang Head of Arts, who will ask Quillfeatherstone House.");
    }

    @Test
    void what_is_unticked_is_left_as_it_was() {
        model.people.askToForget(person());
        model.people.forget(List.of());
        assertThat(laptop.journal.record(NOTE).text("text").orElse("")).contains(NAME);
    }

    @Test
    void a_name_and_a_number_that_the_contact_had_before_are_looked_for_too() throws Exception {
        laptop.desk.save(Draft.labelled("Corrected a contact")
                .set(PERSON, "name", Value.of("Ada Quilfether"))
                .set(PERSON, "telephone", Value.of("020 7946 0777")), _ -> {});
        laptop.desk.save(Draft.labelled("Corrected a contact")
                .set(PERSON, "name", Value.NOTHING)
                .set(PERSON, "telephone", Value.of("020 7946 0778")), _ -> {});
        RecordKey second = AssessmentTypes.NOTE_TYPE.key("0190a000-0000-7000-8000-00000000cafe");
        laptop.journal.save(Draft.labelled("Noted something")
                .create(second, Map.of("authority", Value.of("E09000007"), "text", Value.of("Ring 020 7946 0777 in May."))));
        model.people.askToForget(person());
        assertThat(asked().elsewhere()).extracting(Forgetting.Mention::record).containsExactlyInAnyOrder(NOTE, second);
        model.people.forget(asked().elsewhere());
        laptop.close();
        assertThat(filesThatHold(NAME)).isEmpty();
        assertThat(filesThatHold("020 7946 0777")).isEmpty();
    }

    @Test
    void a_note_that_names_the_person_no_more_keeps_what_it_says_now() throws Exception {
        laptop.journal.save(Draft.labelled("Noted something")
                .set(NOTE, "text", Value.of("Agreed: 4 November, 9 December, 20 January.")));
        model.people.askToForget(person());
        model.people.forget(asked().elsewhere());
        assertThat(laptop.journal.record(NOTE).text("text")).contains("Agreed: 4 November, 9 December, 20 January.");
        laptop.close();
        assertThat(filesThatHold(NAME)).isEmpty();
    }

    @Test
    void a_note_that_became_too_long_with_the_role_in_it_is_said_to_be_and_nothing_is_blanked() {
        String role = "Head of Arts, Heritage and Libraries";
        laptop.desk.save(Draft.labelled("Changed a contact").set(PERSON, "role", Value.of(role)), _ -> {});
        String text = NAME + " " + "x".repeat(Field.LONGEST_NOTE - NAME.length() - 1);
        laptop.journal.save(Draft.labelled("Noted something").set(NOTE, "text", Value.of(text)));
        model.people.askToForget(person());
        model.people.forget(asked().elsewhere());
        assertThat(laptop.failed).anyMatch(sentence -> sentence.contains("characters"));
        assertThat(laptop.journal.record(PERSON).text("name")).contains(NAME);
        assertThat(laptop.journal.record(NOTE).text("text")).contains(text);
    }

    @Test
    void a_deleted_note_that_named_the_person_stays_deleted() {
        laptop.journal.save(Draft.labelled("Deleted a note").delete(NOTE));
        model.people.askToForget(person());
        model.people.forget(asked().elsewhere());
        assertThat(laptop.journal.record(NOTE).present()).isFalse();
    }

    @Test
    void who_is_forgotten_is_not_shown_any_more_also_where_a_file_could_not_be_worked_on() throws Exception {
        Path inTheWay = Files.createDirectories(folder.resolve("journal.damaged-2008").resolve("full")).getParent();
        model.people.askToForget(person());
        model.people.forget(asked().elsewhere());
        assertThat(person().contact().name()).isEmpty();
        assertThat(laptop.saved).anyMatch(sentence -> sentence.contains("close Daybook and open it"));
        Files.delete(inTheWay.resolve("full"));
    }

    @Test
    void forgetting_cannot_be_undone() {
        model.people.askToForget(person());
        model.people.forget(asked().elsewhere());
        for (int i = 0; i < 5; i++) {
            laptop.desk.undo();
        }
        assertThat(model.people.lines).noneMatch(line -> line.contact().name().equals(NAME));
    }

    private PeopleViewModel.Line person() {
        return model.people.lines.stream()
                .filter(line -> line.id().equals(PERSON.id()))
                .findFirst()
                .orElseThrow();
    }

    private Forgetting asked() {
        return model.people.forgettingProperty().get().orElseThrow();
    }

    private List<String> filesThatHold(String text) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
