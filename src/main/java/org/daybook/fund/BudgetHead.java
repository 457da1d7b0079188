package org.daybook.fund;

import java.util.Optional;
import org.daybook.kit.text.Money;

/**
 * A budget head of a fund.
 *
 * @param ringFenced no virement may take money out of it
 * @param stillToCome what is foreseen beyond what is paid and committed; empty where nobody has said, which is not zero
 */
public record BudgetHead(String id, String fund, String name, boolean ringFenced, Optional<Money> stillToCome) {}
