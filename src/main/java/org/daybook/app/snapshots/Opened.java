package org.daybook.app.snapshots;

import java.nio.file.Path;
import java.util.List;

/** How far a file that was opened has come. */
sealed interface Opened {
    /** No file is open. */
    record Nothing() implements Opened {}

    /** @param share of the reading that is done, 0 to 1 */
    record Reading(Path file, double share) implements Opened {}

    /** @param again whether a passphrase was given that does not open it */
    record Locked(Path file, boolean again) implements Opened {}

    /**
     * @param edited whether it may be taken as edited: only its checksum is wrong
     * @param faults each a sentence
     */
    record Refused(Path file, boolean edited, List<String> faults) implements Opened {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** It was read, and it is known what taking it in would do. */
    record Reported(Report report) implements Opened {}

    /**
     * It was taken in.
     *
     * @param sentence what was done
     * @param toLookAt what does not fit together now, or what files an erasure reached; each a sentence
     */
    record Taken(Path file, String sentence, List<String> toLookAt) implements Opened {
        public Taken {
            toLookAt = List.copyOf(toLookAt);
        }
    }
}
