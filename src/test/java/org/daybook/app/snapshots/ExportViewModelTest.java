package org.daybook.app.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.BusyLane;
import org.daybook.feature.Desk;
import org.daybook.feature.FailuresHeard;
import org.daybook.journal.Draft;
import org.daybook.journal.Field;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.snapshot.CheckReport;
import org.daybook.snapshot.ExportSummary;
import org.daybook.snapshot.Passphrase;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SharingProfile;
import org.daybook.snapshot.SnapshotCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    @TempDir
    Path home;

    private TwoLaptops both;
    private ExportViewModel model;

    @BeforeEach
    void her_laptop() throws Exception {
        both = new TwoLaptops(home, false);
        both.hers.save(TwoLaptops.note(TwoLaptops.CAMDEN, "Ask ann@example.org or 020 7946 0000, NW1 2AB"));
        both.hers.save(Draft.labelled("Added a contact")
                .set(BoroughStore.CONTACT_TYPE.key("c-1"), "authority", Value.of("E09000007"))
                .set(BoroughStore.CONTACT_TYPE.key("c-1"), "role", Value.of("lead officer"))
                .set(BoroughStore.CONTACT_TYPE.key("c-1"), "name", Value.of("Ann Example")));
        model = new ExportViewModel(both.desk, SnapshotsScreen.asked(both.wiring.features()));
        model.load();
    }

    @AfterEach
    void close() throws Exception {
        both.close();
    }

    private ExportPreview preview() {
        return model.previewProperty().get().orElseThrow();
    }

    private List<String> staying() {
        return preview().summary().stays().stream().map(ExportSummary.Staying::field).toList();
    }

    @Test
    void begins_with_everything_for_colleagues_without_contacts() {
        assertThat(model.sharingClass.value()).contains(Sharing.Class.INTERNAL);
        assertThat(preview().summary().stays()).anyMatch(s -> s.why() == Field.Sensitivity.CONTACT);
        model.contacts.set(true);
        assertThat(preview().summary().stays()).isEmpty();
    }

    @Test
    void lists_what_free_text_holds_with_where_it_stands_and_the_way_there() {
        assertThat(preview().found()).extracting(f -> f.what().kind()).containsExactlyInAnyOrder(ExportSummary.Found.Kind.values());
        assertThat(preview().found()).allSatisfy(f -> {
            assertThat(f.where()).isEqualTo("Camden, authority, notes");
            assertThat(f.link().orElseThrow().record()).contains(TwoLaptops.CAMDEN);
        });
    }

    @Test
    void what_a_class_leaves_out_can_be_changed_but_never_what_it_forbids() {
        model.sharingClass.choose(Sharing.Class.PARTNERS);
        assertThat(staying()).contains("notes");
        assertThat(model.profileForm.isForbidden(SharingProfile.Part.CONFIDENTIAL)).isTrue();
        model.profileForm.name.type("Lead officers");
        model.profileForm.leavesOut.get(SharingProfile.Part.NOTES).set(false);
        model.profileForm.leavesOut.get(SharingProfile.Part.CONFIDENTIAL).set(false);
        model.profileForm.save();
        assertThat(staying()).doesNotContain("notes");
        assertThat(model.sharingClass.word(Sharing.Class.PARTNERS)).contains("Lead officers");
        assertThat(model.profileProperty().get().orElseThrow().leavesOut()).contains(SharingProfile.Part.CONFIDENTIAL);
        both.hers.undo();
        model.load();
        assertThat(staying()).contains("notes");
    }

    @Test
    @DisplayName("The name of a class that is half typed is kept while another class is chosen, until it is saved")
    void half_typed_of_a_class() {
        model.sharingClass.choose(Sharing.Class.PARTNERS);
        model.profileForm.name.textProperty().set("Lead off");
        model.sharingClass.choose(Sharing.Class.PUBLIC);
        assertThat(model.profileForm.name.textProperty().get()).isNotEqualTo("Lead off");
        model.sharingClass.choose(Sharing.Class.PARTNERS);
        assertThat(model.profileForm.name.textProperty().get()).isEqualTo("Lead off");
        model.profileForm.save();
        assertThat(model.profileForm.name.wouldBeLost()).isFalse();
    }

    @Test
    void shows_what_stays_out_of_a_public_one_because_it_is_for_partners_whatever_its_profile_says() {
        both.desk.save(
                Draft.labelled("Noted why it waits")
                        .set(new RecordKey("museum-service", "E09000007"), "waitingReason", Value.of("the roof leaks")),
                _ -> {});
        model.sharingClass.choose(Sharing.Class.PUBLIC);
        model.profileForm.leavesOut.values().forEach(out -> out.set(false));
        model.profileForm.save();
        assertThat(preview().summary().stays())
                .filteredOn(s -> s.why() == Field.Sensitivity.PARTNERS)
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.singular()).isEqualTo("museum service");
                    assertThat(s.field()).isEqualTo("waiting reason");
                    assertThat(s.values()).isEqualTo(1);
                });
        model.sharingClass.choose(Sharing.Class.PARTNERS);
        assertThat(staying()).doesNotContain("waiting reason");
    }

    @Test
    void sends_some_authorities_alone_once_one_is_ticked() {
        model.scope.kind.choose(ExportScope.Kind.AUTHORITIES);
        assertThat(model.previewProperty().get()).isEmpty();
        assertThat(model.missingProperty().get()).isNotEmpty();
        assertThat(model.isReady()).isFalse();
        model.scope.chosen.add("E09000007");
        assertThat(preview().summary().goes()).anyMatch(g -> g.type().equals("authority") && g.records() == 1);
        assertThat(model.suggestedName()).startsWith("daybook-camden-internal-").endsWith(".daybook.json");
    }

    @Test
    void sends_what_changed_since_a_snapshot_that_was_sent() throws Exception {
        model.export(home.resolve("first.daybook.json"));
        both.desk.save(TwoLaptops.note(TwoLaptops.HACKNEY, "later"), _ -> {});
        model.scope.kind.choose(ExportScope.Kind.SINCE);
        assertThat(model.scope.since.value().orElseThrow().title()).startsWith("sent ");
        assertThat(preview().summary().changes()).isEqualTo(1);
    }

    @Test
    void writes_a_sound_file_and_keeps_it() throws Exception {
        Path file = home.resolve("out.daybook.json");
        model.export(file);
        CheckReport check = new SnapshotCheck(both.wiring.types()).check(file);
        assertThat(check.faults()).isEmpty();
        assertThat(model.writtenProperty().get().orElseThrow().file()).isEqualTo(file);
        assertThat(both.kept()).isEqualTo(1);
    }

    @Test
    void writes_nothing_before_what_would_go_as_it_is_chosen_now_was_shown() throws Exception {
        BusyLane lane = new BusyLane();
        ExportViewModel busy = new ExportViewModel(
                new Desk(lane, both.hers, Runnable::run, new FailuresHeard(both.failed), _ -> {}, both.wiring.asAt()),
                SnapshotsScreen.asked(both.wiring.features()));
        busy.load();
        lane.goOn();
        busy.sharingClass.choose(Sharing.Class.PUBLIC);
        lane.goOn();
        assertThat(busy.isReady()).isTrue();
        busy.sharingClass.choose(Sharing.Class.INTERNAL);
        assertThat(busy.seenProperty().get()).isFalse();
        Path file = home.resolve("unseen.daybook.json");
        busy.export(file);
        lane.goOn();
        assertThat(file).doesNotExist();
        assertThat(busy.seenProperty().get()).isTrue();
        busy.export(file);
        lane.goOn();
        assertThat(Files.readString(file)).contains("ann@example.org");
    }

    @Test
    void locks_it_once_both_passphrases_are_the_same_and_forgets_them_then() throws Exception {
        Path file = home.resolve("locked.daybook.json");
        model.lock.set(true);
        assertThat(model.isReady()).isFalse();
        model.passphrase.type("four words that fit");
        model.again.type("four words that fit not");
        assertThat(model.isReady()).isFalse();
        assertThat(model.again.faultProperty().get()).isNotEmpty();
        model.export(file);
        assertThat(file).doesNotExist();
        model.again.type("four words that fit");
        assertThat(model.isGuessable()).isFalse();
        model.export(file);
        SnapshotCheck check = new SnapshotCheck(both.wiring.types());
        assertThat(check.check(file).isSound()).isFalse();
        assertThat(check.check(file, Optional.of(new Passphrase("four words that fit".toCharArray()))).faults()).isEmpty();
        assertThat(model.passphrase.textProperty().get()).isEmpty();
    }

    @Test
    void a_place_that_would_not_take_it_is_said_in_words() throws Exception {
        Path folder = Files.createDirectories(home.resolve("taken/by-a-folder"));
        model.export(folder.getParent());
        assertThat(both.failed).hasSize(1);
        assertThat(both.failed.getFirst()).contains("nothing was written");
        assertThat(model.writtenProperty().get()).isEmpty();
    }
}
