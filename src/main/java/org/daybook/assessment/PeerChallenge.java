package org.daybook.assessment;

import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/** A peer challenge of an authority. @param team who came, by authority and role @param report confidential */
record PeerChallenge(
        String id, String authority, String framework, Optional<PartialDate> date, String team, String report) {}
