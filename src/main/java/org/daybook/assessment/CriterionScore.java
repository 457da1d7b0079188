package org.daybook.assessment;

import java.util.OptionalInt;

/** How an authority scored itself. @param score 1 (Poor) to 4 (Excellent), or none */
record CriterionScore(String id, String authority, String criterion, OptionalInt score) {
    static final int LOWEST = 1;
    static final int HIGHEST = 4;
}
