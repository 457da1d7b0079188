package org.daybook.snapshot;

/** Looks on while a large file is read, or much is looked through, and may stop it. Called on the thread that does it. */
public interface Watch {
    Watch NONE = _ -> true;

    /**
     * Called every few thousand bytes.
     *
     * @param share of the reading that is done, 0 to 1
     * @return whether to go on; where not, {@link Stopped} is thrown to whoever asked for the reading
     */
    boolean goesOn(double share);

    /** It was stopped on request. Nothing was changed. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped on request");
        }
    }
}
