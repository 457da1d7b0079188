/** The JSON snapshot: written, read, checked, compared and merged. Knows records and fields, not features. */
@NullMarked
package org.daybook.snapshot;

import org.jspecify.annotations.NullMarked;
