package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.borough.ProgrammeStore;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a fund stands at, asked for again")
class FundPicturesTest {
    private static final LocalDate TODAY = LocalDate.of(2008, 11, 3);

    private Office office;
    private String fund;
    private String other;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new Office(folder, "a", false);
        fund = office.newFund("Improvement fund");
        other = office.newFund("Another fund");
        receive(fund, "1000.00");
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    @DisplayName("is not worked out again after a look at another fund")
    void kept() {
        FundPicture before = picture(fund, TODAY, Optional.empty());
        picture(other, TODAY, Optional.empty());
        assertThat(picture(fund, TODAY, Optional.empty())).isSameAs(before);
    }

    @Test
    @DisplayName("has in it what was entered since, in any fund")
    void entered_since() {
        picture(fund, TODAY, Optional.empty());
        picture(other, TODAY, Optional.empty());
        receive(fund, "234.50");
        receive(other, "5.00");
        assertThat(picture(fund, TODAY, Optional.empty()).statement().received()).isEqualTo(Money.of("1234.50"));
        assertThat(picture(other, TODAY, Optional.empty()).statement().received()).isEqualTo(Money.of("5.00"));
    }

    @Test
    @DisplayName("has in it what else was changed since, and what was undone")
    void changed_since() {
        picture(fund, TODAY, Optional.empty());
        office.journal.save(Draft.labelled("Renamed").set(FundTypes.FUND.key(fund), "name", Value.of("Small grants")));
        assertThat(picture(fund, TODAY, Optional.empty()).fund().name()).isEqualTo("Small grants");
        office.journal.undo();
        assertThat(picture(fund, TODAY, Optional.empty()).fund().name()).isEqualTo("Improvement fund");
    }

    @Test
    @DisplayName("is another as at another day, with another cut-off and when the day turned")
    void other_dates() {
        picture(fund, TODAY, Optional.empty());
        assertThat(picture(fund, LocalDate.of(2008, 6, 30), Optional.empty()).statement().received())
                .isEqualTo(Money.ZERO);
        assertThat(picture(fund, TODAY, Optional.of(Instant.EPOCH)).statement().received()).isEqualTo(Money.ZERO);
        assertThat(picture(fund, TODAY, Optional.empty()).statement().received()).isEqualTo(Money.of("1000.00"));
        assertThat(on(TODAY.plusDays(1), fund, TODAY, Optional.empty()).today()).isEqualTo(TODAY.plusDays(1));
    }

    private FundPicture picture(String of, LocalDate asAt, Optional<Instant> recordedUntil) {
        return on(TODAY, of, asAt, recordedUntil);
    }

    private FundPicture on(LocalDate today, String of, LocalDate asAt, Optional<Instant> recordedUntil) {
        Reading reading =
                new Reading(office.journal.sql(), ProgrammeStore.programme(office.journal.sql()), today);
        return office.pictures.of(reading, of, Optional.of(asAt), recordedUntil).orElseThrow();
    }

    private void receive(String in, String amount) {
        office.enter(
                in,
                Particulars.of(EntryKind.INCOME_RECEIVED, LocalDate.of(2008, 7, 1), Money.of(amount))
                        .fromSource("A grant"));
    }
}
