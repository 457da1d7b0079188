package org.daybook.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.feature.Desk;
import org.daybook.feature.FailuresHeard;
import org.daybook.journal.Journal;
import org.daybook.kit.task.Lane;

/** The sample programme, open in full, with a desk that answers at once. Whatever fails in it fails the test at its end. */
public final class OpenSample implements AutoCloseable {
    public final Wiring wiring;
    public final Journal journal;
    public final Desk desk;
    private final List<String> failures = new ArrayList<>();

    public OpenSample(Path folder) throws Exception {
        wiring = Wiring.of(folder, Optional.empty());
        wiring.opening().create(wiring.beginning(true));
        journal = wiring.opening().open();
        desk = desk(Lane.sameThread());
    }

    /** One whose answers come when that lane gives them. */
    public Desk desk(Lane lane) {
        return new Desk(lane, journal, Runnable::run, new FailuresHeard(failures), _ -> {}, wiring.asAt());
    }

    @Override
    public void close() throws Exception {
        journal.close();
        assertThat(failures).isEmpty();
    }
}
