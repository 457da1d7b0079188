/** Change sets, the journal file, fold, undo and history. Knows records and fields, not features. */
@NullMarked
package org.daybook.journal;

import org.jspecify.annotations.NullMarked;
