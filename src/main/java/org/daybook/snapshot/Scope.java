package org.daybook.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.journal.CanonicalText;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordTypes;

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

    /**
     * What an earlier snapshot did not carry, or carried otherwise: a value that was withheld then, or is erased since, goes.
     *
     * @param known a hash of what stood there of each change, by its id
     */
    record Since(UUID snapshot, Map<UUID, Long> known) implements Scope {
        public Since {
            known = Map.copyOf(known);
        }

        /** Whether a change would tell whoever has that snapshot anything. @param leaves it as it would leave now */
        boolean isNew(Row row, Row leaves) {
            Long then = known.get(row.id());
            return then == null || then != hash(leaves.content()) && then != hash(row.content());
        }

        static long hash(String content) {
            return Spans.hash("", content);
        }

        @Override
        public String text() {
            return "since=" + snapshot;
        }
    }

    /**
     * Reads a scope as the command line has it: {@code all}, {@code authority=GSS,…}, {@code fund=NAME} or
     * {@code since=SNAPSHOT}, which is a file or a kept snapshot.
     *
     * @throws BadSnapshot when it is none of these, or the snapshot cannot be read
     */
    static Scope of(String text, Journal journal, Optional<Passphrase> passphrase) throws BadSnapshot, IOException {
        if (text.startsWith("since=") && text.length() > 6) {
            Path file = new KeptSnapshots(journal.folder()).resolve(text.substring(6));
            return since(journal.types(), file, passphrase);
        }
        return parse(text).orElseThrow(() -> BadSnapshot.of(BadSnapshot.Why.WRONG, "scope.unknown", text));
    }

    /** What is known now and was not in this snapshot. @throws BadSnapshot when it is not sound, or carries no changes */
    static Scope since(RecordTypes types, Path file, Optional<Passphrase> passphrase) throws BadSnapshot, IOException {
        try (Source source = Source.open(file, passphrase)) {
            SnapshotIndex index = SnapshotIndex.read(source, types, false);
            if (!index.faults().isEmpty()) {
                throw new BadSnapshot(BadSnapshot.Why.WRONG, index.faults().list());
            }
            if (!index.carriesChanges()) {
                throw BadSnapshot.of(BadSnapshot.Why.WRONG, "scope.since-public", file);
            }
            Map<UUID, Long> known = HashMap.newHashMap(index.changes().size());
            for (int i = 0; i < index.changes().size(); i++) {
                String line = index.lineAt(index.changes(), i);
                Optional<ChangeLine.Plain> plain = ChangeLine.cut(line);
                String content =
                        plain.isPresent() ? plain.get().content() : CanonicalText.of(index.changeAt(i).value());
                known.put(index.changeIdAt(i), Since.hash(content));
            }
            return new Since(index.envelope().orElseThrow().snapshotId(), known);
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
