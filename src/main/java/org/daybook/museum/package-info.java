/** Museum services and their museums: enrolment, who waits and who could help, the network and its meetings. */
@NullMarked
package org.daybook.museum;

import org.jspecify.annotations.NullMarked;
