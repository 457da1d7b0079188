package org.daybook.table;

import org.daybook.kit.text.Money;

/**
 * A total that the file prints.
 *
 * @param sumBefore what the rows above it add up to, from the first
 */
public record PrintedTotal(long line, String label, Money amount, Money sumBefore) {}
