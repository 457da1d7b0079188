package org.daybook.app.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.snapshot.SinceLastSnapshot;

/**
 * What changed since the last snapshot and what colleagues sent back, in words.
 *
 * @param lines the first says what changed here, the others what came back from whom
 */
record Since(List<String> lines) {
    private static final Messages SAY = Messages.beside(Since.class);

    Since {
        lines = List.copyOf(lines);
    }

    static Since of(Optional<SinceLastSnapshot.Since> found, ZoneId zone) {
        if (found.isEmpty()) {
            return new Since(List.of(SAY.text("since.never")));
        }
        SinceLastSnapshot.Since since = found.get();
        String day = PartialDate.of(LocalDate.ofInstant(since.last().envelope().createdAt(), zone)).inText();
        List<String> lines = new ArrayList<>();
        lines.add(since.sent()
                ? SAY.text("since.sent", since.here(), day, since.last().envelope().sharingClass())
                : SAY.text("since.received", since.here(), day));
        if (since.back().isEmpty()) {
            lines.add(SAY.text("since.back.none"));
        }
        since.back().forEach(back -> lines.add(SAY.text("since.back", back.records(), back.role())));
        return new Since(lines);
    }
}
