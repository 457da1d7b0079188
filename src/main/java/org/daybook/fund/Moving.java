package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/**
 * What is asked of a move, of an award or of a claim: the state, the date, and a note, which a move that skips a state has to
 * have. Any move may be made, backwards too.
 */
final class Moving<S> {
    private static final Messages SAY = Messages.beside(Moving.class);

    private final Supplier<LocalDate> today;
    final Choice<S> to;
    final Input<PartialDate> on;
    final Input<String> note = Input.note();
    private final Unsaved unsaved;

    Moving(List<S> states, Function<S, String> word, Supplier<LocalDate> today) {
        this.today = today;
        this.to = new Choice<>(states, word).required(SAY.text("move.to"));
        this.on = Input.date(today);
        this.unsaved = new Unsaved(all());
    }

    /** When it was or will be made; today where nobody says. */
    PartialDate date() {
        return on.value().orElseGet(() -> PartialDate.of(today.get()));
    }

    /**
     * The fields of the move, or nothing: then what is missing is said beneath it.
     *
     * @param skips whether a move of that date to that state leaves one out
     * @param word the state as files have it
     */
    Optional<Map<String, Value>> fields(BiPredicate<PartialDate, S> skips, Function<S, String> word, Instant recorded) {
        if (to.value().isEmpty() || !on.isInOrder()) {
            to.reveal();
            on.reveal();
            return Optional.empty();
        }
        if (skips.test(date(), to.get()) && note.value().isEmpty()) {
            note.refuse(SAY.text("move.note"));
            return Optional.empty();
        }
        Map<String, Value> fields = new TreeMap<>(Map.of(
                "state", Value.of(word.apply(to.get())),
                "date", Value.of(date()),
                "recorded", Value.of(recorded.toString())));
        note.value().ifPresent(n -> fields.put("note", Value.of(n)));
        return Optional.of(fields);
    }

    /** The move without its moment: the same pressed for again. */
    static Object what(RecordType type, Map<String, Value> fields) {
        Map<String, Value> move = new TreeMap<>(fields);
        move.remove("recorded");
        return List.of(type, move);
    }

    private List<Asked> all() {
        return List.of(to, on, note);
    }

    /** From now on another is moved; what was written of a move and not made waits until its own is looked at again. */
    void turnTo(String another, String name) {
        unsaved.turnTo(another, name);
    }

    /** For when the move of that one is saved: unless she has begun with the next. */
    Runnable clearing(String moved) {
        List<Object> pressed = unsaved.typed();
        return () -> unsaved.saved(moved, pressed);
    }

    void clear() {
        all().forEach(Asked::clear);
    }
}
