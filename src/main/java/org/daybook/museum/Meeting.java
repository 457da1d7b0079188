package org.daybook.museum;

import java.util.List;
import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/**
 * A meeting of the network.
 *
 * @param present who was there
 */
record Meeting(
        String id,
        Optional<PartialDate> date,
        String place,
        String subject,
        String notes,
        List<Attendance> present,
        boolean archived) {
    Meeting {
        present = List.copyOf(present);
    }

    /** @param who a role: "curator" */
    record Attendance(String id, String service, String who) {}
}
