package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A table judged for the ledger")
class TableJudgeTest {
    private static final Map<String, String> JULY = Map.of("date", "2011-07-31");

    @Test
    void takes_a_pivot_table_with_one_date_for_all_rows_and_agrees_with_its_grand_total() {
        Fixture.Pass pass = Fixture.ledger(
                "Sum of Invoice Nett Amount,\nSupplier Name, Total\nZed Ltd,16484.00\nA*Transport Ltd.,1100.5\nWhy Ltd,1.05\nGrand Total,17585.55\n", JULY);
        assertThat(pass.taken()).hasSize(3);
        assertThat(pass.taken().getFirst().row().date("date")).contains(PartialDate.of("2011-07-31"));
        assertThat(pass.taken().getFirst().row().amount("amount")).contains(Money.of("16484.00"));
        assertThat(pass.taken().getFirst().row().text("payee")).contains("Zed Ltd");
        assertThat(pass.control().printed()).contains(Money.of("17585.55"));
        assertThat(pass.control().difference()).contains(Money.ZERO);
    }

    @Test
    void shows_the_difference_from_a_printed_total_that_is_wrong() {
        Fixture.Pass pass = Fixture.ledger("Supplier,Amount\nZed,5.00\nWhy,6.00\nTotal,12.00\n", JULY);
        assertThat(pass.taken()).hasSize(2);
        assertThat(pass.control().difference()).contains(Money.of("-1.00"));
    }

    @Test
    void checks_against_a_total_typed_in_before_the_printed_one() {
        ReadTable table = Fixture.table("Supplier,Amount\nZed,5.00\nWhy,6.00\nTotal,12.00\n");
        Mapping mapping = MappingProposer.propose(table, TableTargets.ledger(), JULY).mapping().withControlTotal(Money.of("11.00"));
        Fixture.Pass pass = Fixture.judge(table, TableTargets.ledger(), mapping, Repairs.NONE);
        assertThat(pass.control().difference()).contains(Money.ZERO);
    }

    @Test
    void adds_sections_with_totals_of_their_own_without_counting_them_twice() {
        Fixture.Pass pass = Fixture.ledger(
                "Supplier,Amount\nZed,5.00\nWhy,6.00\nSub-total,11.00\n\nSupplier,Amount\nEx,4.00\nYou,1.00\nSub-total,5.00\n", JULY);
        assertThat(pass.taken()).hasSize(4);
        assertThat(pass.control().repeatedHeaders()).isEqualTo(1);
        assertThat(pass.judgement().findings())
                .filteredOn(found -> found.kind() == Finding.Kind.REPEATED_HEADER)
                .extracting(Finding::sentence)
                .containsExactly("The header stands again on line 6 and was left out there.");
        assertThat(pass.control().blankLines()).isEqualTo(1);
        assertThat(pass.control().printed()).contains(Money.of("16.00"));
        assertThat(pass.control().difference()).contains(Money.ZERO);
    }

    @Test
    @DisplayName("doubts a row that swallowed others from its first cell on, and does not take it for a note")
    void open_quotation_mark_in_the_first_cell() {
        Fixture.Pass pass = Fixture.ledger(
                "Supplier,Date,Amount,Description\nAsh Ltd,13/07/2012,\"1,000.00\",x\n\"Open Quote Ltd,15/07/2012,300.00,broken\n"
                        + "Yorke Arts,16/07/2012,\"500.00\",\"two\nlines\"\nLast Ltd,17/07/2012,600.00,ok\n",
                Map.of());
        assertThat(pass.refused()).singleElement().satisfies(rest -> assertThat(rest.reason())
                .contains("a quotation mark may have been left open on line 3"));
        assertThat(pass.taken()).extracting(RowVerdict.Taken::line).containsExactly(2L, 6L);
        assertThat(pass.doubtful()).singleElement().satisfies(row -> assertThat(row.reason())
                .contains("a quotation mark may have been left open on line 3", "several rows")
                .doesNotContain("blank"));
    }

    @Test
    @DisplayName("asks of a row that swallowed others for no date before it is said that it is one row")
    void open_quotation_mark_before_a_date() {
        String text = "Date,Supplier,Amount,Description\n13/07/2012,Ash Ltd,1000.00,x\n\"15/07/2012,Open Quote Ltd,300.00,broken\n"
                + "16/07/2012,Yorke Arts,500.00,\"two\nlines\"\n17/07/2012,Last Ltd,600.00,ok\n";
        assertThat(Fixture.ledger(text, Map.of()).doubtful()).singleElement().satisfies(row -> assertThat(row.doubts())
                .extracting(Doubt::field)
                .containsExactly(""));
        assertThat(Fixture.ledger(text, Map.of(), Repairs.NONE.confirm(3)).doubtful()).singleElement().satisfies(row -> assertThat(row.doubts())
                .extracting(Doubt::field)
                .contains("date"));
    }

    @ParameterizedTest
    @CsvSource({"Debit,Credit,''", "Debit (£),Credit (£),0.00", "DEBIT,CREDIT,-"})
    @DisplayName("says of a row without a debit what stands under credit, and takes no credit for a payment")
    void debit_and_credit(String debit, String credit, String nothing) {
        String text = "Date,Payee,Ref," + debit + "," + credit + ",Balance\n03/07/2012,Ash Trust,1,1200.00," + nothing + ",48800.00\n"
                + "09/07/2012,Elm Trust,2," + nothing + ",500.00,49300.00\n10/07/2012,Oak Trust,3,70.00,20.00,49250.00\n";
        Fixture.Pass pass = Fixture.ledger(text, Map.of());
        assertThat(pass.control().sumTaken()).isEqualTo(Money.of("1200.00"));
        assertThat(pass.doubtful()).extracting(RowVerdict.Doubtful::line).containsExactly(3L, 4L);
        assertThat(pass.doubtful().getFirst().reason())
                .contains("“" + credit + "” holds “500.00”, and “" + debit + "” nothing", "with a minus if it is a refund")
                .doesNotContain("blank");
        assertThat(pass.doubtful().getLast().reason()).contains("“" + credit + "” holds “20.00” beside the amount");
        Fixture.Pass refunded = Fixture.ledger(text, Map.of(), Repairs.NONE.type(3, "amount", "-500.00").confirm(4));
        assertThat(refunded.doubtful()).isEmpty();
        assertThat(refunded.taken().get(1).remarks()).containsExactly("A negative payment: taken as a refund of £500.");
    }

    @Test
    @DisplayName("points out rows taken that name no payee, where there is a column of payees")
    void rows_without_payee() {
        String text = "Date,Payee,Amount\n03/07/2012,Ash Trust,10.00\n04/07/2012,,20.00\n05/07/2012,Elm Trust,7.00\n06/07/2012,,8.00\n";
        assertThat(Fixture.ledger(text, Map.of()).judgement().findings())
                .extracting(Finding::sentence)
                .containsExactly("2 rows that are taken name no payee, from line 3 to line 5. Type it, or leave the row out, if somebody has to be named.");
        assertThat(Fixture.ledger(text, Map.of(), Repairs.NONE.type(3, "payee", "Oak Trust").leaveOut(5)).judgement().findings()).isEmpty();
        assertThat(Fixture.ledger("Date,Amount\n03/07/2012,10.00\n", Map.of()).judgement().findings()).isEmpty();
        String kinds = "Date,Kind,Payee,Amount\n03/07/2012,payment,Ash Trust,10.00\n04/07/2012,Budget allocated,,20.00\n";
        assertThat(Fixture.ledger(kinds, Map.of()).judgement().findings()).isEmpty();
    }

    @Test
    @DisplayName("doubts a row that swallowed others between two quotation marks left open, and no text of several lines")
    void open_quotation_marks() {
        String header = "Date,Supplier,Description,Amount,Ref\n";
        String open = "1/7/2011,Zed,\"Inclusion project,5.00,1\n";
        String plain = "2/7/2011,Why,Paints,6.00,2\n";
        String shut = "3/7/2011,Ex,\"Arts week,7.00,3\n";
        for (String between : List.of("", plain, plain + plain + "a note\n")) {
            Fixture.Pass pass = Fixture.ledger(header + plain + open + between + shut + plain.replace(",2\n", ",4\n"), Map.of());
            assertThat(pass.taken()).hasSize(2);
            assertThat(pass.doubtful()).singleElement().satisfies(row -> assertThat(row.reason())
                    .contains("a quotation mark may have been left open on line 3. Mend the line in the file"));
        }
        String lines = "1/7/2011,Zed,\"Paints, brushes, paper, glue, and tape\nfor Bexley, Brent, Camden, Ealing, and Enfield,\n,all,year\",5.00,1\n";
        assertThat(Fixture.ledger(header + lines, Map.of()).taken()).hasSize(1);
    }

    @Test
    void knows_an_unlabelled_total_by_its_sum_alone() {
        Fixture.Pass pass = Fixture.ledger("Date,Supplier,Amount\n1/7/2011,Zed,5.00\n13/7/2011,Why,6.00\n,,11.00\n", Map.of());
        assertThat(pass.taken()).hasSize(2);
        assertThat(pass.control().printed()).contains(Money.of("11.00"));
    }

    @Test
    void takes_a_supplier_called_total_for_a_supplier() {
        Fixture.Pass pass = Fixture.ledger("Date,Supplier,Amount\n13/7/2011,Total,5.00\n14/7/2011,Total Fitness Ltd,6.00\n", Map.of());
        assertThat(pass.taken()).hasSize(2);
        Fixture.Pass undated = Fixture.ledger("Supplier,Amount\nTotal Gas & Power Ltd,5.00\nSummit Ltd,6.00\n", JULY);
        assertThat(undated.taken()).hasSize(2);
    }

    @Test
    void knows_the_totals_of_groups_by_their_sums_and_a_total_in_the_date_column() {
        Fixture.Pass pass = Fixture.ledger(
                "Supplier,Amount,Date\nZed,5.00,13/7/2011\nZed,6.00,14/7/2011\nZed Total,11.00,\nWhy,2.00,15/7/2011\nWhy Total,2.00,\nGrand Total,13.00,\n", Map.of());
        assertThat(pass.taken()).hasSize(3);
        assertThat(pass.control().difference()).contains(Money.ZERO);
        Fixture.Pass inDates = Fixture.ledger("Date,Supplier,Amount\n13/7/2011,Zed,5.00\n14/7/2011,Why,6.00\nTotal,,11.00\n", Map.of());
        assertThat(inDates.control().difference()).contains(Money.ZERO);
        Fixture.Pass company = Fixture.ledger("Date,Supplier,Amount\n13/7/2011,Zed,5.00\n14/7/2011,Elf Total,6.00\n15/7/2011,Why,7.00\n", Map.of());
        assertThat(company.taken()).hasSize(3);
    }

    @Test
    void refuses_a_line_drawn_with_dashes() {
        Fixture.Pass pass = Fixture.ledger("Date,Payee,Amount\n13/06/2012,Zed,1.00\n----------,---,----\n25/06/2012,Why,2.00\n", Map.of());
        assertThat(pass.refused()).hasSize(1);
        assertThat(pass.doubtful()).isEmpty();
    }

    @Test
    void leaves_a_blank_amount_doubtful_and_never_takes_it_for_nought() {
        Fixture.Pass pass = Fixture.ledger("Date,Supplier,Amount\n13/7/2011,Zed,\n14/7/2011,Why,6.00\n15/7/2011,Ex,-\n16/7/2011,Wye,0.00\n", Map.of());
        assertThat(pass.taken()).hasSize(1);
        assertThat(pass.doubtful()).extracting(RowVerdict.Doubtful::line).containsExactly(2L, 4L, 5L);
        assertThat(pass.doubtful().getFirst().reason()).contains("blank is not zero");
        assertThat(pass.control().sum()).isEqualTo(Money.of("6.00"));
    }

    @Test
    void makes_a_negative_payment_a_refund_and_says_so() {
        Fixture.Pass pass = Fixture.ledger("Date,Supplier,Amount\n13/7/2011,Zed,(978)\n14/7/2011,Why,978-\n15/7/2011,Ex,\"£1,234.50\"\n", Map.of());
        assertThat(pass.taken()).hasSize(3);
        RowVerdict.Taken refund = pass.taken().getFirst();
        assertThat(refund.row().text("kind")).contains("refund");
        assertThat(refund.row().amount("amount")).contains(Money.of("978.00"));
        assertThat(refund.remarks()).containsExactly("A negative payment: taken as a refund of £978.");
        assertThat(pass.taken().get(2).row().text("kind")).contains("payment");
        assertThat(pass.control().sumTaken()).isEqualTo(Money.of("-721.50"));
    }

    @Test
    void leaves_a_negative_amount_of_another_kind_doubtful() {
        Fixture.Pass pass = Fixture.ledger("Date,Kind,Amount\n13/7/2011,income received,-5.00\n14/7/2011,Payment,6.00\n", Map.of());
        assertThat(pass.doubtful()).hasSize(1);
        assertThat(pass.taken()).hasSize(1);
    }

    @Test
    void decides_day_or_month_first_by_the_whole_column() {
        Fixture.Pass british = Fixture.ledger("Date,Payee,Amount\n03/04/2012,Zed,1.00\n25/06/2012,Why,2.00\n", Map.of());
        assertThat(british.taken().getFirst().row().date("date")).contains(PartialDate.of("2012-04-03"));
        Fixture.Pass american = Fixture.ledger("Date,Payee,Amount\n03/04/2012,Zed,1.00\n06/25/2012,Why,2.00\n", Map.of());
        assertThat(american.taken().getFirst().row().date("date")).contains(PartialDate.of("2012-03-04"));
    }

    @Test
    void says_that_it_assumes_day_first_where_no_date_tells() {
        ReadTable table = Fixture.table("Date,Payee,Amount\n03/04/2012,Zed,1.00\n05/06/2012,Why,2.00\n");
        MappingProposer.Proposal proposal = MappingProposer.propose(table, TableTargets.ledger(), Map.of());
        assertThat(Fixture.described(table, TableTargets.ledger())).anyMatch(s -> s.contains("could be day first or month first"));
        Mapping american = proposal.mapping().withDates(DateOrder.MONTH_FIRST);
        assertThat(Fixture.judge(table, TableTargets.ledger(), american, Repairs.NONE).taken().getFirst().row().date("date"))
                .contains(PartialDate.of("2012-03-04"));
    }

    @Test
    void leaves_each_date_doubtful_that_a_contradictory_column_leaves_open() {
        Fixture.Pass pass = Fixture.ledger(
                "Date,Payee,Amount\n03/04/2012,Zed,1.00\n06/25/2012,Why,2.00\n25/06/2012,Ex,3.00\n26/06/2012,Wye,3.00\n05/05/2012,Same,3.00\n", Map.of());
        assertThat(pass.doubtful()).extracting(RowVerdict.Doubtful::line).containsExactly(2L, 3L);
        assertThat(pass.taken()).hasSize(3);
    }

    @Test
    void leaves_doubtful_what_no_date_or_amount_is_and_says_what_to_type() {
        Fixture.Pass pass = Fixture.ledger(
                "Date,Payee,Amount\n31/06/2012,Zed,1.00\n25/06/2012,Why,tbc\n26/06/2012,Ex,€5\n27/06/2012,Wye,3.00\n28/06/2012,Vee,4.00\nJune 2012,You,9.00\n", Map.of());
        assertThat(pass.taken()).hasSize(2);
        assertThat(pass.doubtful()).extracting(RowVerdict.Doubtful::line).containsExactly(2L, 3L, 4L, 7L);
        assertThat(pass.doubtful()).allMatch(d -> d.reason().contains("Type"));
    }

    @Test
    void takes_a_row_repaired_by_hand_and_keeps_its_key() {
        String file = "Date,Payee,Amount\n31/06/2012,Zed,tbc\n25/06/2012,Why,2.00\n";
        RowVerdict.Doubtful doubtful = Fixture.ledger(file, Map.of()).doubtful().getFirst();
        Repairs repairs = Repairs.NONE.type(2, "date", "30 June 2012").type(2, "amount", "£1,000");
        RowVerdict.Taken taken = Fixture.ledger(file, Map.of(), repairs).taken().getFirst();
        assertThat(taken.key()).isEqualTo(doubtful.key());
        assertThat(taken.row().amount("amount")).contains(Money.of("1000.00"));
        assertThat(taken.row().date("date")).contains(PartialDate.of("2012-06-30"));
    }

    @Test
    void leaves_out_what_is_left_out_by_hand() {
        Fixture.Pass pass = Fixture.ledger("Date,Payee,Amount\n13/06/2012,Zed,1.00\n25/06/2012,Why,2.00\n", Map.of(), Repairs.NONE.leaveOut(2));
        assertThat(pass.refused()).hasSize(1);
        assertThat(pass.control().sumTaken()).isEqualTo(Money.of("2.00"));
    }

    @Test
    void leaves_a_row_with_too_many_cells_doubtful_until_confirmed() {
        String file = "Date,Payee,Amount\n13/06/2012,Zed,1.00,2.00\n25/06/2012,Why,2.00\n26/06/2012,Ex\n";
        Fixture.Pass pass = Fixture.ledger(file, Map.of());
        assertThat(pass.doubtful()).hasSize(2);
        assertThat(Fixture.ledger(file, Map.of(), Repairs.NONE.confirm(2)).taken()).hasSize(2);
    }

    @Test
    void refuses_notes_and_page_numbers() {
        Fixture.Pass pass = Fixture.ledger("Date,Payee,Amount\n13/06/2012,Zed,1.00\nPage 1 of 2,,\n25/06/2012,Why,2.00\nExcludes salaries.,,\n", Map.of());
        assertThat(pass.taken()).hasSize(2);
        assertThat(pass.refused()).hasSize(2).allMatch(r -> r.reason().contains("note"));
    }

    @Test
    void adds_nothing_the_second_time() {
        String file = "Date,Payee,Amount,Ref\n13/06/2012,Zed,1.00,a\n13/06/2012,Zed,1.00,a\n25/06/2012,Why,2.00,b\n";
        Set<String> keys = new HashSet<>();
        Fixture.ledger(file, Map.of()).taken().forEach(taken -> assertThat(keys.add(taken.key())).isTrue());
        ReadTable again = Fixture.table(file.replace(',', ';').replace("13/06/2012", "2012-06-13").replace("2.00", "£2"));
        Mapping mapping = MappingProposer.propose(again, TableTargets.ledger(), Map.of()).mapping();
        List<RowVerdict> verdicts = new ArrayList<>();
        Judgement second = new TableJudge(again, TableTargets.ledger(), mapping, Fixture.names(), keys::contains, Repairs.NONE)
                .run(verdicts::add, Progress.SILENT);
        assertThat(verdicts).hasSize(3).allMatch(RowVerdict.AlreadyThere.class::isInstance);
        assertThat(second.control().taken()).isZero();
        assertThat(second.control().sumAlreadyThere()).isEqualTo(Money.of("4.00"));
    }

    @Test
    void adds_only_the_third_of_three_equal_rows_when_two_went_in_before() {
        String head = "Date,Payee,Amount\n";
        String row = "13/06/2012,Zed,1.00\n";
        Set<String> keys = new HashSet<>();
        Fixture.ledger(head + row + row, Map.of()).taken().forEach(taken -> keys.add(taken.key()));
        List<RowVerdict.Taken> three = Fixture.ledger(head + row + row + row, Map.of()).taken();
        assertThat(three.stream().filter(taken -> !keys.contains(taken.key()))).hasSize(1);
    }

    @Test
    void points_out_duplicates_repeated_documents_and_reversals_without_keeping_them_out() {
        Fixture.Pass pass = Fixture.ledger(
                """
                Date,Payee,Amount,Document No
                13/06/2012,Zed,5.00,d1
                13/06/2012,ZED,5.00,d1
                20/06/2012,Zed,5.00,d1
                21/06/2012,Zed,7.00,d2
                22/06/2012,Zed,-7.00,d3
                23/06/2012,Why,-7.00,d4
                24/06/2012,Zed,5.00,
                25/06/2012,Zed,5.00,
                """,
                Map.of());
        assertThat(pass.taken()).hasSize(8);
        assertThat(pass.judgement().findings())
                .extracting(Finding::kind, Finding::line, Finding::other)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Finding.Kind.POSSIBLE_DUPLICATE, 3L, 2L),
                        org.assertj.core.groups.Tuple.tuple(Finding.Kind.REPEATED_DOCUMENT, 4L, 2L),
                        org.assertj.core.groups.Tuple.tuple(Finding.Kind.REVERSAL, 6L, 5L));
    }

    @Test
    void pairs_each_reversal_with_one_payment_only() {
        Fixture.Pass pass = Fixture.ledger(
                "Date,Payee,Amount\n13/06/2012,Zed,5.00\n14/06/2012,Zed,-5.00\n15/06/2012,Zed,-5.00\n16/06/2012,Zed,6.00\n", Map.of());
        assertThat(pass.judgement().counts()).containsEntry(Finding.Kind.REVERSAL, 1L);
    }

    @Test
    void leaves_near_misses_doubtful_where_the_payees_are_authorities() {
        String file = "Date,Vendor,Amount\n13/06/2012,LB CAMDEN,5.00\n14/06/2012,CITY OF LONDON FESTIVAL,5.00\n15/06/2012,Brent Council,6.00\n16/06/2012,Zed Ltd,6.00\n17/06/2012,LB Ealing,6.00\n";
        Fixture.Pass pass = Fixture.ledger(file, Map.of());
        assertThat(pass.doubtful()).extracting(RowVerdict.Doubtful::line).containsExactly(3L);
        assertThat(pass.taken().getFirst().row().authority("payee")).contains(Fixture.gss("Camden"));
        assertThat(Fixture.ledger(file, Map.of(), Repairs.NONE.confirm(3)).taken()).hasSize(5);
        assertThat(Fixture.ledger(file, Map.of(), Repairs.NONE.type(3, "payee", "City of London")).taken().get(1).row().authority("payee"))
                .contains("E09000001");
    }

    @Test
    void takes_any_name_where_the_payees_are_anyone() {
        Fixture.Pass pass = Fixture.ledger(
                "Supplier,Amount\nZed Ltd,5.00\nLambeth Law Centre,5.00\nThames Water,6.00\nGreenwich Council,6.00\n", JULY);
        assertThat(pass.taken()).hasSize(4);
        assertThat(pass.taken().get(3).row().authority("payee")).contains(Fixture.gss("Greenwich"));
    }

    @Test
    void reads_amounts_with_a_decimal_comma_by_the_whole_column() {
        Fixture.Pass pass = Fixture.ledger("Date;Payee;Amount\n21.01.2010;Zed;1.234\n22.01.2010;Why;7,25\n", Map.of());
        assertThat(pass.taken().getFirst().row().amount("amount")).contains(Money.of("1234.00"));
        assertThat(pass.control().sum()).isEqualTo(Money.of("1241.25"));
    }

    @Test
    void leaves_doubtful_what_a_column_of_two_amount_styles_leaves_open() {
        Fixture.Pass pass = Fixture.ledger("Date;Payee;Amount\n21.01.2010;Zed;1,234\n22.01.2010;Why;7,25\n23.01.2010;Ex;8.50\n24.01.2010;Wye;9.50\n", Map.of());
        assertThat(pass.doubtful()).extracting(RowVerdict.Doubtful::line).containsExactly(2L, 3L);
    }

    @Test
    void names_the_required_field_that_nothing_fills() {
        ReadTable table = Fixture.table("Supplier,Amount\nZed Ltd,5.00\n");
        MappingProposer.Proposal proposal = MappingProposer.propose(table, TableTargets.ledger(), Map.of());
        assertThat(proposal.missing()).containsExactly("date");
        assertThatThrownBy(() -> Fixture.judge(table, TableTargets.ledger(), proposal.mapping(), Repairs.NONE))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("date");
    }

    @Test
    void leaves_the_choice_between_two_equal_columns_to_the_user() {
        ReadTable table = Fixture.table("Date,Supplier,Amount,Amount\n13/06/2012,Zed,5.00,6.00\n");
        MappingProposer.Proposal proposal = MappingProposer.propose(table, TableTargets.ledger(), Map.of());
        assertThat(proposal.missing()).containsExactly("amount");
        assertThat(proposal.unsure()).anyMatch(s -> s.contains("Choose one"));
        Fixture.Pass pass = Fixture.judge(table, TableTargets.ledger(), proposal.mapping().withColumn("amount", "#4"), Repairs.NONE);
        assertThat(pass.control().sum()).isEqualTo(Money.of("6.00"));
    }

    @Test
    void says_which_other_columns_a_column_could_have_been() {
        ReadTable table = Fixture.table("Date,Supplier,Net Amount,Gross Amount,VAT\n13/06/2012,Zed,5.00,6.00,1.00\n");
        assertThat(Fixture.described(table, TableTargets.ledger()))
                .contains("Column “Net Amount” is the amount. It could also be “Gross Amount”.", "Column “Date” is the date.");
    }

    @Test
    void says_that_a_column_was_taken_for_what_it_holds_though_its_header_does_not_say_so() {
        ReadTable table = Fixture.table("Date,Supplier,Outlay\n13/06/2012,Zed,5.00\n");
        assertThat(Fixture.described(table, TableTargets.ledger()))
                .contains("Column “Outlay” was taken for the amount because no other column can be it. Check that.");
    }

    @Test
    void believes_a_header_that_says_what_it_is_and_leaves_doubtful_what_cannot_be_read_beneath_it() {
        Fixture.Pass pass = Fixture.ledger(
                "Date,Supplier,Amount\n25/07/2011,Zed,£1.5m\n26/07/2011,Why,tbc\n27/07/2011,Ex,7.00\n", Map.of());
        assertThat(pass.taken()).hasSize(1);
        assertThat(pass.doubtful()).hasSize(2);
    }

    @Test
    void takes_a_file_of_nothing_but_a_header_for_a_table_without_rows() {
        Fixture.Pass pass = Fixture.ledger("Date,Supplier,Amount\n", Map.of());
        assertThat(pass.control().rows()).isZero();
    }

    @Test
    void says_which_day_a_spreadsheet_s_number_would_be_and_does_not_take_it() {
        Fixture.Pass pass = Fixture.ledger("Date,Supplier,Amount\n40749,Zed,5.00\n40750,Why,6.00\n", Map.of());
        assertThat(pass.doubtful()).hasSize(2);
        assertThat(pass.doubtful().getFirst().reason()).contains("25 July 2011");
    }

    @Test
    void uses_the_date_given_for_all_rows_rather_than_a_column_that_holds_none() {
        Fixture.Pass pass = Fixture.ledger("Date,Supplier,Amount\nsoon,Zed,5.00\n", Map.of("date", "31 July 2011"));
        assertThat(pass.taken().getFirst().row().date("date")).contains(PartialDate.of("2011-07-31"));
    }

    @Test
    void stops_when_told_to() {
        ReadTable table = Fixture.table("Date,Supplier,Amount\n" + "13/06/2012,Zed,5.00\n".repeat(5_000));
        Mapping mapping = MappingProposer.propose(table, TableTargets.ledger(), Map.of()).mapping();
        Judgement stopped = new TableJudge(table, TableTargets.ledger(), mapping, Fixture.names(), _ -> false, Repairs.NONE)
                .run(_ -> {}, (rows, _, _) -> rows < 2_000);
        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.control().taken()).isEqualTo(2_000);
    }

    @Test
    void of_museums_takes_the_authority_from_its_area_and_leaves_na_as_text() {
        ReadTable table = Fixture.table("museum_id,museum_name,admin_area_3,accreditation,latitude,longitude\nm1,Zed Museum,Richmond upon Thames,Accredited,51.5,-0.1\nm2,Why Museum,Bracknell Forest,Unaccredited,51.4,-0.7\n");
        Fixture.Pass pass = Fixture.judge(table, TableTargets.museums(), MappingProposer.propose(table, TableTargets.museums(), Map.of()).mapping(), Repairs.NONE);
        assertThat(pass.taken()).hasSize(1);
        assertThat(pass.taken().getFirst().row().authority("authority")).contains(Fixture.gss("Richmond upon Thames"));
        assertThat(pass.doubtful()).hasSize(1);
    }

    @Test
    void of_stages_keeps_a_month_a_month() {
        ReadTable table = Fixture.table("Borough,Stage,Date\nCamden,signed up,19 June 2008\nBrent,self-assessing,October 2008\nEaling,paused,2008\n");
        Fixture.Pass pass = Fixture.judge(table, TableTargets.stages(), MappingProposer.propose(table, TableTargets.stages(), Map.of()).mapping(), Repairs.NONE);
        assertThat(pass.taken()).hasSize(3);
        assertThat(pass.taken().get(1).row().date("date")).contains(PartialDate.of("2008-10"));
    }
}
