package org.daybook.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;

/** How the conflicts of a merge are settled: all for one side, or one by one. What is not settled stays listed. */
public final class Choices {
    /** A side. */
    public enum Side {
        MINE,
        THEIRS
    }

    private record Place(RecordKey record, String field) {}

    private final Optional<Side> otherwise;
    private final Map<Place, Value> values = new HashMap<>();

    private Choices(Optional<Side> otherwise) {
        this.otherwise = otherwise;
    }

    /** Settles nothing yet. */
    public static Choices none() {
        return new Choices(Optional.empty());
    }

    /** Settles every conflict for one side, but for those settled one by one. */
    public static Choices all(Side side) {
        return new Choices(Optional.of(side));
    }

    /** Settles one conflict: with either side's value, or a third. */
    public Choices settle(MergeReport.Conflict conflict, Value value) {
        values.put(new Place(conflict.record(), conflict.field()), value);
        return this;
    }

    public Choices settle(MergeReport.Conflict conflict, Side side) {
        return settle(conflict, side == Side.MINE ? conflict.mine() : conflict.theirs());
    }

    /** What was chosen; empty where nothing was. */
    Optional<Value> of(MergeReport.Conflict conflict) {
        Optional<Value> chosen = Optional.ofNullable(values.get(new Place(conflict.record(), conflict.field())));
        return chosen.or(() -> otherwise.map(side -> side == Side.MINE ? conflict.mine() : conflict.theirs()));
    }

    /** What was chosen where, of the conflicts of one merge. */
    interface Settled {
        Settled NOTHING = (_, _) -> Optional.empty();

        Optional<Value> of(RecordKey record, String field);
    }

    Settled settled(Collection<MergeReport.Conflict> conflicts) {
        Map<Place, Value> settled = new HashMap<>();
        for (MergeReport.Conflict conflict : conflicts) {
            of(conflict).ifPresent(value -> settled.put(new Place(conflict.record(), conflict.field()), value));
        }
        return (record, field) -> Optional.ofNullable(settled.get(new Place(record, field)));
    }
}
