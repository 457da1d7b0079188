package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One thing that a form asks for. Part of a view model: properties only, no controls. */
public abstract sealed class Asked permits Input, Choice {
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper meanwhile = new ReadOnlyStringWrapper("");
    private final List<Unsaved> waiting = new ArrayList<>();
    private Optional<Object> pressed = Optional.empty();

    /** Whether it can be saved as it stands. */
    public abstract boolean isInOrder();

    /** What is wrong, in a sentence, once it should be said; empty before, and when nothing is. */
    public final ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** Says what is wrong even though nothing was typed yet: the form is about to be saved. */
    public abstract void reveal();

    /** Says a fault that only the saving found out. Gone when something else is typed or chosen. */
    public final void refuse(String sentence) {
        fault.set(sentence);
    }

    /** What is saved was changed to while she wrote something else over it, in a sentence; empty where it was not. */
    public final ReadOnlyStringProperty meanwhileProperty() {
        return meanwhile.getReadOnlyProperty();
    }

    /** Says that what is saved was changed while she wrote over it; nothing, when empty. */
    final void meanwhile(String sentence) {
        meanwhile.set(sentence);
    }

    /** Empty again, with nothing said. */
    public final void clear() {
        meanwhile.set("");
        pressed = Optional.empty();
        empty();
    }

    /** What stands in it goes, and with it what was said of that. */
    abstract void empty();

    /** What stands in it: equal to the same, be it written otherwise. */
    public abstract Object written();

    /** Whether she wrote or chose something herself since it was last filled or emptied, and it differs from that. */
    public abstract boolean isHalfTyped();

    /** What stands in it now is nothing that she would lose: it begins with that. */
    abstract void beginHere();

    /** What stands in it now is saved: written over, it is half typed. */
    abstract void saved();

    /** What is written in it waits there while another is looked at. */
    final void waitsIn(Unsaved unsaved) {
        waiting.add(unsaved);
    }

    /** Whether something would be lost with the window: half typed in it, or waiting until another is looked at again. */
    public final boolean wouldBeLost() {
        return isHalfTyped() || isWaiting();
    }

    /** Whether something is half typed in it of one that is not looked at. */
    final boolean isWaiting() {
        return waiting.stream().anyMatch(unsaved -> unsaved.holds(this));
    }

    /** Of whom or what something would be lost; blank where that has no name, as what is new. */
    final List<String> lostOf() {
        return waiting.isEmpty()
                ? List.of("")
                : waiting.stream().flatMap(unsaved -> unsaved.halfTypedOf(this)).toList();
    }

    /** Puts back, when it is run, what stands in it now and what she wrote that over. */
    public abstract Runnable puttingBack();

    /** The form is about to be saved with what stands in it now. */
    final void press() {
        pressed = Optional.of(written());
    }

    /** What stood in it when the form was last about to be saved; empty where it never was. */
    final Optional<Object> pressed() {
        return pressed;
    }

    /** What stands in all of them: equal again where nobody wrote on while it was saved. */
    public static List<Object> written(List<? extends Asked> all) {
        return all.stream().map(Asked::written).toList();
    }

    /** For when what stands in them now is saved: clears them, unless she has written on since. */
    public static Runnable clearing(List<? extends Asked> all) {
        List<Object> pressed = written(all);
        return () -> {
            if (written(all).equals(pressed)) {
                all.forEach(Asked::clear);
            }
        };
    }

    /** The form is about to be saved: reveals all faults; true when all can be saved. */
    public static boolean allInOrder(Iterable<? extends Asked> all) {
        boolean inOrder = true;
        for (Asked asked : all) {
            asked.reveal();
            inOrder &= asked.isInOrder();
        }
        if (inOrder) {
            all.forEach(Asked::press);
        }
        return inOrder;
    }
}
