package org.daybook.table;

/** What a field of a target takes. */
public enum FieldKind {
    TEXT,
    /** Pounds and pence. */
    AMOUNT,
    /** A day and nothing less: what a ledger needs. */
    DAY,
    /** A date as far as it is known: a day, a month, a season, a year. */
    DATE,
    /** A whole number without sign. */
    WHOLE_NUMBER,
    /** Yes or no. */
    FLAG,
    /** One of London's 33 local authorities, however spelled. A name that is none leaves the row doubtful. */
    AUTHORITY,
    /**
     * Whoever is named, an authority or not. Where most names of the column are authorities, one that only looks like
     * one leaves its row doubtful; elsewhere it is simply a name.
     */
    PAYEE
}
