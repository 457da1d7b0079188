/** What a feature offers the application, and what the application offers a feature. */
@NullMarked
package org.daybook.feature;

import org.jspecify.annotations.NullMarked;
