package org.daybook.museum;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.feature.Desk;
import org.daybook.feature.WhileSeen;
import org.daybook.journal.UuidV7;

/** The network as it stands, read anew when what it is made of changes; and the tabs' own models. */
final class MuseumViewModel {
    private static final Set<String> READ = Set.of(
            "authority",
            "programme",
            "museum-service",
            "museum-move",
            "museum",
            "same-museum",
            "museum-help",
            "network-member",
            "network-meeting",
            "network-attendance");

    final ServicesViewModel services;
    final MuseumsViewModel museums;
    final MeetingsViewModel meetings;
    final RollViewModel roll;

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Network>> now = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final WhileSeen whileSeen;

    MuseumViewModel(Desk desk) {
        this.desk = desk;
        MuseumEdits edits = new MuseumEdits(UuidV7.by(desk.clock()));
        services = new ServicesViewModel(desk, edits, this::today);
        museums = new MuseumsViewModel(desk, edits);
        meetings = new MeetingsViewModel(desk, edits, this::today);
        roll = new RollViewModel(desk, edits);
        this.whileSeen = WhileSeen.of(desk, READ, this::load);
    }

    /** The view is shown: it reads what has changed since it was last shown, and follows each change from now on. */
    void activate() {
        whileSeen.seen();
    }

    void deactivate() {
        whileSeen.unseen();
    }

    ReadOnlyObjectProperty<Optional<Network>> nowProperty() {
        return now.getReadOnlyProperty();
    }

    private void load() {
        whileSeen.read(Network::read, this::show);
    }

    private void show(Network network) {
        now.set(Optional.of(network));
        services.show(network);
        museums.show(network);
        meetings.show(network);
        roll.show(network);
    }

    private LocalDate today() {
        return now.get().map(Network::asAt).orElseGet(() -> LocalDate.now(desk.clock()));
    }
}
