/** Money, dates and the sentences that people read. */
@NullMarked
package org.daybook.kit.text;

import org.jspecify.annotations.NullMarked;
