package org.daybook.snapshot;

import java.util.List;
import java.util.Optional;

/**
 * What a check of a snapshot found.
 *
 * @param about what the document says of itself, as far as it could be read
 * @param faults what does not hold, each a sentence; empty when all does
 */
public record CheckReport(Optional<Envelope> about, List<String> faults) {
    public CheckReport {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
