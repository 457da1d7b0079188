package org.daybook.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Audit;
import org.daybook.journal.Desktop;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When the disk is full, or fails")
class FullDiskTest {
    private static final int DISKS = 25;

    private final long seed = Long.getLong("daybook.seed", 20081031L);

    private interface Trouble {
        void make(SimulatedDisk disk, SplittableRandom random);
    }

    @Test
    @DisplayName("a save that was refused for want of room is nowhere, and all others are there")
    void no_room() throws Exception {
        always((disk, random) -> disk.leaveRoom(random.nextInt(60_000)));
    }

    @Test
    @DisplayName("a save that could not be forced is nowhere, and all others are there")
    void no_force() throws Exception {
        always((disk, random) -> disk.failForceAfter(random.nextInt(30)));
    }

    @Test
    @DisplayName("an erasure that files had no room for says what to do, leaves her to read on, and is finished at the next start")
    void erasure() throws Exception {
        RecordKey contact = BoroughStore.CONTACT_TYPE.key("0190-contact");
        List<String> said = new ArrayList<>();
        for (int room : List.of(1, 4_000, 8_000, 16_000)) {
            SimulatedFileSystem system = SimulatedFileSystem.named("erasure" + room);
            system.disk.neverCut();
            Desktop desktop = new Desktop(system.root(), "here").create();
            boolean saved = true;
            try (Journal journal = desktop.open()) {
                journal.save(Draft.labelled("Added").set(contact, "name", Value.of("Wilhelmina Firstname")));
                journal.checkpoint();
                system.disk.leaveRoom(room);
                try {
                    Journal.Erasing name = new Journal.Erasing(contact, Set.of("name"));
                    said.addAll(journal.erase("Forgot", List.of(name)).skipped());
                } catch (Refused e) {
                    assertThat(e).hasMessageStartingWith("Nothing was saved");
                    saved = false;
                }
                assertThat(BoroughStore.contacts(journal.sql())).as("with room for " + room).hasSize(1);
                system.disk.leaveRoom(Long.MAX_VALUE);
            }
            try (Journal journal = desktop.open()) {
                assertThat(journal.record(contact).text("name").isPresent()).isNotEqualTo(saved);
                assertThat(Audit.full(journal).faults()).isEmpty();
            }
            system.forget();
        }
        assertThat(said).anyMatch(sentence -> sentence.contains("close Daybook and open it"));
    }

    @Test
    @DisplayName("a save of which only a part had room leaves nothing of it in the journal")
    void a_part_of_a_line() throws Exception {
        RecordKey contact = BoroughStore.CONTACT_TYPE.key("0190-contact");
        SimulatedFileSystem system = SimulatedFileSystem.named("part");
        Desktop desktop = new Desktop(system.root(), "here").create();
        try (Journal journal = desktop.open()) {
            long before = Files.size(desktop.folder().journal());
            system.disk.leaveRoom(2_000);
            Draft draft = Draft.labelled("Added").set(contact, "notes", Value.of("words ".repeat(1_000)));
            assertThatThrownBy(() -> journal.save(draft)).hasMessageStartingWith("Nothing was saved");
            assertThat(Files.size(desktop.folder().journal())).isEqualTo(before);
            system.disk.leaveRoom(Long.MAX_VALUE);
        }
        system.forget();
    }

    @Test
    @DisplayName("an erasure of which nobody knows whether it was saved is looked into at the next start")
    void erasure_unknown() throws Exception {
        RecordKey contact = BoroughStore.CONTACT_TYPE.key("0190-contact");
        SimulatedFileSystem system = SimulatedFileSystem.named("unknown");
        Desktop desktop = new Desktop(system.root(), "here").create();
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Added").set(contact, "name", Value.of("Wilhelmina Firstname")));
            int forcesOfTheNote = 2;
            system.disk.failForceAfter(forcesOfTheNote);
            assertThatThrownBy(() -> journal.erase("Forgot", List.of(new Journal.Erasing(contact, Set.of("name")))))
                    .hasMessageContaining("will show when you open Daybook again");
            system.disk.failForceAfter(Integer.MAX_VALUE);
        }
        assertThat(desktop.folder().erasing()).exists();
        try (Journal journal = desktop.open()) {
            assertThat(journal.record(contact).text("name")).contains("Wilhelmina Firstname");
            assertThat(desktop.folder().erasing()).doesNotExist();
        }
        system.forget();
    }

    private void always(Trouble trouble) throws Exception {
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int i = 0; i < DISKS; i++) {
            String told = "seed " + seed + ", disk " + i;
            SplittableRandom random = seeds.split();
            SimulatedFileSystem system = SimulatedFileSystem.named("full" + i);
            Desktop desktop = new Desktop(system.root(), "here").create();
            desktop.open().close();
            Day day = new Day(1, random.nextLong(), 30, Map.of());
            trouble.make(system.disk, random);
            int[] done = {0};
            String refusal = "";
            try {
                day.work(desktop, n -> done[0] = n);
            } catch (Exception e) {
                refusal = String.valueOf(e.getMessage());
            }
            system.disk.leaveRoom(Long.MAX_VALUE);
            system.disk.failForceAfter(Integer.MAX_VALUE);
            try (Journal journal = desktop.open()) {
                Map<String, String> found = Day.found(journal);
                boolean maybe = refusal.contains("will show when you open Daybook again");
                if (!maybe || !found.equals(day.after(Math.min(done[0] + 1, day.length())))) {
                    assertThat(found).as(told + ": " + refusal).isEqualTo(day.after(done[0]));
                }
                assertThat(Audit.full(journal).faults()).as(told).isEmpty();
            }
            system.forget();
        }
    }
}
