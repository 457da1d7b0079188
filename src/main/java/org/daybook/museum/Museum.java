package org.daybook.museum;

/**
 * A museum.
 *
 * @param service GSS code of the service that runs it; empty for one that no authority runs
 * @param governance by whom it is governed
 * @param joinedInto the id of the record it was found to be the same as; empty for one that stands for itself
 */
record Museum(
        String id,
        String service,
        String name,
        String place,
        String accreditation,
        String governance,
        String notes,
        String joinedInto,
        boolean archived) {
    boolean standsForItself() {
        return joinedInto.isEmpty();
    }
}
