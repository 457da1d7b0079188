package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daybook.borough.ProgrammeStore;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Origin;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.table.AuthorityNames;
import org.daybook.table.Mapping;
import org.daybook.table.OutCell;
import org.daybook.table.Progress;
import org.daybook.table.Repairs;
import org.daybook.table.RowVerdict;
import org.daybook.table.TableImport;
import org.daybook.table.TableOut;
import org.daybook.table.TableReader;
import org.daybook.table.TableWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in and out of the ledger. */
class LedgerImportTest {
    private static final String FILE = """
            Payment date,Amount,Kind,Payee,Reference,Award
            01/10/2008,"1,000.00",income received,Arts fund,R1,
            03/10/2008,40.00,,Printing Works,P1,
            04/10/2008,-15.00,,Printing Works,P2,
            05/10/2008,7.00,,Printing Works,P3,No. 99
            06/10/2008,8.00,gift,Printing Works,P4,
            """;

    @TempDir
    Path folder;

    private static Reading reading(Office office) {
        return new Reading(
                office.journal.sql(), ProgrammeStore.programme(office.journal.sql()), LocalDate.of(2008, 10, 31));
    }

    private TableImport<Draft.Edit> opened(Office office) throws Exception {
        return opened(office, FILE);
    }

    private TableImport<Draft.Edit> opened(Office office, String content) throws Exception {
        Path file = folder.resolve("payments.csv");
        Files.writeString(file, content);
        return new TableImport<>(
                new TableReader().open(file),
                office.feature.importers().get("ledger").apply(reading(office)),
                new AuthorityNames(List.of(), Map.of()));
    }

    private void take(Office office) throws Exception {
        take(office, FILE);
    }

    private void take(Office office, String content) throws Exception {
        TableImport<Draft.Edit> intake = opened(office, content);
        Mapping mapping = intake.propose(Map.of()).mapping();
        List<Draft.Edit> edits = new ArrayList<>();
        intake.commit(mapping, Repairs.NONE, edits::add, Progress.SILENT);
        office.journal.saveMany("Imported", Origin.IMPORT, List.of(List.copyOf(edits)).stream().filter(e -> !e.isEmpty()).iterator());
    }

    @Test
    void rows_become_entries_and_what_names_nothing_known_is_doubtful() throws Exception {
        try (Office office = new Office(folder.resolve("data"), "a", true)) {
            TableImport<Draft.Edit> intake = opened(office);
            TableImport.Preview preview =
                    intake.preview(intake.propose(Map.of()).mapping(), Repairs.NONE, 10, Progress.SILENT);
            assertThat(preview.taken()).hasSize(3);
            assertThat(preview.others())
                    .extracting(v -> v instanceof RowVerdict.Doubtful d ? d.reason() : v.toString())
                    .satisfiesExactly(
                            r -> assertThat(r).contains("no award No. 99 in Museum improvement pot"),
                            r -> assertThat(r).contains("no kind of entry"));

            String pot = office.fund("Museum improvement pot").id();
            int before = office.ledger(pot).size();
            take(office);
            assertThat(office.ledger(pot).size()).isEqualTo(before + 3);
            assertThat(office.entry(pot, before + 1).wrote().source()).isEqualTo("Arts fund");
            Entry refund = office.entry(pot, before + 3);
            assertThat(refund.kind()).isEqualTo(EntryKind.REFUND);
            assertThat(refund.amount()).isEqualTo(Money.of("15"));
            assertThat(office.statement(pot, "2008-10-31").paid()).isEqualTo(Money.of("12275"));
        }
    }

    @Test
    @DisplayName("Of refunds without their payments it is said once how many there are, and not of those paid in a row below")
    void refunds_without_their_payments_are_said_once() throws Exception {
        String header = "Payment date,Amount,Payee\n";
        String refunds = "03/10/2008,-40.00,Printing Works\n04/10/2008,-15.00,Binder\n05/10/2008,-5.00,Binder\n";
        try (Office office = new Office(folder.resolve("data"), "a", false)) {
            TableImport.Preview alone = preview(opened(office, header + refunds));
            assertThat(alone.notices())
                    .singleElement()
                    .satisfies(said -> assertThat(said).startsWith("With 3 of the refunds, more came back").doesNotContain("£"));
            assertThat(alone.remarked()).allSatisfy(row -> assertThat(row.remarks()).hasSize(1));
            String paid = "01/10/2008,60.00,Printing Works\n";
            assertThat(preview(opened(office, header + refunds + paid)).notices()).isEmpty();
        }
    }

    @Test
    @DisplayName("Of an entry dated long before or after today it is said that its date may be wrong")
    void dates_far_off_are_pointed_out() throws Exception {
        try (Office office = new Office(folder.resolve("data"), "a", false)) {
            TableImport.Preview preview = preview(opened(
                    office,
                    "Payment date,Amount,Payee\n13/07/1912,100.00,Binder\n13/07/2008,50.00,Binder\n13/07/2080,30.00,Binder\n"));
            assertThat(preview.taken()).hasSize(3);
            assertThat(preview.remarked())
                    .filteredOn(row -> row.remarks().toString().contains("Check the date"))
                    .extracting(RowVerdict.Taken::line)
                    .containsExactly(2L, 4L);
            assertThat(preview.remarked().getFirst().remarks())
                    .contains("It is dated 13 July 1912, long before or after today. Check the date.");
        }
    }

    @Test
    @DisplayName("An entry that is there is pointed out where one of the two has no document number, and not where both have others")
    void alike_without_a_document_number() throws Exception {
        String there = "Payment date,Amount,Payee,Reference\n01/10/2008,40.00,Binder,R1\n02/10/2008,50.00,Binder,\n03/10/2008,60.00,Binder,R3\n";
        String again = "Payment date,Amount,Payee,Reference\n01/10/2008,40.00,binder,\n02/10/2008,50.00,Binder,R2\n03/10/2008,60.00,Binder,R4\n"
                + "04/10/2008,40.00,Binder,\n";
        try (Office office = new Office(folder.resolve("data"), "a", false)) {
            take(office, there);
            TableImport.Preview preview = preview(opened(office, again));
            assertThat(preview.taken()).hasSize(4);
            assertThat(preview.remarked())
                    .filteredOn(row -> row.remarks().toString().contains("The ledger has an entry of this date"))
                    .extracting(RowVerdict.Taken::line)
                    .containsExactly(2L, 3L);
            assertThat(preview.remarked().getFirst().remarks())
                    .contains("The ledger has an entry of this date, amount and payee already, and here or there no document number:"
                            + " leave the row out if it is the same.");
        }
    }

    private static TableImport.Preview preview(TableImport<Draft.Edit> intake) {
        return intake.preview(intake.propose(Map.of()).mapping(), Repairs.NONE, 10, Progress.SILENT);
    }

    @Test
    void the_same_file_twice_adds_nothing_and_after_its_undo_it_may_come_again() throws Exception {
        try (Office office = new Office(folder.resolve("data"), "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            Effect before = office.sums(pot, "2008-10-31");
            take(office);
            int size = office.ledger(pot).size();
            take(office);
            assertThat(office.ledger(pot).size()).isEqualTo(size);
            office.journal.undo();
            assertThat(office.ledger(pot).size()).isEqualTo(size + 3);
            assertThat(office.sums(pot, "2008-10-31")).isEqualTo(before);
            take(office);
            assertThat(office.ledger(pot).size()).isEqualTo(size + 6);
        }
    }

    @Test
    void on_a_copy_that_does_not_post_the_same_file_twice_proposes_nothing_new() throws Exception {
        try (Office office = new Office(folder.resolve("data"), "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            office.journal.save(Draft.labelled("Handed over")
                    .set(FundTypes.FUND.key(pot), "postingCopy", Value.of("another copy")));
            take(office);
            assertThat(FundStore.proposals(office.journal.sql(), pot)).hasSize(3);
            take(office);
            assertThat(FundStore.proposals(office.journal.sql(), pot)).hasSize(3);
        }
    }

    @Test
    void a_row_that_was_proposed_and_then_posted_is_known_again() throws Exception {
        try (Office office = new Office(folder.resolve("data"), "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            office.journal.save(Draft.labelled("Handed over")
                    .set(FundTypes.FUND.key(pot), "postingCopy", Value.of("another copy")));
            take(office);
            office.journal.save(office.posting.takeOver(office.journal.sql(), pot));
            for (Proposal proposal : FundStore.proposals(office.journal.sql(), pot)) {
                office.journal.save(office.posting.proposals().post(office.journal.sql(), pot, proposal, ""));
            }
            int size = office.ledger(pot).size();
            take(office);
            assertThat(office.ledger(pot).size()).isEqualTo(size);
        }
    }

    @Test
    void where_there_is_no_fund_one_is_made_for_the_rows() throws Exception {
        try (Office office = new Office(folder.resolve("data"), "a", false)) {
            take(office);
            Fund made = office.fund("Imported entries");
            assertThat(office.ledger(made.id()).size()).as("the row that names an award stays out").isEqualTo(3);
            assertThat(made.postingCopy()).isEqualTo(office.journal.copy().toString());
        }
    }

    @Test
    void entries_that_went_out_come_in_elsewhere_as_the_same_and_not_twice() throws Exception {
        String out;
        List<Particulars> wrote;
        try (Office office = new Office(folder.resolve("data"), "a", false)) {
            take(office);
            wrote = written(office);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new TableWriter().writeCsv(office.feature.tables().get("ledger").apply(reading(office)), bytes);
            out = bytes.toString(StandardCharsets.UTF_8);
        }
        try (Office office = new Office(folder.resolve("other"), "b", false)) {
            office.journal.save(Draft.labelled("Made").set(FundTypes.FUND.key(office.posting.nextId()), "name", Value.of("Imported entries")));
            assertThat(new Incoming(office, out).preview().others()).isEmpty();
            new Incoming(office, out).take();
            assertThat(written(office)).isEqualTo(wrote);
            assertThat(new Incoming(office, out).wouldTake()).isZero();
        }
    }

    private static List<Particulars> written(Office office) {
        Fund fund = office.fund("Imported entries");
        return IntStream.rangeClosed(1, office.ledger(fund.id()).size())
                .mapToObj(number -> office.entry(fund.id(), number).wrote())
                .toList();
    }

    @Test
    void entries_go_out_one_row_each_with_typed_cells() throws Exception {
        try (Office office = new Office(folder.resolve("data"), "a", true)) {
            TableOut out = office.feature.tables().get("ledger").apply(reading(office));
            List<List<OutCell>> rows = new ArrayList<>();
            out.rows().get().forEachRemaining(rows::add);
            assertThat(rows).hasSize(23);
            assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(out.headers()));
            assertThat(rows.get(1)).contains(OutCell.amount(Money.of("50000")));
            assertThat(out.illustrative()).isTrue();
        }
    }
}
