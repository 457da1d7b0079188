package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an amount is in")
class AmountUnitTest {
    private static Fixture.Pass one(String header, String cell) {
        return Fixture.ledger("Supplier,Payment Date," + header + "\nA,25/06/2012," + cell + "\n", Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Amount £000s|20.5|20500.00", "Amount (£'000)|20.505|20505.00", "Spend £k|10|10000.00", "Amount in thousands|-3|-3000.00", "Amount 000s|\"1,234.5\"|1234500.00",
        "Amount (£m)|1.2|1200000.00", "Amount £ million|0.000001|1.00", "Amount (pence)|1250|12.50", "Amount (p)|\"1,250\"|12.50", "Amount £|5|5.00", "Amount|5|5.00",
        "Amount over £500|5|5.00", "Amount (over £25k)|5|5.00", "Amount (£ and pence)|5.25|5.25", "Amount paid by us|5|5.00", "Amount over £1,000|5|5.00"
    })
    @DisplayName("is what its header says")
    void header(String header, String cell, String pounds) {
        Fixture.Pass pass = one('"' + header + '"', cell);
        assertThat(pass.taken()).hasSize(1);
        assertThat(pass.control().sumTaken()).isEqualTo(Money.of(pounds));
    }

    @Test
    @DisplayName("is told where it is not pounds")
    void told() {
        ReadTable table = Fixture.table("Supplier,Payment Date,Amount £000s\nA,25/06/2012,10\n");
        assertThat(Fixture.described(table, TableTargets.ledger()))
                .contains("The header of “Amount £000s” says thousands of pounds: 1.5 is taken as £1,500.00.");
    }

    @Test
    @DisplayName("is what the mapping says before what the header says")
    void mapping() {
        ReadTable table = Fixture.table("Supplier,Payment Date,Amount £000s\nA,25/06/2012,10.00\nTotal,,10.00\n");
        Mapping proposed = MappingProposer.propose(table, TableTargets.ledger(), Map.of()).mapping();
        Mapping pounds = Mapping.fromText(proposed.withUnit(AmountUnit.POUNDS).toText());
        Fixture.Pass pass = Fixture.judge(table, TableTargets.ledger(), pounds, Repairs.NONE);
        assertThat(pass.control().sumTaken()).isEqualTo(Money.of("10.00"));
        assertThat(pass.control().difference()).contains(Money.ZERO);
        assertThat(MappingProposer.describe(table, TableTargets.ledger(), pounds)).anyMatch(s -> s.contains("read as pounds, as the mapping says"));
        Fixture.Pass thousands = Fixture.judge(table, TableTargets.ledger(), proposed, Repairs.NONE);
        assertThat(thousands.control().control()).contains(Money.of("10000.00"));
        assertThat(thousands.control().difference()).contains(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Amount (pence)|12.50", "Amount (pence)|£12", "Amount £000s|1.2345678", "Amount £000s|€5"})
    @DisplayName("leaves doubtful what does not come to whole pence in it")
    void uneven(String header, String cell) {
        assertThat(one(header, cell).doubtful()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amount in Euros", "Amount (EUR)", "Amount €", "Amount US$", "Net Amount (USD)"})
    @DisplayName("leaves doubtful what its header says is not pounds")
    void other_currency(String header) {
        Fixture.Pass pass = one(header, "12.00");
        assertThat(pass.taken()).isEmpty();
        assertThat(pass.doubtful().getFirst().reason()).contains("The header “" + header + "” says that the amount is not in pounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Spend by supplier (all figures in £'000)", "All amounts are in thousands of pounds", "Figures shown in £m", "(£000)", "Amounts in euros", "Payments (in pence)"
    })
    @DisplayName("leaves doubtful what a line above the header says is not pounds, and says which line")
    void title(String line) {
        Fixture.Pass pass = Fixture.ledger(line + "\nSupplier,Payment Date,Amount\nA,25/06/2012,10\nB,26/06/2012,20.5\n", Map.of());
        assertThat(pass.doubtful()).hasSize(2).allMatch(row -> row.reason().contains("A line above the header says “" + line + "”"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Payments over £25k", "Spend over £500", "All payments in excess of £1,000", "Invoices over £1m in April", "Amounts in pounds", "All amounts in £"})
    @DisplayName("is pounds below a title that names a limit")
    void limit(String line) {
        assertThat(Fixture.ledger(line + "\nSupplier,Payment Date,Amount\nA,25/06/2012,10\n", Map.of()).taken()).hasSize(1);
    }

    @Test
    @DisplayName("is doubtful where a column of currencies says another")
    void currency_column() {
        Fixture.Pass pass = Fixture.ledger("Supplier,Payment Date,Amount,Currency\nA,25/06/2012,10.00,GBP\nB,26/06/2012,20.00,EUR\n", Map.of());
        assertThat(pass.taken()).hasSize(1);
        assertThat(pass.doubtful().getFirst().reason()).isEqualTo("“Currency” says “EUR”, so the amount is not in pounds. Type the amount in pounds.");
    }

    @ParameterizedTest
    @CsvSource({"Type,Debit,Credit", "CR/DR,DR,CR", "Debit/Credit,D,C", "Transaction Type,Invoice,Credit Note"})
    @DisplayName("is doubtful where a column of debit and credit contradicts its sign")
    void debit_and_credit(String header, String debit, String credit) {
        String start = "Supplier,Payment Date,Amount," + header + "\n";
        Fixture.Pass pass = Fixture.ledger(start + "A,25/06/2012,12.00," + debit + "\nB,26/06/2012,24.00," + credit + "\nC,27/06/2012,-5.00," + credit + "\n", Map.of());
        assertThat(pass.taken()).extracting(RowVerdict.Taken::line).containsExactly(2L, 4L);
        assertThat(pass.doubtful().getFirst().reason()).contains("says “" + credit + "”, but the amount has no minus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VAT Amount,Note", "2011,2012", "Total (inc VAT),Total (exc VAT)", "Budget,Balance", "Worth,VAT Amount", "Amount incl. VAT,Amount exclusive of VAT", "Invoiced Amount,Approved Amount"})
    @DisplayName("is asked for where no column is plainly the amount")
    void no_amount(String headers) {
        ReadTable table = Fixture.table("Supplier,Payment Date," + headers + "\nA,25/06/2012,12.00,1.50\nB,26/06/2012,24.00,2\n");
        MappingProposer.Proposal proposal = MappingProposer.propose(table, TableTargets.ledger(), Map.of());
        assertThat(proposal.missing()).isEqualTo(List.of("amount"));
        assertThatThrownBy(() -> Fixture.judge(table, TableTargets.ledger(), proposal.mapping(), Repairs.NONE)).isInstanceOf(TableRefused.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Net,VAT,Gross|Net", "VAT Amount,Net Amount,x|Net Amount", "Amount excl VAT,Amount incl VAT,x|Amount excl VAT", "Gross Amount,VAT,y|Gross Amount",
        "Gross,VAT,Amount Net|Amount Net", "Net Amount (EUR),Rate,Net Amount (GBP)|Net Amount (GBP)"})
    @DisplayName("is net before gross, and never the tax")
    void net_before_gross(String headers, String amount) {
        ReadTable table = Fixture.table("Supplier,Payment Date," + headers + "\nA,25/06/2012,10.00,2.00,12.00\n");
        assertThat(MappingProposer.propose(table, TableTargets.ledger(), Map.of()).mapping().sources())
                .containsEntry("amount", new Mapping.Source.Column(amount));
    }

    @Test
    @DisplayName("and how it is read are told as the mapping has them, not as the column would")
    void described() {
        ReadTable table = Fixture.table("Supplier;Payment Date;Amount\nA;06/05/2012;1.234\nB;07/04/2012;2.500\n");
        Mapping mapping = MappingProposer.propose(table, TableTargets.ledger(), Map.of()).mapping().withDates(DateOrder.MONTH_FIRST).withAmounts(AmountStyle.COMMA);
        assertThat(MappingProposer.describe(table, TableTargets.ledger(), mapping))
                .contains("The dates in “Payment Date” are read month first, as 06/25/2012, as the mapping says.")
                .contains("The amounts in “Amount” are read with a comma before the pence, as the mapping says.")
                .noneMatch(s -> s.contains("day first"));
        ReadTable proven = Fixture.table("Supplier,Payment Date,Amount\nA,25/05/2012,1.50\n");
        assertThat(MappingProposer.describe(proven, TableTargets.ledger(), mapping)).anyMatch(s -> s.contains("though some can only be read another way"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {",dd/mm/yyyy,£000s|10000.00", ",,£000|10000.00", ",,(£m)|10000000.00", ",,£|10.00", "Name,Date,pence|0.10"})
    @DisplayName("is what the line below its header says")
    void line_of_units(String units, String pounds) {
        Fixture.Pass pass = Fixture.ledger("Supplier,Date,Amount\n" + units + "\nA,25/06/2012,10\n", Map.of());
        assertThat(pass.control().rows()).isEqualTo(1);
        assertThat(pass.control().sumTaken()).isEqualTo(Money.of(pounds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VOID", "Cancelled", "on hold"})
    @DisplayName("is doubtful where a status says that it was not paid")
    void status(String word) {
        Fixture.Pass pass = Fixture.ledger("Date,Supplier,Amount,Status\n25/06/2012,A,10.00,Paid\n26/06/2012,B,20.00," + word + "\n", Map.of());
        assertThat(pass.taken()).hasSize(1);
        assertThat(pass.doubtful().getFirst().reason()).contains("“Status” says “" + word + "”");
    }
}
