package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.sheet.Block;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FundSheetsTest {
    @TempDir
    Path folder;

    private static Sheet made(Office office, String name) {
        return made(office, name, LocalDate.of(2008, 10, 31), SharingClass.INTERNAL);
    }

    private static Sheet made(Office office, String name, LocalDate day, SharingClass sharing) {
        SheetKind kind = office.feature.sheets().stream()
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElseThrow();
        return kind.make(new SheetRequest(office.journal, day, day, Optional.empty(), sharing, List.of(), true));
    }

    private static List<String> texts(Sheet sheet, String caption) {
        return sheet.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(t -> t.caption().equals(caption))
                .flatMap(t -> t.rows().stream())
                .flatMap(r -> r.cells().stream())
                .map(c -> c.text())
                .toList();
    }

    @Test
    void the_statement_names_its_figures_and_the_rule_in_force() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Sheet sheet = made(office, "fund-statement");
            assertThat(sheet.basis()).contains("amber from 2 %, red from 5 %");
            assertThat(texts(sheet, "Year 2008/09")).contains("37,750.00", "21,750.50", "15,999.50", "10,000.00");
            assertThat(texts(sheet, "By budget head")).contains("Training of peers", "amber");
            assertThat(sheet.blocks()).contains(new Block.Paragraph(
                    "Its amount is not set, and nothing has been entered. That is not nil."));
        }
    }

    @Test
    @DisplayName("A reversal is minus on the statement as in the window and the table, and so is what is carried out of a year")
    void a_reversal_is_minus_everywhere() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String pot = office.newFund("Pot");
            office.enter(pot, Book.entry(EntryKind.INCOME_RECEIVED, "2008-07-01", "2000"));
            office.enter(pot, Particulars.reversing(1, LocalDate.of(2008, 7, 2), "mistaken"));
            office.enter(pot, Book.entry(EntryKind.INCOME_RECEIVED, "2008-07-03", "37710"));
            office.journal.save(
                    office.posting.closeYear(office.journal.sql(), pot, new FinancialYear(2008), LocalDate.of(2009, 5, 1)));
            List<String> listed = List.of("2,000.00", "−2,000.00", "37,710.00", "−37,710.00", "37,710.00");
            EntrySource source = new EntrySource(pot, office.ledger(pot).columns(), List.of(), List.of(), false);
            assertThat(IntStream.range(0, 5).mapToObj(row -> source.row(row, Optional.empty()).amount().inTable()))
                    .isEqualTo(listed);
            Sheet sheet = made(office, "fund-statement", LocalDate.of(2009, 5, 1), SharingClass.INTERNAL);
            List<String> entries = texts(sheet, "Every entry, in the order of posting");
            assertThat(IntStream.range(0, 5).mapToObj(row -> entries.get(row * 7 + 5))).isEqualTo(listed);
            assertThat(IntStream.rangeClosed(1, 5).mapToObj(n -> office.entry(pot, n).listed().inTable())).isEqualTo(listed);
        }
    }

    @Test
    void awards_and_claims_say_what_is_overdue() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Sheet sheet = made(office, "awards-and-claims");
            assertThat(texts(sheet, "Awards")).contains("Total", "34,250.50", "12,250.00", "21,750.50");
            assertThat(texts(sheet, "Open claims by due date")).contains("overdue", "17 Oct 2008");
        }
    }

    @Test
    @DisplayName("Awards and claims show what was open on their day, whatever became of it since")
    void awards_and_claims_as_at() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            Sheet sheet = made(office, "awards-and-claims", LocalDate.of(2008, 9, 20), SharingClass.INTERNAL);
            assertThat(texts(sheet, "Open claims by due date")).contains("12 Sep 2008", "approved");
        }
    }

    @Test
    @DisplayName("What a withdrawn award still keeps from being spent is said on the internal sheet, and on no other")
    void stranded() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            String pot = office.fund("Museum improvement pot").id();
            String award = AwardStore.awards(office.journal.sql(), pot).get(4).id();
            office.journal.save(Draft.labelled("Withdrawn")
                    .create(
                            FundTypes.AWARD_MOVE.key(office.posting.nextId()),
                            Map.of(
                                    "award", Value.of(award),
                                    "state", Value.of("withdrawn"),
                                    "date", Value.of("2008-10-30"))));
            LocalDate day = LocalDate.of(2008, 10, 31);
            assertThat(paragraphs(made(office, "awards-and-claims", day, SharingClass.INTERNAL)))
                    .anySatisfy(text -> assertThat(text).contains("No. 5", "withdrawn", "£4,000 outstanding"));
            assertThat(paragraphs(made(office, "awards-and-claims", day, SharingClass.PARTNERS))).isEmpty();
        }
    }

    private static List<String> paragraphs(Sheet sheet) {
        return sheet.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(block -> ((Block.Paragraph) block).text())
                .toList();
    }

    @Test
    void an_empty_programme_gives_a_sheet_that_says_so() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            assertThat(made(office, "fund-statement").blocks()).isNotEmpty();
            assertThat(made(office, "awards-and-claims").blocks()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("The statement prints who may approve how much, and says wherever uncommitted counts expected income")
    void the_statement_prints_the_approval_limits_and_says_that_expected_income_counts() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            assertThat(made(office, "fund-statement").basis())
                    .contains("No role has an approval limit.")
                    .contains("expected income is not counted");
            String pot = office.fund("Museum improvement pot").id();
            office.journal.save(FundSettings.into(
                    Draft.labelled("Rules"), true, "programme board = 10,000\nchief executive = 50,000"));
            office.enter(pot, Book.entry(EntryKind.INCOME_CONFIRMED, "2008-10-30", "500").fromSource("MLA"));
            Sheet sheet = made(office, "fund-statement");
            assertThat(sheet.basis())
                    .contains("For one award may approve: programme board up to £10,000, chief executive up to £50,000.")
                    .contains("expected income is counted");
            assertThat(texts(sheet, "Year 2008/09")).contains("Uncommitted, with expected income", "16,499.50");
            assertThat(sheet.blocks())
                    .filteredOn(Block.KeyFigures.class::isInstance)
                    .first()
                    .asString()
                    .contains("uncommitted of £50,000 received and £500 expected");
        }
    }

    @Test
    @DisplayName("A head without an allocation has a blank budget on the statement, and no rating")
    void a_head_without_an_allocation_is_blank() throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            String pot = office.newFund("Pot");
            String head = office.posting.nextId();
            office.journal.save(Draft.labelled("Head")
                    .create(FundTypes.HEAD.key(head), Map.of("fund", Value.of(pot), "name", Value.of("Training"))));
            office.enter(pot, Book.entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
            office.enter(pot, Book.entry(EntryKind.PAYMENT, "2008-10-02", "30").onHead(head));
            assertThat(texts(made(office, "fund-statement"), "By budget head"))
                    .containsExactly("Training", "", "", "30.00", "0.00", "", "30.00", "", "");
        }
    }

    @Test
    @DisplayName("A total variance that is more than the variances above it says why: of what is on no head")
    void the_total_variance_says_what_it_counts() throws Exception {
        try (Office office = new Office(folder, "a", true)) {
            assertThat(paragraphs(made(office, "fund-statement"))).noneMatch(text -> text.contains("total variance"));
            office.enter(
                    office.fund("Museum improvement pot").id(),
                    Book.entry(EntryKind.PAYMENT, "2008-10-30", "120").toPayee("Caterer", "C 3"));
            assertThat(paragraphs(made(office, "fund-statement")))
                    .anyMatch(text -> text.contains("The total variance counts the £120 that is forecast where no budget is set"));
        }
    }
}
