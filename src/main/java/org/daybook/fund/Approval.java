package org.daybook.fund;

import org.daybook.kit.text.PartialDate;

/**
 * Who approved what, for the record.
 *
 * @param role the approving role, never a person's name
 * @param minute the minute reference
 */
public record Approval(String role, String minute, PartialDate date) {}
