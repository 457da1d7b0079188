package org.daybook.journal;

import java.util.List;

/** An edit that cannot be saved as it is. Nothing was written; each fault is a sentence for the person who made it. */
public final class Refused extends RuntimeException {
    private final transient List<String> faults;

    public Refused(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public Refused(String fault) {
        this(List.of(fault));
    }

    public List<String> faults() {
        return faults;
    }
}
