package org.daybook.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.database.DataFolder;
import org.daybook.journal.Change;
import org.daybook.journal.ChangeSet;
import org.daybook.journal.Erasure;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Sha256;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/**
 * Takes what is erased out of the snapshots that are kept: one with changes is rewritten, one without them is deleted where
 * its records hold the field, because nobody can tell whether it is the value that is meant.
 */
public final class KeptErasure implements Erasure.Reach {
    private static final Messages SAY = Messages.beside(KeptErasure.class);

    private final RecordTypes types;

    public KeptErasure(RecordTypes types) {
        this.types = types;
    }

    @Override
    public List<String> erase(DataFolder folder, Map<UUID, Change> erased) throws IOException {
        KeptSnapshots kept = new KeptSnapshots(folder);
        kept.deleteUnfinished();
        List<String> said = new ArrayList<>();
        for (Path file : kept.files()) {
            erase(kept, file, erased).ifPresent(said::add);
        }
        return said;
    }

    /** The same for one file. */
    Optional<String> erase(KeptSnapshots kept, Path file, Map<UUID, Change> erased) throws IOException {
        Envelope about;
        Optional<byte[]> anew = Optional.empty();
        try (Source source = Source.open(file, Optional.empty())) {
            SnapshotIndex index = SnapshotIndex.read(source, types, true);
            about = index.envelope().orElseThrow(() -> BadSnapshot.of(BadSnapshot.Why.WRONG, "check.no-format"));
            if (!holds(index, erased)) {
                return Optional.empty();
            }
            if (index.carriesChanges() && index.faults().isEmpty()) {
                anew = Optional.of(SnapshotWriter.again(types, about, new Less(index, erased)));
            }
        } catch (BadSnapshot e) {
            Files.delete(file);
            return Optional.of(SAY.text("erase.kept-unreadable", file.getFileName()));
        }
        if (anew.isPresent()) {
            byte[] document = anew.get();
            kept.keep(Sha256.hex(Sha256.digest().digest(document)), out -> out.write(document));
        }
        Files.delete(file);
        String day = PartialDate.of(LocalDate.ofInstant(about.createdAt(), ZoneOffset.UTC)).inText();
        return Optional.of(SAY.text(
                anew.isPresent() ? "erase.kept-rewritten" : "erase.kept-deleted", day, about.sharingClass()));
    }

    private static boolean holds(SnapshotIndex index, Map<UUID, Change> erased) throws IOException, BadSnapshot {
        for (int i = 0; i < index.changes().size(); i++) {
            if (erased.containsKey(index.changeIdAt(i)) && !index.changeAt(i).value().isStub()) {
                return true;
            }
        }
        return !index.carriesChanges() && statesAny(index, erased);
    }

    private static boolean statesAny(SnapshotIndex index, Map<UUID, Change> erased) throws IOException, BadSnapshot {
        Map<RecordKey, Set<String>> fields = new HashMap<>();
        erased.values().forEach(change -> fields.computeIfAbsent(change.record(), _ -> new HashSet<>())
                .add(change.field()));
        for (int i = 0; i < index.records().size(); i++) {
            Optional<SnapshotIndex.Stated> record = index.recordAt(i);
            if (record.isPresent()
                    && record.get().members().members().keySet().stream()
                            .anyMatch(fields.getOrDefault(record.get().key(), Set.of())::contains)) {
                return true;
            }
        }
        return false;
    }

    /** The changes of a snapshot, without the values that are erased. */
    private static final class Less implements ChangeSource {
        private final List<Change> changes = new ArrayList<>();
        private final List<ChangeSet> sets;

        Less(SnapshotIndex index, Map<UUID, Change> erased) throws IOException, BadSnapshot {
            this.sets = index.sets();
            for (int i = 0; i < index.changes().size(); i++) {
                Change change = index.changeAt(i);
                changes.add(erased.containsKey(change.id()) ? change.withValue(Value.ERASED) : change);
            }
        }

        @Override
        public void byRecord(RowVisitor visitor) throws IOException {
            List<Change> sorted = changes.stream().sorted(Comparator.comparing(Change::record)).toList();
            for (Row row : StateLine.rows(sorted)) {
                visitor.row(row);
            }
        }

        @Override
        public List<ChangeSet> sets() {
            return sets;
        }
    }
}
