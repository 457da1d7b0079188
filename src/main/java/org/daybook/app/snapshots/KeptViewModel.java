package org.daybook.app.snapshots;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filter;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.CompareReport;
import org.daybook.snapshot.Passphrase;

/** What was sent and received, and how any two of now, one of these, and a file differ. */
final class KeptViewModel {
    private static final Messages SAY = Messages.beside(KeptViewModel.class);

    final ObservableList<KeptRow> rows = FXCollections.observableArrayList();
    final Choice<CompareSide> first = new Choice<>(CompareSide::word);
    final Choice<CompareSide> second = new Choice<>(CompareSide::word);
    final Input<String> passphrase = new Input<>(Rule.line().required(SAY.text("unlock.required")));
    final Filter<Compared.Row> filter;

    private final ObservableList<Compared.Row> differences = FXCollections.observableArrayList();
    private final Desk desk;
    private final Comparing comparing;
    private final ReadOnlyObjectWrapper<Compared> compared = new ReadOnlyObjectWrapper<>(new Compared.Nothing());
    private final List<CompareSide> files = new ArrayList<>();
    private Optional<Passphrase> known = Optional.empty();

    KeptViewModel(Desk desk, Intake.Features features) {
        this.desk = desk;
        this.comparing = new Comparing(desk.journal(), features);
        filter = new Filter<>(
                differences, row -> String.join(" ", row.authority(), row.kind(), row.name(), row.says()));
        for (CompareReport.What what : CompareReport.What.values()) {
            filter.chip(what.name(), SAY.text("differs." + what.name().toLowerCase(Locale.ROOT)), row -> row.what() == what);
        }
        offer();
    }

    void load() {
        desk.read(reading -> reading, reading -> desk.work(() -> comparing.kept(reading), kept -> {
            if (!rows.equals(kept)) {
                rows.setAll(kept);
                offer();
            }
        }));
    }

    private void offer() {
        List<CompareSide> sides = new ArrayList<>();
        sides.add(new CompareSide.Now());
        rows.forEach(row -> sides.add(new CompareSide.Kept(row)));
        sides.addAll(files);
        first.offer(sides);
        second.offer(sides);
        if (second.value().isEmpty()) {
            second.choose(sides.getFirst());
        }
        if (first.value().isEmpty() && sides.size() > 1) {
            first.choose(sides.get(1));
        }
    }

    /** A file to be looked at, not to be taken in. */
    void compareFile(Path file) {
        CompareSide side = new CompareSide.OfFile(file);
        if (!files.contains(side)) {
            files.add(side);
            offer();
        }
        known = Optional.empty();
        first.choose(new CompareSide.Now());
        second.choose(side);
        compare();
    }

    /** One of them with now; two of them with each other, the older first. */
    void compare(List<KeptRow> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        List<KeptRow> oldest = chosen.stream().sorted(java.util.Comparator.comparing(KeptRow::at)).toList();
        first.choose(new CompareSide.Kept(oldest.getFirst()));
        second.choose(oldest.size() > 1 ? new CompareSide.Kept(oldest.getLast()) : new CompareSide.Now());
        compare();
    }

    void compare() {
        if (first.value().isEmpty() || second.value().isEmpty()) {
            return;
        }
        CompareSide a = first.get();
        CompareSide b = second.get();
        Optional<Passphrase> with = known;
        compared.set(new Compared.Reading());
        desk.read(reading -> reading, reading ->
                desk.work(() -> comparing.compare(a, b, with, reading), this::show));
    }

    /** Tries the passphrase that was typed. */
    void unlock() {
        known = Optional.of(new Passphrase(passphrase.get().toCharArray()));
        passphrase.clear();
        compare();
    }

    private void show(Compared now) {
        differences.setAll(now instanceof Compared.Differences(String _, List<Compared.Row> found) ? found : List.of());
        compared.set(now);
    }

    ReadOnlyObjectProperty<Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }
}
