package org.daybook.snapshot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.journal.ChangeSet;

/** The changes of another source, visited on a thread of their own while that one reads on. Returns when all were visited. */
final class ReadAheadSource implements ChangeSource {
    private static final int AT_ONCE = 512;

    private final ChangeSource source;

    ReadAheadSource(ChangeSource source) {
        this.source = source;
    }

    @Override
    public void byRecord(RowVisitor visitor) throws IOException {
        try (Handed<List<Row>> visited = new Handed<>("export", rows -> {
            for (Row row : rows) {
                visitor.row(row);
            }
        })) {
            List<List<Row>> next = new ArrayList<>(List.of(new ArrayList<>(AT_ONCE)));
            source.byRecord(row -> {
                next.getFirst().add(row);
                if (next.getFirst().size() == AT_ONCE) {
                    visited.hand(next.getFirst());
                    next.set(0, new ArrayList<>(AT_ONCE));
                }
            });
            visited.hand(next.getFirst());
            visited.finish();
        }
    }

    @Override
    public List<ChangeSet> sets() {
        return source.sets();
    }
}
