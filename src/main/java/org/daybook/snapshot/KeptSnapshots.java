package org.daybook.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** Keeps a snapshot that was sent or received; one that is kept already is left alone. */
    public Path keep(Path file, Optional<Passphrase> passphrase) throws IOException, BadSnapshot {
        Files.createDirectories(folder);
        try (Source source = Source.open(file, passphrase)) {
            var sha = Sha256.digest();
            try (var in = source.stream()) {
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sha.update(buffer, 0, read);
                }
            }
            Path kept = folder.resolve(Sha256.hex(sha.digest()) + ENDING);
            if (!Files.exists(kept)) {
                AtomicFile.write(kept, out -> {
                    // Finished, not closed: the file is still to be forced.
                    GZIPOutputStream zip = new GZIPOutputStream(out, 1 << 16);
                    try (var in = source.stream()) {
                        in.transferTo(zip);
                    }
                    zip.finish();
                });
            }
            return kept;
        }
    }

    /** All that can still be read, the newest first. */
    public List<Kept> list() throws IOException {
        List<Kept> all = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                SnapshotReader.head(file).ifPresent(envelope -> all.add(new Kept(file, envelope)));
            }
        }
        all.sort(Comparator.comparing((Kept k) -> k.envelope().createdAt()).reversed());
        return all;
    }

    /** The one with this id. */
    public Optional<Kept> find(Optional<UUID> snapshot) throws IOException {
        if (snapshot.isEmpty()) {
            return Optional.empty();
        }
        return list().stream().filter(k -> k.envelope().snapshotId().equals(snapshot.get())).findFirst();
    }
}
