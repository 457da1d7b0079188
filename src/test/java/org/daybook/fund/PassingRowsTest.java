package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rows that pass a filter")
class PassingRowsTest {
    @ParameterizedTest(name = "one in {0} of them")
    @DisplayName("are found by their place in the list, and their place by the row, as in a list of their numbers")
    @ValueSource(ints = {1, 2, 7, 300})
    void both_ways(int oneIn) {
        SplittableRandom random = new SplittableRandom(oneIn);
        BitSet passing = new BitSet();
        IntStream.range(0, 2_000).filter(_ -> random.nextInt(oneIn) == 0).forEach(passing::set);
        int[] numbers = passing.stream().toArray();
        PassingRows rows = new PassingRows(passing.toLongArray());

        assertThat(IntStream.range(0, rows.count()).map(rows::row).toArray()).isEqualTo(numbers);
        for (int row = 0; row < 2_100; row++) {
            int place = Arrays.binarySearch(numbers, row);
            assertThat(rows.indexOf(row)).isEqualTo(Math.max(-1, place));
            assertThat(rows.has(row)).isEqualTo(place >= 0);
        }
    }

    @Test
    @DisplayName("are none beyond their end, and none where none pass")
    void none() {
        assertThat(PassingRows.NONE.count()).isZero();
        assertThat(PassingRows.NONE.indexOf(0)).isEqualTo(-1);
        assertThat(PassingRows.NONE.has(-1)).isFalse();
        assertThatThrownBy(() -> new PassingRows(new long[] {0b101}).row(2))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
