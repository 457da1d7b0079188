package org.daybook.app.tables;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table that is read while it is taken in")
class EditStreamTest {
    @Test
    @DisplayName("ends the taking in with what went wrong, also where memory gave out")
    void memory_gave_out() {
        try (EditStream stream = new EditStream(_ -> {
            throw new OutOfMemoryError("a row without end");
        })) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThatThrownBy(stream::hasNext)
                    .isInstanceOf(OutOfMemoryError.class)
                    .hasMessage("a row without end"));
        }
    }
}
