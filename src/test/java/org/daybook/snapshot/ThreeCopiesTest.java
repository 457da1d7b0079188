package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.snapshot.ThreeCopies.forAll;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.daybook.journal.Change;
import org.daybook.journal.FieldState;
import org.daybook.journal.Fold;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Sha256;
import org.daybook.journal.Value;
import org.junit.jupiter.api.Test;

/**
 * What must hold of three people who work apart and pass files, on random histories of edits, deletions, entries, partial
 * and redacted files, settled conflicts, erasures and merges set aside.
 */
class ThreeCopiesTest {
    private static final long TEN_YEARS = 10L * 365 * 24 * 3600 * 1000;

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
            byte[] file = history.any().send(history.sharing(), new Scope.Authorities(Set.of(ThreeCopies.id(history.random.nextInt(3)))));
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
            ThreeCopies right = new ThreeCopies(seed, 0);
            ThreeCopies wrong = new ThreeCopies(seed, TEN_YEARS);
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

    /** One hash over what many histories export. */
    static String exportsOf(int histories) {
        MessageDigest all = Sha256.digest();
        for (int seed = 1; seed <= histories; seed++) {
            PaperCopy copy = new ThreeCopies(seed, 0).copies.getFirst();
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
