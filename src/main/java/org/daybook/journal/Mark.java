package org.daybook.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.daybook.database.DataFolder;

/**
 * What a folder was when it was last closed: a second witness beside the journal. By it a journal that was cut short is
 * noticed also when the database is gone, and a database that is not bit for bit the one that was closed is never trusted,
 * nor one from another machine opened.
 *
 * @param position of the last line then
 * @param machine whose database lies beside the journal
 * @param database the checksum of the database's file in hex; empty text where it was not closed
 */
record Mark(JournalFile.Position position, String machine, String database) {
    private static final int BLOCK = 1 << 18;
    private static final String OF_ANOTHER_JOURNAL = "of another journal";

    /** For a journal that is about to be put in place: whatever tables lie there were built of the one before. */
    static Mark beforeItsTables(JournalFile.Position position, String machine) {
        return new Mark(position, machine, OF_ANOTHER_JOURNAL);
    }

    /** For tables of this journal that were not closed yet: whatever file they have on disk, it does not count as untouched. */
    static Mark notYetClosed(JournalFile.Position position, String machine) {
        return new Mark(position, machine, "");
    }

    /** Whether the tables that lie there were ever the journal's. */
    boolean hasTables() {
        return !database.equals(OF_ANOTHER_JOURNAL);
    }

    /** The mark; empty where there is none that can be believed. */
    static Optional<Mark> read(DataFolder folder) throws IOException {
        try {
            List<String> lines = Files.readAllLines(folder.mark());
            if (lines.size() != 6 || !lines.getLast().equals(check(lines.subList(0, 5)))) {
                return Optional.empty();
            }
            return Optional.of(new Mark(
                    new JournalFile.Position(
                            Long.parseLong(lines.get(0)), Long.parseLong(lines.get(1)), lines.get(2)),
                    lines.get(3),
                    lines.get(4)));
        } catch (NoSuchFileException | CharacterCodingException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Written into place in one step, and forced: one that a power cut tore would have sound tables put aside. */
    void write(DataFolder folder) throws IOException {
        List<String> lines = List.of(
                Long.toString(position.line()), Long.toString(position.offset()), position.hash(), machine, database);
        Path next = folder.mark().resolveSibling("journal.mark.new");
        Files.writeString(next, String.join("\n", lines) + "\n" + check(lines) + "\n");
        JournalFile.force(next);
        Files.move(next, folder.mark(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        JournalFile.forceFolder(folder.mark());
    }

    private static String check(List<String> lines) {
        return Sha256.hex(Sha256.of(String.join("\n", lines)));
    }

    /**
     * The checksum of the database's file; empty text where there is none. It is read whole at each start and end, so it has to
     * keep up with the disk: CRC-32C, which the processor does by itself, of each block, and SHA-256 of these. Nobody forges a
     * database that can be built anew; what it has to find is what went wrong by itself.
     */
    static String databaseHash(DataFolder folder) throws IOException {
        if (!Files.exists(folder.databaseFile())) {
            return "";
        }
        MessageDigest sha = Sha256.digest();
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        CRC32C crc = new CRC32C();
        try (FileChannel file = FileChannel.open(folder.databaseFile(), StandardOpenOption.READ)) {
            long at = 0;
            for (int read = file.read(block, at); read >= 0; read = file.read(block, at)) {
                at += read;
                crc.reset();
                crc.update(block.flip());
                block.clear();
                sha.update(ByteBuffer.allocate(12).putInt((int) crc.getValue()).putLong(at).flip());
            }
        }
        return Sha256.hex(sha.digest());
    }

    static String hash(Path file) throws IOException {
        MessageDigest sha = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        }
        return Sha256.hex(sha.digest());
    }
}
