package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A line that may be a total")
class TotalLinesTest {
    private static final Map<String, String> JUNE = Map.of("date", "2012-06-30");
    private static final String UNDATED = "Supplier,Amount\nA,10.00\nB,20.00\n";
    private static final String DATED = "Supplier,Payment Date,Amount\nA,25/06/2012,10.00\nB,26/06/2012,20.00\n";

    /** What became of the rows, by line: T taken, D doubtful, R refused. A total is none of them. */
    private static String verdicts(Fixture.Pass pass) {
        return pass.verdicts().stream()
                .map(v -> v.getClass().getSimpleName().substring(0, 1) + v.line())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Total - Adults", "Overall", "Total April", "Subtotal Parks", "Sub-total: Arts", "Balance c/f", "Carried forward", "Balance b/f", "Total £", "Totals:",
        "Total payments", "SUM TOTAL", "Sum", "Brought forward", "Total for the period", "Arts Total", "Total (2 payments)", "Sum of payments", "Total Gas & Power"
    })
    @DisplayName("is one where its words say so and it is the sum of what stands above")
    void words_and_sum(String words) {
        for (Fixture.Pass pass : new Fixture.Pass[] {
            Fixture.ledger(UNDATED + words + ",30.00\n", JUNE), Fixture.ledger(DATED + words + ",,30.00\n", Map.of())
        }) {
            assertThat(verdicts(pass)).isEqualTo("T2 T3");
            assertThat(pass.control().printed()).contains(Money.of("30.00"));
            assertThat(pass.control().difference()).contains(Money.ZERO);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grand Total,30/06/2012,30.00", "Total:,£,30", "Total payments,2,30.00", "Total,30 June 2012,30", "Subtotal Arts,30/06/2012,30.00"})
    @DisplayName("is one though a date, a count or a sign stands in its date column")
    void with_a_date(String line) {
        Fixture.Pass pass = Fixture.ledger(DATED + line + "\n", Map.of());
        assertThat(verdicts(pass)).isEqualTo("T2 T3");
        assertThat(pass.control().difference()).contains(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Total - Adults,31.00|it is called “Total - Adults”, though the rows above add up to £30",
        "Total Gas & Power,7.00|it is called “Total Gas & Power”, though",
        "Elf Total,7.00|it is called “Elf Total”, though",
        "Balance c/f,7.00|it is called “Balance c/f”, though",
        "Average,15.00|it is called “Average”, though",
        "Amount paid in month,30.00|£30 is what the rows above add up to"
    })
    @DisplayName("is doubtful where only its words or only its sum say so, and says which")
    void one_of_the_two(String line, String why) {
        Fixture.Pass pass = Fixture.ledger(UNDATED + line + "\n", JUNE);
        assertThat(verdicts(pass)).isEqualTo("T2 T3 D4");
        assertThat(pass.doubtful().getFirst().reason()).contains("This may be a total: ").contains(why);
        Fixture.Pass confirmed = Fixture.ledger(UNDATED + line + "\n", JUNE, Repairs.NONE.confirm(4));
        assertThat(verdicts(confirmed)).isEqualTo("T2 T3 T4");
    }

    @Test
    @DisplayName("is doubtful with a date too where it is called total and is no sum")
    void dated_and_no_sum() {
        Fixture.Pass pass = Fixture.ledger(DATED + "Total,30/06/2012,31.00\n", Map.of());
        assertThat(verdicts(pass)).isEqualTo("T2 T3 D4");
        assertThat(pass.control().printed()).isEmpty();
    }

    @Test
    @DisplayName("is a payment where it has a date or a number of its own and adds nothing up, whatever its payee is called")
    void companies() {
        Fixture.Pass dated = Fixture.ledger(
                DATED + "Total Gas & Power,27/06/2012,7.00\nSum Ltd,27/06/2012,8.00\nBalance Training,28/06/2012,9.00\nOverall Cleaning,29/06/2012,1.00\n", Map.of());
        assertThat(verdicts(dated)).isEqualTo("T2 T3 T4 T5 T6 T7");
        Fixture.Pass numbered = Fixture.ledger("Supplier,Ref,Amount\nTotal Gas & Power,1,10.00\nTotal,2,20.00\nTotal Produce,3,5\nGrand Total,,35.00\n", JUNE);
        assertThat(verdicts(numbered)).isEqualTo("T2 D3 T4");
        assertThat(numbered.control().control()).contains(Money.of("35.00"));
    }

    @Test
    @DisplayName("is doubtful where a payee's name and a coincidence make it look like one")
    void company_and_sum() {
        Fixture.Pass pass = Fixture.ledger(DATED + "Total Gas & Power,27/06/2012,30.00\n", Map.of());
        assertThat(verdicts(pass)).isEqualTo("T2 T3 D4");
        assertThat(pass.doubtful().getFirst().reason()).contains("it is called “Total Gas & Power”, and £30 is what");
    }

    @Test
    @DisplayName("is a payment where a dated one happens to be as much as those above")
    void coincidence() {
        assertThat(verdicts(Fixture.ledger(DATED + "C,27/06/2012,30.00\n", Map.of()))).isEqualTo("T2 T3 T4");
    }

    @Test
    @DisplayName("that counts the rows is refused, and says so")
    void counts() {
        Fixture.Pass pass = Fixture.ledger(UNDATED + "Number of payments,2\nGrand Total,30.00\n", JUNE);
        assertThat(verdicts(pass)).isEqualTo("T2 T3 R4");
        assertThat(pass.refused().getFirst().reason()).contains("counts the rows");
        assertThat(pass.control().difference()).contains(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "No 5 Ltd", "Number Six Ltd", "Norwood", "Countrywide", "Submarine Ltd", "Sumac", "Balanced Ltd", "Totally Local", "Meaning Ltd", "Amount Ltd"})
    @DisplayName("has the words of one, not their letters")
    void other_words(String payee) {
        assertThat(TotalLabel.of(payee)).isEqualTo(TotalLabel.NONE);
    }

    @Test
    @DisplayName("closes a part within a part")
    void parts_within_parts() {
        Fixture.Pass pass = Fixture.ledger(
                "Department,Supplier,Amount\nArts,A,10.00\nArts,B,20.00\nSubtotal Museums,,30.00\nArts,C,5.00\nSubtotal Theatre,,5.00\nTotal Arts,,35.00\n"
                        + "Parks,D,7.00\nSubtotal Trees,,7.00\nParks,E,1.00\nSubtotal Grass,,1.00\nTotal Parks,,8.00\nGrand Total,,43.00\n",
                JUNE);
        assertThat(verdicts(pass)).isEqualTo("T2 T3 T5 T8 T10");
        assertThat(pass.control().control()).contains(Money.of("43.00"));
    }

    @Test
    @DisplayName("of parts that the file lists below its rows is doubtful, and no total of the file")
    void listed_below() {
        Fixture.Pass pass = Fixture.ledger(DATED + "Total for A,,10\nTotal for B,,20\n", Map.of());
        assertThat(verdicts(pass)).isEqualTo("T2 T3 D4 D5");
        assertThat(pass.control().control()).isEmpty();
    }

    @Test
    @DisplayName("of a part that is wrong is doubtful, and neither upsets the parts below nor the total of the file")
    void wrong() {
        Fixture.Pass pass = Fixture.ledger(UNDATED + "Sub-total,31.00\nC,5.00\nSub-total,5.00\nTotal,36.00\n", JUNE);
        assertThat(verdicts(pass)).isEqualTo("T2 T3 D4 T5");
        assertThat(pass.control().control()).contains(Money.of("36.00"));
        assertThat(pass.control().difference()).contains(Money.of("-1.00"));
    }

    @Test
    @DisplayName("is no total of the file where more rows follow and it is called one of a part")
    void carried() {
        Fixture.Pass pass = Fixture.ledger(DATED + "C/F,,30.00\nBalance brought forward,,30.00\nC,27/06/2012,1.00\n", Map.of());
        assertThat(verdicts(pass)).isEqualTo("T2 T3 T6");
        assertThat(pass.control().control()).isEmpty();
    }

    @Test
    @DisplayName("is read from one cell that says it all")
    void in_one_cell() {
        Fixture.Pass pass = Fixture.ledger(DATED + "Report total: £30.00,,\n", Map.of());
        assertThat(pass.taken()).hasSize(2);
        assertThat(pass.control().difference()).contains(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Amount £000;1,200;34;Total: 1,234|1234000.00",
        "Amount £000;1,200;34;Total: £1,234,000.00|1234000.00",
        "Amount;1.200,00;34,50;Total: 1.234,50|1234.50",
        "Amount;1,200.00;34.50;Total: £1,234.50|1234.50",
    })
    @DisplayName("is read from one cell as the amounts above are, in thousands or with a comma")
    void in_one_cell_as_its_column(String cells, String total) {
        String[] cell = cells.split(";");
        Fixture.Pass pass = Fixture.ledger(
                "Supplier\tPayment Date\t" + cell[0] + "\nA\t25/06/2012\t" + cell[1] + "\nB\t26/06/2012\t" + cell[2] + "\n" + cell[3] + "\t\t\n", Map.of());
        assertThat(pass.control().printed()).contains(Money.of(total));
        assertThat(pass.control().difference()).contains(Money.ZERO);
    }

    @Test
    @DisplayName("is looked for in every cell of a row without a date")
    void in_another_cell() {
        Fixture.Pass pass = Fixture.ledger("Body,Date,Supplier,Amount\nLBX,25/06/2012,A,10.00\nLBX,26/06/2012,B,20.00\nLBX,,Grand Total,30.00\n", Map.of());
        assertThat(verdicts(pass)).isEqualTo("T2 T3");
        assertThat(pass.control().difference()).contains(Money.ZERO);
    }

    @Test
    @DisplayName("makes a row below it that lacks what the others have doubtful, and not one below a header of its own")
    void below() {
        Fixture.Pass pass = Fixture.ledger("Supplier,Ref,Amount\nA,R1,10.00\nB,R2,20.00\nTOTAL,,30.00\nOf which grants,,12.00\nC,R3,1.00\n", JUNE);
        assertThat(verdicts(pass)).isEqualTo("T2 T3 D5 T6");
        assertThat(pass.doubtful().getFirst().reason()).contains("below the total “TOTAL”");
        Fixture.Pass sections = Fixture.ledger(UNDATED + "Total,30.00\nSupplier,Amount\nC,5.00\nTotal,5.00\n", JUNE);
        assertThat(verdicts(sections)).isEqualTo("T2 T3 T6");
        assertThat(sections.control().control()).contains(Money.of("35.00"));
    }

    @Test
    @DisplayName("with tax is not what rows without tax should come to")
    void with_tax() {
        Fixture.Pass pass = Fixture.ledger(DATED + "Total (excl. VAT),,30.00\nVAT @ 20%,,6.00\nTotal (incl. VAT),,36.00\n", Map.of());
        assertThat(verdicts(pass)).isEqualTo("T2 T3 D5");
        assertThat(pass.control().difference()).contains(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Date,Supplier,Amount\n25/06/2012,A,10.00\n26/06/2012,B,20.00\n30/06/2012,Grand Total,30.00\n",
        "Department,Date,Supplier,Amount\nArts,25/06/2012,A,10.00\nArts,26/06/2012,B,20.00\nArts,30/06/2012,Total,30.00\n",
        "Invoice Date,Payment Date,Supplier,Amount\n1/6/2012,25/06/2012,A,10.00\n1/6/2012,26/06/2012,B,20.00\n1/6/2012,30/06/2012,Total,30.00\n"
    })
    @DisplayName("is one in whatever order the columns stand")
    void order_of_columns(String text) {
        Fixture.Pass pass = Fixture.ledger(text, Map.of());
        assertThat(verdicts(pass)).isEqualTo("T2 T3");
        assertThat(pass.control().difference()).contains(Money.ZERO);
    }

    @Test
    @DisplayName("is not seen in the note of a payment")
    void notes() {
        Fixture.Pass pass = Fixture.ledger(
                "Date,Supplier,Amount,Narrative\n25/06/2012,A,10.00,x\n26/06/2012,B,20.00,Balance of the grant\n27/06/2012,C,30.00,Total for April\n", Map.of());
        assertThat(verdicts(pass)).isEqualTo("T2 T3 T4");
    }

    @Test
    @DisplayName("that does not agree stands against what is taken, and is not added up with it")
    void not_added_up() {
        Fixture.Pass pass = Fixture.ledger("Sum of Invoice Nett Amount,\nSupplier Name,Total\nA,10.00\nB,20.00\nC,5.00\nGrand Total,35.30\n", JUNE);
        assertThat(verdicts(pass)).isEqualTo("T3 T4 T5 D6");
        assertThat(pass.control().sum()).isEqualTo(Money.of("35.00"));
        assertThat(pass.control().sumDoubtful()).isEqualTo(Money.ZERO);
        assertThat(pass.control().printed()).contains(Money.of("35.30"));
        assertThat(pass.control().difference()).contains(Money.of("-0.30"));
    }

    @Test
    @DisplayName("without a word, of net, tax and gross, is one where the net is the sum of what stands above")
    void of_several_columns() {
        String rows = "Vendor,Document Date,Clearing Date,Ref,Net Amount (£),VAT (£),Gross Amount (£),Currency\n"
                + "Ash Ltd,02/06/2014,13/06/2014,R1,100.00,20.00,120.00,GBP\nElm Ltd,05/06/2014,20/06/2014,R2,50.00,0.00,50.00,GBP\n";
        Fixture.Pass pass = Fixture.ledger(rows + ",,,,150.00,20.00,170.00,\n", Map.of());
        assertThat(verdicts(pass)).isEqualTo("T2 T3");
        assertThat(pass.control().difference()).contains(Money.ZERO);
        Fixture.Pass numbered = Fixture.ledger(rows + ",,,12,150.00,20.00,170.00,\n", Map.of());
        assertThat(verdicts(numbered)).isEqualTo("T2 T3 D4");
    }

    @Test
    @DisplayName("perhaps is not asked for what it lacks until somebody says that it is none")
    void not_asked_for_its_date() {
        String text = DATED + "Amount paid in month,,30.00\n";
        assertThat(Fixture.ledger(text, Map.of()).doubtful().getFirst().reason())
                .contains("may be a total")
                .doesNotContain("blank");
        assertThat(Fixture.ledger(text, Map.of(), Repairs.NONE.confirm(4)).doubtful().getFirst().reason())
                .contains("The date is blank")
                .doesNotContain("may be a total");
    }

    @Test
    @DisplayName("of a part is said to be left out, and that of the file is not")
    void said_to_be_left_out() {
        String parts = UNDATED + "Sub-total,30.00\nC,5.00\nSub-total,5.00\n";
        assertThat(Fixture.ledger(parts + "Total,35.00\n", JUNE).judgement().findings())
                .extracting(Finding::sentence)
                .containsExactly("3 totals were left out, from line 4 to line 7: they are no rows of their own.");
        assertThat(Fixture.ledger(UNDATED + "Total,30.00\n", JUNE).judgement().findings()).isEmpty();
    }
}
