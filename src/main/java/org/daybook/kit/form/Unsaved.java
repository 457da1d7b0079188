package org.daybook.kit.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is written of one of several, as a note of an authority, and not saved yet: it waits with its own while another is
 * looked at. Part of a view model.
 */
public final class Unsaved {
    private final List<? extends Asked> fields;
    private final Supplier<List<Object>> written;
    private final Supplier<Runnable> keeping;
    private final Runnable clearing;
    private final Map<String, Waiting> waiting = new HashMap<>();
    private String of = "";
    private String called = "";

    /**
     * @param called as whose she knows it
     * @param back puts it in the form again
     * @param half in which she wrote something
     */
    private record Waiting(String called, List<Object> written, Runnable back, List<Asked> half) {}

    /** Fields of something new. */
    public Unsaved(List<? extends Asked> fields) {
        this(new Filling(), fields);
    }

    /** Fields that are filled with what is saved: what she wrote over waits with what she wrote. */
    public Unsaved(Filling filling, List<? extends Asked> fields) {
        this(fields, () -> Asked.written(fields), () -> filling.keeping(fields), () -> filling.forget(fields));
    }

    /**
     * @param fields what she writes in
     * @param written what stands in the form, and of what
     * @param keeping what puts that in the form again
     * @param clearing empties the form
     */
    public Unsaved(
            List<? extends Asked> fields, Supplier<List<Object>> written, Supplier<Runnable> keeping, Runnable clearing) {
        this.fields = List.copyOf(fields);
        this.fields.forEach(field -> field.waitsIn(this));
        this.written = written;
        this.keeping = keeping;
        this.clearing = clearing;
    }

    /** The same of one that has a name, by which she knows it where it is said what is half typed. */
    public void turnTo(String another, String name) {
        turnTo(another);
        called = name;
    }

    /** From now on the form is another’s, and holds what was written of it. */
    public void turnTo(String another) {
        if (another.equals(of)) {
            return;
        }
        waiting.put(of, new Waiting(called, typed(), keeping.get(), halfTyped()));
        of = another;
        called = "";
        clearing.run();
        Waiting its = waiting.remove(another);
        if (its != null) {
            called = its.called();
            its.back().run();
        }
    }

    /** Whether something is half typed in the form as it stands. */
    public boolean isHalfTyped() {
        return !halfTyped().isEmpty();
    }

    private List<Asked> halfTyped() {
        return fields.stream().filter(Asked::isHalfTyped).map(Asked.class::cast).toList();
    }

    /** Whether something is half typed in the field of one that is not looked at. */
    boolean holds(Asked field) {
        return waiting.values().stream().anyMatch(its -> its.half().contains(field));
    }

    /** The names of those of which something is half typed in the field; blank where one has none. */
    Stream<String> halfTypedOf(Asked field) {
        return Stream.concat(
                Stream.of(called).filter(_ -> field.isHalfTyped()),
                waiting.values().stream().filter(its -> its.half().contains(field)).map(Waiting::called));
    }

    /** As it stands the form is another's from now on; what waited of that one is given up. */
    public void becomes(String another) {
        waiting.remove(another);
        of = another;
        called = "";
    }

    /**
     * What the form is of is there no more, as after an undo: what she wrote stands on as something new. Only where something
     * new is half typed already does that come here, and what she wrote waits until its own is there again.
     *
     * @param anew under which something new waits
     * @param saying leaves the form as something new's, or empty
     */
    public void gone(String anew, Runnable saying) {
        Waiting its = waiting.get(anew);
        if (its == null || its.half().isEmpty()) {
            becomes(anew);
            saying.run();
        } else {
            turnTo(anew);
        }
    }

    /** What waits of that one is given up. */
    public void forget(String whose) {
        waiting.remove(whose);
    }

    /** What she saves, when she presses. */
    public List<Object> typed() {
        return written.get();
    }

    /** What was written of it is saved, and stands nowhere any more; what was written after that does. */
    public void saved(String whose, List<Object> pressed) {
        if (!whose.equals(of)) {
            savedAway(whose, pressed);
        } else if (typed().equals(pressed)) {
            clearing.run();
        }
    }

    /** The same of a form that goes on showing what is saved, while it is looked at. */
    public void savedAway(String whose, List<Object> pressed) {
        if (!whose.equals(of)) {
            waiting.computeIfPresent(whose, (_, its) -> its.written().equals(pressed) ? null : its);
        } else if (typed().equals(pressed)) {
            // She may turn to another before it is shown anew.
            fields.forEach(Asked::saved);
        }
    }
}
