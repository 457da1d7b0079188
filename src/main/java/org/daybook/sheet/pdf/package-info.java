/**
 * Laid-out pages as PDF: real text, embedded fonts, tagged as PDF/UA-1 asks, bookmarks.
 *
 * <p>The file is written as the pages are drawn, object by object, and not built in memory first: a statement of 100,000
 * rows has close to a million elements for a screen reader. Fonts are cut down by PDFBox's font library.
 */
@NullMarked
package org.daybook.sheet.pdf;

import org.jspecify.annotations.NullMarked;
