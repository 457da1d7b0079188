package org.daybook.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;

/** What an award that goes no further still keeps from being spent, until it is given up. */
record StrandedCommitment(Award award, AwardState state, Money outstanding) {
    private static final Messages SAY = Messages.beside(StrandedCommitment.class);

    static Optional<StrandedCommitment> of(AwardRow row) {
        return row.state().isLive() || row.line().outstanding().pence() <= 0
                ? Optional.empty()
                : Optional.of(new StrandedCommitment(row.award(), row.state(), row.line().outstanding()));
    }

    /** Those of all funds on the programme's day, in a sentence each. On the lane. */
    static List<String> problems(Reading reading, FundBooks books) {
        List<String> problems = new ArrayList<>();
        for (Fund fund : FundStore.funds(reading.sql())) {
            List<Award> ended = AwardStore.awards(reading.sql(), fund.id()).stream()
                    .filter(award -> !award.stateOn(reading.asAt()).isLive())
                    .toList();
            if (!ended.isEmpty()) {
                LedgerColumns columns = books.ledger(reading.sql(), fund.id()).columns();
                AwardRow.of(reading.sql(), fund, ended, columns, reading.asAt(), Optional.empty()).stream()
                        .flatMap(row -> of(row).stream())
                        .forEach(s -> problems.add(SAY.text("problem.inFund", fund.name(), s.sentence())));
            }
        }
        return problems;
    }

    String sentence() {
        return SAY.text(
                "problem.stranded",
                award.label(),
                SAY.text("award.state." + state.word()),
                outstanding.inText());
    }
}
