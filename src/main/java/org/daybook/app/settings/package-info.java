/** The programme record and its settings. */
@NullMarked
package org.daybook.app.settings;

import org.jspecify.annotations.NullMarked;
