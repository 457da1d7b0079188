package org.daybook.feature;

import java.util.List;
import org.daybook.kit.form.Action;

/** The line at the foot of the window. Called on the FX thread. */
public interface StatusLine {
    /** Something was done and saved; the window offers to undo it. */
    void saved(String whatWasDone);

    /** Something was taken back and that was saved; the window offers to do it again. */
    default void undone(String whatWasDone) {
        saved(whatWasDone);
    }

    /** How far long work has come, and what stops it; its outcome is said later. */
    default void progress(String sentence, Action stop) {
        note(sentence, List.of(stop));
    }

    /** Something worth knowing that changed nothing: "Copied 4 rows". */
    void note(String sentence);

    /** The same, with what can be done with it beside it: "Show in folder". */
    default void note(String sentence, List<Action> also) {
        note(sentence);
    }

    /** Something did not happen; what it was, what is safe, what to do. Stays until the next thing is said. */
    void failed(String sentence);
}
