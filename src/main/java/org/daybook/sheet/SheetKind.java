package org.daybook.sheet;

import java.util.List;

/** A kind of sheet that a feature offers: what the list of sheets and {@code daybook sheet --list} name. */
public interface SheetKind {

    /** As on the command line, in kebab case: {@code fund-statement}. Never changed once released. */
    String name();

    /** In the list of sheets: {@code Fund statement}. */
    String title();

    /** What it is, in one line and without a full stop. */
    String description();

    /** Whether there is one sheet an authority, so that the authorities can be chosen and come out as a pack. */
    default boolean oneEachAuthority() {
        return false;
    }

    /** Whether it knows when what it says was recorded, so that it can be made as it was known on an earlier day. */
    default boolean knowsWhatWasRecorded() {
        return false;
    }

    /** Makes the sheet. An empty programme gives a sheet that says so. For {@link #oneEachAuthority}, of the first authority. */
    Sheet make(SheetRequest request);

    /** All that was asked for, in order: one sheet, or one an authority. */
    default List<Sheet> makeAll(SheetRequest request) {
        return oneEachAuthority()
                ? request.authorities().stream()
                        .map(authority -> make(request.of(authority)))
                        .toList()
                : List.of(make(request));
    }
}
