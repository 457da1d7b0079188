package org.daybook.assessment;

import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/** A group of authorities that goes through the programme together. */
record Tranche(String id, String name, Optional<PartialDate> starts, String notes, boolean archived) {}
