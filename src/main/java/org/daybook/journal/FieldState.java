package org.daybook.journal;

import java.util.List;

/**
 * A field as its changes leave it.
 *
 * @param heads the changes nobody has superseded, sorted by the canonical bytes of their values; never empty. More than
 *     one head with different values is a conflict; until it is resolved the first counts.
 */
public record FieldState(List<Change> heads) {
    public FieldState {
        heads = List.copyOf(heads);
    }

    public Value value() {
        return heads.getFirst().value();
    }

    public boolean inConflict() {
        Value first = value();
        return heads.size() > 1 && heads.stream().anyMatch(head -> !head.value().equals(first));
    }
}
