package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.fund.FundFeature;
import org.daybook.journal.Change;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Value;
import org.daybook.journal.Values;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.Test;

/**
 * Three copies with one fund, each of which posts in it, proposes, hands the posting over, claims it, takes it over, and
 * passes files, on random histories. {@code -Ddaybook.histories} and {@code -Ddaybook.seed} as elsewhere.
 */
class PostedBalanceTest {
    private static final FundFeature FEATURE = new FundFeature(Clock.systemUTC());
    private static final RecordTypes TYPES = new RecordTypes(FEATURE.projections());
    private static final RecordKey FUND = new RecordKey("fund", "01934000-0000-7000-8000-000000000001");

    private interface Property {
        void check(History history, PaperCopy copy, byte[] file, Choices choices);
    }

    /** Three copies with a past, in which each merge is looked at. */
    private static final class History {
        final Random random;
        final List<PaperCopy> copies = new ArrayList<>();
        private final Property property;

        History(long seed, Property property) {
            this.random = new Random(seed);
            this.property = property;
            for (int i = 0; i < 3; i++) {
                copies.add(new PaperCopy(new Random(seed * 31 + i), 0, new HashMap<>(), TYPES, FEATURE.sections()));
            }
            PaperCopy first = copies.getFirst();
            first.edit("New fund", List.of(set("name", "Pot"), set("postingCopy", random.nextInt(3) == 0 ? "" : first.copy.toString())));
            copies.get(1).take(first.sendAll());
            copies.get(2).take(first.sendAll());
            for (int i = 8 + random.nextInt(20); i > 0; i--) {
                step();
            }
        }

        private static Draft.Edit set(String field, String value) {
            return new Draft.Edit(FUND, field, value.isEmpty() ? Value.NOTHING : Value.of(value));
        }

        private void step() {
            PaperCopy copy = copies.get(random.nextInt(3));
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> enter(copy);
                case 3 -> {
                    if (posts(copy)) {
                        copy.edit("Gave up", List.of(set("postingCopy", "given up by " + copy.copy + " after " + posted(copy))));
                    }
                }
                case 4 -> {
                    if (random.nextInt(3) == 0 || right(copy).startsWith("given up")) {
                        copy.edit("Claimed or took over", List.of(set("postingCopy", copy.copy.toString())));
                    }
                }
                default -> {
                    byte[] file = copies.get(random.nextInt(3)).send(sharing(), scope());
                    property.check(this, copy, file, choices());
                }
            }
        }

        private void enter(PaperCopy copy) {
            boolean posts = posts(copy) || right(copy).isEmpty();
            TreeMap<String, Value> members = new TreeMap<>();
            members.put("fund", Value.of(FUND.id()));
            members.put("number", Value.of(posted(copy) + 1));
            members.put("kind", Value.of("income-received"));
            members.put("effective", Value.of("2008-07-01"));
            members.put("recorded", Value.of("2008-07-01T09:00:00Z"));
            members.put("amount", Value.of(Money.of((1 + random.nextInt(90)) + ".50")));
            members.put("note", Value.of("noted"));
            if (posts) {
                List<Draft.Edit> edits = new ArrayList<>();
                if (right(copy).isEmpty()) {
                    edits.add(set("postingCopy", copy.copy.toString()));
                }
                edits.add(new Draft.Edit(
                        new RecordKey("ledger-entry", id()), RecordType.ENTRY, new Value.Members(members)));
                copy.edit("Posted", edits);
            } else {
                RecordKey proposal = new RecordKey("proposal", id());
                copy.edit("Proposed", List.of(
                        new Draft.Edit(proposal, "fund", Value.of(FUND.id())),
                        new Draft.Edit(proposal, "content", new Value.Members(members))));
            }
        }

        private String id() {
            return new UUID(random.nextLong(), random.nextLong()).toString();
        }

        private Sharing sharing() {
            return random.nextInt(3) == 0 ? Sharing.PARTNERS : Sharing.INTERNAL.withContacts(true);
        }

        private Scope scope() {
            return random.nextInt(3) == 0 ? new Scope.Fund("Pot") : Scope.ALL;
        }

        Choices choices() {
            return switch (random.nextInt(3)) {
                case 0 -> Choices.none();
                case 1 -> Choices.all(Choices.Side.MINE);
                default -> Choices.all(Choices.Side.THEIRS);
            };
        }
    }

    private static String right(PaperCopy copy) {
        return copy.record(FUND).text("postingCopy").orElse("");
    }

    private static boolean posts(PaperCopy copy) {
        return right(copy).equals(copy.copy.toString());
    }

    private static List<Change> entries(PaperCopy copy) {
        return copy.live().stream().filter(c -> c.record().type().equals("ledger-entry")).toList();
    }

    private static int posted(PaperCopy copy) {
        return entries(copy).size();
    }

    private static Map<UUID, Optional<Money>> balance(PaperCopy copy) {
        Map<UUID, Optional<Money>> amounts = new HashMap<>();
        for (Change change : entries(copy)) {
            amounts.put(
                    change.id(),
                    change.value() instanceof Value.Members(var m)
                            ? Values.amount(m.getOrDefault("amount", Value.NOTHING))
                            : Optional.empty());
        }
        return amounts;
    }

    private static void forAll(Property property) {
        long first = Long.getLong("daybook.seed", 1);
        long count = System.getProperty("daybook.seed") != null ? 1 : Long.getLong("daybook.histories", 1_000);
        for (long seed = first; seed < first + count; seed++) {
            try {
                new History(seed, property);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with -Ddaybook.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void a_merge_never_changes_a_posted_balance_of_a_fund_that_this_copy_posts() {
        forAll((history, copy, file, choices) -> {
            boolean posted = posts(copy);
            Map<UUID, Optional<Money>> before = balance(copy);
            copy.take(file, choices);
            if (posted && posts(copy)) {
                assertThat(balance(copy)).isEqualTo(before);
            }
        });
    }

    @Test
    void the_posting_right_is_lost_by_no_merge_that_its_holder_did_not_agree_to() {
        forAll((history, copy, file, choices) -> {
            boolean posted = posts(copy);
            PaperCopy twin = copy.twin();
            MergeReport report = twin.take(file, Choices.all(Choices.Side.MINE)).report();
            if (posted) {
                assertThat(right(twin)).isEqualTo(copy.copy.toString());
            }
            PaperCopy other = copy.twin();
            boolean takenAway = posted && !right(after(other, file)).equals(right(copy));
            assertThat(!takenAway || report.conflicts().stream().anyMatch(c -> c.field().equals("postingCopy")))
                    .as("it is told before it is lost")
                    .isTrue();
            copy.take(file, choices);
        });
    }

    private static PaperCopy after(PaperCopy copy, byte[] file) {
        copy.take(file, Choices.all(Choices.Side.THEIRS));
        return copy;
    }

    @Test
    void importing_entries_twice_is_importing_them_once() {
        forAll((history, copy, file, choices) -> {
            copy.take(file, choices);
            String once = copy.content();
            MergeReport again = copy.take(file, choices).report();
            if (again.conflicts().isEmpty()) {
                assertThat(again.changesNothing()).as("says nothing changed: %s", again).isTrue();
                assertThat(copy.content()).isEqualTo(once);
            }
        });
    }

    @Test
    void undoing_a_merge_of_entries_and_importing_again_is_the_merge() {
        forAll((history, copy, file, choices) -> {
            PaperCopy.Taken taken = copy.take(file, Choices.none());
            String merged = copy.content();
            if (taken.report().conflicts().isEmpty() && copy.setAside(taken.brought())) {
                copy.take(file, Choices.none());
                assertThat(copy.content()).isEqualTo(merged);
            }
        });
    }
}
