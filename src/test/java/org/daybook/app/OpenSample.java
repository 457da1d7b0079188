package org.daybook.app;

import java.nio.file.Path;
import java.util.Optional;
import org.daybook.feature.Desk;
import org.daybook.feature.StatusLine;
import org.daybook.journal.Journal;
import org.daybook.kit.task.Lane;

/** The sample programme, open in full, with a desk that answers at once. */
public final class OpenSample implements AutoCloseable {
    public final Wiring wiring;
    public final Journal journal;
    public final Desk desk;

    public OpenSample(Path folder, StatusLine status) throws Exception {
        wiring = Wiring.of(folder, Optional.empty());
        wiring.opening().create(wiring.beginning(true));
        journal = wiring.opening().open();
        desk = new Desk(Lane.sameThread(), journal, Runnable::run, status, _ -> {}, wiring.asAt());
    }

    /** With a status line that nobody reads, and that fails the test where something did not happen. */
    public OpenSample(Path folder) throws Exception {
        this(folder, new Unread());
    }

    @Override
    public void close() throws Exception {
        journal.close();
    }

    private static final class Unread implements StatusLine {
        @Override
        public void saved(String whatWasDone) {}

        @Override
        public void note(String sentence) {}

        @Override
        public void failed(String sentence) {
            throw new AssertionError(sentence);
        }
    }
}
