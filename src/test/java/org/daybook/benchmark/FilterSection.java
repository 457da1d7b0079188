package org.daybook.benchmark;

import java.util.Locale;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.kit.form.Filter;

/** How soon a filter answers a key. */
final class FilterSection implements Section {
    private record Row(String text) {}

    @Override
    public String name() {
        return "filter";
    }

    @Override
    public void measure(Place place, Figures figures) {
        figures.heading("A key in a filter, median of 200, against 16.7 ms: one frame at 60 per second");
        for (int rows : new int[] {33, 10_000}) {
            ObservableList<Row> all = FXCollections.observableArrayList(IntStream.range(0, rows)
                    .mapToObj(n -> new Row("Authority " + n + " signed up " + Integer.toHexString(n * 7919)))
                    .toList());
            Filter<Row> filter = new Filter<>(all, Row::text).chip("signed", "signed up", row -> row.text().contains("signed"));
            double[] keys = new double[200];
            for (int i = 0; i < keys.length; i++) {
                String typed = "auth " + Integer.toHexString(i).toLowerCase(Locale.ROOT);
                long start = System.nanoTime();
                filter.textProperty().set(typed);
                keys[i] = (System.nanoTime() - start) / 1e6;
            }
            figures.beside(rows + " rows", Figures.median(keys), 1000.0 / 60, "ms");
        }
    }
}
