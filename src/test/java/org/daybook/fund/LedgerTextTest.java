package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text of a ledger's entries")
class LedgerTextTest {
    /** Few, so that the words looked for are often there, or nearly. */
    private static final String LETTERS = "aab £é0 .";

    @Test
    @DisplayName("holds a word where the entry's own words do, however long both are")
    void findsWhatIsThere() {
        long seed = Long.getLong("daybook.seed", 20081031L);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<String> written = written(random);
            LedgerText text = new LedgerText();
            written.forEach(text::append);
            for (int tried = 0; tried < 20; tried++) {
                String word = word(random, 1 + random.nextInt(12));
                LedgerText.Sought sought = LedgerText.Sought.of(word);
                for (int row = 0; row < written.size(); row++) {
                    assertThat(text.holds(row, sought))
                            .as("\"%s\" in \"%s\" (-Ddaybook.seed=%d)", word, written.get(row), seed)
                            .isEqualTo(written.get(row).contains(word));
                }
            }
        }
    }

    @Test
    @DisplayName("holds no word that begins in one entry and ends in the next")
    void notAcrossEntries() {
        LedgerText text = new LedgerText();
        text.append("grant for the libr");
        text.append("ary");
        assertThat(text.holds(0, LedgerText.Sought.of("library"))).isFalse();
        assertThat(text.holds(1, LedgerText.Sought.of("rary"))).isFalse();
        assertThat(text.holds(1, LedgerText.Sought.of("ary"))).isTrue();
    }

    private static List<String> written(Random random) {
        List<String> written = new ArrayList<>();
        for (int row = random.nextInt(12); row >= 0; row--) {
            written.add(word(random, random.nextInt(random.nextInt(8) == 0 ? 1_500 : 40)));
        }
        return written;
    }

    private static String word(Random random, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return out.toString();
    }
}
