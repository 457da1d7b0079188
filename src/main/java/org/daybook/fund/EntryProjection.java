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
    private static final int MILLIS_OF_A_DAY = 86_400_000;

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
        return List.of("ledger_entry", "fund_day", "fund_standing");
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
            Set<String> there = there(connection, ids);
            if (!there.isEmpty()) {
                replace(sql, connection, there, posted);
            }
            insertAll(connection, posted);
        });
    }

    @Override
    public void writeNew(DSLContext sql, Collection<FoldedRecord> records) {
        sql.connection(connection -> insertAll(connection, posted(records)));
    }

    private static void insertAll(Connection connection, List<Posted> posted) throws SQLException {
        if (!posted.isEmpty()) {
            insert(connection, posted);
            addToDays(connection, posted, 1);
            addToStandings(connection, posted);
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
    private void replace(DSLContext sql, Connection connection, Set<String> there, List<Posted> posted) throws SQLException {
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
        addToDays(connection, old.values(), -1);
        Set<String> funds = new HashSet<>();
        old.values().forEach(p -> funds.add(p.fund()));
        for (String fund : funds) {
            countAnew(connection, fund);
        }
    }

    private static void countAnew(Connection connection, String fund) throws SQLException {
        for (String statement : List.of(
                "delete from fund_day where fund = ? and entries = 0",
                "delete from fund_standing where fund = ?",
                "insert into fund_standing (fund, entries, last_number, last_recorded) select fund, count(*), max(number),"
                        + " max(recorded) from ledger_entry where fund = ? group by fund")) {
            try (PreparedStatement run = connection.prepareStatement(statement)) {
                run.setString(1, fund);
                run.execute();
            }
        }
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

    private static void insert(Connection connection, List<Posted> posted) throws SQLException {
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
            }
            row.executeBatch();
        }
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }

    private record Day(String fund, int effective, int recorded) {}

    /** @param sign 1 for entries that come, -1 for such as go */
    private static void addToDays(Connection connection, Collection<Posted> posted, int sign) throws SQLException {
        Map<Day, long[]> sums = new HashMap<>();
        for (Posted p : posted) {
            Entry e = p.entry();
            Day day = new Day(
                    p.fund(),
                    Math.toIntExact(e.effective().toEpochDay()),
                    Math.toIntExact(Math.floorDiv(e.recorded().toEpochMilli(), MILLIS_OF_A_DAY)));
            long[] sum = sums.computeIfAbsent(day, _ -> new long[6]);
            Effect effect = e.effect();
            sum[0] += sign;
            sum[1] += sign * effect.received();
            sum[2] += sign * effect.expected();
            sum[3] += sign * effect.committed();
            sum[4] += sign * effect.paid();
            sum[5] += sign * effect.match();
        }
        try (PreparedStatement update = connection.prepareStatement("update fund_day set entries = entries + ?,"
                        + " received = received + ?, expected = expected + ?, committed = committed + ?, paid = paid + ?,"
                        + " matched = matched + ? where fund = ? and effective = ? and recorded = ?");
                PreparedStatement insert = connection.prepareStatement("insert into fund_day (entries, received, expected,"
                        + " committed, paid, matched, fund, effective, recorded) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<Day, long[]> sum : sums.entrySet()) {
                if (set(update, sum) == 0) {
                    set(insert, sum);
                }
            }
        }
    }

    private static int set(PreparedStatement statement, Map.Entry<Day, long[]> sum) throws SQLException {
        for (int i = 0; i < 6; i++) {
            statement.setLong(i + 1, sum.getValue()[i]);
        }
        statement.setString(7, sum.getKey().fund());
        statement.setInt(8, sum.getKey().effective());
        statement.setInt(9, sum.getKey().recorded());
        return statement.executeUpdate();
    }

    private static void addToStandings(Connection connection, List<Posted> posted) throws SQLException {
        Map<String, long[]> byFund = new HashMap<>();
        for (Posted p : posted) {
            long[] standing = byFund.computeIfAbsent(p.fund(), _ -> new long[3]);
            standing[0]++;
            standing[1] = Math.max(standing[1], p.entry().number());
            standing[2] = Math.max(standing[2], p.entry().recorded().toEpochMilli());
        }
        try (PreparedStatement update = connection.prepareStatement("update fund_standing set entries = entries + ?,"
                        + " last_number = greatest(last_number, ?), last_recorded = greatest(last_recorded, ?)"
                        + " where fund = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into fund_standing (entries, last_number, last_recorded, fund) values (?, ?, ?, ?)")) {
            for (Map.Entry<String, long[]> standing : byFund.entrySet()) {
                for (PreparedStatement statement : List.of(update, insert)) {
                    statement.setLong(1, standing.getValue()[0]);
                    statement.setLong(2, standing.getValue()[1]);
                    statement.setLong(3, standing.getValue()[2]);
                    statement.setString(4, standing.getKey());
                    if (statement.executeUpdate() > 0) {
                        break;
                    }
                }
            }
        }
    }

}
