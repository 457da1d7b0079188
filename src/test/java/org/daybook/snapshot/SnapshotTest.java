package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Desktop;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    static final RecordKey CAMDEN = BoroughStore.AUTHORITY_TYPE.key("E09000007");
    static final RecordKey OFFICER = BoroughStore.CONTACT_TYPE.key("01934000-0000-7000-8000-000000000001");

    @TempDir
    Path home;

    private Desktop desktop;
    private Path file;

    @BeforeEach
    void aProgrammeWithAnOfficerAndANote() throws Exception {
        desktop = new Desktop(home.resolve("data"), "here").create();
        file = home.resolve("out.json");
        try (Journal journal = desktop.open()) {
            journal.save(Draft.labelled("Noted")
                    .set(CAMDEN, "notes", Value.of("Ring Ms Imaginary on 020 7946 0123 or i.maginary@example.org, N1 9GU")));
            journal.save(Draft.labelled("Added Ida Imaginary")
                    .create(
                            OFFICER,
                            Map.of(
                                    "authority", Value.of("E09000007"),
                                    "role", Value.of("lead officer"),
                                    "name", Value.of("Ida Imaginary"),
                                    "email", Value.of("ida@example.org"))));
        }
    }

    private ExportSummary export(ExportRequest request) throws Exception {
        try (Journal journal = desktop.open()) {
            return SnapshotWriter.write(journal, request, file);
        }
    }

    private CheckReport check() {
        return new SnapshotCheck(desktop.types()).check(file);
    }

    @Test
    void an_export_passes_its_own_check() throws Exception {
        export(ExportRequest.of(Sharing.INTERNAL));
        assertThat(check().faults()).isEmpty();
        assertThat(check().about().orElseThrow().records()).containsEntry("authority", 33L).containsEntry("contact", 1L);
    }

    @Test
    void every_class_scope_and_wrapping_passes_its_own_check() throws Exception {
        Passphrase passphrase = new Passphrase("correct horse".toCharArray());
        for (Sharing sharing : java.util.List.of(Sharing.INTERNAL, Sharing.PARTNERS, Sharing.PUBLIC)) {
            for (boolean contacts : new boolean[] {false, true}) {
                export(ExportRequest.of(sharing.withContacts(contacts)).zipped(contacts));
                assertThat(check().faults()).as(sharing.toString()).isEmpty();
            }
        }
        export(ExportRequest.of(Sharing.INTERNAL).within(Scope.parse("authority=E09000007").orElseThrow()));
        assertThat(check().faults()).isEmpty();
        assertThat(check().about().orElseThrow().records()).containsOnlyKeys("authority", "contact");
        export(ExportRequest.of(Sharing.INTERNAL).locked(passphrase).zipped(true));
        assertThat(check().faults()).containsExactly("This snapshot is locked with a passphrase. Give it with --passphrase-file.");
        assertThat(new SnapshotCheck(desktop.types()).check(file, java.util.Optional.of(passphrase)).faults()).isEmpty();
        assertThat(new SnapshotCheck(desktop.types())
                        .check(file, java.util.Optional.of(new Passphrase("wrong".toCharArray())))
                        .faults())
                .singleElement()
                .asString()
                .startsWith("The passphrase does not open");
    }

    @Test
    void contacts_stay_unless_asked_for_and_free_text_is_pointed_out() throws Exception {
        ExportSummary summary = export(ExportRequest.of(Sharing.INTERNAL));
        assertThat(Files.readString(file)).doesNotContain("Ida", "ida@example.org").contains("lead officer");
        assertThat(summary.stays()).extracting(ExportSummary.Staying::field).containsExactly("email", "name");
        assertThat(summary.found())
                .extracting(ExportSummary.Found::text)
                .containsExactly("i.maginary@example.org", "020 7946 0123", "N1 9GU");
        export(ExportRequest.of(Sharing.INTERNAL.withContacts(true)));
        assertThat(Files.readString(file)).contains("ida@example.org", "Added Ida Imaginary");
    }

    @Test
    void partners_get_no_notes_and_the_public_no_changes() throws Exception {
        export(ExportRequest.of(Sharing.PARTNERS));
        assertThat(Files.readString(file)).doesNotContain("Imaginary").contains("\"changes\"");
        export(ExportRequest.of(Sharing.PUBLIC));
        assertThat(Files.readString(file)).doesNotContain("Imaginary", "\"changes\":[", "\"changeSets\":[");
    }

    @Test
    void the_same_content_is_the_same_bytes_in_any_locale_and_zone() throws Exception {
        ExportRequest request = ExportRequest.of(Sharing.INTERNAL)
                .named(UUID.fromString("01934000-0000-7000-8000-0000000000ff"), Instant.parse("2008-11-03T09:00:00Z"));
        export(request);
        byte[] first = Files.readAllBytes(file);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai-ca-buddhist"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            export(request);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).isEqualTo(new String(first, StandardCharsets.UTF_8));
    }

    @Test
    void an_export_that_fails_leaves_what_was_there() throws Exception {
        Files.writeString(file, "what was there");
        Files.createDirectories(home.resolve("taken"));
        try (Journal journal = desktop.open()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> SnapshotWriter.write(journal, ExportRequest.of(Sharing.INTERNAL), home.resolve("taken")))
                    .isInstanceOf(java.io.IOException.class);
        }
        assertThat(Files.readString(file)).isEqualTo("what was there");
        try (var files = Files.list(home)) {
            assertThat(files.map(f -> f.getFileName().toString()).toList()).containsExactlyInAnyOrder("data", "out.json", "taken");
        }
    }
}
