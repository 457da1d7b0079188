package org.daybook.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which part of the programme a snapshot is of. What it leaves out is not thereby deleted anywhere. */
public sealed interface Scope {
    Scope ALL = new All();

    /** As the document and the command line have it. */
    String text();

    record All() implements Scope {
        @Override
        public String text() {
            return "all";
        }
    }

    /** These authorities, and every record that leads to one of them. @param gss their codes */
    record Authorities(Set<String> gss) implements Scope {
        public Authorities {
            gss = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(gss));
        }

        @Override
        public String text() {
            return "authority=" + String.join(",", gss);
        }
    }

    /** One fund, by its name or id, and every record that leads to it. */
    record Fund(String name) implements Scope {
        @Override
        public String text() {
            return "fund=" + name;
        }
    }

    /** What is known now and was not in an earlier snapshot. @param known the ids of that one's changes */
    record Since(UUID snapshot, Set<UUID> known) implements Scope {
        public Since {
            known = Set.copyOf(known);
        }

        @Override
        public String text() {
            return "since=" + snapshot;
        }
    }

    /** Reads {@code all}, {@code authority=GSS,…} or {@code fund=NAME}; {@code since=} needs the snapshot itself. */
    static Optional<Scope> parse(String text) {
        if (text.equals("all")) {
            return Optional.of(ALL);
        }
        if (text.startsWith("authority=")) {
            List<String> codes = Arrays.stream(text.substring(10).split(","))
                    .map(String::strip)
                    .filter(code -> !code.isEmpty())
                    .toList();
            return codes.isEmpty() ? Optional.empty() : Optional.of(new Authorities(codes.stream().collect(Collectors.toSet())));
        }
        if (text.startsWith("fund=") && text.length() > 5) {
            return Optional.of(new Fund(text.substring(5)));
        }
        return Optional.empty();
    }
}
