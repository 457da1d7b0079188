package org.daybook.app.tables;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;
import org.daybook.kit.text.Messages;
import org.daybook.table.Progress;
import org.daybook.table.TableRefused;

/**
 * What takes long with a table, one piece at a time: how far it is, and its stop. A piece that was overtaken by another one,
 * or stopped, gives up and is not shown. Used on the FX thread.
 */
final class LongWork {
    private static final Messages SAY = Messages.beside(LongWork.class);

    private final Desk desk;
    private final Consumer<String> refused;
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(0);
    private volatile int turn;

    /** @param refused is told in a sentence why a piece of work came to nothing */
    LongWork(Desk desk, Consumer<String> refused) {
        this.desk = desk;
        this.refused = refused;
    }

    /** A piece of work, which asks its progress whether to go on. */
    interface Piece<T> {
        T run(Progress progress);
    }

    /** What a piece of work came to, or the sentence that says why it came to nothing. */
    private sealed interface Outcome<T> {
        record Came<T>(T what) implements Outcome<T> {}

        record Refuses<T>(String sentence) implements Outcome<T> {}
    }

    /** What is being done, while it takes long. */
    ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /** How much of that is done, 0 to 1; below 0 where nobody can tell. */
    ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Gives up what is being done. */
    void stop() {
        turn++;
    }

    /** Works beside the lane. */
    <T> void beside(String words, Piece<T> piece, Consumer<T> then) {
        int mine = ++turn;
        doing.set(words);
        done.set(-1);
        desk.beside(() -> tried(() -> piece.run(reporting(mine, words, false))), outcome -> come(mine, outcome, then));
    }

    /** Asks what the tables hold, on the lane. */
    <T> void asking(Function<Reading, T> question, Consumer<T> then) {
        int mine = ++turn;
        desk.read(reading -> tried(() -> question.apply(reading)), outcome -> come(mine, outcome, then));
    }

    /** Writes, on the lane; what is refused the status line says. @param over whatever came of it */
    void writing(String words, Piece<Saved> piece, Runnable over) {
        int mine = ++turn;
        doing.set(words);
        done.set(0);
        desk.change(
                () -> {
                    try {
                        return piece.run(reporting(mine, words, true));
                    } catch (TableRefused e) {
                        throw new Refused(String.valueOf(e.getMessage()));
                    } finally {
                        desk.show(over);
                    }
                },
                _ -> {});
    }

    private static <T> Outcome<T> tried(Supplier<T> work) {
        try {
            return new Outcome.Came<>(work.get());
        } catch (TableRefused e) {
            return new Outcome.Refuses<>(String.valueOf(e.getMessage()));
        } catch (Refused e) {
            return new Outcome.Refuses<>(String.join(" ", e.faults()));
        }
    }

    private <T> void come(int mine, Outcome<T> outcome, Consumer<T> then) {
        if (mine == turn) {
            switch (outcome) {
                case Outcome.Came<T> came -> then.accept(came.what());
                case Outcome.Refuses<T> refuses -> refused.accept(refuses.sentence());
            }
        }
    }

    /** Says how far it is, and stops what was overtaken. */
    private Progress reporting(int mine, String words, boolean writes) {
        return (count, read, inAll) -> {
            desk.show(() -> {
                if (mine == turn) {
                    boolean last = writes && read >= inAll;
                    doing.set(last ? SAY.text("doing.committing") : SAY.text("doing.rows", words, count));
                    done.set(last || inAll == 0 ? -1 : (double) read / inAll);
                }
            });
            return mine == turn;
        };
    }
}
