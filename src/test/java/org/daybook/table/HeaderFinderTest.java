package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The header of a table")
class HeaderFinderTest {
    private static final String TABLE = "Supplier,Payment Date,Amount\nA,25/06/2012,10.00\nB,26/06/2012,20.00\n";

    @ParameterizedTest
    @ValueSource(strings = {
        "Council:,LB Camden,\nPeriod:,April 2012,\n,,\n", "London Borough of X\n\nPayments over £500,April 2012\nPrepared by:,Finance\n\n",
        "Council:,LB Camden,\nRun:,01/05/2012,\n", "Council,LB Camden,\n", "Name of body:,LB Camden\nContact:,Finance\n", "Council,LB Camden,\nDirectorate,Finance,\n",
        "Prepared by,A N Officer\n\n", "Payments to suppliers,,\n"
    })
    @DisplayName("is the fuller line with words that headers have, and takes nothing from the lines above")
    void below_other_lines(String above) {
        ReadTable table = Fixture.table(above + TABLE);
        assertThat(table.shape().headers()).containsExactly("Supplier", "Payment Date", "Amount");
        Fixture.Pass pass = Fixture.ledger(above + TABLE, Map.of());
        assertThat(pass.control().sumTaken()).isEqualTo(Money.of("30.00"));
    }

    @Test
    @DisplayName("is found below two hundred lines of notes")
    void below_many_notes() {
        StringBuilder notes = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            notes.append("Note line ").append(i).append('\n');
        }
        assertThat(Fixture.table(notes + TABLE).shape().headerLines()).containsExactly(201L);
    }

    @Test
    @DisplayName("in words that nobody knows is the first line all the same")
    void unknown_words() {
        ReadTable table = Fixture.table("Lieferant,Betrag,Wann\nAlpha,10.00,25/06/2012\nBeta,offen,unbekannt\nGamma,12.00,26/06/2012\n");
        assertThat(table.shape().headers()).containsExactly("Lieferant", "Betrag", "Wann");
    }

    @Test
    @DisplayName("of a table of words is the line with headers' words")
    void of_words() {
        ReadTable table = Fixture.table("Where,we stand\nBorough,Stage\nCamden,signed up\nBrent,self-assessing\n");
        assertThat(table.shape().headers()).containsExactly("Borough", "Stage");
    }

    @Test
    @DisplayName("is named with its line where a column is wanting")
    void named_when_refused() {
        ReadTable table = Fixture.table("Payments of June\nSupplier,Payment Date,Worth\nA,25/06/2012,much\n");
        Mapping mapping = MappingProposer.propose(table, TableTargets.ledger(), Map.of()).mapping();
        assertThatThrownBy(() -> Fixture.judge(table, TableTargets.ledger(), mapping, Repairs.NONE))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("Line 2 was taken for the header; it says “Supplier”, “Payment Date”, “Worth”.");
    }

    @Test
    @DisplayName("leaves a row doubtful that has a cell beyond it, however many have")
    void cells_beyond() {
        Fixture.Pass pass = Fixture.ledger("Supplier,Payment Date,Amount\nA,25/06/2012,10,50\nB,26/06/2012,1,234.50\nC,27/06/2012,12\n", Map.of());
        assertThat(pass.taken()).extracting(RowVerdict.Taken::line).containsExactly(4L);
        assertThat(pass.doubtful()).allMatch(row -> row.reason().contains("The row has 4 cells where the header has 3"));
    }

    @Test
    @DisplayName("without a name for the last column leaves its rows in order where the mapping uses that column")
    void nameless_and_mapped() {
        ReadTable table = Fixture.table("Supplier,Payment Date,Amount\nA,25/06/2012,10,x\nB,26/06/2012,12,y\n");
        Mapping mapping = MappingProposer.propose(table, TableTargets.ledger(), Map.of()).mapping().withColumn("note", "#4");
        assertThat(Fixture.judge(table, TableTargets.ledger(), mapping, Repairs.NONE).taken()).hasSize(2);
    }

    @Test
    @DisplayName("leaves a row doubtful whose amount a comma may have cut in two, though it is no longer than the others")
    void cut_in_two() {
        Fixture.Pass pass = Fixture.ledger("Supplier,Payment Date,Amount,Note\nA,25/06/2012,10.50,x\nB,26/06/2012,1,234.50\n", Map.of());
        assertThat(pass.doubtful()).hasSize(1);
        assertThat(pass.doubtful().getFirst().reason()).contains("1 and 234.50 may be one amount");
        Fixture.Pass vat = Fixture.ledger("Supplier,Payment Date,Net,VAT\nA,25/06/2012,10.50,2.00\nB,26/06/2012,1,234.50\n", Map.of());
        assertThat(vat.taken()).hasSize(2);
    }

    @Test
    @DisplayName("is found though one row below it is cut into more cells, and no column is made of those")
    void one_long_row() {
        Fixture.Pass pass = Fixture.ledger("Supplier,Date,Amount\nA,25/06/2012,tbc\nB,26/06/2012,1 234\nC,27/06/2012,?\nD,28/06/2012,12,345,678.00\n", Map.of());
        assertThat(pass.taken()).extracting(RowVerdict.Taken::line).containsExactly(3L);
        assertThat(pass.doubtful()).hasSize(3);
    }

    @Test
    @DisplayName("that is wanting leaves no amount taken that is only what a comma cut off")
    void cut_without_header() {
        ReadTable table = Fixture.table("A Ltd,25/06/2012,1,234.50\nB Ltd,26/06/2012,7,100.00\nC Ltd,27/06/2012,2,000.00\n");
        Mapping mapping = MappingProposer.propose(table, TableTargets.ledger(), Map.of()).mapping();
        assertThat(Fixture.judge(table, TableTargets.ledger(), mapping, Repairs.NONE).taken()).isEmpty();
    }

    @Test
    @DisplayName("of two full lines is both of them")
    void two_full_lines() {
        String rows = "Ash Ltd,13/07/2012,\"1,000.00\",Culture,A1\nElm Trust,14/07/2012,\"2,000.00\",Culture,A2\n";
        ReadTable table = Fixture.table("Supplier,Payment,Net,Directorate,Cost\nName,Date,Amount,Name,Centre\n" + rows);
        assertThat(table.shape().headers())
                .containsExactly("Supplier, Name", "Payment, Date", "Net, Amount", "Directorate, Name", "Cost, Centre");
        assertThat(table.shape().headerLines()).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oak Ltd,unknown,tbc", "Services Ltd,date unknown,amount tbc", "Supplier,Payment Date,Amount"})
    @DisplayName("takes no row below it for a line of its own that has no values yet, and no header that stands again")
    void row_without_values(String row) {
        ReadTable table = Fixture.table(TABLE.replaceFirst("\n", "\n" + row + "\n"));
        assertThat(table.shape().headerLines()).containsExactly(1L);
    }
}
