package org.daybook.app.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.daybook.app.Wiring;
import org.daybook.journal.Audit;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;
import org.daybook.table.AuthorityNames;
import org.daybook.table.ControlTotals;
import org.daybook.table.Mapping;
import org.daybook.table.Progress;
import org.daybook.table.ReadOptions;
import org.daybook.table.Repairs;
import org.daybook.table.TableReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A table on its way into the journal")
class TableIntakeTest {
    private static final Path FILE = Path.of("services.csv");
    private static final String SERVICES =
            "Authority,Stage,Date,Tranche\nBromley,enrolled,28/10/2008,first\nEnfield,enrolled,28/10/2008,first\n";

    @TempDir
    Path folder;

    private Wiring wiring;
    private Journal journal;

    @BeforeEach
    void open() throws Exception {
        wiring = Wiring.of(folder, Optional.of(LocalDate.of(2008, 10, 31)));
        wiring.opening().create(wiring.beginning(true));
        journal = wiring.opening().open();
    }

    @AfterEach
    void close() throws Exception {
        journal.close();
    }

    @Test
    void is_one_edit_and_one_undo_even_where_it_changes_what_is_there() throws Exception {
        String before = overview();
        Saved saved = commit("museum-services", SERVICES);
        assertThat(saved.sentence()).isEqualTo("Imported services.csv");
        assertThat(control("museum-services", SERVICES).alreadyThere()).isEqualTo(2);
        assertThat(overview()).isNotEqualTo(before);
        assertThat(journal.undoLabel()).contains("Imported museum services");
        journal.undo();
        assertThat(overview()).isEqualTo(before);
        assertThat(journal.conflicts()).isEmpty();
        assertThat(Audit.full(journal).faults()).isEmpty();
    }

    @Test
    void is_preceded_by_a_backup_where_it_is_large_which_does_not_keep_the_name_of_the_file() throws Exception {
        commit("museums", "Museum,Borough,Governance\nLantern Museum,Sutton,Local Authority\n");
        assertThat(journal.backups().list()).isEmpty();
        StringBuilder large = new StringBuilder("Museum,Borough,Governance\n");
        for (int i = 0; i < 3_000; i++) {
            large.append("Museum of Thimbles ").append(i).append(",Brent,Private\n");
        }
        commit("museums", large.toString());
        assertThat(journal.backups().list())
                .singleElement()
                .satisfies(backup -> assertThat(backup.why()).isEqualTo("before importing museums"));
    }

    @Test
    void adds_nothing_the_second_time() throws Exception {
        String museums = "Museum,Borough,Governance\nLantern Museum,Sutton,Local Authority\nMuseum of Thimbles,Brent,Private\n";
        assertThat(control("museums", museums).taken()).isEqualTo(2);
        commit("museums", museums);
        assertThat(control("museums", museums).taken()).isZero();
        assertThat(commit("museums", museums).changesNothing()).isTrue();
    }

    @Test
    @DisplayName("makes what its rows name, after it was stopped and is taken again")
    void makes_a_tranche_after_it_was_stopped() {
        StringBuilder stages = new StringBuilder("Authority,Stage,Date,Tranche\n");
        for (int i = 0; i < 1_200; i++) {
            stages.append("Bromley,signed up,1/6/2008,Tranche of the river\n");
        }
        TableIntake intake = intake("stages", stages.toString());
        Decisions decisions = Decisions.of(intake.mapping(Map.of()));
        assertThatThrownBy(() -> intake.commit(FILE, decisions, (_, _, _) -> false)).isInstanceOf(Refused.class);
        intake.commit(FILE, decisions, Progress.SILENT);
        assertThat(journal.sql().fetchValue("select count(*) from tranche where name = 'Tranche of the river'"))
                .hasToString("1");
    }

    @Test
    void keeps_the_mapping_for_the_next_table_with_these_headers() {
        TableIntake intake = intake("museums", "Thing,Where\nLantern Museum,Sutton\n");
        Mapping mapping = intake.mapping(Map.of()).withColumn("name", "Thing").withConstant("governance", "private");
        remember(intake, Decisions.of(mapping));
        assertThat(intake("museums", "Thing,Where\nOther Museum,Brent\n").mapping(Map.of()).toText())
                .isEqualTo(mapping.toText());
    }

    @Test
    @DisplayName("keeps no mapping where it has no headers: another table with as many columns is not this one")
    void keeps_no_mapping_without_headers() {
        TableIntake intake = intake("ledger", "1/7/2008,Bromley,12.00\n2/7/2008,Bexley,13.00\n");
        Mapping mapping = intake.mapping(Map.of())
                .withColumn("date", "#1")
                .withColumn("payee", "#2")
                .withColumn("amount", "#3")
                .withConstant("fund", "Advocacy fund");
        remember(intake, Decisions.of(mapping));
        assertThat(journal.undoLabel()).contains("Imported ledger entries");
        TableIntake other = intake("ledger", "14.00,Brent,3/7/2008\n15.00,Barnet,4/7/2008\n");
        assertThat(other.keepsMapping()).isFalse();
        assertThat(other.mapping(Map.of()).sources()).doesNotContainKey("fund");
    }

    @Test
    void keeps_no_date_for_all_rows_because_the_next_file_is_of_another_month() {
        String payments = "Payee,Amount\nBromley,12.00\n";
        TableIntake intake = intake("ledger", payments);
        remember(intake, Decisions.of(intake.mapping(Map.of("date", "31 July 2008")).withConstant("head", "Dissemination")));
        assertThat(intake("ledger", payments).mapping(Map.of()).sources())
                .containsKeys("payee", "amount", "head")
                .doesNotContainKey("date");
    }

    @Test
    @DisplayName("keeps nothing for the next table where no row of it was taken: neither a wrong fund nor a name")
    void keeps_nothing_of_what_took_nothing() {
        String payments = "Payee,Amount,Date\nBromley,12.00,1/7/2008\n";
        TableIntake intake = intake("ledger", payments);
        remember(intake, Decisions.of(intake.mapping(Map.of("fund", "Nope"))));
        assertThat(intake("ledger", payments).keepsMapping()).isFalse();
        assertThat(intake("ledger", payments).mapping(Map.of()).sources()).doesNotContainKey("fund");
    }

    @Test
    @DisplayName("keeps its mapping with its rows: one undo takes both, and the next taking keeps it again")
    void keeps_its_mapping_in_the_same_edit() throws Exception {
        String payments = "Payee,Amount,Date\nBromley,12.00,1/7/2008\n";
        for (int i = 0; i < 2; i++) {
            TableIntake intake = intake("ledger", payments);
            remember(intake, Decisions.of(intake.mapping(Map.of()).withConstant("fund", "Advocacy fund")));
            assertThat(intake("ledger", payments).mapping(Map.of()).sources()).containsKey("fund");
            journal.undo();
            assertThat(intake("ledger", payments).keepsMapping()).isFalse();
        }
        assertThat(journal.conflicts()).isEmpty();
        assertThat(Audit.full(journal).faults()).isEmpty();
    }

    @Test
    void uses_a_value_for_all_rows_only_where_the_file_has_no_column_for_it_kept_or_not() {
        String payments = "Payee,Amount,Date\nBromley,12.00,1/7/2008\n";
        TableIntake intake = intake("ledger", payments);
        remember(intake, Decisions.of(intake.mapping(Map.of()).withConstant("head", "Dissemination")));
        assertThat(intake("ledger", payments).mapping(Map.of("date", "31 July 2008")).sources().get("date"))
                .isEqualTo(new Mapping.Source.Column("Date"));
    }

    @Test
    void remembers_which_authority_a_name_was_decided_to_be() {
        String table = "Authority,Stage,Date\nThe Green Borough,signed up,1/6/2008\n";
        assertThat(control("stages", table).doubtful()).isEqualTo(1);
        TableIntake intake = intake("stages", table);
        remember(intake, new Decisions(intake.mapping(Map.of()), Repairs.NONE, Map.of("The Green Borough", "E09000010")));
        assertThat(control("stages", table.replace("1/6", "2/6")).taken()).isEqualTo(1);
    }

    @Test
    void remembers_which_name_was_decided_to_be_no_authority() {
        String table = "Date,Beneficiary,Amount\n1/7/2008,LB Camden,1.00\n2/7/2008,City of London Festival,2.00\n3/7/2008,Bexley,3.00\n";
        assertThat(control("ledger", table).doubtful()).isEqualTo(1);
        TableIntake intake = intake("ledger", table);
        remember(intake, new Decisions(
                intake.mapping(Map.of()), Repairs.NONE, Map.of("City of London Festival", AuthorityNames.NONE)));
        assertThat(control("ledger", table).doubtful()).isZero();
    }

    @Test
    void says_what_can_be_taken_in_where_it_is_asked_for_something_else() {
        assertThatThrownBy(() -> intake("libraries", SERVICES))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("museum-services, museums, stages");
    }

    /** Takes the table, and with it what was decided. */
    private static void remember(TableIntake intake, Decisions decisions) {
        intake.commit(FILE, decisions, Progress.SILENT);
    }

    @Test
    @DisplayName("is refused with the columns that it wavered between, also where only its notices are asked for")
    void says_between_which_columns_it_wavered() {
        TableIntake intake = intake("stages", "Borough,CSIT status,TAES status,Date\nCamden,signed up,completed,19/06/2008\n");
        assertThatThrownBy(() -> intake.notices(intake.mapping(Map.of()), Map.of()))
                .hasMessageContaining("which column holds the stage")
                .hasMessageEndingWith("The stage may be column “CSIT status” or column “TAES status”. Choose one.");
    }

    @Test
    @DisplayName("says that an authority was found by what a column holds")
    void says_that_the_authority_was_found_by_content() {
        TableIntake intake = intake("stages", "LA,Stage,Date\nCamden,signed up,19/06/2008\n");
        assertThat(intake.notices(intake.mapping(Map.of()), Map.of()))
                .contains("Column “LA” was taken for the authority because of what is in it, not for its header. Check that.");
    }

    private String overview() {
        return wiring.features().stream()
                .map(f -> f.outlook(wiring.asAt().reading(journal.sql())).figures().toString())
                .toList()
                .toString();
    }

    private ControlTotals control(String as, String table) {
        TableIntake intake = intake(as, table);
        return intake.preview(Decisions.of(intake.mapping(Map.of())), 0, Progress.SILENT)
                .judgement()
                .control();
    }

    private Saved commit(String as, String table) throws Exception {
        TableIntake intake = intake(as, table);
        return intake.commit(FILE, Decisions.of(intake.mapping(Map.of())), Progress.SILENT);
    }

    private TableIntake intake(String as, String table) {
        return new TableIntake(
                journal,
                wiring.asAt().reading(journal.sql()),
                wiring.features(),
                new TableReader().open("services.csv", table.getBytes(StandardCharsets.UTF_8), ReadOptions.NONE),
                as);
    }
}
