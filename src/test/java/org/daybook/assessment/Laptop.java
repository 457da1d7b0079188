package org.daybook.assessment;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.feature.OpenProgramme;

/** An open programme of self-assessments. */
final class Laptop extends OpenProgramme<AssessmentFeature> {
    private Laptop(Path folder, boolean withSample, Optional<LocalDate> asked) throws Exception {
        super(folder, new AssessmentFeature(), withSample, Instant.parse("2008-11-03T09:00:00Z"), asked);
    }

    static Laptop sample(Path folder) throws Exception {
        return new Laptop(folder, true, Optional.empty());
    }

    static Laptop empty(Path folder) throws Exception {
        return new Laptop(folder, false, Optional.of(LocalDate.of(2008, 10, 31)));
    }

    Assessments now() {
        return Assessments.read(reading());
    }
}
