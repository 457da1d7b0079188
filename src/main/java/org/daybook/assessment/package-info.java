/** Self-assessment: CSIT, TAES and peer challenge, authority by authority. */
@NullMarked
package org.daybook.assessment;

import org.jspecify.annotations.NullMarked;
