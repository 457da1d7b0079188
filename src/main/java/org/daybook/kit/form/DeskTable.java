package org.daybook.kit.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/**
 * The table that every view lists its records in: right-aligned figures, sorting, several rows selected at once, copying,
 * keys, and places that are remembered. Rows are values: when new ones come for the same records, what is selected stays
 * selected.
 */
public final class DeskTable<R> extends TableView<R> {
    private static final Messages SAY = Messages.beside(DeskTable.class);

    /** The key that exports a table, which the window listens for. */
    public static final String EXPORT = "Shortcut+Shift+E";

    private final Function<R, ?> key;
    private final TableMemory<R> memory;
    private final NothingShown nothing = new NothingShown(this);
    private final PlacedRows<R> placed;
    private final ReadOnlyObjectWrapper<Optional<R>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Action> actions = new ArrayList<>();
    private Consumer<R> open = _ -> {};
    private Consumer<String> say = _ -> {};
    private Optional<Filter<R>> filter = Optional.empty();
    private Optional<Object> awaited = Optional.empty();
    /** As they came, before they are sorted. */
    private List<R> rows = List.of();

    private boolean replacing;

    /**
     * @param id what its widths and order are remembered under: "assessment.authorities"
     * @param key what makes a row the same record as another row
     */
    public DeskTable(String id, Function<R, ?> key) {
        this.key = key;
        this.placed = new PlacedRows<>(key);
        this.memory = new TableMemory<>(this, id);
        setId(id);
        setItems(placed);
        setSortPolicy(_ -> {
            place();
            return true;
        });
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<R>) _ -> selectionMoved());
        getSelectionModel().selectedItemProperty().subscribe(_ -> selectionMoved());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnContextMenuRequested(event -> {
            ContextMenu menu = new ContextMenu();
            actions.forEach(action -> menu.getItems().add(action.menuItem()));
            menu.getItems().add(Action.of(SAY.text("table.copy"), "Shortcut+C", this::copy).menuItem());
            TableExport.of(this).ifPresent(export -> menu.getItems()
                    .add(Action.of(SAY.text("table.export"), EXPORT, () -> export.export(shown())).menuItem()));
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        setRowFactory(_ -> {
            TableRow<R> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        ShownTable.offer(this, this::shown);
        nothing.ready();
    }

    /** A column of words, sorted by them. @param em its width at first, in em */
    public TableColumn<R, String> text(String id, String title, double em, Function<R, String> value) {
        return add(DeskColumn.text(id, title, value), em);
    }

    /** A column of dates as far as they are known; "–" where there is none. Sorted by time, the unknown last. */
    public TableColumn<R, Optional<PartialDate>> date(
            String id, String title, double em, Function<R, Optional<PartialDate>> value) {
        return add(DeskColumn.date(id, title, value), em);
    }

    /** A column of amounts: two decimals, right-aligned; blank where there is none. */
    public TableColumn<R, Optional<Money>> money(
            String id, String title, double em, Function<R, Optional<Money>> value) {
        return add(DeskColumn.money(id, title, value), em);
    }

    /** A column of whole numbers. */
    public TableColumn<R, Long> number(String id, String title, double em, Function<R, Long> value) {
        return add(DeskColumn.number(id, title, value), em);
    }

    /**
     * A column of stages: the circle and the word.
     *
     * @param sign one of ○ ◔ ◑ ◕ ● ◌
     * @param rank what it is sorted by
     */
    public TableColumn<R, Integer> stage(
            String id, String title, double em, Function<R, Integer> rank, Function<R, String> sign, Function<R, String> word) {
        return add(DeskColumn.stage(id, title, rank, sign, word), em);
    }

    private <T> DeskColumn<R, T> add(DeskColumn<R, T> column, double em) {
        getColumns().add(column);
        memory.add(column, em);
        return column;
    }

    /**
     * A column of a matrix: a filled circle where it holds, blank where it does not.
     *
     * @param word what the circle means, for a screen reader and for copying
     */
    public TableColumn<R, Boolean> mark(String id, String title, double em, Function<R, Boolean> holds, String word) {
        return add(DeskColumn.mark(id, title, holds, word), em);
    }

    /** Shows these rows, now and whenever the list changes. */
    public DeskTable<R> shows(ObservableList<R> source) {
        source.addListener((ListChangeListener<R>) _ -> replace(source));
        if (!source.isEmpty()) {
            replace(source);
        }
        return this;
    }

    /** Shows what the filter lets through, and says so when that is nothing. */
    public DeskTable<R> shows(Filter<R> filter) {
        this.filter = Optional.of(filter);
        shows(filter.shown());
        nothing.filteredBy(filter);
        return this;
    }

    /** What is said when there are no rows. */
    public DeskTable<R> whenEmpty(Placeholder placeholder) {
        nothing.whenEmpty(placeholder);
        return this;
    }

    /** The rows were read, be they none. Also said by their coming. */
    public void ready() {
        nothing.ready();
    }

    /** The rows are being read. Those shown before stay. */
    public void loading() {
        nothing.loading();
    }

    /** The rows could not be read. */
    public void failed(String sentence, Runnable again) {
        replace(List.of());
        nothing.failed(sentence, again);
    }

    /** What Enter and a double click do with a row. */
    public DeskTable<R> opens(Consumer<R> open) {
        this.open = open;
        return this;
    }

    /** Something that can be done with the selected rows: by its key while the table has the focus, and in its menu. */
    public DeskTable<R> offers(Action action) {
        actions.add(action);
        return this;
    }

    /** Where it says that rows were copied. */
    public DeskTable<R> saysTo(Consumer<String> status) {
        say = status;
        return this;
    }

    /** The row that was selected last; empty when none or several are. */
    public ReadOnlyObjectProperty<Optional<R>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** All selected rows, in the order shown. */
    public List<R> selected() {
        return List.copyOf(getSelectionModel().getSelectedItems());
    }

    /** Selects the record with this key and brings it into sight; false when it is not among the rows. */
    public boolean select(Object wanted) {
        int place = place(wanted);
        if (place >= 0) {
            getSelectionModel().clearAndSelect(place);
            getFocusModel().focus(place);
            scrollTo(Math.max(0, place - 3));
        }
        return place >= 0;
    }

    /** Selects the record, at once or when the rows have come; a filter that hides it is cleared. */
    public void reveal(Object wanted) {
        awaited = Optional.of(wanted);
        revealAwaited();
    }

    private void revealAwaited() {
        if (awaited.isEmpty() || (rows.isEmpty() && filter.map(Filter::total).orElse(0) == 0)) {
            return;
        }
        Object wanted = awaited.get();
        awaited = Optional.empty();
        if (!select(wanted)) {
            filter.ifPresent(Filter::clear);
            select(wanted);
        }
    }

    /** Copies the selected rows with their titles, as cells for a sheet. */
    public void copy() {
        List<R> copied = selected();
        if (!copied.isEmpty()) {
            TableCopy.toClipboard(getVisibleLeafColumns(), copied);
            say.accept(SAY.text("table.copied", copied.size()));
        }
    }

    /** The table as it stands: its columns in their order, its rows as they are sorted and filtered. */
    public ShownTable shown() {
        List<R> now = List.copyOf(getItems());
        List<DeskColumn<R, ?>> columns = DeskColumn.of(getVisibleLeafColumns());
        return new ShownTable(
                columns.stream().map(DeskColumn::heading).toList(),
                () -> now.stream()
                        .map(row -> columns.stream().map(column -> column.exported(row)).toList())
                        .iterator());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new RowsSkin<>(this, false);
    }

    @Override
    protected void layoutChildren() {
        memory.fit();
        super.layoutChildren();
    }

    private void replace(Collection<R> now) {
        rows = List.copyOf(now);
        place();
        nothing.rowsChanged();
        revealAwaited();
    }

    /** Puts the rows in their order; what is selected, and what has the focus, stays so wherever it goes. */
    private void place() {
        Set<Object> before = new LinkedHashSet<>();
        selected().forEach(row -> before.add(key.apply(row)));
        Optional<Object> last = Optional.ofNullable(getSelectionModel().getSelectedItem()).map(key);
        Optional<Object> focused = Optional.ofNullable(getFocusModel().getFocusedItem()).map(key);
        replacing = true;
        placed.become(sorted());
        // With it goes the focus, and where its record is gone it is nowhere: the arrow down then begins at the first row.
        getSelectionModel().clearSelection();
        for (int i = 0; i < placed.size() && !before.isEmpty(); i++) {
            if (before.contains(key.apply(placed.get(i)))) {
                getSelectionModel().select(i);
            }
        }
        last.map(this::place).filter(place -> place >= 0).ifPresent(getSelectionModel()::select);
        focused.map(this::place).filter(place -> place >= 0).ifPresent(getFocusModel()::focus);
        replacing = false;
        selectionMoved();
    }

    private List<R> sorted() {
        return getComparator() == null ? rows : rows.stream().sorted(getComparator()).toList();
    }

    /** Of the record with this key; -1 when it is not among the rows. */
    private int place(Object wanted) {
        for (int i = 0; i < placed.size(); i++) {
            if (key.apply(placed.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private void selectionMoved() {
        if (!replacing) {
            List<R> now = selected();
            chosen.set(now.size() == 1 ? Optional.of(now.getFirst()) : Optional.empty());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() == this) {
            Optional.ofNullable(getSelectionModel().getSelectedItem()).ifPresent(open);
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copy();
            event.consume();
        } else {
            actions.stream()
                    .filter(action -> action.answers(event))
                    .findFirst()
                    .ifPresent(action -> action.answer(event));
        }
    }
}
