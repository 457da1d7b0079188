/** The backups: what there is, how it compares with now, and going back to one. */
@NullMarked
package org.daybook.app.backups;

import org.jspecify.annotations.NullMarked;
