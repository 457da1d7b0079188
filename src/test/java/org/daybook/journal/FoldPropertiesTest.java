package org.daybook.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On random histories of three laptops that exchange some of their changes")
class FoldPropertiesTest {
    private static final int HISTORIES = Integer.getInteger("daybook.histories", 1_000);
    private static final RecordKey RECORD = new RecordKey("thing", "one");
    private static final List<String> FIELDS = List.of("name", "notes", "stage");

    private final long seed = Long.getLong("daybook.seed", 20081031L);

    /** What one laptop holds, by id: the most that is known of each change. */
    private static final class Laptop {
        private final Map<UUID, Change> held = new TreeMap<>();

        void take(Collection<Change> changes) {
            changes.forEach(change -> held.merge(change.id(), change, Laptop::most));
        }

        private static Change most(Change one, Change other) {
            if (one.value() instanceof Value.Erased || other.value() instanceof Value.Withheld) {
                return one;
            }
            return one.value() instanceof Value.Withheld || other.value() instanceof Value.Erased ? other : one;
        }

        FoldedRecord record() {
            return Fold.of(RECORD, held.values());
        }
    }

    private static final class World {
        final Random random;
        final List<Laptop> laptops = List.of(new Laptop(), new Laptop(), new Laptop());

        World(long seed) {
            random = new Random(seed);
            int steps = 5 + random.nextInt(25);
            for (int i = 0; i < steps; i++) {
                if (random.nextInt(4) == 0) {
                    exchange(any(), any(), true);
                } else {
                    edit(any());
                }
            }
        }

        Laptop any() {
            return laptops.get(random.nextInt(laptops.size()));
        }

        void edit(Laptop laptop) {
            FoldedRecord now = laptop.record();
            boolean deletion = random.nextInt(8) == 0;
            String field = deletion ? Change.DELETED : FIELDS.get(random.nextInt(FIELDS.size()));
            List<UUID> seen = new ArrayList<>();
            now.fields().forEach((name, state) -> {
                if (deletion || name.equals(field)) {
                    state.heads().forEach(head -> seen.add(head.id()));
                }
            });
            Value value = deletion
                    ? random.nextBoolean() ? Value.of(true) : Value.NOTHING
                    : random.nextInt(6) == 0 ? Value.NOTHING : Value.of("v" + random.nextInt(4));
            laptop.take(List.of(new Change(id(), id(), RECORD, field, value, seen)));
        }

        UUID id() {
            return new UUID(random.nextLong(), random.nextLong());
        }

        void exchange(Laptop from, Laptop to, boolean partly) {
            List<Change> sent = new ArrayList<>();
            from.held.values().forEach(change -> {
                int luck = partly ? random.nextInt(10) : 9;
                if (luck > 2) {
                    sent.add(luck == 3 ? change.withValue(Value.WITHHELD) : change);
                }
            });
            to.take(sent);
        }
    }

    private interface Property {
        void holds(World world, String told);
    }

    private void always(Property property) {
        for (int i = 0; i < HISTORIES; i++) {
            property.holds(new World(seed + i), "-Ddaybook.seed=" + (seed + i) + " -Ddaybook.histories=1");
        }
    }

    @Test
    @DisplayName("the record does not depend on the order in which its changes came")
    void the_fold_knows_no_order() {
        always((world, told) -> {
            Laptop laptop = world.any();
            List<Change> shuffled = new ArrayList<>(laptop.held.values());
            Collections.shuffle(shuffled, world.random);
            assertThat(Fold.of(RECORD, shuffled)).as(told).isEqualTo(laptop.record());
        });
    }

    @Test
    @DisplayName("taking a colleague's changes twice is taking them once")
    void union_is_idempotent() {
        always((world, told) -> {
            Laptop laptop = world.any();
            FoldedRecord before = laptop.record();
            laptop.take(List.copyOf(laptop.held.values()));
            assertThat(laptop.record()).as(told).isEqualTo(before);
        });
    }

    @Test
    @DisplayName("whose changes come first, and by which way round, makes no difference")
    void union_is_commutative_and_associative() {
        always((world, told) -> {
            Laptop one = world.laptops.get(0);
            Laptop two = world.laptops.get(1);
            Laptop three = world.laptops.get(2);
            Laptop forth = together(together(one, two), three);
            Laptop back = together(three, together(two, one));
            assertThat(forth.held).as(told).isEqualTo(back.held);
            assertThat(forth.record()).as(told).isEqualTo(back.record());
        });
    }

    private static Laptop together(Laptop one, Laptop other) {
        Laptop both = new Laptop();
        both.take(one.held.values());
        both.take(other.held.values());
        return both;
    }

    @Test
    @DisplayName("laptops that exchanged all they have show the same")
    void exchange_until_quiet() {
        always((world, told) -> {
            for (int round = 0; round < 2; round++) {
                world.laptops.forEach(from -> world.laptops.forEach(to -> world.exchange(from, to, false)));
            }
            assertThat(world.laptops.get(1).record()).as(told).isEqualTo(world.laptops.get(0).record());
            assertThat(world.laptops.get(2).record()).as(told).isEqualTo(world.laptops.get(0).record());
        });
    }

    @Test
    @DisplayName("every change stands, or was superseded by one whose author had seen it")
    void no_write_is_lost() {
        always((world, told) -> {
            Laptop laptop = together(together(world.laptops.get(0), world.laptops.get(1)), world.laptops.get(2));
            FoldedRecord record = laptop.record();
            for (Change change : laptop.held.values()) {
                boolean superseded = laptop.held.values().stream().anyMatch(c -> c.supersedes().contains(change.id()));
                boolean head = Optional.ofNullable(record.fields().get(change.field()))
                        .map(state -> state.heads().contains(change))
                        .orElse(false);
                assertThat(superseded || head).as(told + ": " + change).isTrue();
            }
        });
    }

    @Test
    @DisplayName("what was resolved stays resolved, whatever comes late")
    void a_rejected_value_never_returns() {
        always((world, told) -> {
            Laptop laptop = world.any();
            FoldedRecord record = laptop.record();
            record.conflicts().stream().filter(field -> !field.equals(Change.DELETED)).forEach(field -> {
                List<Change> heads = record.fields().get(field).heads();
                Change resolution = new Change(
                        world.id(),
                        world.id(),
                        RECORD,
                        field,
                        Value.of("resolved"),
                        heads.stream().map(Change::id).toList());
                laptop.take(List.of(resolution));
                laptop.take(heads);
                assertThat(laptop.record().fields().get(field).heads()).as(told).containsExactly(resolution);
            });
        });
    }

    @Test
    @DisplayName("a withheld value overwrites nothing, and one that was erased stays erased")
    void stubs() {
        always((world, told) -> {
            Laptop laptop = world.any();
            FoldedRecord before = laptop.record();
            laptop.take(laptop.held.values().stream().map(c -> c.withValue(Value.WITHHELD)).toList());
            assertThat(laptop.record()).as(told).isEqualTo(before);
            Map<UUID, Change> values = new HashMap<>(laptop.held);
            laptop.take(values.values().stream().map(c -> c.withValue(Value.ERASED)).toList());
            laptop.take(values.values());
            assertThat(laptop.held.values()).as(told).allMatch(c -> c.value() instanceof Value.Erased);
        });
    }
}
