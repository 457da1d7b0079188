package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The numbers of a folio's column")
class PackedColumnTest {
    private static final int ROWS = 300;

    @Test
    @DisplayName("are read as they were written, however far apart they lie, and the bytes after them are left alone")
    void read_as_written() {
        Random random = new Random(20261126);
        for (int bits = 0; bits <= Long.SIZE; bits++) {
            int spread = bits;
            int unused = Long.SIZE - spread;
            long least = random.nextLong();
            long[] numbers = LongStream.generate(() -> spread == 0 ? least : least + (random.nextLong() >>> unused))
                    .limit(ROWS)
                    .toArray();
            PackedColumn written = PackedColumn.of(numbers);
            ByteBuffer bytes = ByteBuffer.allocate(written.length() + 1);
            written.put(bytes);
            PackedColumn read = PackedColumn.next(bytes.rewind(), ROWS);
            long[] found = new long[ROWS + 2];
            read.to(found, 1);
            assertThat(LongStream.of(found).skip(1).limit(ROWS).toArray())
                    .as("numbers that differ by %s bits", spread)
                    .isEqualTo(numbers);
            assertThat(bytes.remaining()).as("bytes after numbers that differ by %s bits", spread).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0} to {1} in {2} bytes each")
    @CsvSource({
        "7, 7, 0",
        "-3, 252, 1",
        "0, 256, 2",
        "1, 65536, 2",
        "0, 65536, 4",
        "-1, 4294967294, 4",
        "0, 4294967296, 8",
        "-9223372036854775808, 9223372036854775807, 8"
    })
    @DisplayName("take as few bytes as the farthest apart of them need, and none where they are the same")
    void as_few_bytes_as_they_need(long least, long most, int bytes) {
        int alone = PackedColumn.of(new long[] {0, 0}).length();
        assertThat(PackedColumn.of(new long[] {least, most}).length() - alone).isEqualTo(2 * bytes);
    }
}
