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
