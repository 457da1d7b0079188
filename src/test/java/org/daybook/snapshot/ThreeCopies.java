package org.daybook.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.journal.Change;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;

/** Three copies with a past. */
final class ThreeCopies {
    final Random random;
    final Map<UUID, Set<UUID>> seen = new HashMap<>();
    final List<PaperCopy> copies = new ArrayList<>();
    final List<Change> settled = new ArrayList<>();
    private final Map<Integer, List<UUID>> lastBrought = new HashMap<>();
    private int records;

    ThreeCopies(long seed, long skew) {
        random = new Random(seed);
        // Ids come from a source of their own, so that a wrong clock leaves the rest of the history as it is.
        for (int i = 0; i < 3; i++) {
            copies.add(new PaperCopy(new Random(seed * 31 + i), skew * (i - 1), seen));
        }
        int steps = 6 + random.nextInt(24);
        for (int i = 0; i < steps; i++) {
            step();
        }
    }

    PaperCopy any() {
        return copies.get(random.nextInt(3));
    }

    void step() {
        int which = random.nextInt(3);
        PaperCopy copy = copies.get(which);
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> copy.edit("Edited Ida Imaginary", List.of(edit(), edit()));
            case 4 -> copy.edit("Deleted", List.of(new Draft.Edit(key(), Change.DELETED, Value.of(true))));
            case 5 -> copy.edit("Brought back", List.of(new Draft.Edit(key(), Change.DELETED, Value.NOTHING)));
            case 6 -> enter(copy);
            case 7 -> {
                if (lastBrought.containsKey(which) && copy.setAside(lastBrought.get(which))) {
                    lastBrought.remove(which);
                }
            }
            case 8 -> {
                RecordKey forgotten = new RecordKey("borough", id(random.nextInt(3)));
                if (random.nextInt(4) == 0) {
                    copy.live().stream()
                            .filter(c -> c.field().equals("officer") && c.record().equals(forgotten))
                            .forEach(c -> copy.erase(c.id()));
                }
            }
            default -> {
                byte[] file = any().send(sharing(), scope());
                Choices choices = switch (random.nextInt(3)) {
                    case 0 -> Choices.none();
                    case 1 -> Choices.all(Choices.Side.MINE);
                    default -> Choices.all(Choices.Side.THEIRS);
                };
                PaperCopy.Taken taken = copy.take(file, choices);
                lastBrought.put(which, taken.brought());
                for (UUID id : taken.brought()) {
                    Change change = copy.changes.get(id).change();
                    if (copy.sets.get(change.set()).label().equals("Settled") && copy.sets.get(change.set()).copy().equals(copy.copy)) {
                        settled.add(change);
                    }
                }
            }
        }
    }

    private void enter(PaperCopy copy) {
        RecordKey key = new RecordKey("payment", id(1000 + records++));
        TreeMap<String, Value> members = new TreeMap<>();
        members.put("borough", Value.of(id(random.nextInt(3))));
        members.put("amount", Value.of(org.daybook.kit.text.Money.of(random.nextInt(100) + ".50")));
        members.put("note", Value.of("paid"));
        copy.edit("Paid", List.of(new Draft.Edit(key, RecordType.ENTRY, new Value.Members(members))));
    }

    Sharing sharing() {
        return switch (random.nextInt(4)) {
            case 0 -> Sharing.INTERNAL;
            case 1 -> Sharing.PARTNERS;
            default -> Sharing.INTERNAL.withContacts(true);
        };
    }

    Scope scope() {
        return random.nextInt(3) == 0 ? new Scope.Authorities(Set.of(id(random.nextInt(3)))) : Scope.ALL;
    }

    RecordKey key() {
        return random.nextInt(3) == 0
                ? new RecordKey("visit", id(100 + random.nextInt(3)))
                : new RecordKey("borough", id(random.nextInt(3)));
    }

    Draft.Edit edit() {
        RecordKey key = key();
        if (key.type().equals("visit")) {
            return random.nextBoolean()
                    ? new Draft.Edit(key, "borough", Value.of(id(random.nextInt(3))))
                    : new Draft.Edit(key, "day", Value.of("2008-1" + random.nextInt(3)));
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Draft.Edit(key, "name", Value.of("name " + random.nextInt(4)));
            case 1 -> new Draft.Edit(key, "notes", random.nextInt(4) == 0 ? Value.NOTHING : Value.of("a \"note\"\n" + random.nextInt(4)));
            case 2 -> new Draft.Edit(key, "grant", Value.of(org.daybook.kit.text.Money.of(random.nextInt(5) + ".00")));
            case 3 -> new Draft.Edit(key, "officer", Value.of("officer " + random.nextInt(3)));
            default -> new Draft.Edit(key, "report", Value.of("report " + random.nextInt(3)));
        };
    }

    static String id(int n) {
        return String.format(Locale.ROOT, "01934000-0000-7000-8000-%012d", n);
    }

    void exchangeUntilQuiet() {
        for (int round = 0; round < 4; round++) {
            boolean quiet = true;
            for (PaperCopy from : copies) {
                byte[] file = from.sendAll();
                for (PaperCopy to : copies) {
                    quiet &= to.take(file).report().changesNothing();
                }
            }
            if (quiet) {
                return;
            }
        }
        throw new AssertionError("they never came to rest");
    }

    /** {@code -Ddaybook.histories=10000} runs more of them, {@code -Ddaybook.seed=N} the one that failed. */
    static void forAll(Consumer<ThreeCopies> property) {
        long first = Long.getLong("daybook.seed", 1);
        long count = System.getProperty("daybook.seed") != null ? 1 : Long.getLong("daybook.histories", 1_000);
        for (long seed = first; seed < first + count; seed++) {
            try {
                property.accept(new ThreeCopies(seed, 0));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with -Ddaybook.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }
}
