package org.daybook.fund;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What entries that come or go add to the totals that the tables keep: by fund, effective day and day of recording, and where
 * each fund's numbers stand. Gathered first, because a million entries fall on few days, and each day's row is written once.
 */
final class RunningTotals {
    /** Stands for every day that entries were recorded on: before all of them. */
    static final int WHENEVER = Integer.MIN_VALUE;

    private static final int MILLIS_OF_A_DAY = 86_400_000;

    private final Map<Day, long[]> days = new HashMap<>();
    private final Map<String, long[]> standings = new HashMap<>();
    private final Set<String> lessOf = new TreeSet<>();

    private record Day(String fund, int effective, int recorded) {}

    void comes(String fund, Entry entry) {
        onItsDay(fund, entry, 1);
        long[] standing = standings.computeIfAbsent(fund, _ -> new long[3]);
        standing[0]++;
        standing[1] = Math.max(standing[1], entry.number());
        standing[2] = Math.max(standing[2], entry.recorded().toEpochMilli());
    }

    void goes(String fund, Entry entry) {
        onItsDay(fund, entry, -1);
        lessOf.add(fund);
    }

    private void onItsDay(String fund, Entry entry, int sign) {
        int effective = Math.toIntExact(entry.effective().toEpochDay());
        int recorded = Math.toIntExact(Math.floorDiv(entry.recorded().toEpochMilli(), MILLIS_OF_A_DAY));
        add(new Day(fund, effective, recorded), entry.effect(), sign);
        add(new Day(fund, effective, WHENEVER), entry.effect(), sign);
    }

    private void add(Day day, Effect effect, int sign) {
        long[] sum = days.computeIfAbsent(day, _ -> new long[6]);
        sum[0] += sign;
        sum[1] += sign * effect.received();
        sum[2] += sign * effect.expected();
        sum[3] += sign * effect.committed();
        sum[4] += sign * effect.paid();
        sum[5] += sign * effect.match();
    }

    /** Adds what came to the tables. */
    void add(Connection connection) throws SQLException {
        addDays(connection);
        try (PreparedStatement update = connection.prepareStatement("update fund_standing set entries = entries + ?,"
                        + " last_number = greatest(last_number, ?), last_recorded = greatest(last_recorded, ?)"
                        + " where fund = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into fund_standing (entries, last_number, last_recorded, fund) values (?, ?, ?, ?)")) {
            for (Map.Entry<String, long[]> standing : standings.entrySet()) {
                if (setStanding(update, standing) == 0) {
                    setStanding(insert, standing);
                }
            }
        }
    }

    private static int setStanding(PreparedStatement statement, Map.Entry<String, long[]> standing) throws SQLException {
        for (int i = 0; i < 3; i++) {
            statement.setLong(i + 1, standing.getValue()[i]);
        }
        statement.setString(4, standing.getKey());
        return statement.executeUpdate();
    }

    /** Takes what went out of the tables; its rows are gone already. */
    void takeAway(Connection connection) throws SQLException {
        addDays(connection);
        for (String fund : lessOf) {
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

    private void addDays(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update fund_day set entries = entries + ?,"
                        + " received = received + ?, expected = expected + ?, committed = committed + ?, paid = paid + ?,"
                        + " matched = matched + ? where fund = ? and effective = ? and recorded = ?");
                PreparedStatement insert = connection.prepareStatement("insert into fund_day (entries, received, expected,"
                        + " committed, paid, matched, fund, effective, recorded) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
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
        statement.setInt(9, sum.getKey().recorded());
        return statement.executeUpdate();
    }
}
