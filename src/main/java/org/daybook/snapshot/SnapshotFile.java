package org.daybook.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.journal.Journal;
import org.daybook.journal.Sha256;

/**
 * A snapshot on its way to the disk. The head says how much there is, which is known once the state is written: so that waits
 * in a file of its own, and the changes with it, which stand in another order. All of it is packed for keeping meanwhile. On the
 * lane, once.
 *
 * <p>What waits is not locked. Where the snapshot is, it waits with those that are kept and never on the stick beside it, from which
 * a deleted file can be read back; in a data folder that takes no file, where the laptop has its own temporary ones.
 */
final class SnapshotFile {
    private final Journal journal;
    private final SnapshotWriter writer;
    private final ExportRequest request;
    private final MessageDigest content = Sha256.digest();
    private final MessageDigest whole = Sha256.digest();

    SnapshotFile(Journal journal, SnapshotWriter writer, ExportRequest request) {
        this.journal = journal;
        this.writer = writer;
        this.request = request;
    }

    /** As {@link SnapshotWriter#write} says. */
    ExportSummary write(Path file, Consumer<ExportSummary> before) throws IOException {
        Path folder = waitingFor(file);
        Path state = Files.createTempFile(folder, AtomicFile.BEGINNING, ".state");
        Path changes = Files.createTempFile(folder, AtomicFile.BEGINNING, ".changes");
        Path packed = Files.createTempFile(folder, AtomicFile.BEGINNING, ".packed");
        try (ChangeSpool spool = new ChangeSpool(new SpoolStore.InFile(changes));
                OutputStream kept = Files.newOutputStream(packed);
                PackedParts packing = new PackedParts(kept)) {
            state(state, spool, packing);
            ExportSummary summary = writer.summary();
            before.accept(summary);
            byte[] head = writer.envelope().head().getBytes(StandardCharsets.UTF_8);
            byte[][] tail = {{}};
            AtomicFile.write(file, out -> {
                try (OutputStream wrapped = Wrapping.wrap(out, request)) {
                    tail[0] = document(head, state, spool, packing, wrapped);
                }
                // Before the file is in its place: what cannot be packed stops the export while there is time.
                packing.finish();
                kept.close();
            });
            return summary.kept(keep(Sha256.hex(whole.digest()), out -> {
                KeptSnapshots.pack(head, out);
                copy(packed, out);
                KeptSnapshots.pack(tail[0], out);
            }));
        } finally {
            Files.deleteIfExists(state);
            Files.deleteIfExists(changes);
            Files.deleteIfExists(packed);
        }
    }

    private void state(Path state, ChangeSpool spool, PackedParts packing) throws IOException {
        try (OutputStream out = Files.newOutputStream(state);
                Handed<byte[]> writing = new Handed<>("writing", bytes -> {
                    content.update(bytes);
                    out.write(bytes);
                })) {
            writer.state(new Fan(List.of(writing::hand, packing::hand)), spool);
            writing.finish();
        }
    }

    /** Writes all of it, with what waited. @return its tail, which holds the checksums of the rest */
    private byte[] document(byte[] head, Path state, ChangeSpool spool, PackedParts packing, OutputStream out)
            throws IOException {
        try (Handed<byte[]> writing = new Handed<>("writing", out::write);
                Handed<byte[]> hashing = new Handed<>("hashing", whole::update);
                Handed<byte[]> summing = new Handed<>("summing", content::update)) {
            Fan begun = new Fan(List.of(writing::hand, hashing::hand));
            begun.write(head);
            copy(state, begun);
            writer.changes(new Fan(List.of(writing::hand, hashing::hand, summing::hand, packing::hand)), spool);
            writing.finish();
            hashing.finish();
            summing.finish();
        }
        byte[] tail = Integrity.of(head, Sha256.hex(content.digest())).text().getBytes(StandardCharsets.UTF_8);
        whole.update(tail);
        out.write(tail);
        return tail;
    }

    /** Hands what is written to it to several at once. An array that is written whole is given away: it is not copied. */
    private static final class Fan extends OutputStream {
        private final List<Handed.Work<byte[]>> to;

        Fan(List<Handed.Work<byte[]>> to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            hand(new byte[] {(byte) b});
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            hand(bytes);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            hand(Arrays.copyOfRange(bytes, from, from + count));
        }

        private void hand(byte[] bytes) throws IOException {
            for (Handed.Work<byte[]> each : to) {
                each.on(bytes);
            }
        }
    }

    /** In larger pieces than {@link Files#copy}: of eighty megabytes the calls are half the time. */
    private static void copy(Path file, OutputStream out) throws IOException {
        byte[] some = new byte[1 << 18];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                out.write(some, 0, read);
            }
        }
    }

    /** What was sent is not called back by a disk that would not keep a copy of it. */
    private boolean keep(String hash, AtomicFile.Filling packed) {
        try {
            new KeptSnapshots(journal.folder()).keepPacked(hash, packed);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path waitingFor(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + file);
        }
        if (request.passphrase().isEmpty()) {
            return folder;
        }
        Path kept = journal.folder().snapshots();
        return takesFiles(kept) ? kept : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Tried out: whether a folder may be written, and whether its disk is full, no system tells for certain. */
    private static boolean takesFiles(Path folder) {
        try {
            Path tried = Files.createTempFile(Files.createDirectories(folder), AtomicFile.BEGINNING, ".tried");
            try {
                Files.write(tried, new byte[1 << 16]);
            } finally {
                Files.deleteIfExists(tried);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
