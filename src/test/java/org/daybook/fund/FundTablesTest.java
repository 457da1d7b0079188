package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.borough.ProgrammeStore;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.table.OutCell;
import org.daybook.table.TableOut;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The ledger as a table")
class FundTablesTest {
    private static final LocalDate DAY = LocalDate.of(2008, 10, 3);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("says of a virement which head gives and which takes")
    void virement() throws Exception {
        try (Office office = new Office(folder, "hers", false)) {
            String fund = office.newFund("Pot");
            String from = head(office, fund, "Grants");
            String to = head(office, fund, "Training");
            office.enter(fund, Particulars.of(EntryKind.BUDGET_ALLOCATED, DAY, new Money(500_00)).onHead(from));
            office.enter(fund, Particulars.of(EntryKind.VIREMENT, DAY, new Money(200_00)).fromHead(from).onHead(to));
            assertThat(rows(office).getLast())
                    .containsEntry("From head", OutCell.text("Grants"))
                    .containsEntry("Budget head", OutCell.text("Training"));
        }
    }

    @Test
    @DisplayName("says of a payment its VAT, and who bears it")
    void vat() throws Exception {
        try (Office office = new Office(folder, "hers", false)) {
            String fund = office.newFund("Pot");
            office.enter(fund, payment(new Cost(new Money(100_00), new Money(17_50), true)));
            office.enter(fund, payment(new Cost(new Money(100_00), new Money(17_50), false)));
            office.enter(fund, payment(Cost.of(new Money(100_00))));
            List<Map<String, OutCell>> rows = rows(office);
            assertThat(rows.get(0))
                    .containsEntry("Amount", OutCell.amount(new Money(100_00)))
                    .containsEntry("VAT", OutCell.amount(new Money(17_50)))
                    .containsEntry("VAT is", OutCell.text("recovered"));
            assertThat(rows.get(1))
                    .containsEntry("Amount", OutCell.amount(new Money(117_50)))
                    .containsEntry("VAT is", OutCell.text("a cost to the fund"));
            assertThat(rows.get(2)).containsEntry("VAT", OutCell.BLANK).containsEntry("VAT is", OutCell.BLANK);
        }
    }

    private static Particulars payment(Cost cost) {
        return Particulars.of(EntryKind.PAYMENT, DAY, Money.ZERO).costing(cost).because("the grant comes in May");
    }

    private static String head(Office office, String fund, String name) {
        String id = office.posting.nextId();
        office.journal.save(Draft.labelled("New head")
                .create(FundTypes.HEAD.key(id), Map.of("fund", Value.of(fund), "name", Value.of(name))));
        return id;
    }

    private static List<Map<String, OutCell>> rows(Office office) {
        TableOut table = FundTables.ledger(
                new Reading(office.journal.sql(), ProgrammeStore.programme(office.journal.sql()), DAY));
        List<Map<String, OutCell>> rows = new ArrayList<>();
        table.rows().get().forEachRemaining(cells -> {
            Map<String, OutCell> row = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(table.headers().get(i), cells.get(i));
            }
            rows.add(row);
        });
        return rows;
    }
}
