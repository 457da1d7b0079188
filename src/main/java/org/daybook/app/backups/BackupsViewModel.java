package org.daybook.app.backups;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.feature.Desk;
import org.daybook.journal.Backups;
import org.daybook.kit.text.Messages;

/** The backups there are, each beside what the journal holds now. */
final class BackupsViewModel {
    private static final Messages SAY = Messages.beside(BackupsViewModel.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    /** @param since how many changes were made after it; negative where it holds more than now */
    record Row(Backups.Backup backup, String at, String why, long changes, long since) {
        String id() {
            return backup.folder().toString();
        }
    }

    private record Read(List<Backups.Backup> all, Backups.Counts now) {
        static Read of(Backups backups) throws IOException {
            return new Read(backups.list(), backups.now());
        }
    }

    final ObservableList<Row> rows = FXCollections.observableArrayList();

    private final Desk desk;
    private final Consumer<Backups.Backup> restore;
    private final ZoneId zone;
    private final ReadOnlyStringWrapper now = new ReadOnlyStringWrapper("");

    BackupsViewModel(Desk desk, Consumer<Backups.Backup> restore) {
        this.desk = desk;
        this.restore = restore;
        this.zone = desk.clock().getZone();
    }

    void load() {
        desk.work(() -> Read.of(desk.journal().backups()), this::show);
    }

    private void show(Read read) {
        now.set(SAY.text("now", read.now().sets(), read.now().changes()));
        rows.setAll(read.all().stream()
                .map(b -> new Row(
                        b,
                        MOMENT.format(b.at().atZone(zone)),
                        b.why(),
                        b.counts().changes(),
                        read.now().changes() - b.counts().changes()))
                .toList());
    }

    ReadOnlyStringProperty nowProperty() {
        return now.getReadOnlyProperty();
    }

    void make() {
        desk.work(() -> desk.journal().backups().make(SAY.text("why.asked")), _ -> {
            desk.status().note(SAY.text("made"));
            load();
        });
    }

    /** Goes back to a backup. What stands now is backed up first, so that this too can be undone. */
    void restore(Row row) {
        restore.accept(row.backup());
    }
}
