package org.daybook.museum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.BusyLane;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is written in the museums’ forms")
class MuseumFormsTest {
    private static final String THURROCK = "E06000034";

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

    /** As a file that is taken in brings it. */
    private void changed(RecordKey record, String field, Value to) {
        save(Draft.labelled("Changed elsewhere").set(record, field, to));
    }

    private void save(Draft draft) {
        desk.save(draft, _ -> {});
        lane.goOn();
    }

    private void undo() {
        desk.undo();
        lane.goOn();
    }

    private static String beside(Asked field) {
        return field.meanwhileProperty().get();
    }

    private ServiceRow service(String name) {
        return model.services.rows.stream()
                .filter(r -> r.authority().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Authority authority(String name) {
        return service(name).authority();
    }

    private Museum museum(String name) {
        return model.museums.rows.stream()
                .map(MuseumsViewModel.Row::museum)
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Meeting meeting(String subject) {
        model.meetings.date.type("30 Oct 2008");
        model.meetings.subject.type(subject);
        model.meetings.save();
        lane.goOn();
        return model.meetings.meetings.stream().filter(m -> m.subject().equals(subject)).findFirst().orElseThrow();
    }

    private Member member(String role) {
        model.roll.service.choose(authority("Brent"));
        model.roll.role.type(role);
        model.roll.save();
        lane.goOn();
        return model.roll.members.stream().filter(m -> m.role().equals(role)).findFirst().orElseThrow();
    }

    @Nested
    @DisplayName("is saved once, however often it is pressed for")
    class Once {
        @Test
        @DisplayName("A museum")
        void a_museum() {
            model.museums.begin();
            model.museums.name.type("Ham House");
            model.museums.save();
            model.museums.save();
            lane.goOn();
            assertThat(laptop.now().museums()).filteredOn(m -> m.name().equals("Ham House")).hasSize(1);
        }

        @Test
        @DisplayName("A meeting, and who was there")
        void a_meeting() {
            model.meetings.date.type("30 Oct 2008");
            model.meetings.subject.type("Loans");
            model.meetings.save();
            model.meetings.save();
            lane.goOn();
            assertThat(model.meetings.meetings).filteredOn(m -> m.subject().equals("Loans")).hasSize(1);
            model.meetings.open(model.meetings.meetings.stream()
                    .filter(m -> m.subject().equals("Loans"))
                    .findFirst()
                    .orElseThrow()
                    .id());
            model.meetings.present.choose(authority("Brent"));
            model.meetings.attended();
            model.meetings.attended();
            lane.goOn();
            assertThat(model.meetings.attendance).hasSize(1);
        }

        @Test
        @DisplayName("A member of the roll")
        void a_member() {
            model.roll.service.choose(authority("Brent"));
            model.roll.role.type("museum manager for loans");
            model.roll.save();
            model.roll.save();
            lane.goOn();
            assertThat(model.roll.members).filteredOn(m -> m.role().equals("museum manager for loans")).hasSize(1);
        }

        @Test
        @DisplayName("A move, a pairing, and that two museums are the same")
        void a_move_and_a_pairing() {
            int before = service("Hillingdon").moves().size();
            model.services.stage.choose(EnrolmentStage.SELF_ASSESSING);
            model.services.date.type("30 Oct 2008");
            model.services.move(List.of(service("Hillingdon")));
            model.services.move(List.of(service("Hillingdon")));
            lane.goOn();
            assertThat(service("Hillingdon").moves()).hasSize(before + 1);

            model.services.open(service("Sutton").gss());
            HelpSuggestion helper = model.services.openProperty().get().orElseThrow().suggestions().getFirst();
            model.services.pair(helper);
            model.services.pair(helper);
            lane.goOn();
            assertThat(model.services.openProperty().get().orElseThrow().pairings()).hasSize(1);

            List<MuseumsViewModel.Row> two = model.museums.rows.stream().limit(2).toList();
            model.museums.join(two);
            model.museums.join(two);
            lane.goOn();
            assertThat(laptop.saved).filteredOn(said -> said.startsWith("Joined")).hasSize(1);
            assertThat(laptop.failed).isEmpty();
        }
    }

    @Nested
    @DisplayName("is saved as it was when she pressed, and what she writes after that stays")
    class AsPressed {
        @Test
        @DisplayName("A move")
        void a_move() {
            model.services.stage.choose(EnrolmentStage.SELF_ASSESSING);
            model.services.date.type("30 Oct 2008");
            model.services.moveNote.type("By telephone");
            model.services.move(List.of(service("Hillingdon")));
            model.services.stage.clear();
            model.services.moveNote.type("The next one’s note");
            lane.goOn();
            assertThat(service("Hillingdon").stage()).isEqualTo(EnrolmentStage.SELF_ASSESSING);
            assertThat(service("Hillingdon").moves().getLast().note()).isEqualTo("By telephone");
            assertThat(model.services.moveNote.value()).contains("The next one’s note");
        }

        @Test
        @DisplayName("A museum, a meeting and a member, with the next one begun")
        void the_next_one_stays() {
            model.museums.begin();
            model.museums.name.type("Ham House");
            model.museums.save();
            model.museums.name.type("Hogarth’s");
            model.meetings.date.type("30 Oct 2008");
            model.meetings.subject.type("Loans");
            model.meetings.save();
            model.meetings.subject.type("Labels");
            model.roll.service.choose(authority("Brent"));
            model.roll.role.type("curator of loans");
            model.roll.save();
            model.roll.role.type("keeper");
            lane.goOn();
            assertThat(museum("Ham House")).isNotNull();
            assertThat(model.museums.name.value()).contains("Hogarth’s");
            assertThat(model.meetings.subject.value()).contains("Labels");
            assertThat(model.roll.role.value()).contains("keeper");
        }

        @Test
        @DisplayName("Another meeting and member that is opened meanwhile stays open")
        void another_one_stays_open() {
            Meeting loans = meeting("Loans");
            Meeting labels = meeting("Labels");
            model.meetings.change(loans);
            model.meetings.place.type("Brent");
            model.meetings.save();
            model.meetings.change(labels);
            lane.goOn();
            assertThat(model.meetings.subject.value()).contains("Labels");
        }
    }

    @Nested
    @DisplayName("stays when something else is saved")
    class Meanwhile {
        @Test
        @DisplayName("Of a service, when its tranche is changed, which is shown; and what its notes were changed to is said")
        void a_service() {
            RecordKey record = MuseumTypes.SERVICE.key(service("Sutton").gss());
            model.services.open(record.id());
            model.services.notes.type("Half a sent");
            changed(record, "tranche", Value.of("Tranche 9"));
            assertThat(model.services.notes.value()).contains("Half a sent");
            assertThat(model.services.tranche.value()).contains("Tranche 9");
            assertThat(beside(model.services.notes)).isEmpty();
            changed(record, "notes", Value.of("Their note"));
            assertThat(model.services.notes.value()).contains("Half a sent");
            assertThat(beside(model.services.notes)).startsWith("Changed meanwhile, to “Their note”.");
            model.services.open(service("Croydon").gss());
            assertThat(beside(model.services.notes)).isEmpty();
            model.services.open(record.id());
            assertThat(beside(model.services.notes)).startsWith("Changed meanwhile, to “Their note”.");
            model.services.leave();
            assertThat(model.services.notes.value()).contains("Their note");
        }

        @Test
        @DisplayName("Of a museum, also when its row comes again, and says to what it was changed")
        void a_museum() {
            Museum museum = museum("Whitehall");
            RecordKey record = MuseumTypes.MUSEUM_RECORD.key(museum.id());
            model.museums.change(museum);
            model.museums.notes.type("Half a sent");
            changed(record, "place", Value.of("Cheam"));
            model.museums.change(museum("Whitehall"));
            assertThat(model.museums.notes.value()).contains("Half a sent");
            assertThat(model.museums.place.value()).contains("Cheam");
            changed(record, "notes", Value.of("Their note"));
            assertThat(beside(model.museums.notes)).contains("Their note");
            model.museums.leave();
            assertThat(model.museums.notes.value()).contains("Their note");
        }

        @Test
        @DisplayName("Of a meeting, and says to what it was changed")
        void a_meeting() {
            Meeting loans = meeting("Loans");
            model.meetings.change(loans);
            model.meetings.subject.type("Loans and la");
            changed(MuseumTypes.MEETING.key(loans.id()), "place", Value.of("Guildhall"));
            assertThat(model.meetings.subject.value()).contains("Loans and la");
            assertThat(model.meetings.place.value()).contains("Guildhall");
            changed(MuseumTypes.MEETING.key(loans.id()), "subject", Value.of("Borrowing"));
            assertThat(beside(model.meetings.subject)).contains("Borrowing");
        }

        @Test
        @DisplayName("Of a member, and says to what it was changed")
        void a_member() {
            Member keeper = member("keeper of loans");
            model.roll.change(keeper);
            model.roll.role.type("keeper of la");
            changed(MuseumTypes.MEMBER.key(keeper.id()), "role", Value.of("curator"));
            assertThat(model.roll.role.value()).contains("keeper of la");
            assertThat(beside(model.roll.role)).contains("curator");
        }

        @Test
        @DisplayName("A new meeting or member, when another one is archived")
        void what_is_new_stays() {
            Meeting loans = meeting("Loans");
            Member keeper = member("keeper of loans");
            model.meetings.subject.type("Labels");
            model.meetings.archive(List.of(loans));
            model.roll.role.type("curator");
            model.roll.archive(List.of(keeper));
            lane.goOn();
            assertThat(model.meetings.subject.value()).contains("Labels");
            assertThat(model.roll.role.value()).contains("curator");
        }

        @Test
        @DisplayName("Of a meeting whose adding is undone, as a new one")
        void what_was_undone() {
            Meeting loans = meeting("Loans");
            model.meetings.change(loans);
            model.meetings.subject.type("Loans and labels");
            undo();
            assertThat(model.meetings.subject.value()).contains("Loans and labels");
            assertThat(beside(model.meetings.date)).startsWith("Taken away meanwhile.");
            model.meetings.save();
            lane.goOn();
            assertThat(model.meetings.meetings).extracting(Meeting::subject).contains("Loans and labels");
        }
    }

    @Nested
    @DisplayName("keeps the service that was chosen")
    class Chosen {
        private void thurrock() {
            save(Draft.labelled("Added Thurrock")
                    .create(
                            BoroughStore.AUTHORITY_TYPE.key(THURROCK),
                            Map.of("name", Value.of("Thurrock"), "inLondon", Value.of(false))));
            save(Draft.labelled("Its service").set(MuseumTypes.SERVICE.key(THURROCK), "eligible", Value.of(true)));
        }

        @Test
        @DisplayName("When its authority gets another name")
        void when_it_is_renamed() {
            model.museums.begin();
            model.museums.service.choose(authority("Brent"));
            model.roll.service.choose(authority("Brent"));
            model.meetings.present.choose(authority("Brent"));
            changed(BoroughStore.AUTHORITY_TYPE.key(authority("Brent").gss()), "name", Value.of("Brent Council"));
            assertThat(model.museums.service.value()).map(Authority::name).contains("Brent Council");
            assertThat(model.roll.service.value()).map(Authority::name).contains("Brent Council");
            assertThat(model.meetings.present.value()).map(Authority::name).contains("Brent Council");
        }

        @Test
        @DisplayName("And says so when it can be chosen no more")
        void when_it_is_gone() {
            thurrock();
            model.roll.service.choose(authority("Thurrock"));
            undo();
            undo();
            assertThat(model.roll.service.value()).isEmpty();
            assertThat(model.roll.service.faultProperty().get()).startsWith("“Thurrock” can no longer be chosen.");
        }
    }
}
