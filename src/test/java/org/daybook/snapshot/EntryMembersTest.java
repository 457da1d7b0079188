package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Value;
import org.junit.jupiter.api.Test;

class EntryMembersTest {
    private static final String LETTERS = "ab\"\\:,{}[] \n";

    private final EntryMembers members = new EntryMembers();

    @Test
    void a_name_is_not_taken_for_the_one_before_that_looks_alike() {
        assertThat(members.of("{\"a\\\":1,\\\"b\":7}").all()).containsExactlyEntriesOf(Map.of("a\":1,\"b", "7"));
        assertThat(members.of("{\"a\":1,\"b\":2}").all()).containsOnly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThat(members.of("{\"a\\\\\":1}").get("a\\")).isEqualTo("1");
        assertThat(members.of("{\"a\\\"x\":2}").get("a\"x")).isEqualTo("2");
    }

    @Test
    void the_members_of_any_entry_are_read_as_they_were_written_whatever_stood_before() {
        Random random = new Random(7);
        for (int entry = 0; entry < 2_000; entry++) {
            TreeMap<String, Value> written = new TreeMap<>();
            Map<String, String> expected = new HashMap<>();
            for (int n = random.nextInt(40); n > 0; n--) {
                Value value = random.nextBoolean() ? new Value.Text(word(random)) : Value.of(random.nextInt());
                written.put(word(random), value);
            }
            written.forEach((name, value) -> expected.put(name, CanonicalText.of(value)));
            String text = CanonicalText.of(new Value.Members(written));
            assertThat(members.of(text).all()).as(text).isEqualTo(expected);
            assertThat(members.of(text).size()).isEqualTo(expected.size());
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int n = random.nextInt(4); n > 0; n--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
