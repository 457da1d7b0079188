/** The embedded database: open, guard, migrate, and the lane that alone may touch it. */
@NullMarked
package org.daybook.database;

import org.jspecify.annotations.NullMarked;
