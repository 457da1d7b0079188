package org.daybook.fund;

import java.util.Optional;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** A source that is hoped for and stands apart from everything real. @param amount empty where nobody has said */
public record HopedIncome(String id, String source, Optional<Money> amount, Optional<PartialDate> due, String notes) {}
