package org.daybook.app.snapshots;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.Envelope;
import org.daybook.snapshot.KeptSnapshots;

/**
 * A snapshot that was sent or received.
 *
 * @param sent whether this copy made it
 * @param when "3 November 2008, 14:32"
 * @param scope "the whole programme"
 */
record KeptRow(KeptSnapshots.Kept kept, boolean sent, String when, String scope) {
    private static final Messages SAY = Messages.beside(KeptRow.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    static KeptRow of(KeptSnapshots.Kept kept, UUID copy, ReportWords words, ZoneId zone) {
        Envelope about = kept.envelope();
        return new KeptRow(
                kept, about.copy().equals(copy), WHEN.format(about.createdAt().atZone(zone)), words.scope(about.scope()));
    }

    Instant at() {
        return kept.envelope().createdAt();
    }

    String direction() {
        return SAY.text(sent ? "kept.sent" : "kept.received");
    }

    /** "sent 3 November 2008, 14:32, internal, the whole programme". */
    String title() {
        return SAY.text("kept.title", direction(), when, kept.envelope().sharingClass(), scope);
    }
}
