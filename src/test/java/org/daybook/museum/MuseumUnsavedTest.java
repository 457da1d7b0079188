package org.daybook.museum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.daybook.borough.Authority;
import org.daybook.feature.BusyLane;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Input;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is written in the museums’ forms is kept while another row is looked at")
class MuseumUnsavedTest {
    @TempDir
    Path folder;

    private final BusyLane lane = new BusyLane();
    private Laptop laptop;
    private Desk desk;
    private MuseumViewModel model;

    @BeforeEach
    void open() throws Exception {
        laptop = new Laptop(folder, true);
        desk = laptop.desk(lane);
        model = new MuseumViewModel(desk);
        model.activate();
        lane.goOn();
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    private static String typed(Input<?> field) {
        return field.textProperty().get();
    }

    @Test
    @DisplayName("Of a service, until it is saved or given up")
    void of_a_service() {
        String sutton = laptop.service("Sutton").gss();
        String croydon = laptop.service("Croydon").gss();
        model.services.open(sutton);
        model.services.notes.type("Half a sent");
        model.services.open(croydon);
        assertThat(typed(model.services.notes)).isEqualTo(laptop.service("Croydon").service().notes());
        model.services.open(sutton);
        assertThat(typed(model.services.notes)).isEqualTo("Half a sent");
        model.services.leave();
        model.services.open(croydon);
        model.services.open(sutton);
        assertThat(typed(model.services.notes)).isEqualTo(laptop.service("Sutton").service().notes());
    }

    @Test
    @DisplayName("Of a museum, until it is saved or given up")
    void of_a_museum() {
        model.museums.change(laptop.museum("Whitehall"));
        model.museums.notes.type("Half a sent");
        model.museums.change(laptop.museum("Hall Place"));
        assertThat(typed(model.museums.notes)).isEqualTo(laptop.museum("Hall Place").notes());
        model.museums.change(laptop.museum("Whitehall"));
        assertThat(typed(model.museums.notes)).isEqualTo("Half a sent");
        model.museums.save();
        model.museums.change(laptop.museum("Hall Place"));
        lane.goOn();
        assertThat(laptop.museum("Whitehall").notes()).isEqualTo("Half a sent");
        assertThat(typed(model.museums.name)).isEqualTo("Hall Place");
    }

    @Test
    @DisplayName("Of a new museum, and it is not offered again once it is saved")
    void of_a_new_museum() {
        model.museums.begin();
        model.museums.name.type("Ham House");
        model.museums.change(laptop.museum("Whitehall"));
        model.museums.begin();
        assertThat(typed(model.museums.name)).isEqualTo("Ham House");
        model.museums.save();
        model.museums.change(laptop.museum("Whitehall"));
        lane.goOn();
        assertThat(laptop.museum("Ham House")).isNotNull();
        model.museums.begin();
        assertThat(typed(model.museums.name)).isEmpty();
        model.museums.name.type("Hogarth’s");
        model.museums.leave();
        model.museums.begin();
        assertThat(typed(model.museums.name)).as("once it is given up").isEmpty();
    }

    private static void write(Input<?> field, String text) {
        field.textProperty().set(text);
    }

    private Meeting meeting(String subject) {
        write(model.meetings.date, "30 Oct 2008");
        write(model.meetings.subject, subject);
        model.meetings.save();
        lane.goOn();
        return model.meetings.meetings.stream().filter(m -> m.subject().equals(subject)).findFirst().orElseThrow();
    }

    private Member member(String role) {
        model.roll.service.choose(service());
        write(model.roll.role, role);
        model.roll.save();
        lane.goOn();
        return model.roll.members.stream().filter(m -> m.role().equals(role)).findFirst().orElseThrow();
    }

    private Authority service() {
        return laptop.service("Brent").authority();
    }

    @Test
    @DisplayName("Of a meeting, until it is saved or given up")
    void of_a_meeting() {
        Meeting loans = meeting("Loans");
        Meeting labels = meeting("Labels");
        model.meetings.change(loans);
        write(model.meetings.place, "Guildh");
        model.meetings.change(labels);
        assertThat(typed(model.meetings.place)).isEmpty();
        model.meetings.change(loans);
        assertThat(typed(model.meetings.place)).isEqualTo("Guildh");
        model.meetings.save();
        model.meetings.change(labels);
        lane.goOn();
        assertThat(model.meetings.place.wouldBeLost()).as("once it is saved").isFalse();
        write(model.meetings.place, "Brent");
        model.meetings.leave();
        model.meetings.change(labels);
        assertThat(typed(model.meetings.place)).as("once it is given up").isEmpty();
    }

    @Test
    @DisplayName("Of a new meeting, which is there again once the other is saved or left")
    void of_a_new_meeting() {
        Meeting loans = meeting("Loans");
        write(model.meetings.subject, "Half a subj");
        model.meetings.change(loans);
        write(model.meetings.place, "Guildhall");
        model.meetings.save();
        lane.goOn();
        assertThat(typed(model.meetings.subject)).isEqualTo("Half a subj");
        model.meetings.change(loans);
        model.meetings.leave();
        assertThat(typed(model.meetings.subject)).isEqualTo("Half a subj");
    }

    @Test
    @DisplayName("Of a new meeting, also when the one that is open is taken away by an undo")
    void of_a_new_meeting_when_another_is_taken_away() {
        Meeting loans = meeting("Loans");
        write(model.meetings.subject, "Half a subj");
        model.meetings.change(loans);
        write(model.meetings.place, "Guildh");
        desk.undo();
        lane.goOn();
        assertThat(typed(model.meetings.subject)).isEqualTo("Half a subj");
        assertThat(model.meetings.place.wouldBeLost()).as("what was written of the other").isTrue();
    }

    @Test
    @DisplayName("Of a meeting that is archived meanwhile")
    void of_a_meeting_that_is_archived() {
        Meeting loans = meeting("Loans");
        Meeting labels = meeting("Labels");
        model.meetings.change(loans);
        write(model.meetings.place, "Guildh");
        model.meetings.archive(List.of(loans));
        lane.goOn();
        assertThat(typed(model.meetings.place)).isEqualTo("Guildh");
        model.meetings.change(labels);
        model.meetings.leave();
        assertThat(typed(model.meetings.place)).as("as a new one, which can be come back to").isEqualTo("Guildh");
    }

    @Test
    @DisplayName("Of a meeting or member that is archived meanwhile, as a new one: what is archived stays as it was")
    void what_is_archived_stays_as_it_was() {
        Meeting loans = meeting("Loans");
        Member keeper = member("keeper");
        model.meetings.change(loans);
        write(model.meetings.subject, "Loans and labels");
        model.meetings.archive(List.of(loans));
        model.roll.change(keeper);
        write(model.roll.role, "keeper of loans");
        model.roll.archive(List.of(keeper));
        lane.goOn();
        model.meetings.save();
        model.roll.save();
        lane.goOn();
        assertThat(model.meetings.meetings).extracting(Meeting::subject).contains("Loans and labels");
        assertThat(model.roll.members).extracting(Member::role).contains("keeper of loans");
    }

    @Test
    @DisplayName("Of who was at a meeting, until it is saved")
    void of_who_was_there() {
        Meeting loans = meeting("Loans");
        Meeting labels = meeting("Labels");
        model.meetings.open(loans.id());
        model.meetings.present.choose(service());
        write(model.meetings.who, "the cura");
        model.meetings.open(labels.id());
        assertThat(typed(model.meetings.who)).isEmpty();
        assertThat(model.meetings.present.value()).isEmpty();
        model.meetings.open(loans.id());
        assertThat(typed(model.meetings.who)).isEqualTo("the cura");
        assertThat(model.meetings.present.value()).contains(service());
        model.meetings.attended();
        model.meetings.open(labels.id());
        lane.goOn();
        model.meetings.open(loans.id());
        assertThat(typed(model.meetings.who)).as("once it is saved").isEmpty();
        assertThat(model.meetings.attendance).hasSize(1);
    }

    @Test
    @DisplayName("Of a member of the roll, and of a new one")
    void of_a_member() {
        Member keeper = member("keeper");
        Member curator = member("curator");
        write(model.roll.role, "half a ro");
        model.roll.change(keeper);
        write(model.roll.name, "Half a na");
        model.roll.change(curator);
        assertThat(typed(model.roll.name)).isEmpty();
        model.roll.change(keeper);
        assertThat(typed(model.roll.name)).isEqualTo("Half a na");
        model.roll.leave();
        assertThat(typed(model.roll.role)).isEqualTo("half a ro");
        model.roll.change(keeper);
        assertThat(typed(model.roll.name)).as("once it is given up").isEmpty();
    }
}
