package org.daybook.fund;

import org.daybook.kit.text.Money;

/** What one award stands at. @param outstanding awarded, and neither paid nor given up; C */
public record AwardLine(String award, Money awarded, Money outstanding, Money paid) {}
