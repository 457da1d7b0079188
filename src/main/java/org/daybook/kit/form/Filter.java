package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/**
 * Which rows are shown: those that hold all words typed and belong to one of the chips chosen (or to any, when none is).
 * Part of a view model; no controls. What is searched in a row is prepared once, when the rows come, so that a key press
 * costs a look and no more.
 */
public final class Filter<R> {
    /** A chip as it stands now. @param count how many rows belong to it, whatever is typed */
    public record Chip(String id, String word, int count) {}

    private record Prepared<R>(R row, String text) {}

    private final ObservableList<R> source;
    private final Function<R, String> searched;
    private final Map<String, Predicate<R>> tests = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableSet<String> chosen = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<List<Chip>> chips = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<R> shown = FXCollections.observableArrayList();
    private List<Prepared<R>> prepared = List.of();

    /**
     * @param source all rows; the filter follows it
     * @param searched the text of a row that typing looks in: its names, places, leads
     */
    public Filter(ObservableList<R> source, Function<R, String> searched) {
        this.source = source;
        this.searched = searched;
        source.addListener((ListChangeListener<R>) _ -> prepare());
        text.subscribe(this::select);
        chosen.addListener((SetChangeListener<String>) _ -> select());
        prepare();
    }

    /** Adds a chip: "signed up" with all rows that pass. A chip that no row belongs to is not shown. */
    public Filter<R> chip(String id, String word, Predicate<R> test) {
        tests.put(id, test);
        words.put(id, word);
        prepare();
        return this;
    }

    /** Takes all chips away, to offer others. */
    public void clearChips() {
        tests.clear();
        words.clear();
        chosen.clear();
        prepare();
    }

    public StringProperty textProperty() {
        return text;
    }

    /** The ids of the chips chosen; may be changed. */
    public ObservableSet<String> chosen() {
        return chosen;
    }

    /** The chips with their counts, in the order added. */
    public ReadOnlyObjectProperty<List<Chip>> chipsProperty() {
        return chips.getReadOnlyProperty();
    }

    /** The rows that pass, in the source's order. */
    public ObservableList<R> shown() {
        return shown;
    }

    public int total() {
        return source.size();
    }

    public boolean isActive() {
        return !text.get().isBlank() || !chosen.isEmpty();
    }

    /** Everything is shown again. */
    public void clear() {
        text.set("");
        chosen.clear();
    }

    private void prepare() {
        List<Prepared<R>> rows = new ArrayList<>(source.size());
        for (R row : source) {
            rows.add(new Prepared<>(row, searched.apply(row).toLowerCase(Locale.UK)));
        }
        prepared = rows;
        List<Chip> counted = new ArrayList<>();
        tests.forEach((id, test) -> {
            int count = (int) source.stream().filter(test).count();
            if (count > 0 || chosen.contains(id)) {
                counted.add(new Chip(id, words.getOrDefault(id, id), count));
            }
        });
        chips.set(List.copyOf(counted));
        select();
    }

    private void select() {
        String[] typed = text.get().strip().toLowerCase(Locale.UK).split("\\s+");
        List<Predicate<R>> any = tests.entrySet().stream()
                .filter(test -> chosen.contains(test.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<R> passing = new ArrayList<>(prepared.size());
        for (Prepared<R> candidate : prepared) {
            if (holds(candidate.text(), typed) && (any.isEmpty() || passes(candidate.row(), any))) {
                passing.add(candidate.row());
            }
        }
        // A table builds all its cells anew for a list that is set anew: it is left alone where nothing changes.
        if (!isShown(passing)) {
            shown.setAll(passing);
        }
    }

    /** Whether these very rows are shown already. */
    private boolean isShown(List<R> rows) {
        if (rows.size() != shown.size()) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) != shown.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String text, String[] typed) {
        for (String word : typed) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean passes(R row, List<Predicate<R>> any) {
        for (Predicate<R> test : any) {
            if (test.test(row)) {
                return true;
            }
        }
        return false;
    }
}
