package org.daybook.app.snapshots;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.daybook.kit.form.Filter;
import org.daybook.kit.text.Messages;

/** The rows of a report: filtered, and grouped by authority or by kind, each group with its counts. */
final class ReportList {
    private static final Messages SAY = Messages.beside(ReportList.class);

    final ObservableList<ReportRow> rows = FXCollections.observableArrayList();
    final BooleanProperty byKind = new SimpleBooleanProperty();
    final Filter<ReportRow.Item> filter;

    private final ObservableList<ReportRow.Item> items = FXCollections.observableArrayList();

    ReportList() {
        filter = new Filter<>(items, item -> String.join(
                " ", item.authority(), item.kind(), item.name(), item.says(), item.who(), word(item.what())));
        for (ReportRow.What what : ReportRow.What.values()) {
            filter.chip(what.name(), SAY.text("chip." + key(what)), item -> item.what() == what);
        }
        filter.shown().addListener((ListChangeListener<ReportRow.Item>) _ -> group());
        byKind.subscribe(this::group);
    }

    void show(List<ReportRow.Item> now) {
        items.setAll(now);
    }

    static String word(ReportRow.What what) {
        return SAY.text("what." + key(what));
    }

    private static String key(ReportRow.What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    private void group() {
        Function<ReportRow.Item, String> title = byKind.get() ? ReportRow.Item::kind : ReportRow.Item::authority;
        Map<String, List<ReportRow.Item>> groups = new TreeMap<>();
        filter.shown().forEach(item -> groups.computeIfAbsent(title.apply(item), _ -> new ArrayList<>()).add(item));
        List<ReportRow> all = new ArrayList<>();
        groups.forEach((name, members) -> {
            all.add(new ReportRow.Group(name.isEmpty() ? SAY.text("group.none") : name, counts(members)));
            all.addAll(members);
        });
        rows.setAll(all);
    }

    /** "1 conflict, 3 changed". */
    private static String counts(List<ReportRow.Item> members) {
        Map<ReportRow.What, Integer> counts = new EnumMap<>(ReportRow.What.class);
        members.forEach(item -> counts.merge(item.what(), 1, Integer::sum));
        return String.join(
                ", ", counts.entrySet().stream().map(c -> SAY.text("count." + key(c.getKey()), c.getValue())).toList());
    }
}
