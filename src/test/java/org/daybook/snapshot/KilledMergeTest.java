package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Audit;
import org.daybook.journal.Desktop;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A merge that is killed while its lines are on their way to the disk. The crash tests do the same to whole days of work
 * with merges in them, by killed processes and simulated power cuts.
 */
class KilledMergeTest {
    private static final int KILLS = Integer.getInteger("daybook.crash.kills", 20);
    private static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");

    @TempDir
    Path home;

    @Test
    void killed_at_any_point_all_of_a_merge_is_there_or_nothing() throws Exception {
        long seed = Long.getLong("daybook.seed", 20081103L);
        Random random = new Random(seed);
        Path file = home.resolve("his.json");
        Desktop his = new Desktop(home.resolve("his"), "his laptop").create();
        try (Journal journal = his.open()) {
            Draft many = Draft.labelled("Many contacts");
            for (int i = 0; i < 1_200; i++) {
                many.set(BoroughStore.CONTACT_TYPE.key(new UUID(1, i).toString()), "role", Value.of("role " + i));
            }
            journal.save(many);
            journal.save(Draft.labelled("Noted").set(CAMDEN, "notes", Value.of("his")));
            SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL.withContacts(true)), file);
        }
        Desktop hers = new Desktop(home.resolve("hers"), "her laptop").create();
        try (Journal journal = hers.open()) {
            journal.save(Draft.labelled("Noted").set(CAMDEN, "notes", Value.of("hers")));
        }
        byte[] before = Files.readAllBytes(hers.folder().journal());
        byte[] tables = Files.readAllBytes(hers.folder().databaseFile());
        byte[] mark = Files.readAllBytes(hers.folder().mark());
        try (Journal journal = hers.open()) {
            SnapshotImport.open(journal, SnapshotImport.Request.of(file)).take(Choices.all(Choices.Side.THEIRS), () -> {});
        }
        byte[] after = Files.readAllBytes(hers.folder().journal());
        assertThat(after).startsWith(before);
        for (int kill = 0; kill <= KILLS; kill++) {
            // The last one loses nothing of the journal, only the tables that were not committed.
            int cut = kill == KILLS ? after.length : before.length + random.nextInt(after.length - before.length);
            Files.write(hers.folder().journal(), Arrays.copyOf(after, cut));
            Files.write(hers.folder().databaseFile(), tables);
            Files.write(hers.folder().mark(), mark);
            Files.write(hers.folder().unclean(), new byte[0]);
            try (Journal journal = hers.open()) {
                boolean all = kill == KILLS;
                assertThat(journal.record(CAMDEN).text("notes"))
                        .as("seed %s, kill %s at byte %s of %s", seed, kill, cut, after.length)
                        .contains(all ? "his" : "hers");
                assertThat(journal.sql().fetchCount(org.daybook.database.tables.Tables.CONTACT)).isEqualTo(all ? 1_200 : 0);
                assertThat(Audit.full(journal).faults()).isEmpty();
            }
        }
    }
}
