package org.daybook.sheet;

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
}
