package org.daybook.fund;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.journal.Values;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Ledger entries in the tables, with the sums of their fund kept in the same transaction. Plain JDBC, because a million of
 * them come at once. An entry never changes, but a merge that is undone takes what it brought away, and a fuller snapshot
 * fills what was withheld: then the row goes, and comes anew.
 */
final class EntryProjection implements Projection {
    private static final String INSERT = "insert into ledger_entry (id, fund, number, kind, reversed_kind, effective, period,"
            + " original, recorded, pence, net, vat, vat_recoverable, released, award, head, from_head, source, payee,"
            + " reference, note, in_kind, reverses, reason, approval_role, approval_minute, approval_date, import_key)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Reversing reversing;
    private final FundBooks books;

    /** @param books to be told when entries leave the tables */
    EntryProjection(Reversing reversing, FundBooks books) {
        this.reversing = reversing;
        this.books = books;
    }

    @Override
    public RecordType type() {
        return FundTypes.ENTRY;
    }

    @Override
    public List<String> tables() {
        return List.of("ledger_entry", "fund_day", "fund_standing", "folio", "folio_words");
    }

    @Override
    public Optional<Reversing> reversing() {
        return Optional.of(reversing);
    }

    @Override
    public void clear(DSLContext sql) {
        sql.connection(connection -> {
            try (var statement = connection.createStatement()) {
                for (String table : tables()) {
                    statement.execute("delete from " + table);
                }
            }
        });
    }

    private record Posted(String id, String fund, Entry entry, Optional<String> importKey) {}

    @Override
    public void write(DSLContext sql, Collection<FoldedRecord> records) {
        List<Posted> posted = posted(records);
        List<String> ids = records.stream().map(record -> record.key().id()).toList();
        sql.connection(connection -> {
            Folios folios = new Folios(sql);
            Set<String> there = there(connection, ids);
            if (!there.isEmpty()) {
                replace(sql, connection, there, posted, folios);
            }
            RunningTotals totals = new RunningTotals();
            insert(connection, posted, totals, folios);
            addTotals(sql, totals);
            folios.seal();
        });
    }

    @Override
    public Arrivals arrivals(DSLContext sql) {
        RunningTotals totals = new RunningTotals();
        Folios folios = new Folios(sql);
        return new Arrivals() {
            @Override
            public void write(Collection<FoldedRecord> records) {
                sql.connection(connection -> insert(connection, posted(records), totals, folios));
            }

            @Override
            public void finish() {
                addTotals(sql, totals);
                folios.seal();
            }
        };
    }

    private void addTotals(DSLContext sql, RunningTotals totals) {
        if (totals.add(sql)) {
            books.forget();
        }
    }

    private static List<Posted> posted(Collection<FoldedRecord> records) {
        List<Posted> posted = new ArrayList<>(records.size());
        for (FoldedRecord record : records) {
            members(record).ifPresent(m -> Values.text(m.getOrDefault("fund", Value.NOTHING))
                    .ifPresent(fund -> EntryWords.entry(m)
                            .ifPresent(e -> posted.add(new Posted(
                                    record.key().id(),
                                    fund,
                                    e,
                                    Values.text(m.getOrDefault("importKey", Value.NOTHING)))))));
        }
        return posted;
    }

    /** Takes away the rows that are not as they are to be, and lets go of what need not be written. */
    private void replace(
            DSLContext sql, Connection connection, Set<String> there, List<Posted> posted, Folios folios)
            throws SQLException {
        Map<String, Posted> old = new HashMap<>();
        EntryStore.byId(sql, there)
                .forEach((id, e) -> old.put(id, new Posted(id, e.fund(), e.entry(), e.importKey())));
        posted.removeIf(p -> p.equals(old.get(p.id())) && old.remove(p.id()) != null);
        if (old.isEmpty()) {
            return;
        }
        books.forget();
        try (PreparedStatement delete = connection.prepareStatement("delete from ledger_entry where id = ?")) {
            for (String id : old.keySet()) {
                delete.setString(1, id);
                delete.addBatch();
            }
            delete.executeBatch();
        }
        RunningTotals totals = new RunningTotals();
        old.values().forEach(p -> {
            totals.goes(p.fund(), p.entry());
            folios.goes(p.fund(), p.entry().number());
        });
        totals.takeAway(sql);
    }

    private static Optional<Map<String, Value>> members(FoldedRecord record) {
        return Optional.ofNullable(record.fields().get(RecordType.ENTRY))
                .map(state -> state.value())
                .filter(Value.Members.class::isInstance)
                .map(value -> ((Value.Members) value).members());
    }

    private static Set<String> there(Connection connection, List<String> ids) throws SQLException {
        Set<String> there = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("select id from ledger_entry where id = any(?)")) {
            for (int from = 0; from < ids.size(); from += 500) {
                select.setObject(1, ids.subList(from, Math.min(ids.size(), from + 500)).toArray(String[]::new));
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        there.add(rows.getString(1));
                    }
                }
            }
        }
        return there;
    }

    private static void insert(Connection connection, List<Posted> posted, RunningTotals totals, Folios folios)
            throws SQLException {
        if (posted.isEmpty()) {
            return;
        }
        try (PreparedStatement row = connection.prepareStatement(INSERT)) {
            for (Posted p : posted) {
                Entry e = p.entry();
                Particulars w = e.wrote();
                row.setString(1, p.id());
                row.setString(2, p.fund());
                row.setInt(3, e.number());
                row.setString(4, e.kind().word());
                row.setString(5, e.reversed().word());
                row.setInt(6, Math.toIntExact(e.effective().toEpochDay()));
                row.setString(7, e.period().label());
                row.setString(8, e.original().map(Object::toString).orElse(null));
                row.setLong(9, e.recorded().toEpochMilli());
                row.setLong(10, e.amount().pence());
                row.setLong(11, w.cost().net().pence());
                row.setLong(12, w.cost().vat().pence());
                row.setBoolean(13, w.cost().recoverable());
                row.setLong(14, e.expectedReleased().pence());
                row.setString(15, w.award().orElse(null));
                row.setString(16, w.head().orElse(null));
                row.setString(17, w.fromHead().orElse(null));
                row.setString(18, blank(w.source()));
                row.setString(19, blank(w.payee()));
                row.setString(20, blank(w.reference()));
                row.setString(21, blank(w.note()));
                row.setBoolean(22, w.inKind());
                if (w.reverses().isPresent()) {
                    row.setInt(23, w.reverses().getAsInt());
                } else {
                    row.setNull(23, Types.INTEGER);
                }
                row.setString(24, blank(w.reason()));
                row.setString(25, w.approval().map(Approval::role).orElse(null));
                row.setString(26, w.approval().map(Approval::minute).orElse(null));
                row.setString(27, w.approval().map(a -> a.date().canonical()).orElse(null));
                row.setString(28, p.importKey().orElse(null));
                row.addBatch();
                totals.comes(p.fund(), e);
            }
            row.executeBatch();
        }
        posted.forEach(p -> folios.comes(p.fund(), p.entry()));
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }
}
