package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.feature.Due;
import org.daybook.feature.Link;
import org.daybook.feature.Outlook;
import org.daybook.feature.Reading;
import org.daybook.feature.Risk;
import org.daybook.feature.Statement;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** What the funds say on the overview. On the lane. */
final class FundOutlook {
    static final String SCREEN = "fund";
    private static final Messages SAY = Messages.beside(FundOutlook.class);

    private final Reading reading;
    private final List<FundFigures> funds;
    private final List<Risk> risks = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();

    private FundOutlook(Reading reading, FundBooks books) {
        this.reading = reading;
        this.funds = FundFigures.all(reading.sql(), books, reading.asAt(), Optional.empty());
    }

    static Outlook of(Reading reading, FundBooks books) {
        return new FundOutlook(reading, books).outlook();
    }

    private Outlook outlook() {
        for (FundFigures fund : funds) {
            overCommitted(fund);
            blocked(fund);
            endsEarly(fund);
            claims(fund.fund());
        }
        Value figures = new Value.Items(funds.stream().map(FundFigures::value).toList());
        return new Outlook(statement().stream().toList(), risks, due, List.of(), Map.of("funds", figures));
    }

    /** The card of the fund that holds most; the others are a line. */
    private Optional<Statement> statement() {
        Optional<FundFigures> largest = funds.stream()
                .filter(f -> !f.unset())
                .max((a, b) -> a.received().compareTo(b.received()));
        return largest.map(fund -> {
            Money counted = fund.rules().countExpected() ? fund.received().plus(fund.expected()) : fund.received();
            double whole = Math.max(1, counted.max(fund.paid().plus(fund.committed())).pence());
            List<Statement.Part> bar = List.of(
                    new Statement.Part(SAY.text("measure.paid"), fund.paid().pence() / whole, Statement.Tone.DONE),
                    new Statement.Part(
                            SAY.text("measure.committed"), fund.committed().pence() / whole, Statement.Tone.UNDER_WAY),
                    new Statement.Part(
                            FundText.said(fund.rules(), "measure.uncommitted"),
                            Math.max(0, fund.uncommitted().pence()) / whole,
                            Statement.Tone.REMAINING));
            List<String> lines = new ArrayList<>();
            lines.add(SAY.text("card.line", fund.committed().inText(), fund.paid().inText()));
            if (funds.size() > 1) {
                lines.add(SAY.text("card.others", funds.size() - 1));
            }
            return new Statement(
                    fund.fund().name(),
                    fund.uncommitted().inText(),
                    FundText.uncommittedOf(fund.rules(), fund.received(), fund.expected()),
                    bar,
                    lines,
                    link(fund.fund()));
        });
    }

    private void overCommitted(FundFigures fund) {
        if (fund.uncommitted().isNegative()) {
            risks.add(new Risk(
                    Risk.Severity.HIGH,
                    SAY.text("risk.over.title", fund.fund().name()),
                    FundText.said(
                            fund.rules(),
                            "risk.over",
                            fund.uncommitted().negate().inText(),
                            fund.received().inText(),
                            fund.expected().inText()),
                    link(fund.fund())));
        }
    }

    private void blocked(FundFigures fund) {
        fund.fund().blockOn(reading.asAt()).ifPresent(block -> risks.add(new Risk(
                Risk.Severity.MEDIUM,
                SAY.text("risk.blocked.title", fund.fund().name()),
                FundText.blocked("risk.blocked", block, fund.blocked()),
                link(fund.fund()))));
    }

    private void endsEarly(FundFigures fund) {
        LocalDate target = reading.programme().target();
        fund.fund()
                .ends()
                .filter(d -> d.latest().isBefore(target))
                .filter(_ -> fund.uncommitted().pence() > 0)
                .ifPresent(d -> risks.add(new Risk(
                        Risk.Severity.MEDIUM,
                        SAY.text("risk.ends.title", fund.fund().name()),
                        FundText.said(
                                fund.rules(),
                                "risk.ends",
                                d.inText(),
                                PartialDate.of(target).inText(),
                                fund.uncommitted().inText()),
                        link(fund.fund()))));
    }

    private void claims(Fund fund) {
        Map<String, Award> awards = AwardStore.awards(reading.sql(), fund.id()).stream()
                .collect(Collectors.toMap(Award::id, a -> a));
        List<Claim> overdue = new ArrayList<>();
        for (Claim claim : AwardStore.claims(reading.sql(), fund.id())) {
            Award award = awards.get(claim.award());
            Optional<PartialDate> date = dueDate(claim, reading.asAt());
            ClaimState state = claim.stateOn(reading.asAt());
            if (award == null || !state.isOpen() || date.isEmpty()) {
                continue;
            }
            boolean late = claim.overdueOn(reading.asAt());
            due.add(new Due(date.get(), words(state, award), late, Link.to(SCREEN, FundTypes.AWARD.key(award.id()))));
            if (late) {
                overdue.add(claim);
            }
        }
        if (!overdue.isEmpty()) {
            risks.add(new Risk(
                    Risk.Severity.HIGH,
                    SAY.text("risk.overdue.title", overdue.size()),
                    SAY.text("risk.overdue", overdue.size(), fund.name(), inAll(overdue)),
                    Link.to(SCREEN, FundTypes.AWARD.key(overdue.getFirst().award()))));
        }
    }

    /** What claims come to. One without an amount is counted, and adds nothing: nobody knows what it comes to. */
    private static String inAll(List<Claim> claims) {
        List<Money> known = claims.stream().flatMap(c -> c.amount().stream()).toList();
        int unknown = claims.size() - known.size();
        String sum = known.stream().reduce(Money.ZERO, Money::plus).inText();
        if (unknown == 0) {
            return SAY.text("claims.sum", sum);
        }
        return known.isEmpty()
                ? SAY.text("claims.unset", unknown)
                : SAY.text("claims.sumAndUnset", sum, unknown);
    }

    /** When a claim falls due; of one that came without a date, since when it awaits payment. */
    private static Optional<PartialDate> dueDate(Claim claim, LocalDate asAt) {
        return claim.due()
                .or(() -> claim.moves().stream()
                        .filter(move -> move.countsOn(asAt))
                        .findFirst()
                        .map(ClaimMove::date));
    }

    private static String words(ClaimState state, Award award) {
        return state == ClaimState.EXPECTED
                ? SAY.text("due.claim", award.label())
                : SAY.text("due.claim.state", award.label(), SAY.text("claim.state." + state.word()));
    }

    private static Link link(Fund fund) {
        return Link.to(SCREEN, FundTypes.FUND.key(fund.id()));
    }
}
