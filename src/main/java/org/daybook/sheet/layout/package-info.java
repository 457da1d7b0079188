/**
 * Sheets laid out as pages: fonts, measuring, breaking, and the drawing operations that preview, printer and PDF all take.
 *
 * <p>Lengths are in points (1/72 inch), from the top left corner of the page, downwards.
 */
@NullMarked
package org.daybook.sheet.layout;

import org.jspecify.annotations.NullMarked;
