package org.daybook.fund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Settings;
import org.daybook.journal.PastStore;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.journal.Values;
import org.jooq.DSLContext;

/**
 * What a statement rests on beside the entries: the condition of the fund, what its heads have still to come, the rules in
 * force. With a cut-off they are those that were known then, so that the statement comes out as it was printed.
 *
 * @param namedLater what the heads are called that are there, and of which nothing was known then: an entry that was may be
 *     on one, as in the sample, or where a head came after it
 */
record StatementTerms(Fund fund, List<BudgetHead> heads, Map<String, String> namedLater, FundSettings rules) {
    StatementTerms {
        heads = List.copyOf(heads);
        namedLater = Map.copyOf(namedLater);
    }

    /** On the lane. */
    static StatementTerms of(DSLContext sql, Fund fund, Optional<Instant> recordedUntil) {
        return recordedUntil
                .map(until -> known(sql, fund, until))
                .orElseGet(() ->
                        new StatementTerms(
                                fund, FundStore.heads(sql, fund.id()), Map.of(), FundStore.settings(sql)));
    }

    /** As whoever kept the fund then knew it: what they printed has to come out on any other copy too. */
    private static StatementTerms known(DSLContext sql, Fund fund, Instant until) {
        PastStore.MadeElsewhere keepers = keepers(sql, FundTypes.FUND.key(fund.id()), until);
        List<BudgetHead> all = FundStore.allHeads(sql, fund.id());
        Map<RecordKey, Map<String, Value>> then = PastStore.fields(
                sql, all.stream().map(head -> FundTypes.HEAD.key(head.id())).toList(), until, keepers);
        Map<String, String> namedLater = all.stream()
                .filter(head -> !then.containsKey(FundTypes.HEAD.key(head.id())))
                .collect(Collectors.toMap(BudgetHead::id, BudgetHead::name));
        return new StatementTerms(
                known(sql, fund, until, keepers), heads(all, then), namedLater, rules(sql, until, keepers));
    }

    /**
     * The copy that posted in the fund. While nobody did, each copy that had the fund printed what it knew itself; one that
     * had not printed nothing of it, and goes by what came in with the fund: what comes later changes nothing it has printed
     * since.
     */
    private static PastStore.MadeElsewhere keepers(DSLContext sql, RecordKey fund, Instant until) {
        Optional<String> poster = PastStore.said(sql, fund, "postingCopy", until)
                .flatMap(Values::text)
                .flatMap(text -> PostingRight.of(text).holder());
        if (poster.isPresent()) {
            return PastStore.MadeElsewhere.by(poster.flatMap(StatementTerms::copy).stream().toList());
        }
        return PastStore.firstArrival(sql, fund)
                .filter(arrival -> arrival.at().isAfter(until))
                .map(PastStore.MadeElsewhere::broughtBy)
                .orElse(PastStore.MadeElsewhere.NONE);
    }

    private static Fund known(DSLContext sql, Fund fund, Instant until, PastStore.MadeElsewhere keepers) {
        RecordKey key = FundTypes.FUND.key(fund.id());
        Map<String, Value> then = PastStore.fields(sql, List.of(key), until, keepers).getOrDefault(key, Map.of());
        Optional<Fund.Block> block = Values.text(at(then, "blockText"))
                .map(text -> new Fund.Block(
                        text, Values.amount(at(then, "blockAmount")), Values.date(at(then, "blockLifted"))));
        return new Fund(
                fund.id(), fund.name(), fund.purpose(), fund.ringFenced(), Values.amount(at(then, "amount")), fund.older(),
                block, fund.ends(), fund.postingCopy());
    }

    /** The heads of then, those among them that were put away since. */
    private static List<BudgetHead> heads(List<BudgetHead> all, Map<RecordKey, Map<String, Value>> then) {
        List<BudgetHead> heads = new ArrayList<>();
        for (BudgetHead head : all) {
            Map<String, Value> fields = then.getOrDefault(FundTypes.HEAD.key(head.id()), Map.of());
            if (!fields.isEmpty() && !Values.flag(at(fields, "archived")).orElse(false)) {
                heads.add(new BudgetHead(
                        head.id(),
                        head.fund(),
                        Values.text(at(fields, "name")).orElse(head.name()),
                        Values.flag(at(fields, "ringFenced")).orElse(false),
                        Values.amount(at(fields, "stillToCome"))));
            }
        }
        return heads;
    }

    private static FundSettings rules(DSLContext sql, Instant until, PastStore.MadeElsewhere keepers) {
        Collection<String> names =
                Stream.concat(Settings.NAMES.stream(), FundSettings.NAMES.stream()).toList();
        Map<String, String> made = new HashMap<>();
        PastStore.fields(sql, names.stream().map(BoroughStore.SETTING_TYPE::key).toList(), until, keepers)
                .forEach((key, fields) ->
                        Values.text(at(fields, "content")).ifPresent(content -> made.put(key.id(), content)));
        return FundSettings.of(Settings.of(made), name -> Optional.ofNullable(made.get(name)));
    }

    private static Optional<UUID> copy(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            // A newer program's way of naming copies: then all counts from its arrival.
            return Optional.empty();
        }
    }

    private static Value at(Map<String, Value> fields, String name) {
        return fields.getOrDefault(name, Value.NOTHING);
    }
}
