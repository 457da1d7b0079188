package org.daybook.journal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The pieces of a large set, made ready one ahead on a thread of its own: ids, digests and the text of the line cost as much
 * as the tables do.
 */
final class SealedPieces implements AutoCloseable {
    private final ChangeSet set;
    private final Iterator<List<Draft.Edit>> records;
    private final RecordTypes types;
    private final UuidV7 ids;
    private final Salts salts;
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sealing").factory());
    private Future<Optional<Piece>> next;

    /** @param records what the changes make, by type */
    record Piece(List<SealedChange> changes, WireForm.Body body, Map<String, List<FoldedRecord>> records) {}

    SealedPieces(ChangeSet set, Iterator<List<Draft.Edit>> records, RecordTypes types, UuidV7 ids, Salts salts) {
        this.set = set;
        this.records = records;
        this.types = types;
        this.ids = ids;
        this.salts = salts;
        this.next = ahead.submit(this::seal);
    }

    /** The next piece; empty at the end. What the records' iterator throws comes out here. */
    Optional<Piece> next() {
        try {
            Optional<Piece> piece = next.get();
            if (piece.isPresent()) {
                next = ahead.submit(this::seal);
            }
            return piece;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("the lane is never interrupted", e);
        }
    }

    private Optional<Piece> seal() {
        while (records.hasNext()) {
            List<Draft.Edit> edits = records.next();
            List<String> faults = types.faults(edits);
            if (!faults.isEmpty()) {
                throw new Refused(faults);
            }
            List<SealedChange> changes = new ArrayList<>(edits.size());
            for (Draft.Edit edit : edits) {
                if (!edit.value().isNothing()) {
                    changes.add(SealedChange.of(
                            new Change(ids.next(), set.id(), edit.record(), edit.field(), edit.value(), List.of()),
                            salts.next()));
                }
            }
            if (!changes.isEmpty()) {
                return Optional.of(new Piece(changes, WireForm.body(changes), FoldedTables.folded(Writing.byRecord(changes))));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        ahead.shutdownNow();
    }
}
