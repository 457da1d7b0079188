package org.daybook.fund;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * What entries that come or go add to the totals that the tables keep: by fund and effective day, and where each
 * fund's numbers stand. Gathered first, because a million entries fall on few days, and each day's row is written once.
 */
final class RunningTotals {
    private final Map<Day, long[]> days = new HashMap<>();
    private final Map<String, Coming> coming = new HashMap<>();
    /** The lowest number that went, by fund. */
    private final Map<String, Integer> lessOf = new TreeMap<>();

    private record Day(String fund, int effective) {}

    /** The entries of one fund that came. */
    private static final class Coming {
        private final int first;
        private int lowest;
        private int entries;
        private int last;
        private long recorded;
        private boolean inOrder = true;

        Coming(int first) {
            this.first = first;
            this.lowest = first;
            this.last = first - 1;
        }

        void add(Entry entry) {
            inOrder &= entry.number() == last + 1;
            entries++;
            lowest = Math.min(lowest, entry.number());
            last = Math.max(last, entry.number());
            recorded = Math.max(recorded, entry.recorded().toEpochMilli());
        }
    }

    void comes(String fund, Entry entry) {
        onItsDay(fund, entry, 1);
        coming.computeIfAbsent(fund, _ -> new Coming(entry.number())).add(entry);
    }

    void goes(String fund, Entry entry) {
        onItsDay(fund, entry, -1);
        lessOf.merge(fund, entry.number(), Math::min);
    }

    private void onItsDay(String fund, Entry entry, int sign) {
        Day day = new Day(fund, Math.toIntExact(entry.effective().toEpochDay()));
        Effect effect = entry.effect();
        long[] sum = days.computeIfAbsent(day, _ -> new long[6]);
        sum[0] += sign;
        sum[1] += sign * effect.received();
        sum[2] += sign * effect.expected();
        sum[3] += sign * effect.committed();
        sum[4] += sign * effect.paid();
        sum[5] += sign * effect.match();
    }

    /**
     * Adds what came to the tables, once its rows are there.
     *
     * @return whether numbers came that counted already: another of two may be the first by now
     */
    boolean add(DSLContext sql) {
        sql.connection(this::addDays);
        boolean[] again = {false};
        coming.forEach((fund, came) -> {
            EntryStore.Standing before = EntryStore.standing(sql, fund);
            again[0] |= came.lowest <= before.counted();
            boolean follows = before.isWhole() && came.inOrder && came.first == before.lastNumber() + 1;
            int counted = follows ? came.last : EntryStore.countable(sql, fund, before.counted());
            sql.connection(connection -> setStanding(connection, fund, came, counted));
        });
        return again[0];
    }

    private static void setStanding(Connection connection, String fund, Coming came, int counted) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update fund_standing set entries = entries + ?, counted = ?,"
                        + " last_number = greatest(last_number, ?), last_recorded = greatest(last_recorded, ?)"
                        + " where fund = ?");
                PreparedStatement insert = connection.prepareStatement("insert into fund_standing (entries, counted,"
                        + " last_number, last_recorded, fund) values (?, ?, ?, ?, ?)")) {
            if (setStanding(update, fund, came, counted) == 0) {
                setStanding(insert, fund, came, counted);
            }
        }
    }

    private static int setStanding(PreparedStatement statement, String fund, Coming came, int counted) throws SQLException {
        statement.setInt(1, came.entries);
        statement.setInt(2, counted);
        statement.setInt(3, came.last);
        statement.setLong(4, came.recorded);
        statement.setString(5, fund);
        return statement.executeUpdate();
    }

    /** Takes what went out of the tables; its rows are gone already. */
    void takeAway(DSLContext sql) {
        sql.connection(this::addDays);
        lessOf.forEach((fund, lowest) -> {
            int before = Math.min(EntryStore.standing(sql, fund).counted(), lowest - 1);
            int counted = EntryStore.countable(sql, fund, before);
            sql.connection(connection -> countAnew(connection, fund, counted));
        });
    }

    private static void countAnew(Connection connection, String fund, int counted) throws SQLException {
        for (String statement : List.of(
                "delete from fund_day where fund = ? and entries = 0",
                "delete from fund_standing where fund = ?",
                "insert into fund_standing (fund, entries, counted, last_number, last_recorded) select fund, count(*), " + counted
                        + ", max(number), max(recorded) from ledger_entry where fund = ? group by fund")) {
            try (PreparedStatement run = connection.prepareStatement(statement)) {
                run.setString(1, fund);
                run.execute();
            }
        }
    }

    private void addDays(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update fund_day set entries = entries + ?,"
                        + " received = received + ?, expected = expected + ?, committed = committed + ?, paid = paid + ?,"
                        + " matched = matched + ? where fund = ? and effective = ?");
                PreparedStatement insert = connection.prepareStatement("insert into fund_day (entries, received, expected,"
                        + " committed, paid, matched, fund, effective) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Map.Entry<Day, long[]> sum : days.entrySet()) {
                if (setDay(update, sum) == 0) {
                    setDay(insert, sum);
                }
            }
        }
    }

    private static int setDay(PreparedStatement statement, Map.Entry<Day, long[]> sum) throws SQLException {
        for (int i = 0; i < 6; i++) {
            statement.setLong(i + 1, sum.getValue()[i]);
        }
        statement.setString(7, sum.getKey().fund());
        statement.setInt(8, sum.getKey().effective());
        return statement.executeUpdate();
    }
}
