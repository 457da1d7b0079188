package org.daybook.app.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.daybook.snapshot.CompareReport;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Passphrase;
import org.daybook.snapshot.Sharing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptViewModelTest {
    @TempDir
    Path home;

    private TwoLaptops both;
    private KeptViewModel model;

    @BeforeEach
    void two_laptops() throws Exception {
        both = new TwoLaptops(home, false);
        both.hers.save(TwoLaptops.note(TwoLaptops.CAMDEN, "first"));
        both.send(both.hers, ExportRequest.of(Sharing.INTERNAL), "first.daybook.json");
        both.hers.save(TwoLaptops.note(TwoLaptops.CAMDEN, "second"));
        both.send(both.hers, ExportRequest.of(Sharing.INTERNAL), "second.daybook.json");
        both.hers.save(TwoLaptops.note(TwoLaptops.HACKNEY, "now"));
        model = new KeptViewModel(both.desk, SnapshotsScreen.asked(both.wiring.features()));
        model.load();
    }

    @AfterEach
    void close() throws Exception {
        both.close();
    }

    private Compared.Differences differences() {
        return (Compared.Differences) model.comparedProperty().get();
    }

    @Test
    void lists_what_was_sent_and_received_the_newest_first() throws Exception {
        Path file = both.heNotesAndSends(TwoLaptops.CAMDEN, "his");
        IntakeViewModel intake = new IntakeViewModel(both.desk, SnapshotsScreen.asked(both.wiring.features()));
        intake.open(file);
        intake.answerAll(new Question.Answer.Mine());
        intake.take();
        model.load();
        assertThat(model.rows).extracting(KeptRow::direction).containsExactly("received", "sent", "sent");
        assertThat(model.rows.getFirst().kept().envelope().role()).isEqualTo("lead officer");
        assertThat(model.rows.getFirst().scope()).isEqualTo("the whole programme");
    }

    @Test
    void compares_one_with_now() {
        model.compare(List.of(model.rows.getFirst()));
        assertThat(differences().rows()).hasSize(1);
        Compared.Row row = differences().rows().getFirst();
        assertThat(row.record()).isEqualTo(TwoLaptops.HACKNEY);
        assertThat(row.what()).isEqualTo(CompareReport.What.CHANGED);
        assertThat(row.fields().getFirst().is()).isEqualTo("now");
        assertThat(row.link().orElseThrow().record()).contains(TwoLaptops.HACKNEY);
    }

    @Test
    void compares_two_with_each_other_the_older_first() {
        model.compare(List.copyOf(model.rows));
        assertThat(differences().rows()).hasSize(1);
        ReportRow.Field field = differences().rows().getFirst().fields().getFirst();
        assertThat(field.was()).isEqualTo("first");
        assertThat(field.is()).isEqualTo("second");
    }

    @Test
    void compares_now_with_a_file_without_taking_it_in() throws Exception {
        model.compareFile(both.heNotesAndSends(TwoLaptops.CAMDEN, "his"));
        assertThat(differences().rows()).anySatisfy(row -> {
            assertThat(row.record()).isEqualTo(TwoLaptops.CAMDEN);
            assertThat(row.fields().getFirst().was()).isEqualTo("second");
            assertThat(row.fields().getFirst().is()).isEqualTo("his");
        });
        assertThat(both.notes(TwoLaptops.CAMDEN)).isEqualTo("second");
        assertThat(both.kept()).isEqualTo(2);
    }

    @Test
    void asks_for_the_passphrase_of_a_locked_file() throws Exception {
        Path file = both.send(
                both.his, ExportRequest.of(Sharing.INTERNAL).locked(new Passphrase("four words".toCharArray())), "l.daybook.json");
        model.compareFile(file);
        assertThat(model.comparedProperty().get()).isEqualTo(new Compared.Locked(false));
        model.passphrase.type("other words");
        model.unlock();
        assertThat(model.comparedProperty().get()).isEqualTo(new Compared.Locked(true));
        model.passphrase.type("four words");
        model.unlock();
        assertThat(differences().rows()).isNotEmpty();
    }

    @Test
    void says_so_where_nothing_differs() throws Exception {
        model.compareFile(both.send(both.hers, ExportRequest.of(Sharing.INTERNAL), "same.daybook.json"));
        assertThat(differences().rows()).isEmpty();
        assertThat(differences().heading()).startsWith("They are equal");
    }

    @Test
    void the_filter_finds_by_authority() {
        model.compare(List.of(model.rows.getLast()));
        model.filter.textProperty().set("hackney");
        assertThat(model.filter.shown()).hasSize(1);
    }
}
