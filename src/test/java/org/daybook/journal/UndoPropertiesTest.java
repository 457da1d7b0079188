package org.daybook.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.borough.BoroughStore;
import org.daybook.crash.FastDisk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("On random histories of edits, undo and redo")
class UndoPropertiesTest {
    private static final int HISTORIES = Integer.getInteger("daybook.histories", 1_000);
    private static final List<String> FIELDS = List.of("role", "name", "email", "notes", "archived");

    private final long seed = Long.getLong("daybook.seed", 20081031L);
    private final FastDisk disk = new FastDisk("undo");
    private Desktop desktop = new Desktop(Path.of("."), "here");
    private Optional<Journal> open = Optional.empty();

    @BeforeEach
    void makeAProgramme() throws Exception {
        desktop = new Desktop(disk.root(), "here").create();
        open = Optional.of(desktop.open());
    }

    @AfterEach
    void close() throws Exception {
        journal().close();
        disk.forget();
    }

    private Journal journal() {
        return open.orElseThrow();
    }

    /** What there is to see of one history's records, and what undo and redo should bring back. */
    private final class History {
        final Random random;
        final String told;
        final String prefix;
        final List<SortedMap<String, String>> states = new ArrayList<>();
        int at;

        History(long seed, int number) {
            this.random = new Random(seed);
            this.told = "-Ddaybook.seed=" + seed + " -Ddaybook.histories=1";
            this.prefix = "h" + number + "-";
            states.add(new TreeMap<>());
        }

        Journal journal() {
            return UndoPropertiesTest.this.journal();
        }

        RecordKey record(int n) {
            return BoroughStore.CONTACT_TYPE.key(prefix + n);
        }

        SortedMap<String, String> found() {
            SortedMap<String, String> found = new TreeMap<>();
            for (int n = 0; n < 3; n++) {
                FoldedRecord record = journal().record(record(n));
                if (record.present()) {
                    found.put(prefix + n, values(record).toString());
                }
            }
            return found;
        }

        private Map<String, String> values(FoldedRecord record) {
            Map<String, String> values = new LinkedHashMap<>();
            FIELDS.forEach(field -> values.put(field, CanonicalText.of(record.value(field))));
            return values;
        }

        void step() {
            int n = random.nextInt(10);
            if (n < 3 && at > 0) {
                undo();
            } else if (n < 5 && at + 1 < states.size()) {
                redo();
            } else {
                edit();
            }
        }

        void undo() {
            assertThat(journal().undo().skipped()).as(told).isEmpty();
            at--;
            assertThat(found()).as("%s\n%s", told, new Told(this)).isEqualTo(states.get(at));
        }

        void redo() {
            assertThat(journal().redo().skipped()).as(told).isEmpty();
            at++;
            assertThat(found()).as("%s\n%s", told, new Told(this)).isEqualTo(states.get(at));
        }

        private void edit() {
            Draft draft = Draft.labelled("Edit");
            for (int i = 0; i <= random.nextInt(3); i++) {
                RecordKey record = record(random.nextInt(3));
                int n = random.nextInt(8);
                if (n == 0 && journal().record(record).present()) {
                    draft.delete(record);
                } else if (journal().record(record).present() || n > 3) {
                    String field = FIELDS.get(random.nextInt(FIELDS.size()));
                    draft.set(record, field, value(field)).bringBack(record);
                }
            }
            if (!journal().save(draft).changesNothing()) {
                states.subList(at + 1, states.size()).clear();
                states.add(found());
                at++;
            }
        }

        private Value value(String field) {
            if (random.nextInt(5) == 0) {
                return Value.NOTHING;
            }
            return field.equals("archived") ? Value.of(random.nextBoolean()) : Value.of("v" + random.nextInt(5));
        }
    }

    /** The history in words, for a failure. */
    private record Told(History history) {
        @Override
        public String toString() {
            StringBuilder all = new StringBuilder();
            for (int n = 0; n < 3; n++) {
                for (HistoryItem item : history.journal().history(history.record(n))) {
                    all.append(item.set().origin().word()).append(' ').append(item.set().id());
                    item.set().undoes().ifPresent(set -> all.append(" of ").append(set));
                    all.append(": ").append(item.change()).append('\n');
                }
            }
            return all.toString();
        }
    }

    @Test
    @DisplayName("undo brings back what was, redo what is, across restarts, and undoing all of it leaves nothing")
    void undo_and_redo() throws Exception {
        for (int i = 0; i < HISTORIES; i++) {
            History history = new History(seed + i, i);
            int steps = 3 + history.random.nextInt(10);
            int restartAt = history.random.nextInt(40 * steps);
            for (int step = 0; step < steps; step++) {
                if (step == restartAt) {
                    restart(history.random.nextBoolean());
                }
                history.step();
            }
            if (history.random.nextInt(3) == 0) {
                while (history.at > 0) {
                    history.undo();
                }
                assertThat(history.found()).as(history.told).isEmpty();
            }
            if (i % (HISTORIES / 4 + 1) == 0) {
                assertThat(Audit.full(journal()).faults()).as(history.told).isEmpty();
            }
        }
        assertThat(Audit.full(journal()).faults()).as("seed " + seed).isEmpty();
    }

    private void restart(boolean anew) throws Exception {
        journal().close();
        if (anew) {
            desktop.opening().rebuild();
        }
        open = Optional.of(desktop.open());
    }
}
