package org.daybook.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.daybook.database.DataFolder;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import org.daybook.journal.Opening;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Refused;
import org.daybook.journal.Saved;

/** A first start from a snapshot: a new data folder that holds what it holds. */
public final class SnapshotStart {
    private SnapshotStart() {}

    /**
     * Makes the folder once the snapshot is proven; where it then cannot be taken in, the folder is as empty as it was.
     *
     * @param genesis what every programme begins with, never empty; the snapshot says the same of it, by the same ids
     * @throws BadSnapshot when the file cannot be taken; nothing was made
     * @throws CannotOpen when the folder holds data or is somebody else's
     */
    public static Saved from(
            Opening opening, DataFolder folder, RecordTypes types, List<BuiltIn> genesis, SnapshotImport.Request request)
            throws BadSnapshot, CannotOpen, IOException {
        CheckReport report = new SnapshotCheck(types).check(request.file(), request.passphrase());
        if (!report.isSound() && !request.edited()) {
            throw new BadSnapshot(BadSnapshot.Why.WRONG, report.faults());
        }
        opening.create(genesis);
        try (Journal journal = opening.open()) {
            SnapshotImport read = SnapshotImport.open(journal, request);
            return read.take(Choices.all(Choices.Side.THEIRS), () -> {});
        } catch (BadSnapshot | CannotOpen | IOException | Refused e) {
            empty(folder);
            throw e;
        }
    }

    private static void empty(DataFolder folder) throws IOException {
        Files.deleteIfExists(folder.journal());
        Files.deleteIfExists(folder.mark());
        Files.deleteIfExists(folder.databaseFile());
        Files.deleteIfExists(folder.unclean());
    }
}
