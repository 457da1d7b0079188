package org.daybook.fund;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordType;
import org.daybook.journal.TableProjection;
import org.jooq.DSLContext;

/** Closings of periods in the tables, and what reopens them. */
final class PeriodProjection implements Projection {
    private final TableProjection table;
    private final Reversing reversing;

    PeriodProjection(TableProjection table, Reversing reversing) {
        this.table = table;
        this.reversing = reversing;
    }

    @Override
    public RecordType type() {
        return table.type();
    }

    @Override
    public void write(DSLContext sql, Collection<FoldedRecord> records) {
        table.write(sql, records);
    }

    @Override
    public void clear(DSLContext sql) {
        table.clear(sql);
    }

    @Override
    public List<String> tables() {
        return table.tables();
    }

    @Override
    public Optional<Reversing> reversing() {
        return Optional.of(reversing);
    }
}
