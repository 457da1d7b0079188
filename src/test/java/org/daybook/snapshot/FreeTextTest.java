package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pointed out in notes before they leave. The numbers are those that are kept for stories and belong to nobody. */
class FreeTextTest {
    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        FreeText.scan(text, (kind, piece) -> found.add(kind + " " + piece));
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "020 7946 0000",
                "(020) 7946 0000",
                "+44 20 7946 0000",
                "+44 (0)20 7946 0000",
                "0044 20 7946 0000",
                "0044 (0)20 7946 0000",
                "00442079460000",
                "020.7946.0000",
                "+44.20.7946.0000",
                "07700 900123",
                "07700.900.123",
                "020-7946-0000"
            })
    void a_telephone_number_is_pointed_out_however_it_is_written(String number) {
        for (String text : List.of("Ring " + number + " in May.", "Tel." + number, "Tel: " + number + ".", "Ms X\n" + number)) {
            assertThat(found(text)).as(text).containsExactly("TELEPHONE " + number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"020\u00a07946\u00a00000", "020\u202f7946\u202f0000", "020\u20117946\u20110000"})
    void so_is_one_that_a_word_processor_keeps_on_one_line(String number) {
        assertThat(found("Ring " + number)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Met on 01.02.2008 10:30 in room 12",
                "01.02.2008, 03.04.2008 and 05.06.2008",
                "Sessions 09.30-10.30 12 people",
                "Sessions 09.30 10.30 11.30 12.30",
                "The ratio is 3.0141592653589",
                "Paid 0.50, 0.75 and 1,050.00 of 10,000,000.00",
                "Reference 2008/01234-1",
                "Order INV0001234567890",
                "Account 000123456789012",
                "In 2008.03.04.05.06.07"
            })
    void dates_amounts_and_references_are_not_taken_for_telephone_numbers(String text) {
        assertThat(found(text)).isEmpty();
    }
}
