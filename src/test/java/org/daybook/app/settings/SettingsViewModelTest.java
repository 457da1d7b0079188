package org.daybook.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.daybook.app.OpenSample;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.ProgrammeStore;
import org.daybook.feature.BusyLane;
import org.daybook.fund.FundSettings;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The settings")
class SettingsViewModelTest {
    @TempDir
    Path folder;

    private OpenSample sample;
    private SettingsViewModel model;

    @BeforeEach
    void open() throws Exception {
        sample = new OpenSample(folder);
        model = new SettingsViewModel(sample.desk);
        model.activate();
    }

    @AfterEach
    void close() throws Exception {
        sample.close();
    }

    @Test
    void show_the_programme_and_what_usually_holds() {
        assertThat(model.start.textProperty().get()).isEqualTo("19 June 2008");
        assertThat(model.stuckAfterWeeks.textProperty().get()).isEqualTo("12");
        assertThat(model.sharingClass.value()).hasValue("internal");
    }

    @Test
    void keep_what_was_typed_while_another_view_was_looked_at() {
        model.role.type("museum manager");
        model.deactivate();
        model.activate();
        assertThat(model.role.textProperty().get()).isEqualTo("museum manager");
    }

    @Test
    void keep_what_was_typed_and_chosen_in_one_form_when_the_other_is_saved() {
        model.stuckAfterWeeks.type("20");
        model.sharingClass.choose("public");
        model.name.type("Another programme");
        model.saveProgramme();
        assertThat(model.stuckAfterWeeks.textProperty().get()).isEqualTo("20");
        assertThat(model.sharingClass.value()).hasValue("public");
    }

    @Test
    void write_what_was_saved_as_it_is_usually_written() {
        model.start.type("20/6/2008");
        model.saveProgramme();
        assertThat(model.start.textProperty().get()).isEqualTo("20 June 2008");
    }

    @Test
    void are_what_is_saved_again_when_a_form_is_left() {
        model.stuckAfterWeeks.type("lots");
        model.name.type("Another programme");
        model.leaveSettings();
        assertThat(model.stuckAfterWeeks.textProperty().get()).isEqualTo("12");
        assertThat(model.name.textProperty().get()).isEqualTo("Another programme");
    }

    @Test
    void follow_an_undo() {
        model.stuckAfterWeeks.type("20");
        model.sharingClass.choose("public");
        model.saveSettings();
        sample.desk.undo();
        assertThat(model.stuckAfterWeeks.textProperty().get()).isEqualTo("12");
        assertThat(model.sharingClass.value()).hasValue("internal");
    }

    @Test
    @DisplayName("hold which role may approve up to how much, in the order written, and whether expected income counts")
    void hold_the_rules_of_the_funds() {
        model.limits.type("Programme board = 10,000\n\nchief  executive=£50,000");
        model.countExpected.choose(true);
        model.saveMoney();
        FundSettings rules = FundSettings.of(sample.journal.sql());
        assertThat(rules.approvalLimits())
                .containsExactly(
                        Map.entry("Programme board", Money.of("10000")), Map.entry("chief executive", Money.of("50000")));
        assertThat(rules.countExpected()).isTrue();
        assertThat(model.limits.textProperty().get()).isEqualTo("Programme board = £10,000\nchief executive = £50,000");
        sample.desk.undo();
        assertThat(model.limits.textProperty().get()).isEmpty();
        assertThat(model.countExpected.value()).hasValue(false);
    }

    @Test
    @DisplayName("say in which line a limit cannot be read, and keep what was typed")
    void say_which_limit_cannot_be_read() {
        model.limits.type("board = 10,000\nchief executive 50,000");
        model.limits.reveal();
        assertThat(model.limits.isInOrder()).isFalse();
        assertThat(model.limits.faultProperty().get()).startsWith("Line 2: write the role, an equals sign and the amount");
        model.limits.type("board = 10,000\n B oard = 20");
        assertThat(model.limits.faultProperty().get()).contains("has a limit in a line above");
    }

    @Nested
    @DisplayName("while something else is done first")
    class WhileBusy {
        private final BusyLane lane = new BusyLane();
        private SettingsViewModel busy;

        @BeforeEach
        void open() {
            busy = new SettingsViewModel(sample.desk(lane));
            busy.activate();
            lane.goOn();
        }

        @Test
        @DisplayName("are not saved before they were read: the rules of the funds stay, and what she typed meanwhile does")
        void are_not_saved_unread() {
            model.limits.type("board = 10,000");
            model.saveMoney();
            SettingsViewModel early = new SettingsViewModel(sample.desk(lane));
            early.activate();
            early.name.textProperty().set("Another programme");
            early.saveMoney();
            early.saveProgramme();
            lane.goOn();
            assertThat(FundSettings.of(sample.journal.sql()).approvalLimits()).containsEntry("board", Money.of("10000"));
            assertThat(early.name.value()).contains("Another programme");
        }

        @Test
        @DisplayName("add an authority once, however often it is pressed for, and keep the next one that is begun")
        void add_an_authority_once() {
            busy.gss.type("E06000034");
            busy.authority.type("Thurrock");
            busy.addAuthority();
            busy.addAuthority();
            busy.gss.type("E06000035");
            lane.goOn();
            assertThat(BoroughStore.authorities(sample.journal.sql()))
                    .extracting(Authority::name)
                    .containsOnlyOnce("Thurrock");
            assertThat(busy.gss.value()).contains("E06000035");
        }

        @Test
        @DisplayName("keep what is typed after a form was left")
        void keep_what_is_typed_after_a_form_was_left() {
            busy.role.type("museum manager");
            busy.leaveSettings();
            busy.stuckAfterWeeks.type("20");
            lane.goOn();
            assertThat(busy.role.value()).isPresent().isNotEqualTo(Optional.of("museum manager"));
            assertThat(busy.stuckAfterWeeks.value()).contains(20);
        }
    }

    @Test
    @DisplayName("do not put another authority in the place of one that is there")
    void do_not_take_a_code_twice() {
        model.gss.type("E09000007");
        model.authority.type("Thurrock");
        model.addAuthority();
        assertThat(BoroughStore.authorities(sample.journal.sql()))
                .filteredOn(a -> a.gss().equals("E09000007"))
                .singleElement()
                .satisfies(a -> assertThat(a.name()).isEqualTo("Camden"))
                .satisfies(a -> assertThat(a.inLondon()).isTrue());
        assertThat(model.gss.faultProperty().get()).isEqualTo("This is the code of Camden, which is there already.");
        assertThat(model.authority.value()).contains("Thurrock");
    }

    @Test
    @DisplayName("say to what a field was changed while she wrote over it")
    void say_what_was_changed_meanwhile() {
        model.name.type("Her programme");
        sample.desk.save(
                Draft.labelled("Changed elsewhere").set(ProgrammeStore.KEY, "name", Value.of("Their programme")), _ -> {});
        assertThat(model.name.value()).contains("Her programme");
        assertThat(model.name.meanwhileProperty().get()).startsWith("Changed meanwhile, to “Their programme”.");
    }

    @Test
    @DisplayName("take a limit away again where its line is")
    void take_a_limit_away() {
        model.limits.type("board = 10,000");
        model.saveMoney();
        model.limits.type("");
        model.saveMoney();
        assertThat(FundSettings.of(sample.journal.sql()).approvalLimits()).isEmpty();
    }
}
