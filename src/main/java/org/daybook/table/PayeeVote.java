package org.daybook.table;

/** Whether a column of names is one of authorities: more than half of its first 2,000 names are. */
final class PayeeVote {
    private static final int ENOUGH = 2_000;

    private PayeeVote() {}

    static Mapping.Payees of(ReadTable table, int column, AuthorityNames names) {
        int authorities = 0;
        int filled = 0;
        try (RowCursor cursor = table.rows()) {
            for (RawRow row = cursor.next(); row != null && filled < ENOUGH; row = cursor.next()) {
                String name = row.cell(column);
                if (!name.isEmpty()) {
                    filled++;
                    authorities += names.found(name).isPresent() ? 1 : 0;
                }
            }
        }
        return authorities * 2 > filled ? Mapping.Payees.AUTHORITIES : Mapping.Payees.ANYONE;
    }
}
