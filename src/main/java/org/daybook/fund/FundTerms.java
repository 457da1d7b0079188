package org.daybook.fund;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 */
record FundTerms(Fund fund, List<BudgetHead> heads, FundSettings rules) {
    FundTerms {
        heads = List.copyOf(heads);
    }

    /** On the lane. */
    static FundTerms of(DSLContext sql, Fund fund, Optional<Instant> recordedUntil) {
        List<BudgetHead> heads = FundStore.heads(sql, fund.id());
        return recordedUntil
                .map(until -> new FundTerms(known(sql, fund, until), known(sql, heads, until), rules(sql, until)))
                .orElseGet(() -> new FundTerms(fund, heads, FundStore.settings(sql)));
    }

    /** The rules alone. */
    static FundSettings rules(DSLContext sql, Optional<Instant> recordedUntil) {
        return recordedUntil.map(until -> rules(sql, until)).orElseGet(() -> FundStore.settings(sql));
    }

    static Fund known(DSLContext sql, Fund fund, Instant until) {
        RecordKey key = FundTypes.FUND.key(fund.id());
        Map<String, Value> then = PastStore.fields(sql, List.of(key), until).getOrDefault(key, Map.of());
        Optional<Fund.Block> block = Values.text(at(then, "blockText"))
                .map(text -> new Fund.Block(
                        text, Values.amount(at(then, "blockAmount")), Values.date(at(then, "blockLifted"))));
        return new Fund(
                fund.id(), fund.name(), fund.purpose(), fund.ringFenced(), Values.amount(at(then, "amount")), fund.older(),
                block, fund.ends(), fund.postingCopy());
    }

    /** Heads of today, so that none with money on it is missing; of what is still to come, what was foreseen then. */
    private static List<BudgetHead> known(DSLContext sql, List<BudgetHead> heads, Instant until) {
        Map<RecordKey, Map<String, Value>> then = PastStore.fields(
                sql, heads.stream().map(head -> FundTypes.HEAD.key(head.id())).toList(), until);
        return heads.stream()
                .map(head -> new BudgetHead(
                        head.id(),
                        head.fund(),
                        head.name(),
                        head.ringFenced(),
                        Values.amount(at(then.getOrDefault(FundTypes.HEAD.key(head.id()), Map.of()), "stillToCome"))))
                .toList();
    }

    private static FundSettings rules(DSLContext sql, Instant until) {
        Collection<String> names =
                Stream.concat(Settings.NAMES.stream(), FundSettings.NAMES.stream()).toList();
        Map<String, String> made = new HashMap<>();
        PastStore.fields(sql, names.stream().map(BoroughStore.SETTING_TYPE::key).toList(), until)
                .forEach((key, fields) ->
                        Values.text(at(fields, "content")).ifPresent(content -> made.put(key.id(), content)));
        return FundSettings.of(Settings.of(made), name -> Optional.ofNullable(made.get(name)));
    }

    private static Value at(Map<String, Value> fields, String name) {
        return fields.getOrDefault(name, Value.NOTHING);
    }
}
