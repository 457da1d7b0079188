/** Funds, their ledger, awards, claims and statements. */
@NullMarked
package org.daybook.fund;

import org.jspecify.annotations.NullMarked;
