/**
 * Printing to a real queue, and saying what became of it.
 *
 * <p>Where the computer prints by CUPS (Linux, macOS), the PDF itself goes to the queue by the Internet Printing Protocol,
 * and the queue is asked what it did: a print command's own success says nothing (JavaFX reports one where nothing was
 * printed). Elsewhere the platform's printing takes the same PDF, as vectors.
 */
@NullMarked
package org.daybook.sheet.print;

import org.jspecify.annotations.NullMarked;
