package org.daybook.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.kit.text.Messages;

/** What each kind of save writes, to tables and journal file; all of it in the order of a {@link Commit}. */
final class Writing {
    private static final Messages SAY = Messages.beside(Writing.class);

    /** Changes: a line of about half a megabyte. */
    private static final int IN_ONE_LINE = 1_000;

    /** Bytes of a journal whose tables are built anew in seconds. */
    private static final long SOON_REBUILT = 64L << 20;

    private final Commit commit;
    private final JournalStore store;
    private final FoldedTables folded;
    private final UuidV7 ids;
    private final Drafting drafting;
    private final Salts salts = new Salts();

    Writing(Commit commit, JournalStore store, FoldedTables folded, UuidV7 ids) {
        this.commit = commit;
        this.store = store;
        this.folded = folded;
        this.ids = ids;
        this.drafting = new Drafting(store, ids);
    }

    UUID nextId() {
        return ids.next();
    }

    /** Saves a set of edits. @param skipped a sentence for each thing that was left alone in it */
    Saved save(ChangeSet set, List<Draft.Edit> edits, List<String> skipped) {
        Drafting.Made made = drafting.changes(set, edits);
        // An undo that finds nothing left to take back is recorded all the same: the next one goes on to what is older.
        if (made.changes().isEmpty() && set.undoes().isEmpty()) {
            return new Saved(Optional.empty(), SAY.text("save.nothing"), skipped, Set.of());
        }
        one(set, made);
        return new Saved(Optional.of(set), set.label(), skipped, Saved.types(made.changes()));
    }

    /** Writes a set that is made here. */
    private void one(ChangeSet set, Drafting.Made made) {
        commit.run(set, () -> {
            store.sets().addOwnSet(set, commit.file().end().line() + 1);
            append(set, List.of(), made(set, made));
        });
    }

    /** Puts what is made here into the tables. */
    private List<SealedChange> made(ChangeSet set, Drafting.Made made) throws SQLException {
        List<SealedChange> sealed = sealed(made.changes());
        store.addNew(sealed, set.id());
        folded.write(made.live());
        return sealed;
    }

    /**
     * Writes new records piece by piece, and at the end what goes with them.
     *
     * @return how many changes; 0 where nothing was written
     */
    long many(
            ChangeSet set,
            Iterator<List<Draft.Edit>> records,
            Supplier<List<Draft.Edit>> alongside,
            RecordTypes types,
            Set<String> touched) {
        try (SealedPieces pieces = new SealedPieces(set, records, types, ids, salts)) {
            Optional<SealedPieces.Piece> first = pieces.next();
            if (first.isEmpty()) {
                return 0;
            }
            FoldedTables.Arrivals arrivals = folded.new Arrivals();
            return inParts(set, new Parts() {
                private Optional<SealedPieces.Piece> piece = first;
                private boolean asked;

                @Override
                public OptionalInt write() throws SQLException, IOException {
                    if (piece.isEmpty() && !asked) {
                        asked = true;
                        return OptionalInt.of(alongside(set, alongside.get(), types, touched));
                    }
                    if (piece.isEmpty()) {
                        arrivals.finish();
                        return OptionalInt.empty();
                    }
                    touched.addAll(piece.get().records().keySet());
                    int written = Writing.this.write(set, piece.get(), arrivals);
                    piece = pieces.next();
                    return OptionalInt.of(written);
                }
            });
        }
    }

    private int alongside(ChangeSet set, List<Draft.Edit> edits, RecordTypes types, Set<String> touched)
            throws SQLException, IOException {
        List<String> faults = types.faults(edits);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        Drafting.Made made = drafting.changes(set, edits);
        if (made.changes().isEmpty()) {
            return 0;
        }
        commit.file().add(new JournalLine.Part(made(set, made)));
        touched.addAll(Saved.types(made.changes()));
        return made.changes().size();
    }

    /** Takes a large set back: each piece is planned when those before it are in the tables, and the first before it begins. */
    Saved inPieces(ChangeSet set, UndoPieces pieces, Watch watch) {
        List<String> skipped = new ArrayList<>();
        Set<String> touched = new TreeSet<>();
        UndoPieces.Plan first = pieces.next();
        inParts(set, new Parts() {
            private Optional<UndoPieces.Plan> planned = Optional.of(first);

            @Override
            public OptionalInt write() throws SQLException, IOException {
                if (planned.isEmpty() && !pieces.hasNext()) {
                    return OptionalInt.empty();
                }
                UndoPieces.Plan plan = planned.orElseGet(pieces::next);
                planned = Optional.empty();
                Drafting.Made made = drafting.changes(set, plan.edits());
                List<SealedChange> sealed = made(set, made);
                if (!sealed.isEmpty()) {
                    commit.file().add(new JournalLine.Part(sealed));
                }
                touched.addAll(Saved.types(made.changes()));
                skipped.addAll(plan.skipped());
                if (!watch.goesOn(pieces.share())) {
                    throw new Watch.Stopped();
                }
                return OptionalInt.of(sealed.size());
            }
        });
        return new Saved(Optional.of(set), set.label(), skipped, touched);
    }

    /** A set that is made here, a part at a time. */
    private interface Parts {
        /** Writes the next part to tables and file. @return its changes; empty when there was none left to write */
        OptionalInt write() throws SQLException, IOException;
    }

    /**
     * Writes a set in many lines: the end line, forced after all the others, makes them count. The tables take each part for
     * good where they could soon be built anew without it: undoing a long transaction costs H2 more than doing.
     *
     * @return how many changes
     */
    private long inParts(ChangeSet set, Parts parts) {
        long[] written = {0};
        commit.run(set, () -> {
            boolean partByPart = commit.file().end().offset() <= SOON_REBUILT;
            store.sets().addOwnSet(set, commit.file().end().line() + 1);
            commit.file().add(new JournalLine.Begin(set, List.of()));
            for (OptionalInt part = parts.write(); part.isPresent(); part = parts.write()) {
                written[0] += part.getAsInt();
                if (partByPart) {
                    commit.part();
                }
            }
            commit.file().force();
            commit.file().add(new JournalLine.End(set.id(), written[0]));
        });
        return written[0];
    }

    private int write(ChangeSet set, SealedPieces.Piece piece, FoldedTables.Arrivals arrivals)
            throws SQLException, IOException {
        store.addNew(piece.changes(), set.id());
        arrivals.write(piece.records());
        commit.file().addPart(piece.body());
        return piece.changes().size();
    }

    /**
     * Writes what a merge brings, and the choices made on seeing it, as one: many lines where it is much, valid with the end.
     *
     * @return the changes that the choices became
     */
    List<Change> merge(ChangeSet set, List<ChangeSet> brought, List<Change> arriving, List<Draft.Edit> choices) {
        List<Change> own = new ArrayList<>();
        commit.run(set, () -> {
            List<SealedChange> all = new ArrayList<>(sealed(arriving));
            arrive(set, brought, all);
            Drafting.Made made = drafting.changes(set, choices);
            own.addAll(made.changes());
            if (arriving.isEmpty() && own.isEmpty() && brought.isEmpty()) {
                // The set alone would say nothing.
                return;
            }
            all.addAll(made(set, made));
            append(set, brought, all);
        });
        return own;
    }

    /** In one line, or in many where it is much: no line is longer than what reads it should hold in memory. */
    private void append(ChangeSet set, List<ChangeSet> brought, List<SealedChange> all) throws IOException {
        if (all.size() <= IN_ONE_LINE) {
            commit.file().add(new JournalLine.Whole(set, brought, all));
            return;
        }
        commit.file().add(new JournalLine.Begin(set, brought));
        for (int from = 0; from < all.size(); from += IN_ONE_LINE) {
            commit.file().add(new JournalLine.Part(all.subList(from, Math.min(all.size(), from + IN_ONE_LINE))));
        }
        commit.file().force();
        commit.file().add(new JournalLine.End(set.id(), all.size()));
    }

    /** Sets changes aside on this copy, or takes them up again. */
    void aside(ChangeSet set, boolean aside, List<Change> changes) {
        commit.run(set, () -> {
            List<UUID> ids = changes.stream().map(Change::id).toList();
            store.sets().addSet(set, set.id(), commit.file().end().line() + 1);
            store.setAside(ids, aside);
            folded.writeAnew(JournalStore.records(changes));
            commit.file().add(new JournalLine.Aside(set, aside, ids));
        });
    }

    private void arrive(ChangeSet set, List<ChangeSet> brought, List<SealedChange> sealed) throws SQLException {
        long seq = commit.file().end().line() + 1;
        store.sets().addSet(set, set.id(), seq);
        for (ChangeSet other : brought) {
            store.sets().addSet(other, set.id(), seq);
        }
        List<Change> changes = sealed.stream().map(SealedChange::change).toList();
        store.addChanges(sealed, store.changes(changes.stream().map(Change::id).toList()), set.id());
        folded.write(store.changesOf(JournalStore.records(changes)));
    }

    static Map<RecordKey, List<Change>> byRecord(Collection<SealedChange> changes) {
        Map<RecordKey, List<Change>> records = new LinkedHashMap<>();
        changes.forEach(sealed -> records.computeIfAbsent(sealed.change().record(), _ -> new ArrayList<>(1))
                .add(sealed.change()));
        return records;
    }

    private List<SealedChange> sealed(List<Change> changes) {
        return changes.stream().map(c -> SealedChange.of(c, salts.next())).toList();
    }
}
