package org.daybook.app.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.database.tables.Tables.ASSESSMENT_DETAILS;
import static org.daybook.database.tables.Tables.LEDGER_ENTRY;
import static org.daybook.database.tables.Tables.MUSEUM_SERVICE;
import static org.daybook.database.tables.Tables.PRIORITY_PLACE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.app.Wiring;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.snapshot.Choices;
import org.daybook.snapshot.CompareReport;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SharingProfile;
import org.daybook.snapshot.SnapshotCheck;
import org.daybook.snapshot.SnapshotCompare;
import org.daybook.snapshot.SnapshotImport;
import org.daybook.snapshot.SnapshotWriter;
import org.jooq.TableField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A public snapshot of the sample")
class PublicSnapshotTest {
    private static final LocalDate TODAY = LocalDate.of(2008, 10, 31);
    private static final RecordKey SUTTON = new RecordKey("museum-service", "E09000029");

    /** What partners' sheets say and no public one does, as its columns, and by its names in a snapshot. */
    private static final Map<TableField<?, String>, String> WITHHELD = Map.of(
            MUSEUM_SERVICE.WAITING_REASON, "waitingReason",
            MUSEUM_SERVICE.CAPACITY, "capacity",
            ASSESSMENT_DETAILS.NEXT_STEP, "nextStep",
            PRIORITY_PLACE.WHO_CONTACTS, "whoContacts",
            PRIORITY_PLACE.NEXT_STEP, "nextStep",
            PRIORITY_PLACE.ANSWER, "answer",
            LEDGER_ENTRY.REFERENCE, "reference");

    @TempDir
    Path home;

    private Wiring wiring;
    private Journal journal;
    private Path file;

    @BeforeEach
    void export() throws Exception {
        wiring = sample("hers");
        journal = wiring.opening().open();
        file = sent(Sharing.PUBLIC);
    }

    @AfterEach
    void close() throws Exception {
        journal.close();
    }

    private Wiring sample(String name) throws Exception {
        Wiring begun = Wiring.of(home.resolve(name), Optional.of(TODAY));
        begun.opening().create(begun.beginning(true));
        return begun;
    }

    private Path sent(Sharing sharing) throws Exception {
        Path sent = home.resolve(sharing.sharingClass().word() + ".json");
        SnapshotWriter.write(journal, ExportRequest.of(sharing), sent);
        return sent;
    }

    @Test
    void tells_nothing_that_public_sheets_withhold_and_partners_sheets_say() throws Exception {
        String partners = said(wiring, journal, SharingClass.PARTNERS);
        String everybody = said(wiring, journal, SharingClass.PUBLIC);
        String snapshot = Files.readString(file);
        WITHHELD.forEach((field, name) -> {
            List<String> values = values(field);
            assertThat(values).as(name).anyMatch(partners::contains);
            assertThat(values).as(name).noneMatch(everybody::contains);
            assertThat(snapshot.contains("\"" + name + "\":")).as(name).isFalse();
        });
    }

    @Test
    void tells_when_the_network_meets_for_those_who_were_there_and_not_on_what() throws Exception {
        Wiring empty = Wiring.of(home.resolve("empty"), Optional.of(TODAY));
        empty.opening().create(empty.beginning(false));
        try (Journal begun = empty.opening().open()) {
            begun.save(Draft.labelled("Added a meeting")
                    .create(
                            new RecordKey("network-meeting", "01934000-0000-7000-8000-000000000001"),
                            Map.of("date", Value.of("2008-11-12"), "subject", Value.of("Who can lend a curator"))));
            assertThat(said(empty, begun, SharingClass.PARTNERS)).contains("Who can lend a curator");
            assertThat(said(empty, begun, SharingClass.PUBLIC)).doesNotContain("Who can lend a curator");
            SnapshotWriter.write(begun, ExportRequest.of(Sharing.PUBLIC), file);
            assertThat(Files.readString(file)).contains("2008-11-12").doesNotContain("Who can lend a curator");
        }
    }

    /** It stays with what peers found, which is confidential, and so out of one for partners too. */
    @Test
    void tells_as_little_as_one_for_partners_under_which_criterion_peers_found_something() throws Exception {
        CompareReport report =
                SnapshotCompare.files(wiring.types(), sent(Sharing.INTERNAL), sent(Sharing.PARTNERS), Optional.empty());
        assertThat(fields(report)).contains("challenge-finding.criterion", "challenge-finding.text");
        assertThat(SnapshotCompare.files(wiring.types(), sent(Sharing.PARTNERS), file, Optional.empty()).details())
                .noneMatch(d -> d.record().type().equals("challenge-finding"));
    }

    @Test
    void lacks_nothing_else_that_partners_are_sent_so_that_each_stage_count_and_figure_is_as_it_was() throws Exception {
        CompareReport report = SnapshotCompare.files(
                wiring.types(), sent(Sharing.PARTNERS), file, Optional.empty());
        assertThat(fields(report))
                .containsExactlyInAnyOrder(
                        "museum-service.capacity",
                        "museum-service.waitingReason",
                        "network-meeting.place",
                        "network-meeting.subject",
                        "assessment-details.id",
                        "assessment-details.leadContact",
                        "assessment-details.nextStep",
                        "assessment-details.nextStepDate",
                        "priority-place.whoContacts",
                        "priority-place.nextStep",
                        "priority-place.nextStepDate",
                        "priority-place.answer",
                        "ledger-entry.payee",
                        "ledger-entry.reference");
        assertThat(report.added()).isZero();
        assertThat(report.details())
                .filteredOn(d -> d.what() == CompareReport.What.GONE)
                .allMatch(d -> d.record().type().equals("assessment-details"));
    }

    @Test
    void begins_a_programme_of_the_same_stages_and_counts() throws Exception {
        Wiring other = Wiring.of(home.resolve("theirs"), Optional.of(TODAY));
        other.opening().create(other.beginning(false));
        try (Journal theirs = other.opening().open()) {
            SnapshotImport.open(theirs, request(other)).take(Choices.all(Choices.Side.THEIRS), () -> {});
            for (String name : List.of("assessment", "museums")) {
                assertThat(figures(other, theirs, name)).isEqualTo(figures(wiring, journal, name));
            }
            for (String sheet : List.of(
                    "self-assessment-status", "priority-places", "common-issues", "museum-register", "waiting-museums")) {
                assertThat(said(other, theirs, sheet)).isEqualTo(said(wiring, journal, sheet));
            }
        }
    }

    @Test
    void is_sound_and_counts_what_it_leaves_out() throws Exception {
        var summary = SnapshotWriter.summary(journal, ExportRequest.of(Sharing.PUBLIC));
        var checked = new SnapshotCheck(wiring.types()).check(file);
        assertThat(checked.faults()).isEmpty();
        assertThat(checked.about().orElseThrow().withheld()).isEqualTo(summary.withheld());
        assertThat(summary.withheld())
                .isGreaterThan(SnapshotWriter.summary(journal, ExportRequest.of(Sharing.PARTNERS)).withheld());
    }

    @Test
    void tells_no_more_whatever_its_profile_says() throws Exception {
        SharingProfile open = new SharingProfile(Sharing.Class.PUBLIC, "Everybody", Set.of());
        journal.save(open.into(Draft.labelled("Changed what everybody is given")));
        Sharing sharing = SharingProfile.of(journal.sql(), Sharing.Class.PUBLIC).sharing(true);
        String reason = "\"waitingReason\":";
        assertThat(Files.readString(sent(sharing)).contains(reason)).isFalse();
        assertThat(Files.readString(sent(Sharing.PARTNERS)).contains(reason)).isTrue();
    }

    @Test
    void takes_nothing_away_from_a_colleague_who_has_all_of_it() throws Exception {
        Wiring other = sample("his");
        try (Journal his = other.opening().open()) {
            SnapshotImport coming = SnapshotImport.open(his, request(other));
            assertThat(coming.report().changesNothing()).isTrue();
            coming.take(Choices.all(Choices.Side.THEIRS), () -> {});
            assertThat(his.record(SUTTON).text("waitingReason")).isEqualTo(journal.record(SUTTON).text("waitingReason"));
        }
    }

    @Test
    void is_as_things_are_now_until_something_changes_that_it_tells() throws Exception {
        assertThat(SnapshotCompare.fileWithNow(journal, file, Optional.empty()).isEqual()).isTrue();
        journal.save(Draft.labelled("Noted why it waits").set(SUTTON, "waitingReason", Value.of("the roof leaks")));
        assertThat(SnapshotCompare.fileWithNow(journal, file, Optional.empty()).isEqual()).isTrue();
        journal.save(Draft.labelled("Named it").set(SUTTON, "name", Value.of("Honeywood Museum")));
        assertThat(fields(SnapshotCompare.fileWithNow(journal, file, Optional.empty())))
                .containsExactly("museum-service.name");
    }

    private SnapshotImport.Request request(Wiring at) {
        return new SnapshotImport.Request(file, Optional.empty(), false, at.sections());
    }

    private static Set<String> fields(CompareReport report) {
        Set<String> fields = new TreeSet<>();
        report.details().forEach(d -> d.fields().forEach(f -> fields.add(d.record().type() + "." + f.field())));
        return fields;
    }

    private static Value figures(Wiring at, Journal in, String name) {
        Reading reading = at.asAt().reading(in.sql());
        return at.features().stream()
                .map(f -> f.outlook(reading).figures())
                .filter(figures -> figures.containsKey(name))
                .map(figures -> Objects.requireNonNull(figures.get(name)))
                .findFirst()
                .orElseThrow();
    }

    private static String said(Wiring at, Journal in, SharingClass sharing) {
        StringBuilder said = new StringBuilder();
        at.sheets().forEach(kind -> said.append(said(at, in, kind, sharing)));
        return said.toString();
    }

    private static String said(Wiring at, Journal in, String name) {
        return at.sheets().stream()
                .filter(kind -> kind.name().equals(name))
                .map(kind -> said(at, in, kind, SharingClass.PUBLIC))
                .findFirst()
                .orElseThrow();
    }

    private static String said(Wiring at, Journal in, SheetKind kind, SharingClass sharing) {
        Reading reading = at.asAt().reading(in.sql());
        List<String> everyone = BoroughStore.authorities(in.sql()).stream().map(Authority::gss).toList();
        return SheetText.of(kind.makeAll(new SheetRequest(
                in, TODAY, reading.asAt(), Optional.empty(), sharing, everyone, false)));
    }

    private List<String> values(TableField<?, String> field) {
        List<String> values = new ArrayList<>();
        journal.sql()
                .select(field)
                .from(Objects.requireNonNull(field.getTable()))
                .where(field.isNotNull())
                .forEach(r -> values.add(r.value1()));
        // Those who may approve an award are named with the rules of the funds.
        values.removeIf(Set.of("improvement manager", "programme board")::contains);
        return values;
    }
}
