package org.daybook.kit.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one bridge to the FX thread. Work that is already there runs at once, so that a view shows its own edit in the same pulse. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
