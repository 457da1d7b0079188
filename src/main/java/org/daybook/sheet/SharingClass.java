package org.daybook.sheet;

import java.util.Arrays;
import org.daybook.journal.Field;
import org.daybook.journal.RecordType;

/** Who may be handed a sheet. What a sheet holds follows from it: the feature that fills the sheet leaves the rest out. */
public enum SharingClass {
    INTERNAL("Internal"),
    PARTNERS("Partners"),
    PUBLIC("Public");

    private final String word;

    SharingClass(String word) {
        this.word = word;
    }

    /** As it is printed: {@code Internal}. */
    public String word() {
        return word;
    }

    /** Whether it may be told what is so sensitive: as a snapshot of that class is, before anybody edits its profile. */
    public boolean lets(Field.Sensitivity sensitivity) {
        return switch (sensitivity) {
            case OPEN -> true;
            case NOTES, CONFIDENTIAL -> this == INTERNAL;
            case PARTNERS -> this != PUBLIC;
            // No sheet has a person's name or number.
            case CONTACT -> false;
        };
    }

    /**
     * Whether it may be told all of these fields, as their record type declares them. What is worked out from a field is as
     * sensitive as the field.
     */
    public boolean lets(RecordType type, String... fields) {
        return Arrays.stream(fields).allMatch(name -> lets(type.field(name).orElseThrow().sensitivity()));
    }
}
