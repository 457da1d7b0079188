package org.daybook.journal;

import java.io.IOException;
import java.util.Optional;
import org.daybook.database.DataFolder;
import org.daybook.kit.text.Messages;

/**
 * What is checked in the background at each start: the chain of the whole journal, and, after a crash, the tables against
 * it. What is found is a sentence for the status line, or empty when there is nothing to say.
 */
public final class StartCheck {
    private static final Messages SAY = Messages.beside(StartCheck.class);

    private StartCheck() {}

    /** Proves every line of the journal file. Off the lane: it reads the file alone, beside a program that writes. */
    public static Optional<String> chain(DataFolder folder) throws IOException {
        Audit.Report report = Audit.chain(folder);
        // A line that is being written while this reads looks torn, and is none.
        return report.damage().map(damage -> SAY.text("start.damaged", folder.path(), damage));
    }

    /** After a crash: the proof that the tables need. Empty where they are known to be what the journal says. On the lane. */
    public static Optional<TableProof> tables(Journal journal) {
        return journal.isReadOnly() || journal.isProven() ? Optional.empty() : Optional.of(new TableProof(journal));
    }
}
