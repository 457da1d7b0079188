package org.daybook.journal;

import java.util.List;
import java.util.Optional;

/** An edit that cannot be saved as it is. Nothing was written; each fault is a sentence for the person who made it. */
public final class Refused extends RuntimeException {
    private final transient List<String> faults;
    private final transient Optional<String> field;

    private Refused(List<String> faults, Optional<String> field) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
        this.field = field;
    }

    public Refused(List<String> faults) {
        this(faults, Optional.empty());
    }

    public Refused(String fault) {
        this(List.of(fault));
    }

    /** For what one field of a record says, so that a form can say the fault beside it. */
    public static Refused because(String field, String fault) {
        return new Refused(List.of(fault), Optional.of(field));
    }

    public List<String> faults() {
        return faults;
    }

    /** The field of the record that is at fault, as its type calls it; empty where it is none or not one alone. */
    public Optional<String> field() {
        return field;
    }
}
