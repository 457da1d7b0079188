package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A date, as somebody wrote it,")
class DateTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "25/06/2012|2012-06-25", "21.01.2010|2010-01-21", "1-2-2011|2011-02-01", "25/06/12|2012-06-25", "01 02 2011|2011-02-01", "3/4/99|1999-04-03",
        "25/06/2012 00:00|2012-06-25", "25/06/2012 14:30:59|2012-06-25"
    })
    void in_numbers_is_read_in_its_columns_order(String written, LocalDate day) {
        assertThat(DateText.parse(written)).isInstanceOfSatisfying(
                DateText.Numbers.class, numbers -> assertThat(DateText.day(numbers, DateOrder.DAY_FIRST)).isEqualTo(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "16 Mar 2011|2011-03-16", "16-MAR-11|2011-03-16", "16th March 2011|2011-03-16", "March 16, 2011|2011-03-16", "Mon 25 June 2012|2012-06-25",
        "Monday, 25 June 2012|2012-06-25", "1 Sept 2010|2010-09-01", "2012-06-25|2012-06-25", "2012/06/25|2012-06-25", "20120625|2012-06-25",
        "2012-06-25T00:00:00Z|2012-06-25", "2012-06-25 00:00:00.000|2012-06-25", "2nd of May 2009|2009-05-02", "2011-Mar-16|2011-03-16"
    })
    void that_reads_one_way_only_is_that_day(String written, LocalDate day) {
        assertThat(DateText.parse(written)).isInstanceOfSatisfying(DateText.Day.class, d -> assertThat(d.date()).isEqualTo(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "December 2008|2008-12", "2008|2008", "autumn 2008|2008-autumn", "early October 2008|2008-10-early", "2008-10|2008-10", "10/2008|2008-10", "Jun-12|2012-06"
    })
    void known_to_the_month_or_season_stays_so(String written, String canonical) {
        assertThat(DateText.parse(written))
                .isInstanceOfSatisfying(DateText.Part.class, p -> assertThat(p.date()).isEqualTo(PartialDate.of(canonical)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tbc", "Payee 1", "1,234,567", "1.5", "SE1 2JH", "2008/09", "P4 2011", "12345", "99999999", "1/2", "25/06/201", "a/b/c", "1-2-3-4", "10:30"})
    void is_not_seen_where_there_is_none(String written) {
        assertThat(DateText.parse(written)).isInstanceOf(DateText.None.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-2000", "2012.", "'2012", "/2012", "of 2012", "Monday 2012", "Mon. 2012", "2012 of", ", 1999", "-1999."})
    void is_no_year_with_a_sign_or_a_word_beside_it(String written) {
        assertThat(DateText.parse(written)).isInstanceOf(DateText.None.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 June 2012", "2012-02-30", "30 Feb 2011"})
    void in_no_calendar_is_impossible(String written) {
        assertThat(DateText.parse(written)).isInstanceOf(DateText.Impossible.class);
    }
}
