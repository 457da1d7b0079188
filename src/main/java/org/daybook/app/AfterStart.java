package org.daybook.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.daybook.feature.Feature;
import org.daybook.feature.Reading;
import org.daybook.feature.StatusLine;
import org.daybook.journal.Journal;
import org.daybook.journal.StartCheck;
import org.daybook.journal.TableProof;
import org.daybook.kit.task.Lane;
import org.daybook.kit.text.Messages;

/**
 * What is done once the first view is there and nobody waits: the journal is checked, the tables after a crash, and what the
 * views will want is read ahead and rehearsed. What takes the lane takes it a piece at a time, each behind whatever was asked for meanwhile.
 */
final class AfterStart {
    private static final Messages SAY = Messages.beside(AfterStart.class);

    /** In ms. */
    private static final int BETWEEN_PIECES = 8;

    private final Lane lane;
    private final Executor fx;
    private final Wiring wiring;
    private final StatusLine status;
    private final Consumer<String> warning;
    private final Journal opened;
    private final Predicate<Journal> isOpen;
    private volatile Optional<TableProof> proof = Optional.empty();

    /**
     * @param warning says what has to stay in sight
     * @param isOpen whether a journal is still the one in the window; asked on the FX thread
     */
    AfterStart(
            Lane lane,
            Executor fx,
            Wiring wiring,
            StatusLine status,
            Consumer<String> warning,
            Journal opened,
            Predicate<Journal> isOpen) {
        this.lane = lane;
        this.fx = fx;
        this.wiring = wiring;
        this.status = status;
        this.warning = warning;
        this.opened = opened;
        this.isOpen = isOpen;
    }

    /** On the FX thread. */
    void begin() {
        chain();
        lane.run(() -> StartCheck.tables(opened)).thenAccept(needed -> {
            proof = needed;
            needed.ifPresent(this::prove);
        });
        readAhead();
    }

    /** Gives back what is under way, before the journal is closed. On the lane. */
    void end() {
        proof.ifPresent(TableProof::close);
    }

    private void chain() {
        Thread.ofPlatform().daemon().name("start check").start(() -> {
            try {
                StartCheck.chain(wiring.folder()).ifPresent(sentence -> whileOpen(() -> warning.accept(sentence)));
            } catch (IOException e) {
                whileOpen(() -> status.failed(SAY.text("unchecked")));
            }
        });
    }

    private void whileOpen(Runnable say) {
        fx.execute(() -> {
            if (isOpen.test(opened)) {
                say.run();
            }
        });
    }

    /** What fails here is proven at the next start: the folder does not count as closed well until it was. */
    private void prove(TableProof needed) {
        lane.beside(() -> {
                    needed.build();
                    return true;
                })
                .thenAccept(_ -> fx.execute(() -> {
                    if (isOpen.test(opened)) {
                        compare(needed);
                    }
                }));
    }

    private void compare(TableProof built) {
        lane.run(built::compare).thenAccept(more -> fx.execute(() -> {
            if (!isOpen.test(opened)) {
                // It was ended with the journal.
                return;
            }
            if (more) {
                compare(built);
            } else {
                lane.run(built::conclude)
                        .thenAccept(said -> said.ifPresent(sentence -> fx.execute(() -> status.note(sentence))));
            }
        }));
    }

    /** What fails is read, and said, when it is asked for. */
    private void readAhead() {
        lane.run(() -> {
                    Reading reading = wiring.asAt().reading(opened.sql());
                    return wiring.features().stream().anyMatch(feature -> feature.readAhead(reading));
                })
                .thenAccept(more -> fx.execute(() -> {
                    if (!isOpen.test(opened)) {
                        return;
                    }
                    if (more) {
                        readAhead();
                    } else {
                        rehearse();
                    }
                }));
    }

    /** A piece, and then the window has the thread to itself for a while, so that whatever she does comes between. */
    private void rehearse() {
        if (wiring.features().stream().anyMatch(Feature::rehearse)) {
            CompletableFuture.delayedExecutor(BETWEEN_PIECES, TimeUnit.MILLISECONDS, fx).execute(() -> {
                if (isOpen.test(opened)) {
                    rehearse();
                }
            });
        }
    }
}
