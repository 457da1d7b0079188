package org.daybook.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.journal.Change;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.RecordKey;

/** What this copy knows, as far as a merge asks. */
interface Knowledge {
    /** @param aside whether it was set aside on this copy */
    record Known(Change change, boolean aside) {}

    Map<UUID, Known> known(Collection<UUID> ids);

    /** The live changes of these records. */
    Map<RecordKey, List<Change>> live(Collection<RecordKey> records);

    Optional<ChangeSet> set(UUID id);

    /** The sets that are known without their label, because something of them was withheld. */
    Set<UUID> unlabelled();
}
