package org.daybook.museum;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.kit.text.PartialDate;
import org.daybook.table.OutCell;
import org.daybook.table.RowVerdict;
import org.daybook.table.TableImport;
import org.daybook.table.TableOut;
import org.daybook.table.TableWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A table of museums or of museum services")
class MuseumTablesTest {
    private static final String MUSEUMS = """
            museum_id,museum_name,address_line_1,postcode,admin_area_3,accreditation,governance_subtype,year_closed_high
            m.1,Lantern Museum,1 High Street,SM1 1AA,Sutton,Accredited,Local Authority,na
            m.2,Museum of Thimbles,2 Low Street,,LB Camden,Unaccredited,Private,1998
            m.3,Hall Place,,,Bexley,Accredited,Local Authority,na
            """;

    @TempDir
    Path folder;

    private Laptop laptop;

    @BeforeEach
    void open() throws Exception {
        laptop = new Laptop(folder, true);
    }

    @AfterEach
    void close() throws Exception {
        laptop.close();
    }

    @Test
    void puts_a_museum_under_a_service_only_where_a_local_authority_governs_it() {
        laptop.take("museums", MUSEUMS);
        assertThat(laptop.museum("Lantern Museum").service()).isEqualTo(laptop.service("Sutton").gss());
        assertThat(laptop.museum("Lantern Museum").accreditation()).isEqualTo("accredited");
        assertThat(laptop.museum("Museum of Thimbles").service()).isEmpty();
        assertThat(laptop.museum("Museum of Thimbles").place()).isEqualTo("2 Low Street, Camden");
        assertThat(laptop.museum("Museum of Thimbles").notes()).isEqualTo("Number: m.2\nClosed: 1998");
    }

    @Test
    void reads_areas_governance_and_years_as_mapping_museums_writes_them() {
        TableImport.Preview preview = laptop.take("museums", """
                museum_id,Museum_name,Admin_area,Governance,Year_opened,Year_closed
                mm.1,Lantern Museum,/England/London (English Region)/Sutton (London Borough),Government-Local_Authority,1996:1996,9999:9999
                mm.2,Museum of Thimbles,/England/London (English Region)/Camden (London Borough),Independent-Unknown,1960:1997,1998:2001
                """);
        assertThat(preview.others()).isEmpty();
        Museum own = laptop.museum("Lantern Museum");
        assertThat(own.service()).isEqualTo(laptop.service("Sutton").gss());
        assertThat(own.governance()).isEqualTo("local authority");
        assertThat(own.notes()).isEqualTo("Number: mm.1\nOpened: 1996");
        assertThat(own.archived()).isFalse();
        Museum closed = laptop.museum("Museum of Thimbles");
        assertThat(closed.service()).isEmpty();
        assertThat(closed.notes()).isEqualTo("Number: mm.2\nOpened: 1960–1997\nClosed: 1998–2001");
        assertThat(closed.archived()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Arts Council England", "Council of the Royal College of Surgeons", "Borough Market Trust",
        "Lantern Heritage Trust (independent of the council)", "Non-local authority", "Independent", "NT", "Camden Arts Centre",
        "Sutton Heritage Trust", "Sutton - an independent trust"
    })
    @DisplayName("keeps who governs a museum as it is written where that is no local authority, whatever words are in it")
    void governed_by_others(String governance) {
        laptop.take("museums", "Museum,Borough,Governance\nLantern Museum,Sutton," + governance + "\n");
        assertThat(laptop.museum("Lantern Museum").service()).isEmpty();
        assertThat(laptop.museum("Lantern Museum").governance()).isEqualTo(governance);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Local Authority", "LA", "Local_Authority", "Government:Local authority", "Council", "London Borough", "Borough council", "Local authority museum",
        "Sutton Council", "London Borough of Sutton", "LB Sutton", "Sutton Borough Council"
    })
    @DisplayName("puts a museum under its authority's service where the authority governs it, however that is written")
    void governed_by_its_authority(String governance) {
        laptop.take("museums", "Museum,Borough,Governance\nLantern Museum,Sutton," + governance + "\n");
        assertThat(laptop.museum("Lantern Museum").service()).isEqualTo(laptop.service("Sutton").gss());
        assertThat(laptop.museum("Lantern Museum").governance()).isEqualTo("local authority");
        assertThat(laptop.museum("Lantern Museum").place()).isEmpty();
    }

    @Test
    @DisplayName("puts a museum that one authority governs and that lies in another under the one that governs it")
    void governed_from_elsewhere() {
        laptop.take("museums", "Museum,Borough,Governance\nLantern Museum,Camden,City of London Corporation\n");
        assertThat(laptop.museum("Lantern Museum").service()).isEqualTo(laptop.service("City of London").gss());
        assertThat(laptop.museum("Lantern Museum").place()).isEqualTo("Camden");
    }

    @Test
    void archives_what_had_closed_and_says_so() {
        TableImport.Preview preview = laptop.take("museums", MUSEUMS);
        assertThat(laptop.museum("Museum of Thimbles").archived()).isTrue();
        assertThat(preview.taken().get(1).remarks()).containsExactly("Closed in 1998: taken as archived.");
    }

    @Test
    void points_out_a_museum_of_a_name_that_is_there_and_takes_it() {
        TableImport.Preview preview = laptop.take("museums", MUSEUMS);
        assertThat(preview.taken()).hasSize(3);
        assertThat(preview.taken().get(2).remarks())
                .containsExactly("A museum called Hall Place is there already. If the two are the same, join them.");
    }

    @Test
    void adds_nothing_the_second_time_and_is_one_undo() {
        int before = laptop.now().museums().size();
        laptop.take("museums", MUSEUMS);
        assertThat(laptop.preview("museums", MUSEUMS).judgement().control().taken()).isZero();
        assertThat(laptop.preview("museums", MUSEUMS).judgement().control().alreadyThere()).isEqualTo(3);
        laptop.journal.undo();
        assertThat(laptop.now().museums()).hasSize(before);
    }

    @Test
    void moves_services_to_the_stage_that_it_names() {
        String table = """
                Authority,Stage,Date,Tranche,Note
                LB Bromley,Enrolled,28/10/2008,second tranche,
                Sutton,waiting,October 2008,,the post is still vacant
                """;
        laptop.take("museum-services", table);
        assertThat(laptop.service("Bromley").stage()).isEqualTo(EnrolmentStage.ENROLLED);
        assertThat(laptop.service("Bromley").since()).contains(PartialDate.of("2008-10-28"));
        assertThat(laptop.service("Bromley").service().tranche()).isEqualTo("second tranche");
        assertThat(laptop.service("Sutton").service().waitingReason()).isEqualTo("the post is still vacant");
        assertThat(laptop.preview("museum-services", table).judgement().control().alreadyThere()).isEqualTo(2);
        laptop.journal.undo();
        assertThat(laptop.service("Bromley").stage()).isEqualTo(EnrolmentStage.INVITED);
        assertThat(laptop.service("Bromley").service().tranche()).isEmpty();
        assertThat(laptop.service("Sutton").service().waitingReason()).isEqualTo("the only post is vacant");
    }

    @Test
    void leaves_a_service_at_the_newest_where_it_tells_its_history_the_newest_first() {
        laptop.take("museum-services", "Authority,Stage,Date\nBromley,Self-assessing,28/10/2008\nBromley,Enrolled,October 2008\n");
        assertThat(laptop.service("Bromley").stage()).isEqualTo(EnrolmentStage.SELF_ASSESSING);
    }

    @Test
    void keeps_the_key_of_a_row_without_a_stage_however_many_tables_there_were() {
        String one = "Authority,Tranche\nBromley,first tranche\n";
        String two = "Authority,Tranche\nBromley,second tranche\n";
        laptop.take("museum-services", one);
        laptop.take("museum-services", two);
        assertThat(laptop.preview("museum-services", one).judgement().control().alreadyThere()).isEqualTo(1);
        assertThat(laptop.preview("museum-services", two).judgement().control().alreadyThere()).isEqualTo(1);
        assertThat(laptop.service("Bromley").service().tranche()).isEqualTo("second tranche");
    }

    @Test
    void leaves_in_doubt_what_no_stage_is_called_with_the_list_of_those_there_are() {
        assertThat(doubt("Authority,Stage,Date\nBromley,nearly there,28/10/2008\n"))
                .startsWith("No stage is called “nearly there”. Type one of: eligible, invited, enrolled,");
    }

    @Test
    void leaves_in_doubt_a_stage_of_a_service_that_is_not_eligible() {
        assertThat(doubt("Authority,Stage,Date\nHarrow,enrolled,28/10/2008\n"))
                .startsWith("It is said not to be eligible, and yet to be “enrolled”.");
        assertThat(doubt("Authority,Eligible,Stage,Date\nBromley,no,enrolled,28/10/2008\n"))
                .startsWith("It is said not to be eligible, and yet to be “enrolled”.");
    }

    @Test
    void leaves_in_doubt_a_date_to_come_and_one_that_is_missing() {
        assertThat(doubt("Authority,Stage,Date\nBromley,enrolled,28/11/2008\n"))
                .startsWith("Later than today, 31 October 2008.");
        assertThat(doubt("Authority,Stage,Date\nBromley,enrolled,\n")).startsWith("It has been moved before");
    }

    @Test
    void takes_a_service_as_eligible_where_none_was_known_and_says_so() throws Exception {
        try (Laptop empty = new Laptop(folder.resolve("empty"), false)) {
            TableImport.Preview preview = empty.take(
                    "museum-services",
                    "Authority,Stage,Date\nBromley,enrolled,28/10/2008\nHarrow,not eligible,\nBrent,,\n");
            assertThat(empty.now().eligible()).isEqualTo(2);
            assertThat(empty.now().enrolled()).isEqualTo(1);
            assertThat(preview.taken().getFirst().remarks())
                    .containsExactly("Taken as eligible, as the table lists its museum service.");
        }
    }

    @Test
    @DisplayName("makes an authority not eligible where the table answers no to whether it has a museum service")
    void no_museum_service() {
        laptop.take("museum-services", "Borough,Has museum service?\nBromley,N\nSutton,Y\n");
        assertThat(laptop.service("Bromley").service().eligible()).isFalse();
        assertThat(laptop.service("Sutton").service().eligible()).isTrue();
    }

    @Test
    @DisplayName("leaves in doubt a yes or no, or a none, where a service's name should be")
    void no_name() {
        assertThat(doubt("Authority,Service name\nCamden,Camden Museums\nBromley,Bromley Museums\nSutton,none\n"))
                .startsWith("“none” is no name of a museum service. Type the name");
    }

    @Test
    @DisplayName("asks whether an authority is eligible that has no museums, and says where it was taken so without a word")
    void nothing_says_whether_eligible() throws Exception {
        try (Laptop empty = new Laptop(folder.resolve("empty"), false)) {
            TableImport.Preview preview = empty.preview("museum-services", "Authority,Number of museums\nBromley,0\nSutton,2\n");
            assertThat(preview.others()).singleElement().isInstanceOfSatisfying(RowVerdict.Doubtful.class, row -> assertThat(row.reason())
                    .isEqualTo("It has no museums, and nothing says whether it is eligible. Type yes or no under eligible."));
            assertThat(preview.taken()).singleElement().satisfies(row -> assertThat(row.remarks())
                    .containsExactly("Taken as eligible, as the table lists its authority and says no more. Check that it has a museum service."));
        }
    }

    @Test
    void goes_out_as_it_is_shown_and_says_that_it_is_illustrative() {
        TableOut services = MuseumTables.services(laptop.reading());
        List<List<OutCell>> rows = rows(services);
        assertThat(rows).hasSize(33);
        assertThat(services.illustrative()).isTrue();
        assertThat(rows.stream().filter(r -> r.get(1).equals(new OutCell.Flag(true)))).hasSize(24);
        assertThat(rows(MuseumTables.museums(laptop.reading()))).hasSize(22);
    }

    @Test
    void goes_out_and_comes_in_elsewhere_as_the_same_and_not_twice() throws Exception {
        String museums = csv(MuseumTables.museums(laptop.reading()));
        String services = csv(MuseumTables.services(laptop.reading()));
        try (Laptop other = new Laptop(folder.resolve("other"), false)) {
            assertThat(other.take("museums", museums).others()).isEmpty();
            assertThat(other.take("museum-services", services).others()).isEmpty();
            assertThat(facts(other)).hasSize(22 + 33).isEqualTo(facts(laptop));
            assertThat(other.preview("museums", museums).judgement().control().taken()).isZero();
            assertThat(other.preview("museum-services", services).judgement().control().taken()).isZero();
        }
    }

    @Test
    void does_not_come_in_twice_where_columns_of_it_were_not_recognised_the_first_time() {
        String museums = """
                Museum,Governed by,Place,Run by the service of,Archived
                Lantern House,local authority,1 High Street,Sutton,no
                Thimble House,a trust,2 Low Street,,yes
                """;
        String services = "Authority,Stage,Since,Waits because\nSutton,waiting,October 2008,the post is still vacant\n";
        laptop.takeWithout("museums", museums, "governance", "address", "service", "archived");
        laptop.takeWithout("museum-services", services, "note");
        assertThat(laptop.preview("museums", museums).judgement().control().alreadyThere()).isEqualTo(2);
        assertThat(laptop.preview("museum-services", services).judgement().control().alreadyThere()).isEqualTo(1);
        assertThat(laptop.preview("museums", museums + "Third House,,,,\n").judgement().control().taken()).isEqualTo(1);
    }

    private static List<String> facts(Laptop of) {
        Stream<String> museums = of.now().museums().stream()
                .filter(Museum::standsForItself)
                .map(m -> String.join("|", m.name(), m.service(), m.place(), m.accreditation(), m.governance(), m.notes(), "" + m.archived()));
        Stream<String> services = of.now().rows().stream()
                .map(r -> String.join("|", r.authority().name(), r.service().name(), r.stage().word(), r.since().toString(), r.service().tranche(),
                        r.service().waitingReason(), "" + r.service().eligible(), "" + r.museums()));
        return Stream.concat(museums.sorted(), services).toList();
    }

    private static String csv(TableOut table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TableWriter().writeCsv(table, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String doubt(String table) {
        List<RowVerdict> others = laptop.preview("museum-services", table).others();
        assertThat(others).singleElement().isInstanceOf(RowVerdict.Doubtful.class);
        return ((RowVerdict.Doubtful) others.getFirst()).reason();
    }

    private static List<List<OutCell>> rows(TableOut table) {
        List<List<OutCell>> rows = new ArrayList<>();
        table.rows().get().forEachRemaining(rows::add);
        return rows;
    }

    @Test
    @DisplayName("leaves in doubt a row that says the opposite of one above it")
    void two_rows_that_say_the_opposite() {
        TableImport.Preview preview = laptop.preview("museum-services", "Authority,Eligible\nCamden,Y\nSutton,Y\nCamden,N\n");
        assertThat(preview.others())
                .singleElement()
                .isInstanceOfSatisfying(
                        RowVerdict.Doubtful.class, row -> assertThat(row.reason()).contains("says the opposite"));
    }
}
