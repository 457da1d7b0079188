package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.kit.text.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An amount, as somebody wrote it,")
class AmountTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "978|978.00", "(978)|-978.00", "978-|-978.00", "-978|-978.00", "−978|-978.00", "£1,234.50|1234.50", "-£5.00|-5.00", "£-5.00|-5.00",
        "(£5.00)|-5.00", "£(5.00)|-5.00", "1 234.50|1234.50", "12.00 CR|-12.00", "12.00CR|-12.00", "12.00 DR|12.00", "GBP 12|12.00",
        "12.5|12.50", ".5|0.50", "5.|5.00", "+7|7.00", "12.5000|12.50", "1'234.50|1234.50", "1,234,567.89|1234567.89",
        "0.00|0.00", "0|0.00", "£ 1,234|1234.00", "1234.50 -|-1234.50", "12 GBP|12.00"
    })
    void is_read_in_the_british_style(String written, String pounds) {
        assertThat(AmountText.read(written, AmountStyle.POINT).money()).contains(Money.of(pounds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.234,50|1234.50", "1234,5|1234.50", "(1.234,50)|-1234.50", "1 234,50|1234.50", "1.234|1234.00", "7|7.00"})
    void is_read_in_the_style_with_a_comma(String written, String pounds) {
        assertThat(AmountText.read(written, AmountStyle.COMMA).money()).contains(Money.of(pounds));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-", "–", "n/a", "tbc", "nil", "1,50", "1,23,456", "12.345", "1.2.3", "€5", "$5.00", "5 EUR", "--5", "-(5)", "(5", "5)", "12 34", "5%",
        "1.5E+06", "£", "()", "25/06/2012", "2012-06-25", "020 7926 1000", "1,,234", ",5,", "123456789012345678901234567890", "5 CR CR", "- 5 -",
        "one", "5p", "1/2", "٣٤"
    })
    void is_never_guessed_from_what_is_none(String written) {
        AmountText.Reading reading = AmountText.read(written, AmountStyle.POINT);
        assertThat(reading.money()).isEmpty();
        assertThat(reading.fault()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1234.5,1234.50", "0.30000000000000004,0.30", "1234.56,1234.56", "-7,-7.00", "1234.5599999999,1234.56"})
    void from_a_workbook_is_the_penny_that_its_binary_number_means(String held, String pounds) {
        assertThat(AmountUnit.POUNDS.ofNumber(held).money()).contains(Money.of(pounds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234.567", "0.005", "99999999999999"})
    void from_a_workbook_is_in_doubt_with_a_fraction_of_a_penny_or_out_of_range(String held) {
        assertThat(AmountUnit.POUNDS.ofNumber(held).fault()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E-400000000", "-3E-2000000000", "1E400000000", "1E2000000000"})
    void beyond_all_measure_is_no_amount_and_takes_no_time(String number) {
        for (AmountUnit unit : AmountUnit.values()) {
            assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(5), () -> unit.ofNumber(number)).money()).isEmpty();
        }
    }
}
