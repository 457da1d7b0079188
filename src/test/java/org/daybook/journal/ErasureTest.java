package org.daybook.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.borough.BoroughStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Forgetting a person")
class ErasureTest {
    private static final RecordKey CONTACT = BoroughStore.CONTACT_TYPE.key("0190-contact");
    private static final String FIRST = "Wilhelmina Firstname";
    private static final String SECOND = "Wilhelmina Secondname";

    @TempDir
    Path home;

    private Desktop desktop = new Desktop(Path.of("."), "here");

    @BeforeEach
    void aContactWithAHistory() throws Exception {
        desktop = new Desktop(home.resolve("data"), "here").create();
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Added a contact")
                    .create(CONTACT, Map.of("role", Value.of("Head of culture"), "name", Value.of(FIRST))));
            journal.backups().make("end of the day");
            journal.save(Draft.labelled("Changed a contact").set(CONTACT, "name", Value.of(SECOND)));
        }
    }

    private Saved forget(Journal journal) throws Exception {
        return journal.erase("Forgot a contact", List.of(new Journal.Erasing(CONTACT, Set.of("name", "email"))));
    }

    @Test
    @DisplayName("leaves the name in no file of the folder, and keeps the role and the chain")
    void nowhere() throws Exception {
        assertThat(filesWith(FIRST)).isNotEmpty();
        try (Journal journal = desktop.open()) {
            Saved saved = forget(journal);
            assertThat(saved.skipped()).anyMatch(s -> s.contains("backup"));
            assertThat(journal.record(CONTACT).text("name")).isEmpty();
            assertThat(journal.record(CONTACT).text("role")).contains("Head of culture");
            assertThat(Audit.full(journal).faults()).isEmpty();
            assertThat(journal.backups().list()).allSatisfy(b -> assertThat(journal.backups().isWhole(b)).isTrue());
        }
        assertThat(filesWith(FIRST)).isEmpty();
        assertThat(filesWith(SECOND)).isEmpty();
        try (Journal journal = desktop.open()) {
            assertThat(journal.record(CONTACT).text("role")).contains("Head of culture");
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    @Test
    @DisplayName("leaves the name in nothing that crashes and damage left of backups and journals")
    void leftovers() throws Exception {
        Path backups = desktop.folder().backups();
        for (String left : List.of("2008-11-03T170000Z.new", "manifest damaged", "no manifest")) {
            Path place = Files.createDirectories(backups.resolve(left));
            Files.copy(desktop.folder().journal(), place.resolve("journal.jsonl"));
        }
        Files.writeString(backups.resolve("manifest damaged").resolve("manifest.txt"), "?");
        Files.copy(desktop.folder().journal(), desktop.folder().newJournal());
        try (Journal journal = desktop.open()) {
            forget(journal);
        }
        assertThat(filesWith(FIRST)).isEmpty();
        assertThat(filesWith(SECOND)).isEmpty();
    }

    @Test
    @DisplayName("leaves a backup whole that a crash caught between its copy and its manifest, and none that was damaged before")
    void between_copy_and_manifest() throws Exception {
        Path damaged;
        Path caught;
        String manifest;
        try (Journal journal = desktop.open()) {
            damaged = journal.backups().list().getFirst().folder();
            caught = journal.backups().make("before importing").folder();
            manifest = Files.readString(caught.resolve("manifest.txt"));
            Path copy = damaged.resolve("journal.jsonl");
            String lines = Files.readString(copy);
            Files.writeString(copy, lines.substring(0, lines.lastIndexOf("{\"n\":")));
            forget(journal);
        }
        Files.writeString(caught.resolve("manifest.txt"), manifest);
        Files.writeString(desktop.folder().erasing(), caught.getFileName().toString());
        try (Journal journal = desktop.open()) {
            for (Backups.Backup backup : journal.backups().list()) {
                assertThat(journal.backups().isWhole(backup)).isEqualTo(backup.folder().equals(caught));
            }
        }
    }

    @Test
    @DisplayName("leaves every backup whole, whichever a crash caught between its copy and its manifest")
    void between_copy_and_manifest_of_any() throws Exception {
        for (int n = 0; n < 3; n++) {
            desktop = new Desktop(home.resolve("data " + n), "here").create();
            try (Journal journal = desktop.open()) {
                journal.save(Draft.labelled("Added a contact").create(CONTACT, Map.of("name", Value.of(FIRST))));
                for (int backup = 0; backup < 3; backup++) {
                    journal.backups().make("end of the day");
                }
                Path manifest = journal.backups().journals(_ -> {}).get(n).resolveSibling("manifest.txt");
                String before = Files.readString(manifest);
                forget(journal);
                Files.writeString(manifest, before);
                Files.writeString(desktop.folder().erasing(), manifest.getName(manifest.getNameCount() - 2).toString());
            }
            try (Journal journal = desktop.open()) {
                assertThat(journal.backups().list())
                        .hasSize(3)
                        .allSatisfy(backup -> assertThat(journal.backups().isWhole(backup)).isTrue());
            }
        }
    }

    @Test
    @DisplayName("deletes of the copies in a folder put among the backups only the one that is damaged")
    void folder_among_the_backups() throws Exception {
        Path old = Files.createDirectories(desktop.folder().backups().resolve("old laptop"));
        for (String one : List.of(".", "first", "second")) {
            Files.copy(desktop.folder().journal(), Files.createDirectories(old.resolve(one)).resolve("journal.jsonl"));
        }
        Path damaged = old.resolve("journal.jsonl");
        Files.writeString(damaged, Files.readString(damaged).replace("Changed a contact", "Chang?? a contact"));
        Files.copy(damaged, old.resolve("first").resolve("journal.jsonl"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(desktop.folder().journal(), desktop.folder().backups().resolve("journal.jsonl"));
        try (Journal journal = desktop.open()) {
            forget(journal);
            assertThat(journal.backups().list()).hasSize(1);
        }
        assertThat(damaged).doesNotExist();
        assertThat(old.resolve("first")).doesNotExist();
        assertThat(old.resolve("second").resolve("journal.jsonl")).exists();
        assertThat(filesWith(FIRST)).isEmpty();
        assertThat(filesWith(SECOND)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"old laptop", "old laptop/journal.jsonl"})
    @DisplayName("is done, and says what it did not reach, where something among the backups may not be read")
    void may_not_be_read(String locked) throws Exception {
        Path old = Files.createDirectories(desktop.folder().backups().resolve("old laptop"));
        Files.copy(desktop.folder().journal(), old.resolve("journal.jsonl"));
        Path place = desktop.folder().backups().resolve(locked);
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(place);
        Files.setPosixFilePermissions(place, Set.of());
        try (Journal journal = desktop.open()) {
            assumeFalse(Files.isReadable(place), "whoever runs this may read anything");
            assertThat(forget(journal).skipped()).anyMatch(said -> said.startsWith("backups/" + locked + " may hold"));
            assertThat(Erasure.isUnderWay(desktop.folder())).isFalse();
            assertThat(journal.noticedAtOpening()).isEmpty();
        } finally {
            Files.setPosixFilePermissions(place, before);
        }
        assertThat(filesWith(FIRST)).containsExactly(old.resolve("journal.jsonl"));
    }

    @Test
    @DisplayName("says what it did not reach also where a start finishes it")
    void may_not_be_read_at_the_start() throws Exception {
        Path old = Files.createDirectories(desktop.folder().backups().resolve("old laptop"));
        Files.copy(desktop.folder().journal(), old.resolve("journal.jsonl"));
        Files.createFile(desktop.folder().erasing());
        Files.setPosixFilePermissions(old, Set.of());
        try (Journal journal = desktop.open()) {
            assumeFalse(Files.isReadable(old), "whoever runs this may read anything");
            assertThat(journal.noticedAtOpening()).singleElement().asString().startsWith("backups/old laptop may hold");
        } finally {
            Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @DisplayName("leaves no bit in the journal that could be altered unnoticed, though the chain no longer covers the value")
    void no_bit_unnoticed() throws Exception {
        try (Journal journal = desktop.open()) {
            forget(journal);
        }
        Path file = desktop.folder().journal();
        byte[] written = Files.readAllBytes(file);
        Matcher uncovered = Pattern.compile("\"salt\":\"[0-9a-f]{32}|\"digest\":\"[0-9a-f]{64}\",\"value\":\\{\"\\$stub\":\"erased\"\\}")
                .matcher(new String(written, StandardCharsets.ISO_8859_1));
        int tried = 0;
        while (uncovered.find()) {
            boolean erased = uncovered.group().startsWith("\"d");
            for (int at = uncovered.start(); at < uncovered.end(); at += erased ? 1 : 7) {
                for (int bit = 0; bit < 8; bit += erased ? 1 : 5) {
                    byte[] flipped = written.clone();
                    flipped[at] ^= (byte) (1 << bit);
                    Files.write(file, flipped);
                    assertThat(JournalScan.scan(file, JournalFile.Position.START, (_, _, _) -> {}))
                            .as("byte %d, bit %d", at, bit)
                            .isNotInstanceOf(JournalScan.Outcome.Sound.class);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
    }

    @Test
    @DisplayName("cannot be undone, nor brought back by undoing what was before")
    void no_undo() throws Exception {
        try (Journal journal = desktop.open()) {
            forget(journal);
            journal.undo();
            assertThat(journal.record(CONTACT).text("name")).isEmpty();
            assertThatThrownBy(() -> forget(journal)).isInstanceOf(Refused.class);
        }
    }

    @Test
    @DisplayName("is finished at the next start where a crash interrupted it")
    void interrupted() throws Exception {
        byte[] before = Files.readAllBytes(desktop.folder().journal());
        try (Journal journal = desktop.open()) {
            forget(journal);
        }
        // As it is between the save and the rewriting: the old lines with their values, and the erasure after them.
        byte[] after = Files.readAllBytes(desktop.folder().journal());
        String lines = new String(after, StandardCharsets.UTF_8);
        String last = lines.substring(lines.lastIndexOf("{\"n\":"));
        Files.write(desktop.folder().journal(), before);
        Files.writeString(desktop.folder().journal(), last, java.nio.file.StandardOpenOption.APPEND);
        Files.createFile(desktop.folder().erasing());
        try (Journal journal = desktop.open()) {
            assertThat(journal.record(CONTACT).text("name")).isEmpty();
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
        assertThat(Files.readAllBytes(desktop.folder().journal())).isEqualTo(after);
        assertThat(filesWith(FIRST)).isEmpty();
    }

    @Test
    @DisplayName("takes nothing where the tables refused it and she was told that nothing was saved")
    void voided() throws Exception {
        append(new JournalLine.Whole(forgetting(), List.of(), stubs()), new JournalLine.Voided(forgetting().id()));
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Noted").set(CONTACT, "notes", Value.of("asked to be forgotten")));
            journal.erase("Forgot a note", List.of(new Journal.Erasing(CONTACT, Set.of("notes"))));
            assertThat(journal.record(CONTACT).text("name")).contains(SECOND);
        }
        try (Journal journal = desktop.open()) {
            assertThat(journal.record(CONTACT).text("name")).contains(SECOND);
            assertThat(journal.history(CONTACT).toString()).contains(FIRST);
        }
    }

    @Test
    @DisplayName("takes nothing where the power failed before all of it had come in with a large snapshot")
    void unfinished() throws Exception {
        append(new JournalLine.Begin(forgetting(), List.of()), new JournalLine.Part(stubs()));
        Files.createFile(desktop.folder().erasing());
        try (Journal journal = desktop.open()) {
            assertThat(journal.record(CONTACT).text("name")).contains(SECOND);
            assertThat(journal.history(CONTACT).toString()).contains(FIRST);
        }
    }

    /** Lines that end the journal, as a crash or a refusal leaves them. */
    private void append(JournalLine... lines) throws IOException {
        Path path = desktop.folder().journal();
        JournalFile.Position end = JournalScan.scan(path, JournalFile.Position.START, (_, _, _) -> {}).end();
        try (JournalFile file = JournalFile.append(path, end)) {
            for (JournalLine line : lines) {
                file.add(line);
            }
        }
    }

    private List<SealedChange> stubs() throws Exception {
        try (Journal journal = desktop.open()) {
            return journal.history(CONTACT).stream()
                    .map(HistoryItem::change)
                    .filter(change -> change.field().equals("name"))
                    .map(change -> SealedChange.of(change.withValue(Value.ERASED), "0".repeat(32)))
                    .toList();
        }
    }

    private static ChangeSet forgetting() {
        return new ChangeSet(
                new UUID(0x0193400000007000L, 0x8000000000000001L),
                "Forgot a contact",
                Origin.ERASURE,
                Optional.empty(),
                Instant.parse("2008-11-03T09:00:00Z"),
                "improvement manager",
                new UUID(1, 1));
    }

    @Test
    @DisplayName("that a colleague did reaches the values here when it is merged")
    void travels() throws Exception {
        try (Journal journal = desktop.open()) {
            List<Change> stubs = journal.history(CONTACT).stream()
                    .map(HistoryItem::change)
                    .filter(change -> change.field().equals("name"))
                    .map(change -> change.withValue(Value.ERASED))
                    .toList();
            List<ChangeSet> sets = stubs.stream().map(c -> journal.sets().get(c.set())).toList();
            journal.merge("Merged a snapshot", sets, stubs, List.of());
            assertThat(journal.record(CONTACT).text("name")).isEmpty();
        }
        assertThat(filesWith(FIRST)).isEmpty();
        assertThat(filesWith(SECOND)).isEmpty();
    }

    @Test
    @DisplayName("reaches what came with a snapshot that was taken out again, and would be back with its redo")
    void set_aside() throws Exception {
        RecordKey theirs = BoroughStore.CONTACT_TYPE.key("0190-theirs");
        try (Journal journal = desktop.open()) {
            List<Change> changes;
            List<ChangeSet> sets;
            try (Journal colleague = new Desktop(home.resolve("colleague"), "there").create().open()) {
                colleague.save(Draft.labelled("Added a contact").create(theirs, Map.of("name", Value.of("Theodora Thirdname"))));
                changes = colleague.history(theirs).stream().map(HistoryItem::change).toList();
                sets = changes.stream().map(c -> colleague.sets().get(c.set())).distinct().toList();
            }
            journal.merge("Merged a snapshot", sets, changes, List.of());
            journal.undo();
            assertThat(journal.mentioning("Thirdname")).extracting(Change::record).contains(theirs);
            journal.erase("Forgot a contact", List.of(new Journal.Erasing(theirs, Set.of("name"))));
            assertThat(journal.record(theirs).present()).isFalse();
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
        assertThat(filesWith("Thirdname")).isEmpty();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> all = Files.walk(desktop.folder().path())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
