/** Tables in and out. */
@NullMarked
package org.daybook.table;

import org.jspecify.annotations.NullMarked;
