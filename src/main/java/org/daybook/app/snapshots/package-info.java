/** Snapshots out: what goes, what stays, and the file. */
@NullMarked
package org.daybook.app.snapshots;

import org.jspecify.annotations.NullMarked;
