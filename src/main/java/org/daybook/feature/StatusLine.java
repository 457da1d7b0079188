package org.daybook.feature;

/** The line at the foot of the window. Called on the FX thread. */
public interface StatusLine {
    /** Something was done and saved; the window offers to undo it. */
    void saved(String whatWasDone);

    /** Something worth knowing that changed nothing: "Copied 4 rows". */
    void note(String sentence);

    /** Something did not happen; what it was, what is safe, what to do. Stays until the next thing is said. */
    void failed(String sentence);
}
