package org.daybook.journal;

/** Who looks on while much is written. Called on the lane. */
public interface Progress {
    /** Does not look. */
    Progress NONE = (_, _) -> {};

    /** @param done of all changes, those that are written */
    void reached(long done, long all);
}
