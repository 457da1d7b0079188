package org.daybook.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.database.Database;

/**
 * Brings lines of the journal file into the tables. A set is committed only when the next line shows that it was not voided,
 * or the file ends.
 */
final class Replay implements JournalScan.Visitor {
    private static final UUID NONE = new UUID(0, 0);

    private final Database database;
    private final JournalStore store;
    private final boolean foldAtTheEnd;
    private JournalStore.Standing standing;
    private JournalFile.Position reached;
    private boolean open;
    private UUID arriving = NONE;

    /** @param foldAtTheEnd whether the tables are empty, so that one pass over all records at the end does */
    Replay(Database database, JournalStore store, boolean foldAtTheEnd) {
        this.database = database;
        this.store = store;
        this.foldAtTheEnd = foldAtTheEnd;
        this.standing = store.standing().orElse(new JournalStore.Standing(BuiltIn.NO_COPY, ""));
        this.reached = store.applied().orElse(JournalFile.Position.START);
    }

    @Override
    public void line(JournalLine line, JournalFile.Position start, JournalFile.Position after) {
        try {
            if (line instanceof JournalLine.Voided(UUID set)) {
                if (arriving.equals(set)) {
                    database.rollback();
                } else {
                    commit();
                }
                if (store.holdsSet(set)) {
                    throw new Database.Unusable("holds a set that was voided");
                }
            } else if (!open) {
                commit();
            }
            apply(line, after);
            open = line instanceof JournalLine.Begin || line instanceof JournalLine.Part;
            if (!open) {
                reached = after;
            }
        } catch (SQLException e) {
            throw new Database.Unusable(e);
        }
    }

    /** Commits the last set; to be called when the file is at its end. */
    JournalFile.Position finish() {
        try {
            if (open) {
                database.rollback();
            }
            if (foldAtTheEnd) {
                store.projectAll();
            }
            commit();
            return reached;
        } catch (SQLException e) {
            throw new Database.Unusable(e);
        }
    }

    private void commit() throws SQLException {
        if (reached.line() > 0) {
            store.markApplied(reached, standing);
        }
        database.commit();
    }

    private void apply(JournalLine line, JournalFile.Position after) throws SQLException {
        switch (line) {
            case JournalLine.Copy copy -> standing = new JournalStore.Standing(copy.copy(), copy.machine());
            case JournalLine.Whole whole -> {
                sets(whole.set(), whole.brought(), after.line());
                changes(whole.changes());
            }
            case JournalLine.Begin begin -> sets(begin.set(), begin.brought(), after.line());
            case JournalLine.Part part -> changes(part.changes());
            case JournalLine.End _ -> {}
            case JournalLine.Voided _ -> arriving = NONE;
            case JournalLine.Aside aside -> {
                sets(aside.set(), List.of(), after.line());
                store.setAside(aside.changes(), aside.aside());
                project(store.changes(aside.changes()).values());
            }
        }
    }

    private void sets(ChangeSet set, List<ChangeSet> brought, long seq) {
        arriving = set.id();
        store.addSet(set, set.id(), seq);
        for (ChangeSet other : brought) {
            store.addSet(other, arriving, seq);
        }
    }

    private void changes(List<SealedChange> sealed) throws SQLException {
        List<Change> changes = sealed.stream().map(SealedChange::change).toList();
        Map<UUID, Change> there = store.changes(changes.stream().map(Change::id).toList());
        store.addChanges(changes, there, arriving);
        project(changes);
    }

    private void project(Collection<Change> changes) {
        if (!foldAtTheEnd) {
            // A record of which every change was set aside folds to nothing, and leaves the tables.
            Map<RecordKey, List<Change>> live = new HashMap<>();
            JournalStore.records(changes).forEach(key -> live.put(key, List.of()));
            live.putAll(store.changesOf(live.keySet()));
            store.project(live, false);
        }
    }
}
