package org.daybook.assessment;

import java.util.Optional;
import org.daybook.kit.text.PartialDate;

/**
 * Where an authority stands in one framework.
 *
 * @param since when it came to this stage; a later move within the same stage (another tranche) doesn't change it
 * @param framework its id; empty where the authority was never approached in any
 */
record Standing(String framework, Stage stage, Optional<PartialDate> since, String tranche, String note) {
    static final Standing NONE = new Standing("", Stage.NOT_APPROACHED, Optional.empty(), "", "");
}
