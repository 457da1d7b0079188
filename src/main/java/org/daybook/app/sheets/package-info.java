/** The summary sheets: the view that previews, saves and prints them, and the one that speaks for all features. */
@NullMarked
package org.daybook.app.sheets;

import org.jspecify.annotations.NullMarked;
