package org.daybook.app.snapshots;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.borough.Settings;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Choice;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.ExportSummary;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SnapshotWriter;

/** What is about to leave the laptop, worked out before a byte is written. */
final class ExportViewModel {
    private static final Messages SAY = Messages.beside(ExportViewModel.class);

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<ExportSummary>> summary = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Settings settings = Settings.USUAL;
    private LocalDate asAt = LocalDate.EPOCH;
    private boolean begun;

    final Choice<Sharing.Class> sharingClass =
            new Choice<>(List.of(Sharing.Class.values()), kind -> SAY.text("class." + kind.word()));
    final BooleanProperty contacts = new SimpleBooleanProperty();

    ExportViewModel(Desk desk) {
        this.desk = desk;
        sharingClass.chosenProperty().subscribe(_ -> summarise());
        contacts.subscribe(_ -> summarise());
        desk.onChange(_ -> summarise());
    }

    /** Begins with the programme's usual class, then follows every choice. */
    void load() {
        desk.read(reading -> reading, reading -> {
            asAt = reading.asAt();
            desk.read(r -> Settings.of(r.sql()), found -> {
                settings = found;
                if (!begun) {
                    begun = true;
                    sharingClass.choose(classOf(found.sharingClass()));
                }
                summarise();
            });
        });
    }

    private static Sharing.Class classOf(String word) {
        for (Sharing.Class kind : Sharing.Class.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return Sharing.Class.INTERNAL;
    }

    private void summarise() {
        if (begun) {
            ExportRequest request = request();
            desk.work(() -> SnapshotWriter.summary(desk.journal(), request), now -> summary.set(Optional.of(now)));
        }
    }

    private ExportRequest request() {
        return ExportRequest.of(Sharing.of(sharingClass.value().orElse(Sharing.Class.INTERNAL))
                        .withContacts(contacts.get()))
                .by(settings.role());
    }

    ReadOnlyObjectProperty<Optional<ExportSummary>> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** "daybook-internal-2008-10-31.daybook.json": sorts by date, and says what it is before it is opened. */
    String suggestedName() {
        return SAY.text(
                "file.name", sharingClass.value().orElse(Sharing.Class.INTERNAL).word(), asAt.toString());
    }

    void export(Path file) {
        ExportRequest request = request();
        desk.work(
                () -> SnapshotWriter.write(desk.journal(), request, file),
                written -> desk.status().note(SAY.text("exported", written.records(), file)));
    }
}
