package org.daybook.fund;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.journal.Draft;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordType;
import org.daybook.journal.Refused;
import org.daybook.journal.TableProjection;
import org.daybook.kit.text.Messages;
import org.jooq.DSLContext;

/** Closings of periods in the tables. A closed period stays closed: undo says so. */
final class PeriodProjection implements Projection {
    private static final Messages SAY = Messages.beside(PeriodProjection.class);

    private final TableProjection table;

    PeriodProjection(TableProjection table) {
        this.table = table;
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
        return Optional.of(new Reversing() {
            @Override
            public List<Draft.Edit> reverse(DSLContext sql, List<FoldedRecord> entries) {
                throw new Refused(SAY.text("period.staysClosed"));
            }

            @Override
            public List<Draft.Edit> enterAgain(DSLContext sql, List<FoldedRecord> reversals) {
                throw new Refused(SAY.text("period.staysClosed"));
            }
        });
    }
}
