package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.feature.AsAt;
import org.daybook.feature.Due;
import org.daybook.feature.Outlook;
import org.daybook.feature.Statement;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.text.PartialDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the funds say on the overview")
class FundOutlookTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder, "a", false);
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private Outlook outlook() {
        AsAt asAt = new AsAt(Clock.fixed(Instant.parse("2008-11-03T09:00:00Z"), ZoneOffset.UTC), Optional.empty());
        return office.feature.outlook(asAt.reading(office.journal.sql()));
    }

    private String award(String fund, String number) {
        String id = office.posting.nextId();
        office.journal.save(Draft.labelled("Award")
                .create(FundTypes.AWARD.key(id), Map.of("fund", Value.of(fund), "number", Value.of(number))));
        return id;
    }

    private void claim(String award, Optional<String> due, ClaimState... states) {
        String id = office.posting.nextId();
        Draft draft = Draft.labelled("Claim").create(FundTypes.CLAIM.key(id), Map.of("award", Value.of(award)));
        due.ifPresent(date -> draft.set(FundTypes.CLAIM.key(id), "due", Value.of(PartialDate.of(date))));
        for (ClaimState state : states) {
            draft.create(
                    FundTypes.CLAIM_MOVE.key(office.posting.nextId()),
                    Map.of(
                            "claim", Value.of(id),
                            "state", Value.of(state.word()),
                            "date", Value.of("2008-10-1" + state.ordinal()),
                            "recorded", Value.of("2008-10-1" + state.ordinal() + "T09:00:00Z")));
        }
        office.journal.save(draft);
    }

    @Test
    @DisplayName("Claims that came and are not paid yet are due as well, each with its state")
    void claims_that_came_and_are_not_paid_are_due() {
        String fund = office.newFund("Pot");
        claim(award(fund, "No. 1"), Optional.of("2008-12-01"));
        claim(award(fund, "No. 2"), Optional.of("2008-10-20"), ClaimState.RECEIVED);
        claim(award(fund, "No. 3"), Optional.empty(), ClaimState.RECEIVED, ClaimState.QUERIED);
        claim(award(fund, "No. 4"), Optional.of("2008-10-21"), ClaimState.RECEIVED, ClaimState.APPROVED);
        claim(award(fund, "No. 5"), Optional.of("2008-10-22"), ClaimState.APPROVED, ClaimState.PAID);
        claim(award(fund, "No. 6"), Optional.of("2008-10-23"), ClaimState.REJECTED);
        List<Due> due = outlook().due();
        assertThat(due)
                .extracting(Due::what)
                .containsExactly(
                        "Claim, No. 1",
                        "Claim, No. 2: received, not paid yet",
                        "Claim, No. 3: queried, not paid yet",
                        "Claim, No. 4: approved, not paid yet");
        assertThat(due.get(2).date()).as("without a due date: the day it came").isEqualTo(PartialDate.of("2008-10-11"));
        assertThat(due).extracting(Due::overdue).containsOnly(false);
    }

    @Test
    @DisplayName("The card says that expected income is counted as uncommitted, and its bar is a whole")
    void the_card_says_that_expected_income_counts() {
        String fund = office.newFund("Pot");
        office.enter(fund, Book.entry(EntryKind.INCOME_RECEIVED, "2008-10-01", "100"));
        office.enter(fund, Book.entry(EntryKind.INCOME_CONFIRMED, "2008-10-01", "500"));
        assertThat(outlook().statements().getFirst().caption()).isEqualTo("uncommitted of £100 received");
        office.journal.save(FundSettings.into(Draft.labelled("Rules"), true, ""));
        Statement card = outlook().statements().getFirst();
        assertThat(card.figure()).isEqualTo("£600");
        assertThat(card.caption()).isEqualTo("uncommitted of £100 received and £500 expected");
        assertThat(card.bar().stream().mapToDouble(Statement.Part::share).sum()).isEqualTo(1);
    }
}
