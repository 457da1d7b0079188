package org.daybook.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.app.Wiring;
import org.daybook.journal.Audit;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Sha256;
import org.daybook.journal.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every program to come reads what a released one wrote. The files of each version stay as they are for ever; what a newer
 * minor version would add is put into them here.
 */
class GoldenFilesTest {
    @TempDir
    Path home;

    private Wiring wiring;

    @BeforeEach
    void anEmptyProgramme() throws Exception {
        wiring = Wiring.of(home.resolve("data"), Optional.empty());
        wiring.opening().create(wiring.beginning(false));
    }

    private static Path golden(String name) throws URISyntaxException {
        return Path.of(GoldenFilesTest.class.getResource("/snapshots/1.0/" + name).toURI());
    }

    private static String text(String name) throws Exception {
        return Files.readString(golden(name));
    }

    private SnapshotImport open(Journal journal, Path file) throws Exception {
        Optional<Passphrase> passphrase =
                file.toString().endsWith(".daybook") ? Optional.of(GoldenProgramme.PASSPHRASE) : Optional.empty();
        return SnapshotImport.open(journal, new SnapshotImport.Request(file, passphrase, false, wiring.sections()));
    }

    private void take(Journal journal, Path file) throws Exception {
        open(journal, file).take(Choices.none(), () -> {});
    }

    private Path exported(Journal journal, Sharing sharing) throws Exception {
        Path file = home.resolve("again.json");
        SnapshotWriter.write(journal, ExportRequest.of(sharing), file);
        return file;
    }

    private static String content(Path file) throws Exception {
        String text = Files.readString(file);
        int at = text.lastIndexOf("\"content\":\"") + 11;
        return text.substring(at, at + 64);
    }

    /** The document with checksums that fit what was changed in it. */
    private Path signed(String text) throws Exception {
        int state = text.indexOf(Format.STATE);
        int integrity = text.lastIndexOf("\"integrity\"");
        String content = Sha256.hex(Sha256.of(text.substring(state, integrity)));
        byte[] head = text.substring(0, state).getBytes(StandardCharsets.UTF_8);
        return Files.writeString(
                home.resolve("signed.json"), text.substring(0, integrity) + Integrity.of(head, content).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal.daybook.json", "partners.daybook.json", "public.daybook.json"})
    void each_file_of_version_1_0_is_sound(String name) throws Exception {
        assertThat(new SnapshotCheck(wiring.types()).check(golden(name)).faults()).isEmpty();
    }

    @Test
    void the_locked_file_of_version_1_0_opens_with_its_passphrase_and_holds_the_internal_one() throws Exception {
        assertThat(new SnapshotCheck(wiring.types())
                        .check(golden("locked.daybook"), Optional.of(GoldenProgramme.PASSPHRASE))
                        .faults())
                .isEmpty();
        CompareReport report = SnapshotCompare.files(
                wiring.types(),
                golden("internal.daybook.json"),
                golden("locked.daybook"),
                Optional.of(GoldenProgramme.PASSPHRASE));
        assertThat(report.isEqual()).isTrue();
    }

    @Test
    void what_version_1_0_holds_is_taken_in_and_written_out_again_byte_for_byte() throws Exception {
        try (Journal journal = wiring.opening().open()) {
            take(journal, golden("internal.daybook.json"));
            assertThat(journal.record(GoldenProgramme.CAMDEN).text("notes")).contains(GoldenProgramme.NOTE);
            assertThat(journal.record(GoldenProgramme.OFFICER).text("name")).contains("Ida Imaginary");
            assertThat(journal.record(GoldenProgramme.FORGOTTEN).text("name")).isEmpty();
            assertThat(journal.record(GoldenProgramme.BRENT).conflicts()).containsExactly("notes");
            assertThat(Audit.full(journal).faults()).isEmpty();
            assertThat(content(exported(journal, Sharing.INTERNAL.withContacts(true))))
                    .isEqualTo(content(golden("internal.daybook.json")));
            assertThat(lost(golden("partners.daybook.json"), exported(journal, Sharing.PARTNERS)))
                    .as("what peers found: left out of one for partners since, and nothing else")
                    .containsExactly("challenge-finding.criterion");
            assertThat(lost(golden("public.daybook.json"), exported(journal, Sharing.PUBLIC)))
                    .as("what is for partners: left out of a public one since, and nothing else")
                    .containsExactlyInAnyOrder(
                            "assessment-details.id",
                            "assessment-details.leadContact",
                            "assessment-details.nextStep",
                            "assessment-details.nextStepDate",
                            "challenge-finding.criterion",
                            "museum-service.capacity",
                            "museum-service.waitingReason",
                            "network-meeting.place",
                            "network-meeting.subject",
                            "priority-place.answer",
                            "priority-place.nextStep",
                            "priority-place.nextStepDate",
                            "priority-place.whoContacts");
        }
    }

    /** The fields that the second lacks; whatever else differs fails. */
    private List<String> lost(Path first, Path second) throws Exception {
        List<CompareReport.Difference> differences =
                SnapshotCompare.files(wiring.types(), first, second, Optional.empty()).details();
        assertThat(differences).flatExtracting(CompareReport.Difference::fields).allMatch(f -> f.second().isNothing());
        return differences.stream()
                .flatMap(d -> d.fields().stream().map(f -> d.record().type() + "." + f.field()))
                .toList();
    }

    @Test
    void a_public_file_of_version_1_0_that_tells_more_than_one_of_today_is_compared_with_all_that_it_tells() throws Exception {
        try (Journal journal = wiring.opening().open()) {
            take(journal, golden("internal.daybook.json"));
            assertThat(SnapshotCompare.fileWithNow(journal, golden("public.daybook.json"), Optional.empty()).isEqual())
                    .isTrue();
        }
    }

    @Test
    void a_partners_file_of_version_1_0_that_tells_where_peers_found_something_is_as_things_are_now() throws Exception {
        try (Journal journal = wiring.opening().open()) {
            take(journal, golden("internal.daybook.json"));
            assertThat(SnapshotCompare.fileWithNow(journal, golden("partners.daybook.json"), Optional.empty()).isEqual())
                    .isTrue();
        }
    }

    @Test
    void an_older_public_file_that_says_only_to_whom_a_proposed_entry_is_to_be_paid_is_compared_with_that() throws Exception {
        try (Journal journal = wiring.opening().open()) {
            journal.save(Draft.labelled("Proposed")
                    .create(
                            new RecordKey("proposal", "01934000-0000-7000-8000-00000000bb01"),
                            Map.of("content", new Value.Members(new TreeMap<>(Map.of("payee", Value.of("A payee")))))));
            String today = Files.readString(exported(journal, Sharing.PUBLIC));
            Path older = signed(today.replace("\"payee\":{\"$stub\":\"withheld\"}", "\"payee\":\"A payee\""));
            assertThat(Files.readString(older)).contains("A payee");
            assertThat(SnapshotCompare.fileWithNow(journal, older, Optional.empty()).isEqual()).isTrue();
        }
    }

    @Test
    void a_public_file_of_version_1_0_brings_what_it_tells_more_than_one_of_today() throws Exception {
        try (Journal journal = wiring.opening().open()) {
            take(journal, golden("public.daybook.json"));
            assertThat(SnapshotCompare.nowWithFile(journal, golden("public.daybook.json"), Optional.empty()).details())
                    .noneMatch(d -> d.record().type().equals("museum-service"));
            assertThat(Files.readString(exported(journal, Sharing.PARTNERS))).contains("some waitingReason", "some answer");
        }
    }

    @Test
    void a_file_of_version_1_0_for_partners_says_what_it_may_and_a_fuller_one_fills_the_rest() throws Exception {
        try (Journal journal = wiring.opening().open()) {
            take(journal, golden("partners.daybook.json"));
            assertThat(journal.record(GoldenProgramme.OFFICER).text("role")).contains("lead officer");
            assertThat(journal.record(GoldenProgramme.OFFICER).text("name")).isEmpty();
            take(journal, golden("internal.daybook.json"));
            assertThat(content(exported(journal, Sharing.INTERNAL.withContacts(true))))
                    .isEqualTo(content(golden("internal.daybook.json")));
        }
    }

    @Test
    void a_public_file_of_version_1_0_is_compared_and_taken_by_record_and_field() throws Exception {
        try (Journal journal = wiring.opening().open()) {
            MergeReport report = open(journal, golden("public.daybook.json")).report();
            assertThat(report.added()).isPositive();
            take(journal, golden("public.daybook.json"));
            assertThat(Audit.full(journal).faults()).isEmpty();
        }
    }

    /** The internal file as a program of version 1.7 might have written it. */
    private static String newerMinor() throws Exception {
        String set = text("internal.daybook.json").split("\"changeSets\":\\[\n\\{\"id\":\"")[1].substring(0, 36);
        String[] ids = {"01934000-0000-7000-8000-00000000aa01", "01934000-0000-7000-8000-00000000aa02"};
        String mood = "{\"id\":\"" + ids[0] + "\",\"set\":\"" + set + "\",\"type\":\"contact\",\"record\":\""
                + GoldenProgramme.OFFICER.id() + "\",\"field\":\"mood\",\"value\":{\"deep\":[1.50,\"x\"]},\"supersedes\":[]}";
        String robot = "{\"id\":\"" + ids[1] + "\",\"set\":\"" + set
                + "\",\"type\":\"zz-robot\",\"record\":\"r1\",\"field\":\"arms\",\"value\":4,\"supersedes\":[]}";
        String text = text("internal.daybook.json")
                .replace("\"formatVersion\":\"1.0\",\n", "\"formatVersion\":\"1.7\",\n\"newInTheEnvelope\":{\"a\":[1]},\n");
        // Changes are sorted by id: these go where theirs belong.
        StringBuilder out = new StringBuilder();
        List<String> added = List.of(mood, robot);
        int next = 0;
        boolean changes = false;
        for (String line : text.split("\n")) {
            changes |= line.equals("\"changes\":[");
            boolean end = changes && line.equals("],");
            while (changes && next < 2 && (end || line.startsWith("{\"id\":\"") && line.substring(7, 43).compareTo(ids[next]) > 0)) {
                out.append(added.get(next++)).append(",\n");
            }
            out.append(line).append('\n');
        }
        int count = Integer.parseInt(text.replaceAll("(?s).*?\"changes\":(\\d+)}.*", "$1"));
        return out.toString()
                .replace("\"changes\":" + count + "}", "\"changes\":" + (count + 2) + "}")
                .replaceFirst("(\"counts\":\\{\"records\":\\{[^}]*)}", "$1,\"zz-robot\":1}")
                .replaceFirst("(\\{\"id\":\"" + GoldenProgramme.OFFICER.id() + "\"[^\n]*?)}(,?)\n", "$1,\"mood\":{\"deep\":[1.50,\"x\"]}}$2\n")
                .replaceFirst("\n\\]\n\\},\n\"changeSets\"", "\n],\n\"zz-robot\":[\n{\"id\":\"r1\",\"arms\":4}\n]\n},\n\"changeSets\"");
    }

    @Test
    void a_newer_minor_version_is_accepted_and_what_it_adds_is_written_out_again() throws Exception {
        Path file = signed(newerMinor());
        assertThat(new SnapshotCheck(wiring.types()).check(file).faults()).isEmpty();
        try (Journal journal = wiring.opening().open()) {
            take(journal, file);
            assertThat(journal.record(GoldenProgramme.OFFICER).value("mood")).isInstanceOf(Value.Members.class);
            assertThat(journal.record(new RecordKey("zz-robot", "r1")).value("arms")).isEqualTo(Value.of(4));
            assertThat(open(journal, file).report().changesNothing()).isTrue();
            assertThat(content(exported(journal, Sharing.INTERNAL.withContacts(true)))).isEqualTo(content(file));
            String partners = Files.readString(exported(journal, Sharing.PARTNERS));
            assertThat(partners).as("what is not known may be confidential").doesNotContain("\"arms\":4");
        }
        wiring.opening().rebuild();
        try (Journal journal = wiring.opening().open()) {
            assertThat(content(exported(journal, Sharing.INTERNAL.withContacts(true)))).isEqualTo(content(file));
        }
    }

    @Test
    void a_newer_major_version_is_refused_with_what_to_do() throws Exception {
        Path file = signed(text("internal.daybook.json").replace("\"formatVersion\":\"1.0\"", "\"formatVersion\":\"2.0\""));
        try (Journal journal = wiring.opening().open()) {
            assertThatThrownBy(() -> open(journal, file))
                    .isInstanceOf(BadSnapshot.class)
                    .hasMessageContaining("has format 2.0")
                    .hasMessageContaining("Install the newest Daybook")
                    .extracting(e -> ((BadSnapshot) e).why())
                    .isEqualTo(BadSnapshot.Why.NEWER);
        }
    }
}
