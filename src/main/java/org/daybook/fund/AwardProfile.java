package org.daybook.fund;

import java.util.List;
import java.util.Optional;
import org.daybook.feature.Reading;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.Block;
import org.daybook.sheet.Cell;
import org.daybook.sheet.Table;
import org.daybook.sheet.Table.Kind;

/** What a profile says of an authority's awards, from all funds. */
final class AwardProfile {
    private static final Messages SAY = Messages.beside(AwardProfile.class);

    private final Reading reading;
    private final List<FundPicture> funds;

    /** On the lane. */
    AwardProfile(Reading reading, FundBooks books) {
        this.reading = reading;
        this.funds = FundStore.funds(reading.sql()).stream()
                .flatMap(f -> FundPicture.of(reading, books, f.id(), Optional.of(reading.asAt()), Optional.empty()).stream())
                .toList();
    }

    /** Nothing of an authority that has no award. */
    List<Block> of(String gss) {
        Table.Builder table = Table.captioned("")
                .column(SAY.text("entry.award"), Kind.WORDS)
                .column(SAY.text("fund.fund"), Kind.WORDS)
                .column(SAY.text("award.state"), Kind.STATUS)
                .column(SAY.text("award.awarded"), Kind.AMOUNT)
                .column(SAY.text("award.paid"), Kind.AMOUNT);
        boolean any = false;
        for (FundPicture fund : funds) {
            for (AwardRow row : fund.awards()) {
                if (row.award().authority().filter(gss::equals).isPresent()) {
                    any = true;
                    AwardState state = row.state();
                    table.row(
                            Cell.of(row.award().label()),
                            Cell.of(fund.fund().name()),
                            Cell.of(AwardsDueSheet.mark(state), SAY.text("award.state." + state.word())),
                            Cell.of(row.line().awarded()),
                            Cell.of(row.line().paid()));
                }
            }
        }
        return any
                ? List.of(new Block.Heading(1, SAY.text("sheet.profile.title")), table.build())
                : List.of();
    }
}
