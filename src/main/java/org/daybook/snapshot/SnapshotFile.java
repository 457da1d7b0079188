package org.daybook.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.daybook.journal.Journal;
import org.daybook.journal.Sha256;

/**
 * A snapshot on its way to the disk. The head says how much is in the body, and so is known last: the body waits in a file of
 * its own, and is packed for keeping while it is written. On the lane.
 */
final class SnapshotFile {
    private final Journal journal;
    private final SnapshotWriter writer;
    private final ExportRequest request;

    SnapshotFile(Journal journal, SnapshotWriter writer, ExportRequest request) {
        this.journal = journal;
        this.writer = writer;
        this.request = request;
    }

    /** As {@link SnapshotWriter#write} says. */
    ExportSummary write(Path file, Consumer<ExportSummary> before) throws IOException {
        Path folder = temporary(file);
        Path body = Files.createTempFile(folder, ".daybook-", ".body");
        Path packed = Files.createTempFile(folder, ".daybook-", ".packed");
        try {
            String content = packedBody(body, packed);
            byte[] head = writer.envelope().head().getBytes(StandardCharsets.UTF_8);
            byte[] tail = Integrity.of(head, content).text().getBytes(StandardCharsets.UTF_8);
            AtomicFile.Filling document = out -> {
                out.write(head);
                copy(body, out);
                out.write(tail);
            };
            ExportSummary summary = writer.summary();
            before.accept(summary);
            CompletableFuture<String> whole = CompletableFuture.supplyAsync(() -> hash(document));
            try {
                AtomicFile.write(file, out -> {
                    try (OutputStream wrapped = Wrapping.wrap(out, request)) {
                        document.into(wrapped);
                    }
                });
            } finally {
                // It reads the body, which is about to go.
                whole.handle((_, _) -> true).join();
            }
            return summary.kept(keep(whole, out -> {
                KeptSnapshots.pack(head, out);
                copy(packed, out);
                KeptSnapshots.pack(tail, out);
            }));
        } finally {
            Files.deleteIfExists(body);
            Files.deleteIfExists(packed);
        }
    }

    /** Writes the body, and packs it meanwhile as it will be kept. @return its SHA-256 in hex */
    private String packedBody(Path body, Path packed) throws IOException {
        MessageDigest content = Sha256.digest();
        try (OutputStream plain = Files.newOutputStream(body);
                OutputStream zipped = KeptSnapshots.packing(Files.newOutputStream(packed));
                Handed<byte[]> writing = new Handed<>("writing", bytes -> {
                    content.update(bytes);
                    plain.write(bytes);
                });
                Handed<byte[]> packing = new Handed<>("packing", zipped::write)) {
            writer.body(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    hand(new byte[] {(byte) b});
                }

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    hand(Arrays.copyOfRange(bytes, from, from + count));
                }

                private void hand(byte[] bytes) throws IOException {
                    writing.hand(bytes);
                    packing.hand(bytes);
                }
            });
            writing.finish();
            packing.finish();
        }
        return Sha256.hex(content.digest());
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

    private static String hash(AtomicFile.Filling document) {
        MessageDigest whole = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), whole)) {
            document.into(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.hex(whole.digest());
    }

    /** What was sent is not called back by a disk that would not keep a copy of it. */
    private boolean keep(CompletableFuture<String> hash, AtomicFile.Filling packed) {
        try {
            new KeptSnapshots(journal.folder()).keepPacked(hash.join(), packed);
            return true;
        } catch (IOException | CompletionException e) {
            return false;
        }
    }

    private static Path temporary(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("not a file: " + file);
        }
        return folder;
    }
}
