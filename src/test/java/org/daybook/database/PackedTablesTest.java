package org.daybook.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.database.tables.DefaultSchema;
import org.jooq.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tables with many bytes a row")
class PackedTablesTest {
    @Test
    @DisplayName("begin with their id, by which an audit goes through them a few rows at a time")
    void begin_with_their_id() {
        List<Table<?>> packed = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(table -> table.fieldStream().anyMatch(field -> field.getType() == byte[].class))
                .toList();
        assertThat(packed).isNotEmpty();
        assertThat(packed).allSatisfy(table -> assertThat(table.field(0).getName()).isEqualToIgnoringCase("id"));
    }
}
