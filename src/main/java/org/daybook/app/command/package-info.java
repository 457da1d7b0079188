/** The command line: a contract that scripts rely on. Never starts JavaFX. */
@NullMarked
package org.daybook.app.command;

import org.jspecify.annotations.NullMarked;
