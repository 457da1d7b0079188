package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.journal.Change;
import org.daybook.journal.Draft;
import org.daybook.journal.FieldState;
import org.daybook.journal.Fold;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Sha256;
import org.daybook.journal.Value;
import org.junit.jupiter.api.Test;

/**
 * What must hold of three people who work apart and pass files, on random histories of edits, deletions, entries, partial
 * and redacted files, settled conflicts, erasures and merges set aside. {@code -Ddaybook.histories=10000} runs more of
 * them, {@code -Ddaybook.seed=N} the one that failed.
 */
class ThreeCopiesTest {
    private static final long TEN_YEARS = 10L * 365 * 24 * 3600 * 1000;

    interface Property {
        void check(History history);
    }

    /** Three copies with a past. */
    static final class History {
        final Random random;
        final Map<UUID, Set<UUID>> seen = new HashMap<>();
        final List<PaperCopy> copies = new ArrayList<>();
        final List<Change> settled = new ArrayList<>();
        private final Map<Integer, List<UUID>> lastBrought = new HashMap<>();
        private int records;

        History(long seed, long skew) {
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
    }

    private static void forAll(Property property) {
        long first = Long.getLong("daybook.seed", 1);
        long count = System.getProperty("daybook.seed") != null ? 1 : Long.getLong("daybook.histories", 1_000);
        for (long seed = first; seed < first + count; seed++) {
            try {
                property.check(new History(seed, 0));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("with -Ddaybook.seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void importing_twice_is_importing_once_and_says_that_nothing_changed() {
        forAll(history -> {
            byte[] file = history.any().send(history.sharing(), history.scope());
            PaperCopy copy = history.any();
            copy.take(file);
            String once = copy.content();
            MergeReport again = copy.take(file).report();
            assertThat(again.changesNothing()).as("says nothing changed: %s", again).isTrue();
            assertThat(copy.content()).isEqualTo(once);
        });
    }

    @Test
    void a_then_b_is_b_then_a_byte_for_byte() {
        forAll(history -> {
            byte[] a = history.any().send(history.sharing(), history.scope());
            byte[] b = history.any().send(history.sharing(), history.scope());
            PaperCopy one = history.any();
            PaperCopy other = one.twin();
            one.take(a);
            one.take(b);
            other.take(b);
            other.take(a);
            assertThat(one.content()).isEqualTo(other.content());
        });
    }

    @Test
    void a_and_b_then_c_is_a_then_b_and_c_byte_for_byte() {
        forAll(history -> {
            List<PaperCopy> c = history.copies;
            PaperCopy left = c.get(0).twin();
            left.take(c.get(1).sendAll());
            left.take(c.get(2).sendAll());
            PaperCopy both = c.get(1).twin();
            both.take(c.get(2).sendAll());
            PaperCopy right = c.get(0).twin();
            right.take(both.sendAll());
            // What one had set aside and another had not is taken up again on both ways.
            assertThat(left.content()).isEqualTo(right.content());
        });
    }

    @Test
    void exchange_until_quiet_leaves_all_equal() {
        forAll(history -> {
            history.exchangeUntilQuiet();
            String first = history.copies.get(0).content();
            assertThat(history.copies.get(1).content()).isEqualTo(first);
            assertThat(history.copies.get(2).content()).isEqualTo(first);
        });
    }

    @Test
    void no_write_is_lost_every_change_is_a_head_or_was_seen_by_who_superseded_it() {
        forAll(history -> {
            history.exchangeUntilQuiet();
            PaperCopy copy = history.copies.getFirst();
            Map<RecordKey, List<Change>> byRecord = new HashMap<>();
            copy.live().forEach(c -> byRecord.computeIfAbsent(c.record(), _ -> new ArrayList<>()).add(c));
            byRecord.forEach((key, changes) -> {
                Set<UUID> heads = new HashSet<>();
                for (FieldState state : Fold.of(key, changes).fields().values()) {
                    state.heads().forEach(head -> heads.add(head.id()));
                }
                for (Change change : changes) {
                    boolean seen = changes.stream()
                            .anyMatch(later -> later.supersedes().contains(change.id())
                                    && history.seen.get(later.id()).contains(change.id()));
                    assertThat(heads.contains(change.id()) || seen || change.value() instanceof Value.Withheld)
                            .as("%s is kept or was seen", change)
                            .isTrue();
                }
            });
        });
    }

    @Test
    void a_rejected_value_never_returns() {
        forAll(history -> {
            history.exchangeUntilQuiet();
            for (PaperCopy copy : history.copies) {
                for (Change settled : history.settled) {
                    if (copy.changes.containsKey(settled.id()) && !copy.changes.get(settled.id()).aside()) {
                        FieldState state = copy.record(settled.record()).fields().get(settled.field());
                        List<Change> heads = state == null ? List.of() : state.heads();
                        assertThat(heads).extracting(Change::id).doesNotContainAnyElementsOf(settled.supersedes());
                    }
                }
            }
        });
    }

    @Test
    void a_partial_file_never_deletes() {
        forAll(history -> {
            byte[] file = history.any().send(history.sharing(), new Scope.Authorities(Set.of(History.id(history.random.nextInt(3)))));
            PaperCopy copy = history.any();
            Map<RecordKey, FoldedRecord> before = new HashMap<>();
            copy.live().forEach(c -> before.put(c.record(), copy.record(c.record())));
            Set<UUID> had = new HashSet<>(copy.changes.keySet());
            copy.take(file);
            before.forEach((key, was) -> {
                boolean deletionCame = copy.live().stream()
                        .anyMatch(c -> c.record().equals(key) && c.field().equals(Change.DELETED));
                if (was.present() && !deletionCame) {
                    assertThat(copy.record(key).present()).as("%s is still there", key).isTrue();
                }
            });
            assertThat(copy.changes.keySet()).containsAll(had);
        });
    }

    @Test
    void a_redacted_file_that_comes_home_changes_nothing() {
        forAll(history -> {
            PaperCopy copy = history.any();
            String before = copy.content();
            for (Sharing sharing : List.of(Sharing.INTERNAL, Sharing.PARTNERS)) {
                MergeReport report = copy.take(copy.send(sharing, history.scope())).report();
                assertThat(report.changesNothing()).as("%s", report).isTrue();
                assertThat(copy.content()).isEqualTo(before);
            }
        });
    }

    @Test
    void exporting_what_was_imported_is_the_same_export_in_any_locale_and_zone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            forAll(history -> {
                PaperCopy from = history.any();
                PaperCopy first = new PaperCopy(new Random(7), 0, new HashMap<>());
                first.take(from.send(history.sharing(), history.scope()));
                String once = first.content();
                Locale.setDefault(history.random.nextBoolean() ? Locale.forLanguageTag("ar-SA-u-nu-arab") : Locale.forLanguageTag("tr-TR"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                PaperCopy second = new PaperCopy(new Random(8), 0, new HashMap<>());
                second.take(first.sendAll());
                assertThat(second.content()).isEqualTo(once);
            });
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void clocks_wrong_by_ten_years_change_no_result() {
        long first = Long.getLong("daybook.seed", 1);
        long count = System.getProperty("daybook.seed") != null ? 1 : Long.getLong("daybook.histories", 1_000);
        for (long seed = first; seed < first + count; seed++) {
            History right = new History(seed, 0);
            History wrong = new History(seed, TEN_YEARS);
            for (int i = 0; i < 3; i++) {
                assertThat(wrong.copies.get(i).state()).as("with -Ddaybook.seed=%s", seed).isEqualTo(right.copies.get(i).state());
            }
        }
    }

    @Test
    void undoing_a_merge_and_importing_again_is_the_merge() {
        forAll(history -> {
            byte[] file = history.any().send(history.sharing(), history.scope());
            PaperCopy copy = history.any();
            String before = copy.content();
            PaperCopy.Taken taken = copy.take(file);
            String merged = copy.content();
            boolean grew = taken.report().arriving() > taken.brought().size();
            boolean erased = taken.brought().stream()
                    .anyMatch(id -> copy.changes.get(id).change().value() instanceof Value.Erased);
            assertThat(copy.setAside(taken.brought())).isTrue();
            // What is known more fully by now, or is erased, stays so.
            if (!grew && !erased) {
                assertThat(copy.state()).isEqualTo(before.substring(0, before.indexOf("\"changeSets\"")));
            }
            copy.take(file);
            assertThat(copy.content()).isEqualTo(merged);
        });
    }

    @Test
    void any_changed_byte_is_refused_or_leaves_the_content_equal() {
        forAll(history -> {
            byte[] sound = history.any().send(history.sharing(), history.scope());
            String content = content(sound);
            for (int i = 0; i < 4; i++) {
                byte[] changed = sound.clone();
                int at = history.random.nextInt(changed.length);
                changed[at] = (byte) (changed[at] ^ 1 << history.random.nextInt(8));
                if (faults(changed).isEmpty()) {
                    assertThat(content(changed)).as("byte %s", at).isEqualTo(content);
                }
            }
        });
    }

    @Test
    void any_bytes_at_all_give_a_report_or_a_model_and_never_another_throwable() {
        forAll(history -> {
            byte[] sound = history.any().send(history.sharing(), history.scope());
            for (int i = 0; i < 3; i++) {
                byte[] bytes = mangled(sound, history.random);
                assertThat(faults(bytes)).isNotNull();
                assertThat(faults(signed(bytes))).as("with checksums that fit").isNotNull();
            }
        });
    }

    private static byte[] mangled(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int cuts = 1 + random.nextInt(4); cuts > 0; cuts--) {
            int from = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(200), bytes.length - from);
            byte[] piece = new byte[length];
            if (random.nextBoolean()) {
                random.nextBytes(piece);
            } else {
                System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), piece, 0, length);
            }
            System.arraycopy(piece, 0, bytes, from, length);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /** Checksums that fit, where there is still a place for them. */
    private static byte[] signed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int state = text.indexOf(Format.STATE);
        int integrity = text.lastIndexOf("\"integrity\"");
        if (state < 0 || integrity < state) {
            return bytes;
        }
        MessageDigest content = Sha256.digest();
        content.update(bytes, state, integrity - state);
        byte[] head = Arrays.copyOf(bytes, state);
        byte[] tail = Integrity.of(head, Sha256.hex(content.digest())).text().getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(bytes, integrity + tail.length);
        System.arraycopy(tail, 0, all, integrity, tail.length);
        return all;
    }

    /** What a check finds, both by the quick look and by the whole one. */
    private static List<String> faults(byte[] document) {
        try (Source source = Source.of(document)) {
            boolean quick = isQuicklySound(source);
            SnapshotIndex index = SnapshotIndex.read(source, PaperCopy.TYPES, false);
            index.proveFold();
            assertThat(!quick || index.faults().isEmpty())
                    .as("what the quick look takes, the whole look takes too: %s", index.faults().list())
                    .isTrue();
            return index.faults().list();
        } catch (BadSnapshot e) {
            return e.faults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isQuicklySound(Source source) throws IOException {
        try {
            Optional<SnapshotIndex> quick = SnapshotIndex.quick(source, PaperCopy.TYPES);
            if (quick.isEmpty()) {
                return false;
            }
            for (int i = 0; i < quick.get().changes().size(); i++) {
                quick.get().provenAt(i);
            }
            return quick.get().folds();
        } catch (BadSnapshot e) {
            return false;
        }
    }

    private static String content(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        return text.substring(text.indexOf(Format.STATE), text.lastIndexOf("\"integrity\""));
    }

    @Test
    void the_quick_look_takes_whatever_daybook_wrote_and_finds_the_same_in_it() {
        forAll(history -> {
            byte[] document = history.any().send(history.sharing(), history.scope());
            try (Source source = Source.of(document)) {
                SnapshotIndex whole = SnapshotIndex.read(source, PaperCopy.TYPES, false);
                Optional<SnapshotIndex> quick = SnapshotIndex.quick(source, PaperCopy.TYPES);
                if (whole.records().size() == 0) {
                    assertThat(quick).as("nothing is in it").isEmpty();
                    return;
                }
                assertThat(quick).isPresent();
                assertThat(quick.get().sets()).isEqualTo(whole.sets());
                assertThat(quick.get().envelope()).isEqualTo(whole.envelope());
                assertThat(quick.get().changes().size()).isEqualTo(whole.changes().size());
                for (int i = 0; i < whole.changes().size(); i++) {
                    assertThat(quick.get().provenAt(i)).isEqualTo(whole.changeAt(i));
                    assertThat(quick.get().changes().line(i)).isEqualTo(whole.changes().line(i));
                }
                for (int i = 0; i < whole.records().size(); i++) {
                    assertThat(quick.get().recordAt(i)).isEqualTo(whole.recordAt(i));
                }
                assertThat(quick.get().folds()).isTrue();
            } catch (BadSnapshot | IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** One hash over what many histories export. */
    static String exportsOf(int histories) {
        MessageDigest all = Sha256.digest();
        for (int seed = 1; seed <= histories; seed++) {
            PaperCopy copy = new History(seed, 0).copies.getFirst();
            PaperCopy second = new PaperCopy(new Random(8), 0, new HashMap<>());
            second.take(copy.sendAll());
            all.update(second.content().getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(all.digest());
    }

    public static void main(String[] args) {
        System.out.println(exportsOf(Integer.parseInt(args[0])));
    }

    @Test
    void exporting_what_was_imported_is_the_same_export_in_any_default_charset() throws Exception {
        int histories = 100;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=COMPAT",
                        "-Duser.language=tr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ThreeCopiesTest.class.getName(),
                        Integer.toString(histories))
                .redirectErrorStream(true)
                .start();
        String there = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(process.waitFor()).as(there).isZero();
        assertThat(there).endsWith(exportsOf(histories));
    }
}
