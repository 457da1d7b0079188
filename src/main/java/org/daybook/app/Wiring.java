package org.daybook.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.app.overview.OverviewScreen;
import org.daybook.app.settings.SettingsScreen;
import org.daybook.app.sheets.AuthorityProfileSheet;
import org.daybook.app.sheets.ProgrammeOnAPageSheet;
import org.daybook.app.sheets.SheetsScreen;
import org.daybook.app.sheets.SinceSnapshotSheet;
import org.daybook.app.snapshots.Incoming;
import org.daybook.app.snapshots.SnapshotsScreen;
import org.daybook.app.tables.TablesScreen;
import org.daybook.assessment.AssessmentFeature;
import org.daybook.borough.Boroughs;
import org.daybook.database.DataFolder;
import org.daybook.feature.AsAt;
import org.daybook.feature.Feature;
import org.daybook.feature.Screen;
import org.daybook.fund.FundFeature;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Machine;
import org.daybook.journal.Opening;
import org.daybook.journal.Origin;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordTypes;
import org.daybook.journal.Refused;
import org.daybook.kit.text.Messages;
import org.daybook.museum.MuseumFeature;
import org.daybook.sheet.SheetKind;
import org.daybook.snapshot.BadSnapshot;
import org.daybook.snapshot.KeptErasure;
import org.daybook.snapshot.Section;
import org.daybook.snapshot.SnapshotCheck;
import org.daybook.snapshot.SnapshotImport;
import org.daybook.snapshot.SnapshotStart;

/**
 * The composition root: read from top to bottom it is the architecture. Everything else gets what it needs through its
 * constructor.
 *
 * @param features in the order of the navigation
 */
public record Wiring(DataFolder folder, Clock clock, AsAt asAt, List<Feature> features, RecordTypes types) {
    private static final Messages SAY = Messages.beside(Wiring.class);

    public static Wiring of(Path data, Optional<LocalDate> asAt) {
        Clock clock = Clock.systemDefaultZone();
        List<Feature> features = allFeatures(clock);
        return new Wiring(new DataFolder(data), clock, new AsAt(clock, asAt), features, types(features));
    }

    /** Adding a feature is its folder and one line here. */
    private static List<Feature> allFeatures(Clock clock) {
        return List.of(new AssessmentFeature(), new MuseumFeature(), new FundFeature(clock));
    }

    /** The navigation, from top to bottom. */
    public List<Screen> screens() {
        return screens(new Incoming(), new Incoming());
    }

    /**
     * The same.
     *
     * @param snapshots where snapshots that are opened arrive
     * @param tables where tables do
     */
    public List<Screen> screens(Incoming snapshots, Incoming tables) {
        List<Screen> screens = new ArrayList<>();
        screens.add(OverviewScreen.of(features));
        features.forEach(feature -> screens.addAll(feature.screens()));
        screens.add(TablesScreen.of(features, tables));
        screens.add(SheetsScreen.of(this::sheets));
        screens.add(SnapshotsScreen.of(features, snapshots));
        screens.add(SettingsScreen.of());
        return screens;
    }

    /** All sheets there are: those that speak for all features, then each feature's own, in their order. */
    public List<SheetKind> sheets() {
        List<SheetKind> sheets = new ArrayList<>();
        sheets.add(new ProgrammeOnAPageSheet(features, clock.getZone()));
        sheets.add(new AuthorityProfileSheet(features));
        features.forEach(feature -> sheets.addAll(feature.sheets()));
        sheets.add(new SinceSnapshotSheet(features, clock.getZone()));
        return sheets;
    }

    private static RecordTypes types(List<Feature> features) {
        List<Projection> projections = new ArrayList<>(Boroughs.projections());
        features.forEach(feature -> projections.addAll(feature.projections()));
        return new RecordTypes(projections);
    }

    public Opening opening() {
        return new Opening(folder, types, clock, Machine.fingerprint(), new KeptErasure(types));
    }

    /** What a new programme begins with: the genesis set, and the sample if it is wanted. */
    public List<BuiltIn> beginning(boolean withSample) {
        BuiltIn genesis =
                new BuiltIn(1, "The programme began", Origin.GENESIS, Instant.parse("2008-06-19T00:00:00Z"));
        Boroughs.genesis(genesis);
        features.forEach(feature -> feature.genesis(genesis));
        if (!withSample) {
            return List.of(genesis);
        }
        BuiltIn sample =
                new BuiltIn(2, "Sample programme (illustrative)", Origin.SAMPLE, Instant.parse("2008-10-31T09:00:00Z"));
        Boroughs.sample(sample);
        features.forEach(feature -> feature.sample(sample));
        return List.of(genesis, sample);
    }

    /** What the features say of entries that arrive from another copy. */
    public List<Section> sections() {
        return features.stream().flatMap(feature -> feature.sections().stream()).toList();
    }

    /** Makes the folder out of a snapshot that somebody sent. @throws Refused when it is not sound; then nothing was made */
    public void createFrom(Path snapshot) throws CannotOpen, IOException {
        if (SnapshotCheck.isLocked(snapshot)) {
            throw new Refused(SAY.text("first.locked"));
        }
        try {
            SnapshotStart.from(
                    opening(),
                    folder,
                    types,
                    beginning(false),
                    new SnapshotImport.Request(snapshot, Optional.empty(), false, sections()));
        } catch (BadSnapshot bad) {
            throw new Refused(bad.faults());
        }
    }
}
