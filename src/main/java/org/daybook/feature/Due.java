package org.daybook.feature;

import org.daybook.kit.text.PartialDate;

/** Something with a date that comes next. */
public record Due(PartialDate date, String what, boolean overdue, Link link) {}
