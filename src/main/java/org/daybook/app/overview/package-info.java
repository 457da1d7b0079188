/** The overview: what every feature has to say, in one place, each with its base and a link to what explains it. */
@NullMarked
package org.daybook.app.overview;

import org.jspecify.annotations.NullMarked;
