package org.daybook.feature;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;
import org.daybook.journal.Watch;
import org.daybook.kit.task.Lane;
import org.daybook.kit.text.Messages;

/**
 * What the application offers a view model: to read and to save on the lane, and to be told on the FX thread. Every
 * failure reaches the status line in words; the caller's form keeps its content, because {@code then} is not called.
 * Called on the FX thread (in tests, on the test's).
 */
public final class Desk {
    private static final Messages SAY = Messages.beside(Desk.class);

    private final Lane lane;
    private final Journal journal;
    private final Executor fx;
    private final StatusLine status;
    private final Consumer<Link> navigation;
    private final AsAt asAt;
    private final List<Consumer<Set<String>>> listeners = new ArrayList<>();
    private final List<Runnable> newDayListeners = new ArrayList<>();
    private final LongUndo longUndo;

    /** What is being saved, of which a second is not begun. */
    private final Set<Object> underWay = new HashSet<>();

    private LocalDate day;

    public Desk(Lane lane, Journal journal, Executor fx, StatusLine status, Consumer<Link> navigation, AsAt asAt) {
        this.lane = lane;
        this.journal = journal;
        this.fx = fx;
        this.status = status;
        this.navigation = navigation;
        this.asAt = asAt;
        this.day = LocalDate.now(asAt.clock());
        this.longUndo = new LongUndo(status, fx);
    }

    /** Asks the data on the lane, and shows the answer. */
    public <T> void read(Function<Reading, T> question, Consumer<T> show) {
        read(question, show, () -> {});
    }

    /** @param unanswered run where the question failed, which the status line says */
    <T> void read(Function<Reading, T> question, Consumer<T> show, Runnable unanswered) {
        lane.run(() -> question.apply(asAt.reading(journal.sql())))
                .whenComplete((answer, failure) -> fx.execute(() -> {
                    if (failure == null) {
                        show.accept(answer);
                    } else {
                        unanswered.run();
                        fail(failure);
                    }
                }));
    }

    /** Saves an edit; {@code then} runs once it is durable. An edit that changes nothing is said to be so. */
    public void save(Draft draft, Consumer<Saved> then) {
        save(_ -> draft, then);
    }

    /** Saves an edit that must look at the data first: the next number, the present heads. */
    public void save(Function<Reading, Draft> edit, Consumer<Saved> then) {
        change(() -> journal.save(edit.apply(asAt.reading(journal.sql()))), then);
    }

    /**
     * Saves what is written in a form.
     *
     * @param edit on the lane, where nothing that belongs to the FX thread may be read: it takes what the fields held when
     *     she pressed
     * @param said says beside its field what only the lane could find out, a name that is taken; false where it cannot, so
     *     that the status line says it
     */
    public void save(Function<Reading, Draft> edit, Consumer<Saved> then, Predicate<Refused> said) {
        save(edit, then, said, () -> {});
    }

    /**
     * The same for what makes a record, and once: pressed again for impatience while it is under way, the same is not begun a
     * second time.
     *
     * @param what what was pressed for, equal to the same pressed again: the values of the form
     */
    public void saveOnce(Object what, Function<Reading, Draft> edit, Consumer<Saved> then, Predicate<Refused> said) {
        if (underWay.add(what)) {
            save(edit, then, said, () -> underWay.remove(what));
        }
    }

    private void save(Function<Reading, Draft> edit, Consumer<Saved> then, Predicate<Refused> said, Runnable over) {
        change(() -> journal.save(edit.apply(asAt.reading(journal.sql()))), status::saved, then, said, over);
    }

    /** The same, where the status line says whatever is refused. */
    public void saveOnce(Object what, Draft draft, Consumer<Saved> then) {
        saveOnce(what, _ -> draft, then, _ -> false);
    }

    /** While a large one is under way a second is not begun: pressed for impatience, it would take back something older. */
    public void undo() {
        if (!longUndo.isUnderWay()) {
            change(longUndo.stoppable(journal::undo), status::undone, _ -> {});
        }
    }

    public void redo() {
        if (!longUndo.isUnderWay()) {
            change(longUndo.stoppable(journal::redo), status::saved, _ -> {});
        }
    }

    /** The window closes. A large undo or redo is stopped, as if it had not been begun; or finished, if it is well under way. */
    public void close() {
        longUndo.windowCloses();
    }

    /** Runs any other write of the journal on the lane, with the same manners as a save. */
    public void change(Callable<Saved> write, Consumer<Saved> then) {
        change(write, status::saved, then);
    }

    private void change(Callable<Saved> write, Consumer<String> say, Consumer<Saved> then) {
        change(write, say, then, _ -> false, () -> {});
    }

    private void change(
            Callable<Saved> write, Consumer<String> say, Consumer<Saved> then, Predicate<Refused> said, Runnable over) {
        lane.run(write).whenComplete((saved, failure) -> fx.execute(() -> {
            longUndo.over();
            over.run();
            if (failure != null) {
                if (!(cause(failure) instanceof Refused refused && said.test(refused))) {
                    fail(failure);
                }
                return;
            }
            tell(saved, say);
            then.accept(saved);
        }));
    }

    /** For work that is neither: an export, a backup. The failure's sentence goes to the status line. */
    public <T> void work(Callable<T> work, Consumer<T> then) {
        tell(lane.run(work), then);
    }

    /** For long work that touches neither tables nor journal: a large file read through, while saves go on. */
    public <T> void beside(Callable<T> work, Consumer<T> then) {
        tell(lane.beside(work), then);
    }

    /** The same that writes a file: it is whole before the program ends. */
    public <T> void writing(Callable<T> work, Consumer<T> then) {
        tell(lane.writing(work), then);
    }

    private <T> void tell(CompletableFuture<T> work, Consumer<T> then) {
        work.whenComplete((result, failure) -> fx.execute(() -> {
            if (failure == null) {
                then.accept(result);
            } else {
                fail(failure);
            }
        }));
    }

    /** Shows how far work has come; may be called from any thread. */
    public void show(Runnable shown) {
        fx.execute(shown);
    }

    /** To be told, on the FX thread, of the record types that a save touched. Ends when the returned runnable is run. */
    public Runnable onChange(Consumer<Set<String>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** To be told, on the FX thread, that the laptop's day is another than before: what is due, overdue or stuck may be. */
    public void onNewDay(Runnable listener) {
        newDayListeners.add(listener);
    }

    /** The window is looked at again, perhaps after a night's sleep of the laptop. */
    public void lookedAt() {
        LocalDate now = LocalDate.now(asAt.clock());
        if (!now.equals(day)) {
            day = now;
            List.copyOf(newDayListeners).forEach(Runnable::run);
        }
    }

    /** Signs the next edits with this role. */
    public void actAs(String role) {
        lane.run(() -> {
            journal.actAs(role);
            return role;
        });
    }

    public void open(Link link) {
        navigation.accept(link);
    }

    public StatusLine status() {
        return status;
    }

    public Journal journal() {
        return journal;
    }

    /** The clock of the laptop; the programme's own today is {@link Reading#asAt}. */
    public Clock clock() {
        return asAt.clock();
    }

    private void tell(Saved saved, Consumer<String> say) {
        if (saved.changesNothing()) {
            status.note(saved.sentence());
        } else {
            say.accept(said(saved));
        }
        if (!saved.types().isEmpty()) {
            List.copyOf(listeners).forEach(l -> l.accept(saved.types()));
        }
    }

    /** What was done, and what of it was left alone: the first of it in words. */
    private static String said(Saved saved) {
        String done = saved.sentence();
        String sentence = done.endsWith(".") ? done : done + ".";
        return switch (saved.skipped().size()) {
            case 0 -> done;
            case 1 -> SAY.text("saved.but", sentence, saved.skipped().getFirst());
            default -> SAY.text("saved.but.more", sentence, saved.skipped().getFirst(), saved.skipped().size() - 1);
        };
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof java.util.concurrent.CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }

    private void fail(Throwable failure) {
        Throwable cause = cause(failure);
        switch (cause) {
            case Watch.Stopped _ -> status.note(SAY.text("stopped"));
            case Refused refused -> status.failed(String.join(" ", refused.faults()));
            default -> status.failed(SAY.text("failed.unexpected", ErrorCode.of(cause)));
        }
    }
}
