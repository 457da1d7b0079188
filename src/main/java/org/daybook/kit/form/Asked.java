package org.daybook.kit.form;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;

/** One thing that a form asks for. Part of a view model: properties only, no controls. */
public sealed interface Asked permits Input, Choice {
    /** Whether it can be saved as it stands. */
    boolean isInOrder();

    /** What is wrong, in a sentence, once it should be said; empty before, and when nothing is. */
    ReadOnlyStringProperty faultProperty();

    /** Says what is wrong even though nothing was typed yet: the form is about to be saved. */
    void reveal();

    /** Says a fault that only the saving found out. Gone when something else is typed or chosen. */
    void refuse(String sentence);

    /** What is saved was changed to while she wrote something else over it, in a sentence; empty where it was not. */
    ReadOnlyStringProperty meanwhileProperty();

    /** Says that what is saved was changed while she wrote over it; nothing, when empty. */
    void meanwhile(String sentence);

    /** Empty again, with nothing said. */
    void clear();

    /** What stands in it: equal to the same, be it written otherwise. */
    Object written();

    /** Whether she wrote or chose something herself since it was last filled or emptied, and it differs from that. */
    boolean isHalfTyped();

    /** What stands in it now is nothing that she would lose: it begins with that. */
    void beginHere();

    /** What is written in it waits there while another is looked at. */
    void waitsIn(Unsaved unsaved);

    /** Whether something would be lost with the window: half typed in it, or waiting until another is looked at again. */
    boolean wouldBeLost();

    /** Puts back, when it is run, what stands in it now and what she wrote that over. */
    Runnable puttingBack();

    /** The form is about to be saved with what stands in it now. */
    void press();

    /** What stood in it when the form was last about to be saved; empty where it never was. */
    Optional<Object> pressed();

    /** What stands in all of them: equal again where nobody wrote on while it was saved. */
    static List<Object> written(List<? extends Asked> all) {
        return all.stream().map(Asked::written).toList();
    }

    /** For when what stands in them now is saved: clears them, unless she has written on since. */
    static Runnable clearing(List<? extends Asked> all) {
        List<Object> pressed = written(all);
        return () -> {
            if (written(all).equals(pressed)) {
                all.forEach(Asked::clear);
            }
        };
    }

    /** The form is about to be saved: reveals all faults; true when all can be saved. */
    static boolean allInOrder(Iterable<? extends Asked> all) {
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
