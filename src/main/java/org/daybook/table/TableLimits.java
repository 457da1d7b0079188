package org.daybook.table;

/**
 * How much of a file is read before it is refused. The defaults leave room for a million wide rows and stop what would
 * fill the memory or the day.
 *
 * @param bytes the file as it lies on disk
 * @param unpacked a workbook's parts together, unpacked
 * @param sharedText a workbook's list of texts, unpacked; it has to be held in memory
 * @param rows rows of one table
 * @param columns cells of one row
 * @param cellLength characters of one cell; Excel's own limit is 32,767
 */
public record TableLimits(long bytes, long unpacked, long sharedText, long rows, int columns, int cellLength) {
    public static final TableLimits USUAL =
            new TableLimits(1L << 30, 3L << 30, 160L << 20, 5_000_000, 1_000, 32_767);
}
