/** The authorities, their contacts and the programme record: what every feature may use. */
@NullMarked
package org.daybook.borough;

import org.jspecify.annotations.NullMarked;
