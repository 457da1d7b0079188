package org.daybook.app.tables;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;

/**
 * Turns what a reader hands on, row by row, into pieces that the journal draws. The reader works on a thread of its own, a few
 * pieces ahead, so that a million rows are never in memory at once and reading and writing overlap.
 */
final class EditStream implements Iterator<List<Draft.Edit>>, AutoCloseable {
    private static final int PIECE = 1_000;
    private static final int AHEAD = 4;

    /** What comes through the queue. */
    private sealed interface Parcel {
        record Piece(List<Draft.Edit> edits) implements Parcel {}

        record End() implements Parcel {}

        /** @param why whatever it was: without a parcel, who draws would wait for ever */
        record Failed(Throwable why) implements Parcel {}
    }

    private final BlockingQueue<Parcel> queue = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private volatile boolean closed;
    private List<Draft.Edit> next = List.of();
    private boolean ended;

    /** @param reading hands every edit of a record one after the other, records in any order */
    EditStream(Consumer<Consumer<Draft.Edit>> reading) {
        reader = Thread.ofPlatform().daemon().name("table reader").start(() -> read(reading));
    }

    private void read(Consumer<Consumer<Draft.Edit>> reading) {
        List<Draft.Edit> gathered = new ArrayList<>(PIECE);
        try {
            reading.accept(edit -> {
                if (gathered.size() >= PIECE && !sameRecord(gathered.getLast().record(), edit.record())) {
                    put(new Parcel.Piece(List.copyOf(gathered)));
                    gathered.clear();
                }
                gathered.add(edit);
            });
            if (!gathered.isEmpty()) {
                put(new Parcel.Piece(List.copyOf(gathered)));
            }
            put(new Parcel.End());
        } catch (Throwable e) {
            put(new Parcel.Failed(e));
        }
    }

    private static boolean sameRecord(RecordKey one, RecordKey other) {
        return one.equals(other);
    }

    private void put(Parcel parcel) {
        boolean done = false;
        while (!done && !closed) {
            try {
                done = queue.offer(parcel, 100, java.util.concurrent.TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                closed = true;
            }
        }
        if (closed && !(parcel instanceof Parcel.Failed)) {
            throw new IllegalStateException("nobody wants the rest");
        }
    }

    @Override
    public boolean hasNext() {
        if (next.isEmpty() && !ended) {
            try {
                switch (queue.take()) {
                    case Parcel.Piece piece -> next = piece.edits();
                    case Parcel.End _ -> ended = true;
                    case Parcel.Failed failed -> {
                        ended = true;
                        if (failed.why() instanceof Error error) {
                            throw error;
                        }
                        throw failed.why() instanceof RuntimeException e ? e : new IllegalStateException(failed.why());
                    }
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("the lane is never interrupted", e);
            }
        }
        return !next.isEmpty();
    }

    @Override
    public List<Draft.Edit> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<Draft.Edit> piece = next;
        next = List.of();
        return piece;
    }

    @Override
    public void close() {
        closed = true;
        reader.interrupt();
    }
}
