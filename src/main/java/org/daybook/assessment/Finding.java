package org.daybook.assessment;

/**
 * A strength or an area for improvement, under a criterion.
 *
 * @param challenged found by the peer challenge, and so confidential
 */
record Finding(String id, String authority, String criterion, Kind kind, String text, boolean challenged) {
    enum Kind {
        STRENGTH("strength"),
        IMPROVEMENT("area-for-improvement");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Kind of(String code) {
            return code.equals(STRENGTH.code) ? STRENGTH : IMPROVEMENT;
        }
    }
}
