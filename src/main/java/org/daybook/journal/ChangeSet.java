package org.daybook.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of an edit as a whole; its changes name it. Whoever makes an edit (a form, an import, a merge, an undo)
 * makes one of these.
 *
 * @param label what was done, in words a person reads: "Moved 4 authorities to signed up"
 * @param undoes the set that this one undoes (or, for a redo, the undo that it undoes)
 * @param at when, to the millisecond, by the laptop's clock; shown, never used to decide
 * @param author a role, never a person's name
 * @param copy the laptop's copy of the programme
 */
public record ChangeSet(
        UUID id, String label, Origin origin, Optional<UUID> undoes, Instant at, String author, UUID copy) {}
