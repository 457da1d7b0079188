package org.daybook.sheet.print;

import java.io.IOException;
import java.util.List;

/** The print queues of a computer. Calls block: not for the FX thread. */
interface PrintQueues {
    /** Names, the default one first. @throws IOException when the print service does not answer */
    List<String> printers() throws IOException;

    /** Hands over, and waits a while for the queue to say what became of it. */
    PrintOutcome print(PrintJob job) throws IOException, InterruptedException;
}
