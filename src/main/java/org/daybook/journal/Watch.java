package org.daybook.journal;

/** Looks on while much is read, looked through or taken back, and may stop it. Called on the thread that does it. */
public interface Watch {
    Watch NONE = _ -> true;

    /**
     * Called every few thousand bytes, or every thousand changes.
     *
     * @param share of it that is done, 0 to 1
     * @return whether to go on; where not, {@link Stopped} is thrown to whoever asked for it
     */
    boolean goesOn(double share);

    /** It was stopped on request. Nothing was changed. */
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Stopped() {
            super("stopped on request");
        }
    }
}
