package org.daybook.feature;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * When a view asks the data for what it shows: when it is first seen; again once a save touched that or the day turned, at
 * once while it is seen, else when it is seen again. A visit since which nothing changed asks nothing. On the FX thread.
 */
public final class WhileSeen {
    private final Desk desk;
    private final Runnable ask;
    private boolean seen;
    private boolean stale = true;

    /**
     * @param concerns whether a save of these record types touches what the view shows
     * @param ask asks for it by {@link #read}, and shows the answer
     */
    public WhileSeen(Desk desk, Predicate<Set<String>> concerns, Runnable ask) {
        this.desk = desk;
        this.ask = ask;
        desk.onChange(types -> {
            if (concerns.test(types)) {
                again();
            }
        });
        desk.onNewDay(this::again);
    }

    /** @param types the record types that anything in the view is read from */
    public static WhileSeen of(Desk desk, Set<String> types, Runnable ask) {
        return new WhileSeen(desk, touched -> touched.stream().anyMatch(types::contains), ask);
    }

    /** The view is shown, for the first time or again. */
    public void seen() {
        seen = true;
        askIfStale();
    }

    /** Another view is shown: nothing is asked until this one is again. */
    public void unseen() {
        seen = false;
    }

    /** What is shown is no longer what is wanted: asked for now, or when the view is next seen. */
    public void again() {
        stale = true;
        askIfStale();
    }

    /** Asks the data. A question that failed is asked again at the next visit. */
    public <T> void read(Function<Reading, T> question, Consumer<T> show) {
        desk.read(question, show, () -> stale = true);
    }

    private void askIfStale() {
        if (seen && stale) {
            stale = false;
            ask.run();
        }
    }
}
