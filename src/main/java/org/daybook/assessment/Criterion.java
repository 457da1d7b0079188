package org.daybook.assessment;

/** A criterion of a theme, scored 1 to 4 or not at all. @param theme its id @param place among its criteria, from 1 */
record Criterion(String id, String theme, String name, String guidance, int place, boolean archived) {}
