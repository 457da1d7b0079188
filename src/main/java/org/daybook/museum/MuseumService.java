package org.daybook.museum;

/**
 * An authority's museum service, as its record says.
 *
 * @param gss the authority
 * @param eligible whether it counts in the base of every museum figure
 * @param capacity what it has to work with, in words: "one curator, part time"
 * @param waitingReason why it waits, where it does
 */
record MuseumService(
        String gss,
        String name,
        boolean eligible,
        String tranche,
        String capacity,
        String waitingReason,
        String notes,
        boolean archived) {}
