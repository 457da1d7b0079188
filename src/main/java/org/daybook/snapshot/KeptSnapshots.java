package org.daybook.snapshot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.daybook.database.DataFolder;
import org.daybook.journal.Sha256;

/** Every snapshot sent or received, by the hash of its document: unlocked, packed, never changed but by an erasure. */
public final class KeptSnapshots {
    private static final String ENDING = ".daybook.json.gz";

    private final Path folder;

    public KeptSnapshots(DataFolder data) {
        this.folder = data.snapshots();
    }

    public record Kept(Path file, Envelope envelope) {}

    /** Keeps a snapshot that was received, or sent by other means; one that is kept already is left alone. */
    public Path keep(Path file, Optional<Passphrase> passphrase) throws IOException, BadSnapshot {
        try (Source source = Source.open(file, passphrase)) {
            return keep(source);
        }
    }

    Path keep(Source source) throws IOException {
        return keep(source, hash(source));
    }

    /** SHA-256 of a document in hex, by which it is kept. */
    static String hash(Source source) throws IOException {
        var sha = Sha256.digest();
        if (source.inMemory().isPresent()) {
            return Sha256.hex(sha.digest(source.inMemory().get()));
        }
        try (var in = source.stream()) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        }
        return Sha256.hex(sha.digest());
    }

    /** @param hash of the source */
    Path keep(Source source, String hash) throws IOException {
        return keep(hash, out -> {
            try (var in = source.stream()) {
                in.transferTo(out);
            }
        });
    }

    /** @param hash SHA-256 of the document in hex */
    Path keep(String hash, AtomicFile.Filling document) throws IOException {
        return keepPacked(hash, out -> pack(document, out));
    }

    /** @param packed the document's parts one after the other, each as {@link #pack} packs it */
    Path keepPacked(String hash, AtomicFile.Filling packed) throws IOException {
        Files.createDirectories(folder);
        // Also here: an erasure on the day on which it was cut off has left it.
        deleteUnfinished();
        Path kept = folder.resolve(hash + ENDING);
        if (!Files.exists(kept)) {
            AtomicFile.write(kept, packed);
        }
        return kept;
    }

    /** Packs a document, or a part of it: gzip unpacks parts that follow one another as one. */
    static void pack(AtomicFile.Filling document, OutputStream out) throws IOException {
        // Finished, not closed: the file is still to be forced.
        GZIPOutputStream zip = new Quick(out);
        document.into(zip);
        zip.finish();
    }

    static void pack(byte[] part, OutputStream out) throws IOException {
        pack(zip -> zip.write(part), out);
    }

    /** Packs in a fifth of the usual time to a third more. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /**
     * The snapshot that a word on the command line means: a file, or one that is kept, by the first eight or more characters
     * of its id or hash. Where it is neither, the word as a file, for the reader to say that there is none.
     */
    public Path resolve(String word) throws IOException {
        Path file = Path.of(word);
        if (!Files.exists(file) && word.length() >= 8) {
            for (Kept kept : list()) {
                if (kept.envelope().snapshotId().toString().startsWith(word)
                        || String.valueOf(kept.file().getFileName()).startsWith(word)) {
                    return kept.file();
                }
            }
        }
        return file;
    }

    /** All files, those that cannot be read among them. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
        }
    }

    /**
     * Deletes what an export or a keeping that was cut off left here. Not what is younger than a day: a command exports beside an
     * open window, and what it goes on with waits here.
     */
    void deleteUnfinished() throws IOException {
        if (Files.isDirectory(folder)) {
            FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> String.valueOf(f.getFileName()).startsWith(AtomicFile.BEGINNING))
                        .toList()) {
                    if (Files.exists(file) && Files.getLastModifiedTime(file).compareTo(yesterday) < 0) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    /** The newest that a copy made, or that it has from others where it made none. */
    public Optional<Kept> lastOf(UUID copy) throws IOException {
        List<Kept> all = list();
        return all.stream()
                .filter(k -> k.envelope().copy().equals(copy))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** All that can still be read, the newest first. */
    public List<Kept> list() throws IOException {
        List<Kept> all = new ArrayList<>();
        for (Path file : files()) {
            SnapshotReader.head(file).ifPresent(envelope -> all.add(new Kept(file, envelope)));
        }
        all.sort(Comparator.comparing((Kept k) -> k.envelope().createdAt()).reversed());
        return all;
    }

    /** The one with this id, as it was written: one that somebody edited, and that was kept too, is not meant. */
    public Optional<Kept> find(UUID snapshot) throws IOException {
        for (Kept kept : list()) {
            if (kept.envelope().snapshotId().equals(snapshot) && isAsWritten(kept.file())) {
                return Optional.of(kept);
            }
        }
        return Optional.empty();
    }

    private static boolean isAsWritten(Path file) {
        try (Source source = Source.open(file, Optional.empty())) {
            return source.inMemory().flatMap(StateLines::of).isPresent();
        } catch (BadSnapshot e) {
            return false;
        }
    }
}
