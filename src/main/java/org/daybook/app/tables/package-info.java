/** Tables in and out: what the command line and the window both drive. */
@NullMarked
package org.daybook.app.tables;

import org.jspecify.annotations.NullMarked;
