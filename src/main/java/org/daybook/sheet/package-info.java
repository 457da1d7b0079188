/**
 * Summary sheets: what she takes to the meeting.
 *
 * <p>A {@link org.daybook.sheet.Sheet} is a pure value: title, date, base and rule, sharing class and blocks. It knows no
 * feature, no database and no paper. {@code sheet.layout} turns it into pages, once, and those go to the preview, the
 * printer and the PDF ({@code sheet.preview}, {@code sheet.pdf}); {@code sheet.html} writes the value as one web page.
 *
 * <h2>How a feature adds a sheet</h2>
 *
 * <ol>
 *   <li>In the feature's own folder write a class {@code …Sheet} that implements {@link org.daybook.sheet.SheetKind}: its
 *       name as on the command line, title, one line of description.
 *   <li>In {@code make}, ask the feature's store (built on {@code request.store()}) for records, and fill a builder from
 *       {@code request.sheet(title)}, which carries date, as-at, sharing class and <em>illustrative</em> already:
 *       <pre>{@code
 * return request.sheet("Fund statement")
 *         .subtitle(fund.name())
 *         .basis("Uncommitted is resources less payments less commitments. Amber from 2 %, red from 5 %.")
 *         .keyFigures(KeyFigure.of(uncommitted.inText(), "uncommitted"))
 *         .heading(1, "Entries")
 *         .add(Table.captioned("Entries, in the order of posting")
 *                 .column("No", Kind.NUMBER).column("Effective", Kind.DATE).column("In", Kind.AMOUNT)
 *                 .row(Cell.of(1), Cell.of(date), Cell.of(money))
 *                 .build())
 *         .build();
 * }</pre>
 *   <li>List it among the feature's sheets. Nothing else: list, preview, print, PDF, HTML and command line take it from
 *       there.
 * </ol>
 *
 * <p>Rules for what is put on a sheet: every number with its base; a status as {@link org.daybook.sheet.Mark} and word; a
 * table beside every map; no authority ranked by score unless the sheet is internal; unknown is blank, not zero; an empty
 * programme still gives a sheet, with a sentence that says what is missing. Dates and money as {@code kit.text} writes
 * them; negative amounts carry a minus.
 */
@NullMarked
package org.daybook.sheet;

import org.jspecify.annotations.NullMarked;
