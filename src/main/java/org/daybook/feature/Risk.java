package org.daybook.feature;

/**
 * A risk that the data raises.
 *
 * @param title a few words: "Post ends before the work"
 * @param sentence what it is, with its figures, and what can be done
 */
public record Risk(Severity severity, String title, String sentence, Link link) {
    public enum Severity {
        /** Needs her now. */
        HIGH,
        /** Will need her. */
        MEDIUM
    }
}
