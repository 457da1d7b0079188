package org.daybook.journal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.database.Database;

/**
 * Brings lines of the journal file into the tables. A set is committed only when the next line shows that it was not voided,
 * or the file ends. Into new tables a large set is written for good piece by piece; where it turns out that it does not
 * count, {@link Countermanded} says to begin anew without it.
 */
final class Replay implements JournalScan.Visitor {
    private static final UUID NONE = new UUID(0, 0);

    /** Where the lines go. */
    enum Into {
        /** Tables that hold what came before, and are kept whatever happens. */
        STANDING,
        /** New tables, all in one go. */
        NEW,
        /** New tables that nobody misses if it has to be begun anew. */
        NEW_IN_PIECES
    }

    /** Pieces of a set were written for good, and the journal takes them back, or never finished them. */
    static final class Countermanded extends RuntimeException {
        private final UUID set;

        Countermanded(UUID set) {
            super("a large set that does not count");
            this.set = set;
        }

        UUID set() {
            return set;
        }
    }

    private final Database database;
    private final JournalStore store;
    private final FoldedTables folded;
    private final Into into;
    private final Set<UUID> without;
    private final Set<String> toFold = new TreeSet<>();
    private final Set<RecordKey> toFoldAgain = new LinkedHashSet<>();
    private FoldedTables.Arrivals arrivals;
    private JournalState.Standing standing;
    private JournalFile.Position reached;
    private boolean open;
    private boolean piecesStand;
    private UUID arriving = NONE;

    Replay(Database database, JournalStore store, RecordTypes types, Into into) {
        this(database, store, types, into, Set.of());
    }

    /** @param without sets that do not count */
    Replay(Database database, JournalStore store, RecordTypes types, Into into, Set<UUID> without) {
        this.database = database;
        this.store = store;
        this.folded = new FoldedTables(database.sql(), store, types);
        this.arrivals = folded.new Arrivals();
        this.into = into;
        this.without = Set.copyOf(without);
        this.standing = store.state().standing().orElse(new JournalState.Standing(BuiltIn.NO_COPY, ""));
        this.reached = store.state().applied().orElse(JournalFile.Position.START);
    }

    @Override
    public void line(JournalLine line, JournalFile.Position start, JournalFile.Position after) {
        try {
            if (line instanceof JournalLine.Voided(UUID set)) {
                if (arriving.equals(set)) {
                    takeBack();
                } else {
                    commit();
                }
                if (store.sets().holdsSet(set)) {
                    throw new Database.Unusable("holds a set that was voided");
                }
            } else if (!open) {
                commit();
            }
            apply(line, after);
            open = line instanceof JournalLine.Begin || line instanceof JournalLine.Part;
            if (!open) {
                arrivals.finish();
                reached = after;
            } else if (into == Into.NEW_IN_PIECES && !without.contains(arriving)) {
                database.commit();
                piecesStand = true;
            }
        } catch (SQLException e) {
            throw new Database.Unusable(e);
        }
    }

    /** Commits the last set; to be called when the file is at its end. */
    JournalFile.Position finish() {
        try {
            if (open) {
                takeBack();
            }
            folded.writeAll(toFold);
            folded.writeAnew(toFoldAgain);
            commit();
            return reached;
        } catch (SQLException e) {
            throw new Database.Unusable(e);
        }
    }

    private void takeBack() throws SQLException {
        if (piecesStand) {
            throw new Countermanded(arriving);
        }
        arrivals = folded.new Arrivals();
        database.rollback();
    }

    private void commit() throws SQLException {
        piecesStand = false;
        if (reached.line() > 0) {
            store.state().markApplied(reached, standing);
        }
        database.commit();
    }

    private void apply(JournalLine line, JournalFile.Position after) throws SQLException {
        switch (line) {
            case JournalLine.Copy copy -> standing = new JournalState.Standing(copy.copy(), copy.machine());
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
                fold(store.changes(aside.changes()).values());
            }
        }
    }

    private void sets(ChangeSet set, List<ChangeSet> brought, long seq) {
        arriving = set.id();
        if (without.contains(arriving)) {
            return;
        }
        store.sets().addSet(set, set.id(), seq);
        for (ChangeSet other : brought) {
            store.sets().addSet(other, arriving, seq);
        }
    }

    private void changes(List<SealedChange> sealed) throws SQLException {
        if (without.contains(arriving)) {
            return;
        }
        if (sealed.stream().allMatch(s -> s.change().set().equals(arriving))) {
            // A set's own changes were made with it: none of them can have been there before.
            store.addNew(sealed, arriving);
            foldOwn(sealed);
            return;
        }
        List<Change> changes = sealed.stream().map(SealedChange::change).toList();
        store.addChanges(sealed, store.changes(changes.stream().map(Change::id).toList()), arriving);
        fold(changes);
    }

    /** Into new tables, what is one change each is written as it comes, everything else when all changes are in. */
    private void foldOwn(List<SealedChange> sealed) {
        if (into == Into.STANDING) {
            folded.writeAnew(JournalStore.records(
                    sealed.stream().map(SealedChange::change).toList()));
            return;
        }
        List<SealedChange> entries = sealed.stream()
                .filter(s -> folded.isEntry(s.change().record().type()))
                .toList();
        sealed.stream()
                .map(s -> s.change().record().type())
                .filter(type -> !folded.isEntry(type))
                .forEach(toFold::add);
        if (!entries.isEmpty()) {
            arrivals.write(FoldedTables.folded(Writing.byRecord(entries)));
        }
    }

    private void fold(Collection<Change> changes) {
        Set<RecordKey> keys = JournalStore.records(changes);
        if (into == Into.STANDING) {
            folded.writeAnew(keys);
            return;
        }
        keys.forEach(key -> {
            if (folded.isEntry(key.type())) {
                toFoldAgain.add(key);
            } else {
                toFold.add(key.type());
            }
        });
    }
}
