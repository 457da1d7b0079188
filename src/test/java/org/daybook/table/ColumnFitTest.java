package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A column is proposed")
class ColumnFitTest {
    private static final String AWARDS =
            """
            Identifier,Title,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Name,Beneficiary Location:Name,Last modified
            x-1,Youth arts,12000,2008-05-22,2008-06-01,2009-05-31,c-1,Lantern Trust,The Funder,Camden,2010-03-01
            x-2,Museum club,8500.50,2008-05-23,2008-06-01,2009-05-31,c-2,Thimble Trust,The Funder,Hackney,2010-03-02
            """;

    @Test
    @DisplayName("from a list of awards: the award's date as date, the recipient as payee, the identifier as document number")
    void award_list() {
        assertThat(ledger(AWARDS))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "date", "Award Date", "amount", "Amount Awarded", "payee", "Recipient Org:Name", "reference", "Identifier"));
    }

    @Test
    @DisplayName("from headers run together into one word as from those of several")
    void camel_case() {
        assertThat(ledger(
                        """
                        id,title,amountAwarded,awardDate,recipientOrganization/0/name,fundingOrganization/0/name
                        x-1,Youth arts,12000,2008-05-22,Lantern Trust,The Funder
                        """))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "date", "awardDate", "amount", "amountAwarded", "payee", "recipientOrganization/0/name", "reference", "id"));
    }

    @Test
    @DisplayName("as payee where it holds the award's recipient, and none as the award itself")
    void award_recipient() {
        assertThat(ledger("Award recipient,Activity name,Award amount,Local authority,Award date\nLantern Trust,Voices,9000,Croydon,15/05/2008\n"))
                .containsEntry("payee", "Award recipient")
                .doesNotContainKey("award");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Award", "Award no.", "Award reference", "Award Number"})
    @DisplayName("as the award where its header says just that, or its number")
    void award(String header) {
        assertThat(ledger("Date,Payee,Amount," + header + "\n13/06/2008,Zed,5.00,A1\n")).containsEntry("award", header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Last Modified", "Project start date", "Planned End Date"})
    @DisplayName("for no date where its header says that it is another, and she is asked")
    void another_date(String header) {
        MappingProposer.Proposal proposal = MappingProposer.propose(
                Fixture.table("Payee,Amount," + header + "\nZed,5.00,13/06/2008\n"), TableTargets.ledger(), Map.of());
        assertThat(proposal.missing()).containsExactly("date");
    }

    @Test
    @DisplayName("for no date where its header says that it is another, and is named as the one that was passed over")
    void another_date_is_named() {
        MappingProposer.Proposal proposal = MappingProposer.propose(
                Fixture.table("Payee,Amount,Due Date\nZed,5.00,13/06/2008\n"), TableTargets.ledger(), Map.of());
        assertThat(proposal.unsure())
                .containsExactly("There are dates under “Due Date”, but that header says that they are others than the date."
                        + " Choose it all the same if it is meant.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Museum name and address", "Name and address", "Museum Name & Address", "Name"})
    @DisplayName("of museums as the name where it holds the address as well")
    void name_and_address(String header) {
        assertThat(columns(header + ",Borough\n\"Lantern House, 1 High Street\",Camden\n", TableTargets.museums()))
                .containsEntry("name", header)
                .doesNotContainKey("address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trans No", "trans_no", "TransNo", "Trans ID", "Transaction Number"})
    @DisplayName("as document number where it holds that of the transaction")
    void transaction_number(String header) {
        assertThat(ledger("Date,Payee,Amount," + header + "\n13/06/2008,Zed,5.00,46283317_1\n")).containsEntry("reference", header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Our SAP Doc No", "Payment Reference (SAP)", "Supplier invoice number"})
    @DisplayName("as document number where it contains the words of one, before a counter of the rows that is called ID")
    void no_row_counter(String header) {
        assertThat(ledger("ID,Date,Payee,Amount," + header + "\n1,13/06/2008,Zed,5.00,46283317_1\n")).containsEntry("reference", header);
        assertThat(ledger("Date,Payee,Amount," + header + ",Identifier\n13/06/2008,Zed,5.00,46283317_1,1\n"))
                .containsEntry("reference", header);
    }

    @ParameterizedTest
    @CsvSource({"Trans No, reference", "SAP Trans No, reference", "Award No, award"})
    @DisplayName("as document number or award that it was not before, and the rows that went in without it stay those")
    void known_again(String header, String field) {
        ReadTable table = Fixture.table("Date,Payee,Amount," + header + ",Note\n13/06/2008,Zed,5.00,46283317_1,paint\n");
        Mapping mapping = MappingProposer.propose(table, TableTargets.ledger(), Map.of()).mapping();
        assertThat(mapping.sources()).containsKey(field);
        List<String> before = Fixture.judge(table, TableTargets.ledger(), mapping.without(field), Repairs.NONE)
                .taken().stream().map(RowVerdict.Taken::key).toList();
        Judgement now = new TableJudge(table, TableTargets.ledger(), mapping, Fixture.names(), before::contains, Repairs.NONE)
                .run(_ -> {}, Progress.SILENT);
        assertThat(now.control().alreadyThere()).isEqualTo(1);
    }

    @Test
    @DisplayName("as document number that it always was, and a row without one is another")
    void always_known() {
        ReadTable table = Fixture.table("Date,Payee,Amount,Trans Ref No\n13/06/2008,Zed,5.00,46283317_1\n");
        Mapping mapping = MappingProposer.propose(table, TableTargets.ledger(), Map.of()).mapping();
        assertThat(mapping.sources()).containsKey("reference");
        List<String> before = Fixture.judge(table, TableTargets.ledger(), mapping.without("reference"), Repairs.NONE)
                .taken().stream().map(RowVerdict.Taken::key).toList();
        Judgement now = new TableJudge(table, TableTargets.ledger(), mapping, Fixture.names(), before::contains, Repairs.NONE)
                .run(_ -> {}, Progress.SILENT);
        assertThat(now.control().alreadyThere()).isZero();
    }

    @Test
    @DisplayName("with no other that it could not be: a place is no payee, a document's date no document number")
    void others() {
        ReadTable table = Fixture.table(
                """
                Payment Date,Supplier,Supplier Postcode,Document Date,Document No,Amount
                13/06/2008,Zed,SM1 1AA,12/06/2008,d1,5.00
                """);
        assertThat(Fixture.described(table, TableTargets.ledger()))
                .contains("Column “Supplier” is the payee.", "Column “Document No” is the document number.");
    }

    @ParameterizedTest
    @CsvSource({"Project supplier, true", "Contractor name, true", "Programme name, false", "Funding organisation, false"})
    @DisplayName("as payee where it may be one, and not where it is what was paid for or who gave the money")
    void who_is_paid(String header, boolean taken) {
        assertThat(ledger("Date,Amount," + header + "\n13/06/2008,5.00,Zed\n").containsKey("payee")).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date opened", "Opened (year)", "Year opened"})
    @DisplayName("of museums as when they opened, whether it is called year or date")
    void opened(String header) {
        assertThat(columns("Museum," + header + "\nLantern House,1998\n", TableTargets.museums())).containsEntry("opened", header);
    }

    @Test
    @DisplayName("as note where it describes, rather than where it holds the number of a description")
    void describing() {
        assertThat(ledger("Date,Payee,Amount,LotDescription,ProjectNameAndDescription\n13/06/2008,Zed,5.00,3,Painting\n"))
                .containsEntry("note", "ProjectNameAndDescription");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amount Awarded", "Award amount", "Amount offered"})
    @DisplayName("as amount that was awarded, which nobody takes for paid until she says so, once for all rows")
    void awarded(String header) {
        String table = "Date,Payee," + header + "\n13/06/2008,Zed,5.00\n14/06/2008,Why,6.00\n";
        Fixture.Pass pass = Fixture.ledger(table, Map.of());
        assertThat(pass.taken()).isEmpty();
        assertThat(pass.doubtful()).hasSize(2).allSatisfy(row -> assertThat(row.reason())
                .startsWith("The header “" + header + "” says what was awarded, not what was paid."));
        assertThat(Fixture.ledger(table, Map.of("kind", "payment")).taken()).hasSize(2);
        assertThat(Fixture.ledger(table, Map.of(), Repairs.NONE.confirm(2)).taken()).hasSize(1);
    }

    @Test
    @DisplayName("as the amount that was paid without a doubt, though an award is paid with it")
    void paid() {
        assertThat(Fixture.ledger("Date,Payee,Award payment\n13/06/2008,Zed,5.00\n", Map.of()).taken()).hasSize(1);
    }

    @Test
    @DisplayName("and of rows alike only that is said which was compared")
    void alike() {
        assertThat(Fixture.ledger("Date,Payee,Amount\n13/06/2008,Zed,5.00\n13/06/2008,Zed,5.00\n", Map.of()).judgement().findings())
                .extracting(Finding::sentence)
                .containsExactly("Line 3 has the same date, amount and payee as line 2. Check that it was not paid twice.");
    }

    @ParameterizedTest
    @CsvSource({
        "Type, governance, Historic house, Art gallery, false",
        "Type, governance, Independent, Local authority, true",
        "Type, governance, LA, Ind, true",
        "Type, governance, NT, LA, true",
        "Status, accreditation, Open, Closed, false",
        "Status, accreditation, Accredited, Provisional, true",
        "Governing body, governance, Trustees, London Borough of Bexley, true"
    })
    @DisplayName("of museums for what their type or status holds, and not for its header alone")
    void type_and_status(String header, String field, String one, String other, boolean taken) {
        Map<String, String> columns = columns(
                "Museum,Borough," + header + "\nLantern House,Camden," + one + "\nThimble House,Bexley," + other + "\n",
                TableTargets.museums());
        assertThat(columns.containsKey(field)).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Museum service (Y/N)", "Has museum service?", "Museum service", "Eligible for programme?"})
    @DisplayName("of museum services as eligible where it says yes and no, and never as a name")
    void yes_and_no(String header) {
        assertThat(columns("Borough," + header + "\nBexley,Y\nLambeth,N\nEaling,yes\nSutton,maybe\n", TableTargets.museumServices()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("authority", "Borough", "eligible", header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LA", "Organisation", "Name", "Who"})
    @DisplayName("as authority for what it holds, whatever its header says, and that is said")
    void authority_by_content(String header) {
        ReadTable table = Fixture.table(header + ",Contact,Stage,Date\nLB Camden,Desk,signed up,19/06/2008\nBexley Council,Front,signed up,20/06/2008\n");
        for (TableTarget target : List.of(TableTargets.museumServices(), TableTargets.stages())) {
            MappingProposer.Proposal proposal = MappingProposer.propose(table, target, Map.of(), Fixture.names());
            assertThat(proposal.missing()).isEmpty();
            assertThat(proposal.mapping().sources()).doesNotContainKey("name");
            if (!(header.equals("Name") && target.name().equals("stages"))) {
                assertThat(MappingProposer.describe(table, target, proposal.mapping(), Fixture.names()))
                        .contains("Column “" + header
                                + "” was taken for the authority because of what is in it, not for its header. Check that.");
            }
        }
    }

    @Test
    @DisplayName("not as authority where two could be, or the authority was given for all rows")
    void authority_left_open() {
        ReadTable table = Fixture.table("From,To,Stage,Date\nCamden,Bexley,signed up,19/06/2008\n");
        MappingProposer.Proposal two = MappingProposer.propose(table, TableTargets.stages(), Map.of(), Fixture.names());
        assertThat(two.missing()).containsExactly("authority");
        assertThat(two.unsure()).containsExactly("The authority may be column “From” or column “To”. Choose one.");
        ReadTable one = Fixture.table("Partner,Stage,Date\nCamden,signed up,19/06/2008\n");
        assertThat(MappingProposer.propose(one, TableTargets.stages(), Map.of("authority", "Sutton"), Fixture.names())
                        .mapping()
                        .sources())
                .containsEntry("authority", new Mapping.Source.Constant("Sutton"));
    }

    @Test
    @DisplayName("for each field that is needed, or the refusal names all that are wanting")
    void all_that_are_wanting() {
        ReadTable table = Fixture.table("Payee,Note\nZed,paint\n");
        Mapping mapping = MappingProposer.propose(table, TableTargets.ledger(), Map.of()).mapping();
        assertThatThrownBy(() -> Fixture.judge(table, TableTargets.ledger(), mapping, Repairs.NONE))
                .hasMessageStartingWith("Nothing says which columns hold the date and the amount.");
    }

    private static Map<String, String> ledger(String text) {
        return columns(text, TableTargets.ledger());
    }

    /** Field → column's header. */
    private static Map<String, String> columns(String text, TableTarget target) {
        Map<String, String> columns = new TreeMap<>();
        MappingProposer.propose(Fixture.table(text), target, Map.of(), Fixture.names()).mapping().sources().forEach((field, source) -> {
            if (source instanceof Mapping.Source.Column column) {
                columns.put(field, column.column());
            }
        });
        return columns;
    }
}
