package org.daybook.assessment;

/**
 * A way to assess a culture service: data that she edits, not code.
 *
 * @param name short: "CSIT"
 * @param title in full
 * @param selfAssessed whether an authority assesses itself by it, with scores; not so, peers find things by it, in confidence
 */
record Framework(String id, String name, String title, int place, boolean selfAssessed, String notes, boolean archived) {}
