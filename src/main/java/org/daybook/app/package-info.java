/** The composition root: launcher, command line, main window and navigation. */
@NullMarked
package org.daybook.app;

import org.jspecify.annotations.NullMarked;
