package org.daybook.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.app.Wiring;
import org.daybook.feature.Desk;
import org.daybook.feature.StatusLine;
import org.daybook.journal.Journal;
import org.daybook.kit.task.Lane;
import org.daybook.kit.text.Money;
import org.daybook.table.AmountUnit;
import org.daybook.table.ControlTotals;
import org.daybook.table.Separator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The preview of a table")
class TablesViewModelTest {
    private static final String PAYMENTS = """
            Date,Beneficiary,Amount,Ref
            1/7/2008,LB Camden,"1,000.00",A1
            2/7/2008,City of London Festival,500.00,A2
            3/7/2008,Bexley,,A3
            4/7/2008,Croydon,(250.00),A4
            ,Total,1250.00,
            """;

    private static final String THOUSANDS = """
            Date,Payee,Amount £000s
            1/7/2008,Bexley,1.5
            2/7/2008,Bromley,2
            ,Total,3.5
            """;

    @TempDir
    Path folder;

    private Journal journal;
    private Desk desk;
    private TablesViewModel model;
    private String said = "";

    @BeforeEach
    void open() throws Exception {
        Wiring wiring = Wiring.of(folder.resolve("book"), Optional.of(LocalDate.of(2008, 10, 31)));
        wiring.opening().create(wiring.beginning(true));
        journal = wiring.opening().open();
        desk = new Desk(Lane.sameThread(), journal, Runnable::run, new Heard(), _ -> {}, wiring.asAt());
        model = new TablesViewModel(desk, wiring.features());
        model.looking(true);
        model.as.choose("ledger");
    }

    @AfterEach
    void close() throws Exception {
        journal.close();
    }

    @Test
    void says_what_the_file_was_taken_for() throws IOException {
        choose(PAYMENTS.replace(',', ';').replace("\"1;000.00\"", "1000.00"));
        assertThat(model.separator.value()).contains(Separator.SEMICOLON);
        assertThat(model.tookFor)
                .anyMatch(sentence -> sentence.contains("semicolon"))
                .contains("Column “Beneficiary” is the payee.");
    }

    @Test
    void shows_what_becomes_of_each_row_and_why() throws IOException {
        choose(PAYMENTS);
        assertThat(model.filter.shown().stream().map(PreviewRow::becomes))
                .containsExactly(
                        PreviewRow.Becomes.TAKEN, PreviewRow.Becomes.DOUBTFUL, PreviewRow.Becomes.DOUBTFUL, PreviewRow.Becomes.TAKEN);
        assertThat(row(4).why()).contains("blank is not zero");
        assertThat(row(5).why()).contains("refund of £250.");
    }

    @Test
    void shows_the_amount_of_a_refund_as_the_sum_below_counts_it() throws IOException {
        choose(PAYMENTS);
        assertThat(row(5).text("amount")).isEqualTo("−250.00");
        model.take();
        assertThat(row(5).text("amount")).as("there already").isEqualTo("−250.00");
        choose("Date,Payee,Amount,Kind\n4/7/2008,Croydon,250.00,refund\n");
        assertThat(row(2).text("amount")).isEqualTo("250.00").isEqualTo(control().sumTaken().inTable());
    }

    @Test
    void says_that_it_is_read_as_last_time_only_while_it_is() throws IOException {
        String kept = "Its columns are read as they were the last time a table had these headers.";
        choose(THOUSANDS);
        unit(AmountUnit.POUNDS);
        model.take();
        choose(THOUSANDS.replace("1/7", "8/7"));
        assertThat(model.tookFor).contains(kept);
        unit(AmountUnit.PENCE);
        assertThat(model.tookFor).doesNotContain(kept);
        unit(AmountUnit.POUNDS);
        assertThat(model.tookFor).contains(kept);
        model.fields.controlTotal.type("3.50");
        model.applyMapping();
        assertThat(model.tookFor).as("a total belongs to this file alone").contains(kept);
    }

    @Test
    void keeps_the_difference_to_the_printed_total_in_sight_until_it_is_nought() throws IOException {
        choose(PAYMENTS);
        assertThat(control().difference()).contains(money("-500.00"));
        model.isNoAuthority("City of London Festival");
        assertThat(control().difference()).contains(Money.ZERO);
    }

    @Test
    void takes_a_total_that_was_typed_before_the_printed_one() throws IOException {
        choose(PAYMENTS);
        model.fields.controlTotal.type("750");
        model.applyMapping();
        assertThat(control().difference()).contains(Money.ZERO);
    }

    @Test
    void shows_in_what_the_amounts_are_and_takes_her_word_for_it_with_the_totals() throws IOException {
        choose(THOUSANDS);
        assertThat(model.fields.unit.get().word()).isEqualTo("as the column shows: thousands of pounds");
        assertThat(row(2).text("amount")).isEqualTo("1,500.00");
        unit(AmountUnit.POUNDS);
        assertThat(row(2).text("amount")).isEqualTo("1.50");
        assertThat(control().sumTaken()).isEqualTo(money("3.50"));
        assertThat(control().difference()).contains(Money.ZERO);
        model.fields.unit.choose(model.fields.unit.options().getFirst());
        assertThat(control().sumTaken()).isEqualTo(money("3500.00"));
    }

    @Test
    void keeps_in_what_the_amounts_are_for_the_next_table_with_these_headers() throws IOException {
        choose(THOUSANDS);
        unit(AmountUnit.POUNDS);
        model.take();
        choose(THOUSANDS.replace("1/7", "8/7"));
        assertThat(model.fields.unit.get().told()).contains(AmountUnit.POUNDS);
        assertThat(control().sumTaken()).isEqualTo(money("1.50"));
    }

    @Test
    void shows_in_what_the_amounts_of_another_column_are_once_it_is_chosen() throws IOException {
        choose("Date,Payee,Amount £000s,Pence\n1/7/2008,Bexley,1.5,150000\n");
        MappingFields.Asked amount = model.fields.fields().stream()
                .filter(asked -> asked.field().name().equals("amount"))
                .findFirst()
                .orElseThrow();
        amount.from().choose(amount.from().options().getLast());
        assertThat(model.fields.unit.get().word()).isEqualTo("as the column shows: pence");
        assertThat(row(2).text("amount")).isEqualTo("1,500.00");
    }

    private void unit(AmountUnit unit) {
        model.fields.unit.choose(MappingFields.UnitAs.told(unit));
    }

    @Test
    void is_mended_by_hand_row_by_row() throws IOException {
        choose(PAYMENTS);
        RowRepair repair = model.repair(row(4));
        repair.fields().getFirst().text().type("75.50");
        model.mend(repair);
        assertThat(row(4).becomes()).isEqualTo(PreviewRow.Becomes.TAKEN);
        assertThat(control().sumTaken()).isEqualTo(money("825.50"));
        model.forget(List.of(row(4)));
        assertThat(row(4).becomes()).isEqualTo(PreviewRow.Becomes.DOUBTFUL);
    }

    @Test
    @DisplayName("keeps what is half typed in a row while another is looked at or decided, until it is mended or forgotten")
    void half_typed_in_a_row() throws IOException {
        choose(PAYMENTS);
        model.repair(row(4)).fields().getFirst().text().textProperty().set("75.");
        model.repair(row(3));
        model.leaveOut(List.of(row(3)));
        RowRepair begun = model.repair(row(4));
        assertThat(begun.fields().getFirst().text().textProperty().get()).isEqualTo("75.");
        model.mend(begun);
        model.forget(List.of(row(4)));
        assertThat(model.repair(row(4)).fields().getFirst().text().textProperty().get()).isEmpty();
    }

    @Test
    @DisplayName("keeps a total that is half typed while something else is saved or undone")
    void half_typed_in_the_mapping() throws IOException {
        choose(PAYMENTS);
        model.take();
        model.fields.controlTotal.textProperty().set("75");
        desk.undo();
        assertThat(row(2).becomes()).isEqualTo(PreviewRow.Becomes.TAKEN);
        assertThat(model.fields.controlTotal.textProperty().get()).isEqualTo("75");
    }

    @Test
    void leaves_out_what_is_to_be_left_out() throws IOException {
        choose(PAYMENTS);
        model.leaveOut(List.of(row(4)));
        assertThat(row(4).becomes()).isEqualTo(PreviewRow.Becomes.REFUSED);
    }

    @Test
    void asks_which_authority_a_name_is_and_remembers_it() throws IOException {
        String stages = "Authority,Stage,Date\nThe Green Borough,signed up,1/6/2008\n";
        model.as.choose("stages");
        choose(stages);
        RowRepair repair = model.repair(row(2));
        repair.fields().getFirst().authority().orElseThrow().choose(authority("Enfield"));
        model.mend(repair);
        assertThat(model.ready()).isEqualTo(1);
        model.take();
        choose(stages.replace("1/6", "2/6"));
        assertThat(row(2).becomes()).isEqualTo(PreviewRow.Becomes.TAKEN);
    }

    @Test
    void has_a_date_for_all_rows_where_the_file_has_none() throws IOException {
        choose("Payee,Amount\nBromley,12.00\n");
        assertThat(model.stateProperty().get()).isEqualTo(TablesViewModel.State.REFUSED);
        assertThat(model.saidProperty().get()).contains("date");
        MappingFields.Asked date = model.fields.fields().getFirst();
        date.from().choose(new MappingFields.From.OneValue());
        date.value().type("31 July 2008");
        model.applyMapping();
        assertThat(row(2).text("date")).isEqualTo("31 Jul 2008");
    }

    @Test
    void goes_in_as_one_edit_with_one_undo_and_not_twice() throws IOException {
        choose(PAYMENTS);
        model.take();
        assertThat(said).contains("Imported payments.csv");
        assertThat(row(2).becomes()).isEqualTo(PreviewRow.Becomes.ALREADY_THERE);
        assertThat(model.ready()).isZero();
        assertThat(journal.undoLabel()).contains("Imported ledger entries");
    }

    @Test
    @DisplayName("leaves in doubt what the ledger's rules do not take, and the rest goes in with no number left out")
    void knows_the_rules_of_the_ledger() throws Exception {
        choose("""
                Date,Amount,Payee,Award
                03/10/2008,40.00,Printing Works,
                04/10/2008,9000.00,Harbour,No. 1
                05/10/2008,5.00,Printing Works,
                """);
        assertThat(row(3).becomes()).isEqualTo(PreviewRow.Becomes.DOUBTFUL);
        assertThat(row(3).why()).contains("Harbour Lane Museum");
        model.take();
        assertThat(said).contains("Imported payments.csv");
        assertThat(journal.sql().fetchValue("select max(number) - count(*) from ledger_entry where fund ="
                        + " (select fund from ledger_entry where payee = 'Printing Works' fetch first row only)"))
                .hasToString("0");
    }

    @Test
    @DisplayName("takes nothing of a file that was changed after it was shown, and says to choose it again")
    void changed_meanwhile() throws IOException {
        choose(PAYMENTS);
        model.leaveOut(List.of(row(3)));
        String hasOneLineLess = PAYMENTS.replace("1/7/2008,LB Camden,\"1,000.00\",A1\n", "");
        Files.writeString(folder.resolve("payments.csv"), hasOneLineLess, StandardCharsets.UTF_8);
        model.take();
        assertThat(said).startsWith("The file has changed since it was read, so nothing was taken from it. Choose it again");
        assertThat(journal.undoLabel()).isEmpty();
        choose(hasOneLineLess);
        assertThat(row(3).why()).contains("blank is not zero");
    }

    @Test
    void says_in_a_sentence_what_cannot_be_read_and_waits_for_another_file() throws IOException {
        choose("");
        assertThat(model.stateProperty().get()).isEqualTo(TablesViewModel.State.REFUSED);
        assertThat(model.saidProperty().get()).contains("empty");
        choose(PAYMENTS);
        assertThat(model.stateProperty().get()).isEqualTo(TablesViewModel.State.JUDGED);
    }

    private org.daybook.table.AuthorityNames.Authority authority(String name) {
        return model.intakeProperty().get().orElseThrow().authorities().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ControlTotals control() {
        return model.judgementProperty().get().orElseThrow().control();
    }

    private PreviewRow row(long line) {
        return model.filter.shown().stream().filter(row -> row.line() == line).findFirst().orElseThrow();
    }

    private void choose(String text) throws IOException {
        Path file = folder.resolve("payments.csv");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        model.choose(file);
    }

    private static Money money(String text) {
        return Money.parse(text).orElseThrow();
    }

    private final class Heard implements StatusLine {
        @Override
        public void saved(String whatWasDone) {
            said = whatWasDone;
        }

        @Override
        public void note(String sentence) {
            said = sentence;
        }

        @Override
        public void failed(String sentence) {
            said = sentence;
        }
    }
}
