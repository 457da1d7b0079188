package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.borough.BoroughStore;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.daybook.snapshot.Choices;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotImport;
import org.daybook.snapshot.SnapshotWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A statement with a cut-off for what was recorded")
class StatementTermsTest {
    private static final LocalDate AS_AT = LocalDate.of(2008, 10, 31);

    private Office office;
    private String fund;
    private String head;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new Office(folder, "a", false);
        fund = office.newFund("Pot");
        head = office.posting.nextId();
        office.journal.save(Draft.labelled("New head")
                .create(FundTypes.HEAD.key(head), Map.of("fund", Value.of(fund), "name", Value.of("Training"))));
        office.enter(fund, Book.entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "1000"));
        office.enter(fund, Book.entry(EntryKind.BUDGET_ALLOCATED, "2008-10-01", "300").onHead(head));
        office.enter(fund, Book.entry(EntryKind.PAYMENT, "2008-10-02", "300").onHead(head));
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    @DisplayName("keeps forecast, variance and rating as they were printed, whatever is foreseen later")
    void still_to_come() {
        Instant printed = now();
        Statement before = statement(printed);
        change("budget-head", head, "stillToCome", Value.of(Money.of("400")));
        assertThat(statement(printed).heads()).isEqualTo(before.heads());
        assertThat(statement(now()).heads().getFirst().forecast()).isEqualTo(Money.of("700"));
        assertThat(before.heads().getFirst().rag()).isEqualTo(Rag.GREEN);
    }

    @Test
    @DisplayName("keeps what was blocked as it was printed, whatever condition is set or lifted later")
    void blocked() {
        change("fund", fund, "blockText", Value.of("until the tool is available"));
        Instant printed = now();
        assertThat(statement(printed).blocked()).isEqualTo(Money.of("700"));
        change("fund", fund, "blockLifted", Value.of(PartialDate.of("2008-10-15")));
        assertThat(statement(printed).blocked()).isEqualTo(Money.of("700"));
        assertThat(FundFigures.all(office.journal.sql(), office.posting.books(), AS_AT, Optional.of(printed)).getFirst().blocked())
                .isEqualTo(Money.of("700"));
        assertThat(statement(now()).blocked()).isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName("rates by the rule in force then, which stands beside it")
    void rules() {
        change("budget-head", head, "stillToCome", Value.of(Money.of("9")));
        Instant printed = now();
        Statement before = statement(printed);
        office.journal.save(Draft.labelled("Rules")
                .set(BoroughStore.SETTING_TYPE.key("fund.countExpected"), "content", Value.of("yes")));
        assertThat(statement(printed).rules()).isEqualTo(before.rules());
        assertThat(statement(now()).rules().countExpected()).isTrue();
    }

    @Test
    @DisplayName("keeps a head that was put away since, with what was still to come on it, under the name it had")
    void put_away() {
        String another = office.posting.nextId();
        office.journal.save(Draft.labelled("New head")
                .create(
                        FundTypes.HEAD.key(another),
                        Map.of(
                                "fund", Value.of(fund),
                                "name", Value.of("Outreach"),
                                "stillToCome", Value.of(Money.of("50")))));
        Instant printed = now();
        Statement before = statement(printed);
        change("budget-head", another, "name", Value.of("Outreach and more"));
        change("budget-head", another, "archived", Value.of(true));
        assertThat(statement(printed).heads()).isEqualTo(before.heads());
        assertThat(statement(printed).forecast()).isEqualTo(Money.of("350"));
        assertThat(statement(now()).forecast()).isEqualTo(Money.of("300"));
    }

    @Test
    @DisplayName("names a head that was entered in the book later than what is spent on it, as in the sample")
    void a_head_that_came_later(@TempDir Path folder) throws Exception {
        try (Office sample = new Office(folder, "b", true)) {
            Fund pot = sample.fund("Museum improvement pot");
            Optional<Instant> cutOff = Optional.of(Instant.parse("2008-10-02T00:00:00Z"));
            Statement statement = new Statements(
                            sample.posting.books().ledger(sample.journal.sql(), pot.id()).columns(),
                            StatementTerms.of(sample.journal.sql(), pot, cutOff))
                    .asAt(AS_AT, cutOff);
            assertThat(statement.heads())
                    .extracting(HeadLine::name)
                    .containsExactly("Improvement grants", "Training of peers", "Dissemination");
        }
    }

    @Test
    @DisplayName("comes out the same where the sample came in from another copy, nobody having posted in its funds yet")
    void the_sample_that_came_in(@TempDir Path home) throws Exception {
        try (Office hers = new Office(home.resolve("hers"), "hers", true);
                Office his = new Office(home.resolve("his"), "his", false)) {
            Instant sample = hers.posting.now();
            hers.later(Duration.ofHours(1));
            String blocked = FundFigures.all(hers.journal.sql(), hers.posting.books(), AS_AT, Optional.of(sample)).stream()
                    .filter(figures -> figures.blocked().equals(Money.of("6000")))
                    .findFirst()
                    .orElseThrow()
                    .fund()
                    .id();
            hers.journal.save(Draft.labelled("Lifted")
                    .set(FundTypes.FUND.key(blocked), "blockLifted", Value.of(PartialDate.of("2008-10-15"))));
            Instant lifted = hers.posting.now();
            his.later(Duration.ofDays(9));
            take(his, hers, home.resolve("sample.json"));

            for (Optional<Instant> cutOff : List.of(
                    Optional.of(Instant.parse("2008-10-31T12:00:00Z")), Optional.of(sample), Optional.of(lifted),
                    Optional.<Instant>empty())) {
                assertThat(FundFigures.all(his.journal.sql(), his.posting.books(), AS_AT, cutOff))
                        .as("with cut-off %s", cutOff)
                        .isEqualTo(FundFigures.all(hers.journal.sql(), hers.posting.books(), AS_AT, cutOff));
            }
        }
    }

    @Test
    @DisplayName("stays as it was printed when a third copy's snapshot brings what was made before, nobody having posted yet")
    void a_third_copy(@TempDir Path home) throws Exception {
        try (Office hers = new Office(home.resolve("hers"), "hers", false);
                Office third = new Office(home.resolve("third"), "third", false);
                Office his = new Office(home.resolve("his"), "his", false)) {
            String pot = hers.posting.nextId();
            hers.journal.save(Draft.labelled("New")
                    .create(
                            FundTypes.FUND.key(pot),
                            Map.of("name", Value.of("Pot"), "amount", Value.of(Money.of("1000")))));
            third.later(Duration.ofMinutes(10));
            take(third, hers, home.resolve("first.json"));
            third.journal.save(Draft.labelled("More").set(FundTypes.FUND.key(pot), "amount", Value.of(Money.of("7000"))));
            Instant cutOff = third.posting.now();
            his.later(Duration.ofDays(1));
            take(his, hers, home.resolve("second.json"));
            assertThat(amountKnown(his, pot, cutOff)).contains(Money.of("1000"));
            his.later(Duration.ofDays(1));
            take(his, third, home.resolve("third.json"));
            assertThat(amountKnown(his, pot, cutOff)).contains(Money.of("1000"));
            assertThat(amountKnown(his, pot, his.posting.now())).contains(Money.of("7000"));
        }
    }

    private static void take(Office to, Office from, Path file) throws Exception {
        SnapshotWriter.write(from.journal, ExportRequest.of(Sharing.INTERNAL).within(Scope.ALL), file);
        SnapshotImport.open(to.journal, new SnapshotImport.Request(file, Optional.empty(), false, to.feature.sections()))
                .take(Choices.none(), () -> {});
    }

    private static Optional<Money> amountKnown(Office office, String fund, Instant cutOff) {
        Fund of = FundStore.fund(office.journal.sql(), fund).orElseThrow();
        return StatementTerms.of(office.journal.sql(), of, Optional.of(cutOff)).fund().amount();
    }

    private Instant now() {
        return office.posting.now();
    }

    private void change(String type, String id, String field, Value value) {
        office.journal.save(Draft.labelled("Changed").set(new RecordKey(type, id), field, value));
    }

    private Statement statement(Instant recordedUntil) {
        Fund of = FundStore.fund(office.journal.sql(), fund).orElseThrow();
        StatementTerms terms = StatementTerms.of(office.journal.sql(), of, Optional.of(recordedUntil));
        return new Statements(office.ledger(fund).columns(), terms).asAt(AS_AT, Optional.of(recordedUntil));
    }
}
