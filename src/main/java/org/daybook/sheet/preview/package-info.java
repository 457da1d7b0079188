/** Laid-out pages on the screen, on the clipboard and as pictures. */
@NullMarked
package org.daybook.sheet.preview;

import org.jspecify.annotations.NullMarked;
