package org.daybook.fund;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Change;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.journal.Values;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.Section;
import org.jooq.DSLContext;

/**
 * Entries from another copy: posted where that copy posts the fund, a proposal where it does not, and always one where this
 * copy posts, whose figures no merge may move. Who posts is this copy's to give away as long as it holds the right.
 */
final class FundSection implements Section {
    private static final Messages SAY = Messages.beside(FundSection.class);
    private static final String POSTING = "postingCopy";

    /** What an entry says of its place in the ledger, which a proposal has not yet. */
    private static final Set<String> OF_ITS_PLACE = Set.of(
            "fund", "number", "reversedKind", "effective", "period", "original", "recorded", "released", "importKey");

    @Override
    public String type() {
        return FundTypes.ENTRY.name();
    }

    @Override
    public Arrival arrives(Here here, RecordKey entry, Value.Members members, UUID copy) {
        Map<String, Value> m = members.members();
        String fund = Values.text(m.getOrDefault("fund", Value.NOTHING)).orElse("");
        return counts(here, fund, copy)
                ? new Arrival.Posted()
                : new Arrival.Proposed(FundTypes.PROPOSAL.key(entry.id()), proposal(m, fund, copy));
    }

    /** Whether what a copy posted in a fund counts here, all things said that will be. */
    static boolean counts(Here here, String fund, UUID copy) {
        RecordKey key = FundTypes.FUND.key(fund);
        List<PostingRight> rights = rights(here.after(key, POSTING));
        if (rights.contains(new PostingRight.Held(here.copy().toString()))) {
            return false;
        }
        return copy.equals(BuiltIn.NO_COPY)
                || rights.stream().allMatch(PostingRight.Unclaimed.class::isInstance)
                || rights(here.ever(key, POSTING)).stream()
                        .anyMatch(right -> right.holder().filter(copy.toString()::equals).isPresent());
    }

    private static List<PostingRight> rights(List<Value> values) {
        return values.stream()
                .map(value -> PostingRight.of(Values.text(value).orElse("")))
                .toList();
    }

    private static SortedMap<String, Value> proposal(Map<String, Value> entry, String fund, UUID copy) {
        TreeMap<String, Value> content = new TreeMap<>(entry);
        content.keySet().removeAll(OF_ITS_PLACE);
        content.put("date", entry.getOrDefault("original", entry.getOrDefault("effective", Value.NOTHING)));
        TreeMap<String, Value> fields = new TreeMap<>();
        fields.put("fund", Value.of(fund));
        fields.put("proposedBy", Value.of(copy.toString()));
        fields.put("content", new Value.Members(content));
        Values.text(entry.getOrDefault("recorded", Value.NOTHING))
                .filter(moment -> moment.length() >= 10)
                .map(moment -> Value.of(moment.substring(0, 10)))
                .filter(day -> Values.date(day).isPresent())
                .ifPresent(day -> fields.put("proposed", day));
        return fields;
    }

    @Override
    public boolean guards(RecordKey record, String field) {
        return field.equals(POSTING) && record.type().equals(FundTypes.FUND.name());
    }

    @Override
    public boolean asks(Here here, RecordKey record, String field, List<Value> before, List<Value> after) {
        PostingRight mine = new PostingRight.Held(here.copy().toString());
        return stands(before).equals(Optional.of(mine)) && !stands(after).equals(Optional.of(mine));
    }

    /** Of several values in a conflict the first stands. */
    private static Optional<PostingRight> stands(List<Value> values) {
        return rights(values).stream().findFirst();
    }

    @Override
    public List<String> pointsOut(Here here, DSLContext sql, Collection<RecordKey> arriving) {
        List<String> said = new ArrayList<>();
        for (RecordKey key : arriving) {
            if (key.type().equals(FundTypes.FUND.name()) && isContested(here, key)) {
                said.add(SAY.text("merge.right", here.after(key).text("name").orElse(key.id())));
            }
        }
        said.addAll(new EnteredTwice(here, sql).among(arriving));
        return said;
    }

    /** Whether this copy posts the fund, or did until now, and another says that it does. */
    private static boolean isContested(Here here, RecordKey fund) {
        PostingRight mine = new PostingRight.Held(here.copy().toString());
        List<PostingRight> said = Optional.ofNullable(here.after(fund).fields().get(POSTING))
                .map(state -> rights(state.heads().stream().map(Change::value).toList()))
                .orElse(List.of());
        return rights(here.before(fund, POSTING)).contains(mine)
                && said.stream().anyMatch(right -> right instanceof PostingRight.Held && !right.equals(mine));
    }
}
