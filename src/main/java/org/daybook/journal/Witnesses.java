package org.daybook.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.daybook.database.DataFolder;
import org.daybook.database.Database;

/**
 * What tells of a line that was once in the journal: the mark, and the tables where they are this laptop's own. They show
 * whether it was cut short, and a journal that was is refused. Changes nothing on disk. Under the folder's lock.
 */
final class Witnesses {
    private final DataFolder folder;
    private final String machine;

    Witnesses(DataFolder folder, String machine) {
        this.folder = folder;
        this.machine = machine;
    }

    /** Whether there are tables, of this laptop and of this journal. */
    boolean areOwn(Mark mark) {
        return isOurs(mark) && Files.exists(folder.databaseFile());
    }

    boolean isOurs(Mark mark) {
        return mark.machine().equals(machine) && mark.hasTables();
    }

    boolean isUntouched(Mark mark) throws IOException {
        return !Files.exists(folder.unclean()) && mark.database().equals(Mark.databaseHash(folder));
    }

    /** The last line that the tables saw, looked up without writing to them. */
    Optional<JournalFile.Position> lastApplied() {
        try (Database database = Database.openForReading(folder.database())) {
            return new JournalState(database).applied();
        } catch (RuntimeException e) {
            // The file is damaged, in whatever way: H2 has more exceptions of its own than those that it declares.
            return Optional.empty();
        }
    }

    /**
     * Whether every line is sound, and all that was ever seen is among them.
     *
     * @throws CannotOpen when a newer program wrote on in it: what cannot be read here is not damaged
     */
    boolean isSound() throws CannotOpen, IOException {
        try {
            requireWitnessed(Mark.read(folder));
            boolean[] set = {false};
            refuse(JournalScan.scan(
                    folder.journal(), JournalFile.Position.START, (line, _, _) -> set[0] |= line instanceof JournalLine.Whole));
            return set[0];
        } catch (CannotOpen e) {
            if (e.why() == CannotOpen.Why.NEWER) {
                throw e;
            }
            return false;
        }
    }

    /** Whether the journal, without its tables and its mark, is all that was ever seen of it. */
    boolean standsAlone() throws IOException {
        try {
            return !isWitnessUnread(Mark.read(folder)) && isSound();
        } catch (CannotOpen e) {
            // A newer program wrote on in it.
            return false;
        }
    }

    /** Whether tables may hold what the journal lacks, but nobody can tell: they may be another's, or cannot be read. */
    private boolean isWitnessUnread(Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return Files.exists(folder.databaseFile());
        }
        return areOwn(mark.get()) && lastApplied().isEmpty();
    }

    /** Refuses a journal that lacks a line which the mark, or tables of its own, tell of. */
    void requireWitnessed(Optional<Mark> mark) throws CannotOpen, IOException {
        if (mark.isEmpty()) {
            return;
        }
        requireLine(mark.get().position());
        Optional<JournalFile.Position> applied = areOwn(mark.get()) ? lastApplied() : Optional.empty();
        if (applied.isPresent()) {
            requireLine(applied.get());
        }
    }

    /** Refuses a journal that lacks a line which was once there. */
    void requireLine(JournalFile.Position witness) throws CannotOpen, IOException {
        if (endsALine(witness)) {
            return;
        }
        // An erasure moves lines in the file, but leaves their hashes.
        boolean[] found = {false};
        JournalScan.Outcome whole = JournalScan.scan(
                folder.journal(), JournalFile.Position.START, (_, _, after) -> found[0] |= after.hash().equals(witness.hash()));
        refuse(whole);
        if (!found[0]) {
            boolean shorter = whole.end().line() < witness.line();
            throw new CannotOpen(
                    CannotOpen.Why.DAMAGED,
                    shorter ? "open.cut-short" : "open.replaced",
                    folder.path(),
                    whole.end().line(),
                    witness.line());
        }
    }

    /** Whether a line that was there is still where it was. */
    boolean endsALine(JournalFile.Position at) throws IOException {
        byte[] expected = ("\"hash\":\"" + at.hash() + "\"}\n").getBytes(StandardCharsets.UTF_8);
        if (Files.size(folder.journal()) < at.offset() || at.offset() < expected.length) {
            return false;
        }
        ByteBuffer found = ByteBuffer.allocate(expected.length);
        try (FileChannel file = FileChannel.open(folder.journal(), StandardOpenOption.READ)) {
            int read = 0;
            while (found.hasRemaining() && read >= 0) {
                read = file.read(found, at.offset() - found.remaining());
            }
        }
        return Arrays.equals(expected, found.array());
    }

    /** Refuses a journal that is damaged, or that a newer program wrote on in. */
    void refuse(JournalScan.Outcome outcome) throws CannotOpen {
        switch (outcome) {
            case JournalScan.Outcome.Sound _, JournalScan.Outcome.TornTail _ -> {}
            case JournalScan.Outcome.Damaged(JournalFile.Position end, String why) ->
                throw new CannotOpen(CannotOpen.Why.DAMAGED, "open.damaged", folder.path(), end.line(), why);
            case JournalScan.Outcome.Newer(_, int format) ->
                throw new CannotOpen(CannotOpen.Why.NEWER, "open.newer", folder.path(), format, WireForm.FORMAT);
        }
    }
}
