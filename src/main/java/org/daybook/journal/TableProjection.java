package org.daybook.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;

/**
 * The projection that nearly every record type needs: a row a record, a column a field, named alike. A date's column holds
 * its canonical text; a table may have a second column, {@code …_first}, with the first day it can mean, to sort by.
 *
 * <p>Plain JDBC batches: in a trial jOOQ's were 1.4 times slower, and a merge may bring a hundred thousand records.
 */
public final class TableProjection implements Projection {
    private record Column(String name, String field, Field.Kind kind, boolean firstDay) {}

    private final RecordType type;
    private final String table;
    private final List<Column> columns = new ArrayList<>();
    private final String insert;

    /** @param table with a column {@code id} and one for each field of the type */
    public TableProjection(RecordType type, Table<?> table) {
        this.type = type;
        this.table = table.getName().toLowerCase(Locale.ROOT);
        for (Field field : type.fields()) {
            column(table, field.column(), field, false);
            String first = field.column() + "_first";
            if (field.kind() == Field.Kind.DATE && has(table, first)) {
                column(table, first, field, true);
            }
        }
        this.insert = "insert into " + this.table + " (id"
                + columns.stream().map(c -> ", " + c.name()).reduce("", String::concat) + ") values (?"
                + ", ?".repeat(columns.size()) + ")";
    }

    private void column(Table<?> in, String name, Field field, boolean firstDay) {
        if (!has(in, name)) {
            throw new IllegalArgumentException("table " + table + " has no column " + name);
        }
        columns.add(new Column(name, field.name(), field.kind(), firstDay));
    }

    private static boolean has(Table<?> table, String column) {
        return table.fieldStream().anyMatch(f -> f.getName().equalsIgnoreCase(column));
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public List<String> tables() {
        return List.of(table);
    }

    @Override
    public void clear(DSLContext sql) {
        sql.connection(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("delete from " + table);
            }
        });
    }

    @Override
    public void write(DSLContext sql, Collection<FoldedRecord> records) {
        sql.connection(connection -> {
            delete(connection, records);
            insert(connection, records);
        });
    }

    @Override
    public Arrivals arrivals(DSLContext sql) {
        return records -> sql.connection(connection -> insert(connection, records));
    }

    private void delete(Connection connection, Collection<FoldedRecord> records) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where id = ?")) {
            for (FoldedRecord record : records) {
                delete.setString(1, record.key().id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void insert(Connection connection, Collection<FoldedRecord> records) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            boolean any = false;
            for (FoldedRecord record : records) {
                if (record.present()) {
                    any = true;
                    row.setString(1, record.key().id());
                    for (int i = 0; i < columns.size(); i++) {
                        row.setObject(i + 2, cell(columns.get(i), record.value(columns.get(i).field())));
                    }
                    row.addBatch();
                }
            }
            if (any) {
                row.executeBatch();
            }
        } catch (SQLException e) {
            throw new DataAccessException("writing " + table, e);
        }
    }

    private static @org.jspecify.annotations.Nullable Object cell(Column column, Value value) {
        return switch (column.kind()) {
            case TEXT, NOTE, REFERENCE -> Values.text(value).orElse(null);
            case AMOUNT -> Values.amount(value).map(m -> m.toDecimal()).orElse(null);
            case WHOLE_NUMBER -> Values.wholeNumber(value).orElse(null);
            case DATE -> column.firstDay()
                    ? Values.date(value).map(d -> (Object) d.earliest()).orElse(null)
                    : Values.date(value).map(d -> (Object) d.canonical()).orElse(null);
            case FLAG -> Values.flag(value).orElse(null);
            case STRUCTURE -> value.isNothing() || value.isStub() ? null : CanonicalText.of(value);
        };
    }
}
