/** Work off the FX thread and back: the one bridge to it. */
@NullMarked
package org.daybook.kit.task;

import org.jspecify.annotations.NullMarked;
