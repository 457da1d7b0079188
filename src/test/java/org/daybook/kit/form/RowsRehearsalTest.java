package org.daybook.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JavaFxThread.class)
@DisplayName("A rehearsal of many rows")
class RowsRehearsalTest {
    @Test
    @DisplayName("begins with few, comes to many, and ends")
    void ends() {
        RowsRehearsal rehearsal = new RowsRehearsal();
        List<Integer> laidOut = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = rehearsal.next();
            laidOut.add(rehearsal.laidOut());
            assertThat(laidOut).hasSizeLessThan(1_000);
        }
        assertThat(laidOut).isSorted();
        assertThat(laidOut.getFirst()).isLessThan(10_000);
        assertThat(laidOut.getLast()).isGreaterThan(50_000);
        assertThat(rehearsal.next()).isFalse();
    }
}
