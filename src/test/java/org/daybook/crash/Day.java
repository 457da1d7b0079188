package org.daybook.crash;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Change;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Desktop;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;

/**
 * A day's work that a seed decides: what is done, and what must be there after each step. A crash may take the step that was
 * under way, wholly or not at all, and nothing before it.
 */
final class Day {
    private static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");
    private static final int IMPORTED = 60;

    private enum Step {
        NOTE,
        CONTACT,
        IMPORT,
        MERGE,
        UNDO,
        RESTART,
        REBUILD
    }

    private final int day;
    private final List<Step> steps = new ArrayList<>();
    private final List<Map<String, String>> after = new ArrayList<>();

    /** @param before what is there when it begins */
    Day(int day, long seed, int length, Map<String, String> before) {
        this.day = day;
        SplittableRandom random = new SplittableRandom(seed);
        List<Map<String, String>> undoable = new ArrayList<>();
        Map<String, String> now = before;
        after.add(now);
        for (int i = 0; i < length; i++) {
            Step step = step(random, undoable);
            steps.add(step);
            if (step == Step.UNDO) {
                now = undoable.removeLast();
            } else if (step != Step.RESTART && step != Step.REBUILD) {
                undoable.add(now);
                now = with(now, step, i);
            }
            after.add(now);
        }
    }

    private static Step step(SplittableRandom random, List<?> undoable) {
        int n = random.nextInt(100);
        if (n < 20 && !undoable.isEmpty()) {
            return Step.UNDO;
        }
        return n < 55 ? Step.NOTE : n < 85 ? Step.CONTACT : n < 90 ? Step.IMPORT : n < 93 ? Step.MERGE : n < 96 ? Step.RESTART : Step.REBUILD;
    }

    private Map<String, String> with(Map<String, String> now, Step step, int i) {
        Map<String, String> next = new TreeMap<>(now);
        switch (step) {
            case NOTE -> next.put("notes", text(i));
            case CONTACT -> next.put(contact(i, 0), text(i));
            case IMPORT -> IntStream.range(0, IMPORTED).forEach(n -> next.put(contact(i, n), text(i)));
            case MERGE -> IntStream.range(0, merged(i)).forEach(n -> next.put(contact(i, n), text(i)));
            case UNDO, RESTART, REBUILD -> {}
        }
        return next;
    }

    int length() {
        return steps.size();
    }

    /** What must be there after so many steps. */
    Map<String, String> after(int done) {
        return after.get(done);
    }

    /** What is there. */
    static Map<String, String> found(Journal journal) {
        Map<String, String> found = new TreeMap<>();
        journal.record(CAMDEN).text("notes").ifPresent(notes -> found.put("notes", notes));
        journal.sql().fetch("select id, role from contact").forEach(row ->
                found.put(row.get(0, String.class), row.get(1, String.class)));
        return found;
    }

    /** Works until something fails or all is done. @param done told the number of steps that are acknowledged */
    void work(Desktop desktop, IntConsumer done) throws CannotOpen, IOException {
        Journal journal = desktop.open();
        try {
            for (int i = 0; i < steps.size(); i++) {
                switch (steps.get(i)) {
                    case NOTE -> journal.save(Draft.labelled("Noted").set(CAMDEN, "notes", Value.of(text(i))));
                    case CONTACT ->
                        journal.save(Draft.labelled("Added a contact")
                                .set(BoroughStore.CONTACT_TYPE.key(contact(i, 0)), "role", Value.of(text(i))));
                    case IMPORT -> journal.saveMany("Imported", Origin.IMPORT, imported(i));
                    case MERGE -> journal.merge("Took in what he sent", List.of(his(i)), brought(i), List.of());
                    case UNDO -> journal.undo();
                    case RESTART -> {
                        journal.close();
                        journal = desktop.open();
                    }
                    case REBUILD -> {
                        journal.close();
                        desktop.opening().rebuild();
                        journal = desktop.open();
                    }
                }
                done.accept(i + 1);
            }
        } finally {
            journal.close();
        }
    }

    private Iterator<List<Draft.Edit>> imported(int i) {
        return IntStream.range(0, IMPORTED / 20)
                .mapToObj(piece -> IntStream.range(0, 20)
                        .mapToObj(n -> new Draft.Edit(
                                BoroughStore.CONTACT_TYPE.key(contact(i, 20 * piece + n)), "role", Value.of(text(i))))
                        .toList())
                .iterator();
    }

    /** Some merges are one line of the journal, and some are many that count with the last. */
    private static int merged(int i) {
        return i % 10 == 0 ? 1_050 : 20;
    }

    private ChangeSet his(int i) {
        return new ChangeSet(
                id(i, 0), "Worked on it", Origin.EDIT, Optional.empty(), Instant.parse("2008-11-03T09:00:00Z"), "colleague", new UUID(1, 1));
    }

    private List<Change> brought(int i) {
        return IntStream.range(0, merged(i))
                .mapToObj(n -> new Change(
                        id(i, n + 1), id(i, 0), BoroughStore.CONTACT_TYPE.key(contact(i, n)), "role", Value.of(text(i)), List.of()))
                .toList();
    }

    private UUID id(int i, int n) {
        return new UUID(0x0193400000007000L | (long) day << 20, 0x8000000000000000L | (long) i << 32 | n);
    }

    private String contact(int i, int n) {
        return "contact-" + day + "-" + i + "-" + n;
    }

    private String text(int i) {
        return "day " + day + ", step " + i + ": " + "words ".repeat(i % 50);
    }
}
