package org.daybook.app.snapshots;

import java.util.List;
import java.util.function.Function;
import org.daybook.feature.Feature;
import org.daybook.feature.Reading;
import org.daybook.feature.Screen;
import org.daybook.kit.text.Messages;

/** The snapshots' entry in the navigation. */
public final class SnapshotsScreen {
    public static final String ID = "snapshots";

    private static final Messages SAY = Messages.beside(SnapshotsScreen.class);

    private SnapshotsScreen() {}

    /** @param incoming where files that are opened arrive */
    public static Screen of(List<Feature> features, Incoming incoming) {
        return new Screen(ID, SAY.text("title"), "fth-share-2", desk ->
                new SnapshotsView(new SnapshotsViewModel(desk, asked(features), incoming), desk));
    }

    /** What is asked of the features when a file comes in. */
    static Intake.Features asked(List<Feature> features) {
        return new Intake.Features(
                features.stream().flatMap(feature -> feature.sections().stream()).toList(),
                reading -> all(features, feature -> feature.jumps(reading.sql())),
                reading -> all(features, feature -> problems(feature, reading)));
    }

    private static List<String> problems(Feature feature, Reading reading) {
        return feature.problems(reading);
    }

    private static <T> List<T> all(List<Feature> features, Function<Feature, List<T>> question) {
        return features.stream().flatMap(feature -> question.apply(feature).stream()).toList();
    }
}
