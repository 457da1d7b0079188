package org.daybook.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.nio.file.Path;
import org.daybook.snapshot.Envelope;
import org.daybook.snapshot.KeptSnapshots;
import org.daybook.snapshot.SinceLastSnapshot;
import org.junit.jupiter.api.Test;

class SinceTest {
    @Test
    void says_that_none_was_sent_yet() {
        assertThat(Since.of(Optional.empty(), ZoneOffset.UTC).lines()).hasSize(1);
    }

    @Test
    void says_what_changed_here_and_what_came_back_from_whom() {
        assertThat(Since.of(since(true, 6, new SinceLastSnapshot.Back("museum manager", 2)), ZoneOffset.UTC).lines())
                .containsExactly(
                        "6 records changed here since 3 November 2008, when one was made for partners.",
                        "2 records came back from the museum manager.");
    }

    @Test
    void says_when_nothing_came_back() {
        assertThat(Since.of(since(false, 0), ZoneOffset.UTC).lines())
                .containsExactly(
                        "Nothing changed here since the one of 3 November 2008 was received; none was sent yet.",
                        "Nothing came back from colleagues.");
    }

    private static Optional<SinceLastSnapshot.Since> since(boolean sent, long here, SinceLastSnapshot.Back... back) {
        Envelope envelope = new Envelope(
                "1.0",
                new UUID(1, 1),
                Instant.parse("2008-11-03T10:00:00Z"),
                "improvement manager",
                new UUID(2, 2),
                "daybook",
                "partners",
                "all",
                List.of(),
                new TreeMap<>(),
                1,
                1,
                0,
                0,
                false);
        return Optional.of(new SinceLastSnapshot.Since(
                new KeptSnapshots.Kept(Path.of("kept"), envelope), sent, here, List.of(back)));
    }
}
