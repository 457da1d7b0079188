package org.daybook.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.journal.RecordKey;

/** A theme, or one of its criteria. @param criterion empty for the theme itself */
record FrameworkLine(Theme theme, Optional<Criterion> criterion) {
    /** Each theme with its criteria after it. */
    static List<FrameworkLine> of(List<Theme> themes, List<Criterion> criteria) {
        List<FrameworkLine> all = new ArrayList<>();
        for (Theme theme : themes) {
            all.add(new FrameworkLine(theme, Optional.empty()));
            criteria.stream()
                    .filter(c -> c.theme().equals(theme.id()))
                    .forEach(c -> all.add(new FrameworkLine(theme, Optional.of(c))));
        }
        return all;
    }

    RecordKey key() {
        return criterion
                .map(c -> AssessmentTypes.CRITERION_TYPE.key(c.id()))
                .orElseGet(() -> AssessmentTypes.THEME_TYPE.key(theme.id()));
    }

    String name() {
        return criterion.map(Criterion::name).orElse(theme.name());
    }

    boolean archived() {
        return criterion.map(Criterion::archived).orElse(theme.archived());
    }
}
