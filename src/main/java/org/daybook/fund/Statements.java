package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;

/** Statements of one fund out of its columns. Any two dates cost the same: one pass for the heads and one for the year. */
final class Statements {
    private static final Messages SAY = Messages.beside(Statements.class);

    private final LedgerView view;
    private final LedgerColumns columns;
    private final Fund fund;
    private final List<BudgetHead> heads;
    private final Map<String, String> namedLater;
    private final FundSettings rules;

    Statements(LedgerColumns columns, StatementTerms terms) {
        this.columns = columns;
        this.view = columns.view();
        this.fund = terms.fund();
        this.heads = terms.heads();
        this.namedLater = terms.namedLater();
        this.rules = terms.rules();
    }

    Statements(LedgerColumns columns, Fund fund, List<BudgetHead> heads, FundSettings rules) {
        this(columns, new StatementTerms(fund, heads, Map.of(), rules));
    }

    Statement asAt(LocalDate date, Optional<Instant> recordedUntil) {
        int until = view.recordedUntil(recordedUntil);
        int day = day(date);
        Sums[] byHead = view.sumsByHead(day, until);
        Sums all = total(byHead, view.releasedSum(day, until));
        Sums before = view.sums(day(FinancialYear.of(date).firstDay()) - 1, until);
        Effect stands = all.effect();
        Effect atStart = before.effect();
        // In the first year of a fund it is what the year begins with; taken back in a later year it is that year's own.
        boolean first = before.entered(EntryKind.OPENING_BALANCE) == 0;
        long openedInYear = first ? all.of(EntryKind.OPENING_BALANCE) : 0;
        return new Statement(
                fund,
                date,
                recordedUntil,
                stands,
                new Money(atStart.received() - atStart.paid() + openedInYear),
                new Money(stands.received() - atStart.received() - openedInYear),
                new Money(stands.paid() - atStart.paid()),
                new Money(all.of(EntryKind.MATCH_PLEDGED)),
                headLines(byHead, view.virementsOut(day, until)),
                rules);
    }

    /** What each award stands at, by id. */
    Map<String, AwardLine> awards(LocalDate date, Optional<Instant> recordedUntil) {
        long[][] sums = view.byAward(day(date), view.recordedUntil(recordedUntil));
        Map<String, AwardLine> lines = new LinkedHashMap<>();
        for (int a = 1; a < sums.length; a++) {
            String id = columns.awardIds().id(a);
            lines.put(id, AwardLine.of(id, sums[a]));
        }
        return lines;
    }

    FundHistory history(LocalDate date, Optional<Instant> recordedUntil) {
        return FundHistory.of(view, day(date), view.recordedUntil(recordedUntil));
    }

    private static Sums total(Sums[] groups, long released) {
        long[] byCode = new long[EffectCode.COUNT];
        for (Sums group : groups) {
            for (int c = 0; c < byCode.length; c++) {
                byCode[c] += group.byCode()[c];
            }
        }
        return new Sums(byCode, released);
    }

    private List<HeadLine> headLines(Sums[] byHead, long[] out) {
        List<HeadLine> lines = new ArrayList<>();
        for (BudgetHead head : heads) {
            int number = columns.headIds().knownNumber(head.id());
            boolean entered = number > 0 && number < byHead.length;
            Sums sums = entered ? byHead[number] : new Sums(new long[EffectCode.COUNT], 0);
            lines.add(line(Optional.of(head.id()), head.name(), sums, entered ? out[number] : 0, head.stillToCome()));
        }
        HeadLine none = line(Optional.empty(), "", byHead[0], 0, Optional.empty());
        if (!isNothing(none)) {
            lines.add(none);
        }
        // What is spent on a head stays spent, also where the head was put away or a colleague took it back.
        Set<String> shown = heads.stream().map(BudgetHead::id).collect(Collectors.toSet());
        for (int number = 1; number < byHead.length; number++) {
            String id = columns.headIds().id(number);
            String name = namedLater.getOrDefault(id, SAY.text("head.gone"));
            HeadLine gone = line(Optional.of(id), name, byHead[number], out[number], Optional.empty());
            if (!shown.contains(id) && !isNothing(gone)) {
                lines.add(gone);
            }
        }
        return lines;
    }

    /** Each of them: what came back and what is committed may be as much, and both are to be seen. */
    private static boolean isNothing(HeadLine line) {
        return line.spent().isZero() && line.committed().isZero() && line.latest().isZero();
    }

    private HeadLine line(Optional<String> head, String name, Sums sums, long out, Optional<Money> stillToCome) {
        Effect effect = sums.effect();
        long original = sums.of(EntryKind.BUDGET_ALLOCATED);
        long in = sums.of(EntryKind.VIREMENT);
        long latest = original + in - out;
        boolean hasBudget = original != 0 || in != 0 || out != 0;
        long forecast = effect.paid() + effect.committed() + stillToCome.orElse(Money.ZERO).pence();
        return new HeadLine(
                head,
                name,
                new Money(original),
                new Money(latest),
                hasBudget,
                new Money(effect.paid()),
                new Money(effect.committed()),
                stillToCome,
                head.isPresent() && hasBudget ? Rag.of(latest, forecast, rules) : Rag.NOT_RATED);
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
