package org.daybook.app.overview;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.borough.BoroughStore;
import org.daybook.feature.Desk;
import org.daybook.feature.Feature;
import org.daybook.feature.Link;
import org.daybook.feature.WhileSeen;
import org.daybook.snapshot.SinceLastSnapshot;

/** The overview's state: what the features say, and whether the map is shown as a table. */
final class OverviewViewModel {
    private final Desk desk;
    private final List<Feature> features;
    private final ReadOnlyObjectWrapper<Optional<Overview>> overview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Since>> since = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SinceLastSnapshot lastSnapshot = new SinceLastSnapshot();
    private final BooleanProperty asTable = new SimpleBooleanProperty();
    private final WhileSeen statements;
    private final WhileSeen sinceSnapshot;

    OverviewViewModel(Desk desk, List<Feature> features) {
        this.desk = desk;
        this.features = features;
        this.statements = new WhileSeen(desk, _ -> true, this::load);
        this.sinceSnapshot = new WhileSeen(desk, _ -> true, this::lookUpLastSnapshot);
    }

    /** The view is shown: it asks anew if anything changed, and follows each change from now on. */
    void activate() {
        statements.seen();
        // Sending a snapshot changes no record, so this is asked at each visit; what it had to read is remembered.
        sinceSnapshot.again();
        sinceSnapshot.seen();
    }

    void deactivate() {
        statements.unseen();
        sinceSnapshot.unseen();
    }

    private void load() {
        statements.read(reading -> Overview.of(reading, features), answer -> overview.set(Optional.of(answer)));
    }

    private void lookUpLastSnapshot() {
        desk.work(
                () -> Since.of(lastSnapshot.of(desk.journal()), desk.clock().getZone()),
                answer -> since.set(Optional.of(answer)));
    }

    /** Empty until the first answer is there. */
    ReadOnlyObjectProperty<Optional<Overview>> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /** What changed since the last snapshot; empty until it was looked up. */
    ReadOnlyObjectProperty<Optional<Since>> sinceProperty() {
        return since.getReadOnlyProperty();
    }

    BooleanProperty asTableProperty() {
        return asTable;
    }

    void open(Link link) {
        desk.open(link);
    }

    /** Leads to where the statement that made the tiles leads, with the authority selected there. */
    void openAuthority(String gss) {
        overview.get()
                .flatMap(shown -> shown.statements().stream().findFirst())
                .ifPresent(first -> desk.open(Link.to(first.link().screen(), BoroughStore.AUTHORITY_TYPE.key(gss))));
    }
}
