package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mapping as text")
class MappingTextTest {
    @Test
    void reads_back_as_it_was_written() {
        Mapping mapping = Mapping.empty("ledger")
                .withHeaders("abc123")
                .withColumn("amount", "Net: Amount (£)")
                .withColumn("payee", "#3")
                .withConstant("date", "31 July 2011")
                .withDates(DateOrder.MONTH_FIRST)
                .withAmounts(AmountStyle.COMMA)
                .withPayees(Mapping.Payees.ANYONE)
                .withControlTotal(Money.of("36508441.64"));
        assertThat(Mapping.fromText(mapping.toText())).isEqualTo(mapping);
    }

    @Test
    void may_be_written_by_hand_with_remarks_and_blank_lines() {
        Mapping mapping = Mapping.fromText("daybook-mapping 1\r\n\r\n# ours\r\ntarget:ledger\r\ncolumn  amount : Net\r\ndates: day first\r\n");
        assertThat(mapping).isEqualTo(Mapping.empty("ledger").withColumn("amount", "Net").withDates(DateOrder.DAY_FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "target: ledger", "daybook-mapping 2", "daybook-mapping 1\namount = Net", "daybook-mapping 1\ndates: whenever", "daybook-mapping 1\ncolumn amount:",
        "daybook-mapping 1\ncolumn amount: a\nvalue amount: 5", "daybook-mapping 1\ncontrol total: much", "\u0000\u0001"
    })
    void that_cannot_be_understood_is_refused_in_a_sentence(String text) {
        assertThatThrownBy(() -> Mapping.fromText(text)).isInstanceOf(TableRefused.class).hasMessageMatching("(?s).+\\.");
    }

    @Test
    void that_does_not_fit_the_table_is_refused_with_the_columns_that_there_are() {
        ReadTable table = Fixture.table("Supplier,Net\nZed,5.00\n");
        Mapping wrong = Mapping.empty("ledger").withColumn("amount", "Gross").withConstant("date", "1 May 2008");
        assertThatThrownBy(() -> Fixture.judge(table, TableTargets.ledger(), wrong, Repairs.NONE))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("Gross")
                .hasMessageContaining("Net");
    }

    @Test
    void knows_a_file_with_the_same_headers_again() {
        String one = Fixture.table("Supplier,Net Amount\nZed,5.00\n").shape().headerFingerprint();
        String two = Fixture.table("Title\n\nSUPPLIER;\"Net  amount\"\nWhy;7.00\nEx;8.00\n").shape().headerFingerprint();
        String other = Fixture.table("Supplier,Gross\nZed,5.00\n").shape().headerFingerprint();
        assertThat(one).isEqualTo(two).isNotEqualTo(other);
    }
}
