/** Sheets as one accessible web page: no script, nothing fetched from elsewhere. */
@NullMarked
package org.daybook.sheet.html;

import org.jspecify.annotations.NullMarked;
