package org.daybook.journal;

import java.util.List;

/**
 * A field of a record type. Frozen: once released, its name and meaning never change.
 *
 * @param name as JSON has it, lower camel case; the column of the same name in snake case holds it in the tables
 * @param lasting whether an undo leaves it as it is: a file that has left the laptop says it, so only a new edit changes it
 * @param members what an object holds whose members are shared or withheld one by one; none for any other field
 */
public record Field(String name, Kind kind, Sensitivity sensitivity, boolean lasting, List<Field> members) {
    /** Longest single-line text, in UTF-16 units. */
    public static final int LONGEST_TEXT = 500;

    /** Longest note, in UTF-16 units: about forty pages. */
    public static final int LONGEST_NOTE = 200_000;

    public enum Kind {
        /** One line, at most {@value #LONGEST_TEXT} characters. */
        TEXT,
        /** Several lines, at most {@value #LONGEST_NOTE} characters. */
        NOTE,
        /** Pounds with two decimals. */
        AMOUNT,
        WHOLE_NUMBER,
        /** A {@link org.daybook.kit.text.PartialDate} in canonical text. */
        DATE,
        FLAG,
        /** The id of another record. */
        REFERENCE,
        /** A list or object. */
        STRUCTURE
    }

    /** What a field holds, as far as sharing is concerned. */
    public enum Sensitivity {
        OPEN,
        /** Free text, left out where a sharing class leaves notes out. */
        NOTES,
        /** Personal data of a contact, left out unless asked for. */
        CONTACT,
        /** For colleagues and partners: left out of a public snapshot, as it is of a public sheet. */
        PARTNERS,
        /** Left out of everything but an internal snapshot. */
        CONFIDENTIAL
    }

    public Field {
        members = List.copyOf(members);
    }

    public Field(String name, Kind kind, Sensitivity sensitivity, boolean lasting) {
        this(name, kind, sensitivity, lasting, List.of());
    }

    public static Field text(String name) {
        return new Field(name, Kind.TEXT, Sensitivity.OPEN, false);
    }

    public static Field note(String name) {
        return new Field(name, Kind.NOTE, Sensitivity.NOTES, false);
    }

    public static Field of(String name, Kind kind) {
        return new Field(name, kind, Sensitivity.OPEN, false);
    }

    public static Field date(String name) {
        return of(name, Kind.DATE);
    }

    public static Field amount(String name) {
        return of(name, Kind.AMOUNT);
    }

    public static Field flag(String name) {
        return of(name, Kind.FLAG);
    }

    public static Field number(String name) {
        return of(name, Kind.WHOLE_NUMBER);
    }

    public static Field reference(String name) {
        return of(name, Kind.REFERENCE);
    }

    /** An object with these members, each as sensitive as it says; a member that is not among them is as an unknown field. */
    public static Field structure(String name, List<Field> members) {
        return new Field(name, Kind.STRUCTURE, Sensitivity.OPEN, false, members);
    }

    public Field contact() {
        return new Field(name, kind, Sensitivity.CONTACT, lasting, members);
    }

    public Field forPartners() {
        return new Field(name, kind, Sensitivity.PARTNERS, lasting, members);
    }

    public Field confidential() {
        return new Field(name, kind, Sensitivity.CONFIDENTIAL, lasting, members);
    }

    /** The same, left as it is by an undo. */
    public Field thatLasts() {
        return new Field(name, kind, sensitivity, true, members);
    }

    /** The column that holds it: {@code nextStep} is {@code next_step}. */
    public String column() {
        StringBuilder out = new StringBuilder(name.length() + 4);
        for (char c : name.toCharArray()) {
            if (Character.isUpperCase(c)) {
                out.append('_');
            }
            out.append(Character.toLowerCase(c));
        }
        return out.toString();
    }
}
