package org.daybook.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.borough.BoroughStore;
import org.daybook.database.DataFolder;

/** A programme in which all that is written is a note on Camden, and what its folder is found to be afterwards. */
final class CamdenNotes {
    static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");

    private CamdenNotes() {}

    static void save(Desktop desktop, String text) throws Exception {
        try (Journal journal = desktop.open()) {
            journal.save(note(text));
        }
    }

    static String notes(Desktop desktop) throws Exception {
        try (Journal journal = desktop.open()) {
            return journal.record(CAMDEN).text("notes").orElse("");
        }
    }

    static Draft note(String text) {
        return Draft.labelled("Noted " + text).set(CAMDEN, "notes", Value.of(text));
    }

    static void refused(Desktop desktop, CannotOpen.Why why, String sentence) {
        assertThatThrownBy(desktop::open)
                .isInstanceOfSatisfying(CannotOpen.class, e -> assertThat(e.why()).isEqualTo(why))
                .hasMessageContaining(sentence);
    }

    static SortedMap<String, byte[]> files(DataFolder folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder.path())) {
            for (Path file : all.filter(Files::isRegularFile).filter(f -> !f.equals(folder.lock())).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** Leaves it as it is found where its own mark is none, or another laptop's. @param found which of these, in words */
    static void withoutItsOwnMark(Desktop desktop, String found) throws Exception {
        if (found.equals("another laptop's mark")) {
            save(new Desktop(desktop.folder().path(), "there"), "one");
            return;
        }
        Files.delete(desktop.folder().mark());
        if (found.equals("no mark and no database")) {
            Files.delete(desktop.folder().databaseFile());
        }
    }
}
