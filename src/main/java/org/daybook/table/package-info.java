/**
 * Tables in and out: CSV and Excel files that people really keep, read into rows that a feature can take, and tables as they
 * are shown, written to either format. Knows no feature, no journal, no window; several features share it, and so does the
 * command line.
 *
 * <h2>In</h2>
 *
 * <ol>
 *   <li>{@link org.daybook.table.TableReader#open} gives a {@link org.daybook.table.ReadTable}: encoding, separator, line
 *       ends, sheet, junk above the header and split headers recognised, and said in
 *       {@link org.daybook.table.TableShape#tookFor}. {@link org.daybook.table.ReadOptions} overrules. Rows are never held:
 *       each pass streams the file again, so a million rows need no more memory than a thousand, but for about 30 bytes each
 *       for what has to be compared; where the file has changed in between it is refused.
 *   <li>{@link org.daybook.table.ReadTable#columns} reads the file through and tells what each column holds. Day before month
 *       or after, point or comma: the whole column decides, never a row. Where no cell tells, the British way is taken, and
 *       said; where cells contradict each other, each that reads both ways is doubtful, and so is each date of a workbook where
 *       the texts beside it show that Excel may have read the days as months.
 *   <li>{@link org.daybook.table.MappingProposer} maps columns to the fields of a {@link org.daybook.table.TableTarget} by
 *       their headers, and where those say too little by what the columns hold; what was found by that alone is said, and what
 *       may be two columns is left to the user, who changes the {@link org.daybook.table.Mapping}, which is kept for next time under
 *       {@link org.daybook.table.TableShape#headerFingerprint}, where there are headers.
 *   <li>{@link org.daybook.table.TableJudge} gives each row a {@link org.daybook.table.RowVerdict}: taken, doubtful, refused,
 *       already there. {@link org.daybook.table.Repairs} holds what is decided by hand. Blanks are not zero, and nothing is
 *       guessed silently. {@link org.daybook.table.ControlTotals} stand against the total that the file prints or that was
 *       typed in; what may be a total is doubtful and not added up with the rows. A row that may hold several, behind an open
 *       quotation mark, is doubtful before anything is said of what it lacks. {@link org.daybook.table.Finding}s point out,
 *       and keep nothing out.
 *   <li>{@link org.daybook.table.TableImport} drives it all for a feature's {@link org.daybook.table.TableImporter}.
 * </ol>
 *
 * A feature offers an importer: its target is one of {@link org.daybook.table.TableTargets} with
 * {@link org.daybook.table.TableTarget#and} a rule that knows which heads or stages exist; {@code isThere} answers from keys
 * in memory; {@code edits} turns a taken row into edits that carry the key.
 *
 * <h3>Whether a row went in before</h3>
 *
 * A row's key is 128 bits of SHA-256 over the target's name and the mapped fields in the target's order, as read (amounts in
 * pence, days as 2012-06-25, names as spelled) or, where a cell cannot be read, as written; and over the row's ordinal among
 * equal rows. Repairs do not change it, nor does a remembered authority, nor does the file's format. One more mapped column
 * does.
 *
 * <h3>A mapping in a file</h3>
 *
 * <pre>
 * daybook-mapping 1
 * # lines that begin with # are remarks
 * target: ledger
 * headers: 82c6063c1218ba39           for which headers it was made; may be left out
 * column amount: Net Amount           a field, and its column's header
 * column payee: #3                    or the column's number, from 1, where headers are missing or alike
 * value date: 31 July 2011            one value for all rows
 * dates: day first                    or month first, year first; left out: the column decides
 * amounts: point                      or comma; left out: the column decides
 * unit: thousands                     or pounds, millions, pence; left out: the header decides, and pounds where it says nothing
 * payees: anyone                      or authorities; left out: most names decide
 * control total: 36508441.64          what the rows should add up to
 * sheet: July 2011                    the workbook's sheet; left out: the first that holds a table
 * </pre>
 *
 * UTF-8, any line ends. The remarks to the right above are not part of it. Fields: see {@link
 * org.daybook.table.TableTargets}. A field is given once, by a column or by a value.
 *
 * <h2>Out</h2>
 *
 * {@link org.daybook.table.TableWriter} writes a {@link org.daybook.table.TableOut} by the file's ending. Cells keep their
 * type in Excel; in CSV no text can become a formula, and numbers stay numbers.
 *
 * <h2>Errors</h2>
 *
 * {@link org.daybook.table.TableRefused} is the only exception that a file can cause, and its message is a sentence for the
 * user. Nothing here is thread-safe; everything may run on any one thread, and none should be the FX thread.
 */
@NullMarked
package org.daybook.table;

import org.jspecify.annotations.NullMarked;
