package org.daybook.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.journal.Draft;
import org.daybook.journal.FieldState;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.journal.Values;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.jooq.DSLContext;

/**
 * Undo of a closing posts the reopening of its period; redo closes it again. A reopening moves no figure: what was printed
 * comes out again with its own cut-off for what was recorded.
 */
final class PeriodReversing implements Projection.Reversing {
    private static final Messages SAY = Messages.beside(PeriodReversing.class);

    private final FundPosting posting;

    PeriodReversing(FundPosting posting) {
        this.posting = posting;
    }

    @Override
    public Pieces reverse(DSLContext sql) {
        return closings -> each(sql, closings, (members, closing) -> members.put("reopens", Value.of(closing.key().id())));
    }

    @Override
    public Pieces enterAgain(DSLContext sql) {
        return reopenings -> each(sql, reopenings, (members, _) -> members.remove("reopens"));
    }

    private interface Change {
        void make(Map<String, Value> members, FoldedRecord of);
    }

    private TakenBack each(DSLContext sql, List<FoldedRecord> records, Change change) {
        List<Draft.Edit> edits = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (FoldedRecord record : records) {
            members(record).ifPresent(members -> fund(sql, members)
                    .ifPresentOrElse(
                            _ -> edits.add(edit(members, record, change)),
                            () -> skipped.add(SAY.text("undo.period.elsewhere"))));
        }
        return new TakenBack(edits, skipped);
    }

    private static Optional<Map<String, Value>> members(FoldedRecord record) {
        FieldState state = record.fields().get(RecordType.ENTRY);
        return state != null && state.value() instanceof Value.Members(var members)
                ? Optional.of(members)
                : Optional.empty();
    }

    /** The fund, where this copy posts in it. */
    private static Optional<Fund> fund(DSLContext sql, Map<String, Value> members) {
        return Values.text(members.getOrDefault("fund", Value.NOTHING))
                .flatMap(id -> FundStore.fund(sql, id))
                .filter(fund -> FundPosting.postsHere(sql, fund));
    }

    private Draft.Edit edit(Map<String, Value> members, FoldedRecord record, Change change) {
        TreeMap<String, Value> now = new TreeMap<>(members);
        change.make(now, record);
        now.put("closed", Value.of(PartialDate.of(posting.today())));
        return new Draft.Edit(FundTypes.PERIOD_CLOSE.key(posting.nextId()), RecordType.ENTRY, new Value.Members(now));
    }
}
