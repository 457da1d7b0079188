package org.daybook.snapshot;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.journal.Field;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;
import org.daybook.journal.ValueReader;

/** Which changes a scope takes: found by following references, so it knows no feature. */
interface ScopeSelection {
    boolean takes(Row row);

    static ScopeSelection of(Scope scope, ChangeSource store, RecordTypes types, Redaction redaction) throws IOException {
        return switch (scope) {
            case Scope.All _ -> _ -> true;
            case Scope.Since since -> row -> since.isNew(row, redaction.apply(row, (_, _, _) -> {}));
            case Scope.Authorities(Set<String> gss) -> {
                Links links = new Links(types);
                store.byRecord(links::look);
                Set<RecordKey> taken = links.leadingTo(gss);
                yield row -> taken.contains(row.key());
            }
            case Scope.Fund(String name) -> {
                Links links = new Links(types);
                store.byRecord(links::look);
                Set<RecordKey> taken = links.leadingTo(links.funds(name));
                yield row -> taken.contains(row.key());
            }
        };
    }

    /** Who refers to whom, by any value that a reference ever had: a record that moved goes with both. */
    final class Links {
        private final EntryMembers members = new EntryMembers();
        private final Map<String, Set<String>> references = new HashMap<>();
        private final Map<String, List<RecordKey>> referring = new HashMap<>();
        private final Map<String, Set<RecordKey>> byId = new HashMap<>();
        private final Map<RecordKey, Set<String>> refersTo = new HashMap<>();
        private final Map<String, Set<String>> fundsByName = new HashMap<>();
        private final Set<String> entries = new HashSet<>();
        private final Set<String> authorities = new HashSet<>();

        Links(RecordTypes types) {
            for (RecordType type : types.types()) {
                Set<String> names = new HashSet<>();
                type.fields().stream().filter(f -> f.kind() == Field.Kind.REFERENCE).forEach(f -> names.add(f.name()));
                references.put(type.name(), names);
                if (type.shape() == RecordType.Shape.ENTRY) {
                    entries.add(type.name());
                }
            }
        }

        void look(Row row) {
            RecordKey key = row.key();
            byId.computeIfAbsent(row.record(), _ -> new HashSet<>()).add(key);
            if (row.type().equals("authority")) {
                authorities.add(row.record());
            }
            if (row.field().equals(RecordType.ENTRY) && row.content().startsWith("{")) {
                members.of(row.content()).forEach((name, content) -> reference(key, name, content));
            } else {
                reference(key, row.field(), row.content());
            }
            if (row.type().equals("fund") && row.field().equals("name")) {
                text(row.content()).ifPresent(name ->
                        fundsByName.computeIfAbsent(name, _ -> new HashSet<>()).add(row.record()));
            }
        }

        private void reference(RecordKey key, String field, String content) {
            if (references.getOrDefault(key.type(), Set.of()).contains(field)) {
                text(content).ifPresent(id -> {
                    referring.computeIfAbsent(id, _ -> new ArrayList<>()).add(key);
                    refersTo.computeIfAbsent(key, _ -> new HashSet<>()).add(id);
                });
            }
        }

        private static java.util.Optional<String> text(String content) {
            return content.startsWith("\"") && ValueReader.read(content) instanceof Value.Text(String text)
                    ? java.util.Optional.of(text)
                    : java.util.Optional.empty();
        }

        Set<String> funds(String name) {
            Set<String> ids = new HashSet<>(fundsByName.getOrDefault(name, Set.of()));
            if (byId.getOrDefault(name, Set.of()).stream().anyMatch(key -> key.type().equals("fund"))) {
                ids.add(name);
            }
            return ids;
        }

        /**
         * The roots, all that leads to them, and what that names in turn where it belongs to nobody (a tranche). What is keyed by
         * an authority's code (its museum service, its place in the base) names nobody either, but is that authority's alone.
         */
        Set<RecordKey> leadingTo(Set<String> roots) {
            Set<RecordKey> taken = new HashSet<>();
            Deque<RecordKey> open = new ArrayDeque<>();
            roots.forEach(root -> open.addAll(byId.getOrDefault(root, Set.of())));
            while (!open.isEmpty()) {
                RecordKey key = open.pop();
                if (!anothers(key.id(), roots) && taken.add(key)) {
                    open.addAll(referring.getOrDefault(key.id(), List.of()));
                }
            }
            for (RecordKey key : List.copyOf(taken)) {
                for (String id : refersTo.getOrDefault(key, Set.of())) {
                    for (RecordKey named : byId.getOrDefault(id, Set.of())) {
                        if (!entries.contains(named.type())
                                && !anothers(id, roots)
                                && refersTo.getOrDefault(named, Set.of()).isEmpty()) {
                            taken.add(named);
                        }
                    }
                }
            }
            return taken;
        }

        private boolean anothers(String id, Set<String> roots) {
            return authorities.contains(id) && !roots.contains(id);
        }
    }
}
