package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daybook.feature.Desk;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A budget head")
class HeadEditsTest {
    @TempDir
    Path folder;

    private Office office;
    private Desk desk;
    private FundViewModel model;
    private HeadEdits heads;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder, "a", true);
        desk = FundViewModelTest.desk(office, said);
        model = new FundViewModel(desk, office.posting, office.pictures);
        model.activate();
        heads = model.heads;
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private BudgetHead head(int place) {
        return model.pictureProperty().get().orElseThrow().heads().get(place);
    }

    @Test
    @DisplayName("gets another name, its ring-fence and what is still to come in one edit, which one undo takes back")
    void is_changed_in_one_edit() {
        heads.head.choose(head(0));
        assertThat(heads.name.textProperty().get()).isEqualTo("Improvement grants");
        assertThat(heads.stillToCome.textProperty().get()).isEqualTo("£7,500.00");
        heads.name.type("Grants");
        heads.ringFenced.choose(true);
        heads.stillToCome.type("");
        heads.save();
        assertThat(head(0).name()).isEqualTo("Grants");
        assertThat(head(0).ringFenced()).isTrue();
        assertThat(head(0).stillToCome()).isEmpty();
        assertThat(heads.head.value()).as("it stays chosen").contains(head(0));
        desk.undo();
        assertThat(head(0).ringFenced()).isFalse();
        assertThat(heads.name.textProperty().get()).isEqualTo("Improvement grants");
    }

    @Test
    @DisplayName("that is ring-fenced gives nothing to another, until that is cleared again")
    void that_is_ring_fenced_gives_nothing() {
        heads.head.choose(head(0));
        heads.ringFenced.choose(true);
        heads.save();
        model.entry.kind.choose(EntryKind.VIREMENT);
        model.entry.date.type("31 october 2008");
        model.entry.amount.type("10");
        model.entry.fromHead.choose(head(0));
        model.entry.head.choose(head(1));
        model.entry.enter();
        assertThat(model.entry.saidProperty().get()).contains("Improvement grants is ring-fenced");
        heads.ringFenced.choose(false);
        heads.save();
        assertThat(model.entry.fromHead.value()).as("the row keeps what was chosen").contains(head(0));
        model.entry.enter();
        assertThat(model.entry.saidProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("that was added is chosen, so that the rest can be said of it")
    void that_was_added_is_chosen() {
        heads.newName.type("Travel");
        heads.add();
        assertThat(heads.head.get().name()).isEqualTo("Travel");
        assertThat(heads.newName.textProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("does not take the name of another head, and keeps what was typed")
    void does_not_take_the_name_of_another() {
        heads.newName.type("dissemination");
        heads.add();
        assertThat(heads.newName.faultProperty().get()).startsWith("The fund has a head of this name.");
        heads.head.choose(head(0));
        heads.name.type("Dissemination");
        heads.save();
        assertThat(heads.name.faultProperty().get()).startsWith("The fund has a head of this name.");
        assertThat(said).isEmpty();
    }

    @Test
    @DisplayName("that nobody used is archived, and comes back with an undo; one with entries stays, with a sentence")
    void that_nobody_used_is_archived() {
        heads.newName.type("Travel");
        heads.add();
        heads.archive();
        assertThat(model.pictureProperty().get().orElseThrow().heads()).hasSize(3);
        assertThat(heads.head.value()).isEmpty();
        assertThat(said).last().isEqualTo("Archived the budget head Travel");
        desk.undo();
        assertThat(model.pictureProperty().get().orElseThrow().heads()).hasSize(4);
        heads.head.choose(head(1));
        heads.archive();
        assertThat(heads.head.faultProperty().get()).startsWith("Entries stand on Training of peers");
        assertThat(model.pictureProperty().get().orElseThrow().statement().forecast()).isEqualTo(Money.of("49650.50"));
    }

    @Test
    @DisplayName("has to be chosen before anything is saved of it")
    void has_to_be_chosen() {
        heads.save();
        assertThat(heads.head.faultProperty().get()).isEqualTo("Choose the budget head.");
    }
}
