package org.daybook.app.snapshots;

import java.nio.file.Path;
import java.util.Optional;
import org.daybook.kit.text.Messages;

/** One of the two states that are compared. */
sealed interface CompareSide {
    Messages SAY = Messages.beside(CompareSide.class);

    /** What stands here now. */
    record Now() implements CompareSide {}

    /** A snapshot that was sent or received. */
    record Kept(KeptRow row) implements CompareSide {}

    /** A file, which is only looked at. */
    record OfFile(Path file) implements CompareSide {}

    default String word() {
        return switch (this) {
            case Now _ -> SAY.text("side.now");
            case Kept(KeptRow row) -> row.title();
            case OfFile(Path file) -> SAY.text("side.file", file.getFileName());
        };
    }

    /** Empty for now. */
    default Optional<Path> path() {
        return switch (this) {
            case Now _ -> Optional.empty();
            case Kept(KeptRow row) -> Optional.of(row.kept().file());
            case OfFile(Path file) -> Optional.of(file);
        };
    }
}
