package org.daybook.sheet.preview;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.daybook.kit.form.Tip;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.layout.Op;
import org.daybook.sheet.layout.Page;
import org.daybook.sheet.layout.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Pages as they will be printed, one below the other. Only those in sight are drawn, so that a statement of thousands of
 * pages shows at once. Arrow keys, Page Up and Down, Home and End move; Ctrl with plus, minus and 0 (or the wheel) zooms.
 *
 * <p>On the FX thread. Lay out elsewhere, then {@link #show} the result; the place and the zoom stay.
 */
public final class SheetPreview extends BorderPane {
    private static final double GAP = 16;
    /** Of a page: the scroll bar, and what a list keeps free around its cells. */
    private static final double BESIDE = 44;
    private static final double STEP = 1.25;
    private static final double SMALLEST = 0.25;
    private static final double LARGEST = 4;

    private final Messages messages = Messages.beside(SheetPreview.class);
    private final PagePainter painter = new PagePainter();
    private final ListView<Integer> list = new ListView<>();
    private final Label position = new Label();
    private final Label remarks = new Label();
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final ReadOnlyObjectWrapper<@Nullable Pages> pages = new ReadOnlyObjectWrapper<>(this, "pages", null);
    private boolean fitsWidth = true;

    public SheetPreview() {
        getStyleClass().add("sheet-preview");
        arrange();
        handle();
    }

    private void arrange() {
        Button smaller = button("−", "zoom.out", () -> zoomBy(1 / STEP));
        Button larger = button("+", "zoom.in", () -> zoomBy(STEP));
        Button fit = button("↔", "zoom.fit", this::fitWidth);
        Label share = new Label();
        share.textProperty().bind(Bindings.createStringBinding(() -> Math.round(zoom.get() * 100) + " %", zoom));
        share.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(8, position, space, smaller, share, larger, fit);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(8));
        remarks.setWrapText(true);
        remarks.setPadding(new Insets(0, 8, 8, 8));
        remarks.managedProperty().bind(remarks.visibleProperty());
        remarks.setVisible(false);
        list.setAccessibleText(messages.text("pages"));
        list.setPlaceholder(new Label(messages.text("empty")));
        list.setCellFactory(view -> new PageCell());
        setTop(bar);
        setCenter(list);
        setBottom(remarks);
    }

    private Button button(String sign, String key, Runnable action) {
        Button button = new Button(sign);
        button.setAccessibleText(messages.text(key));
        Tip.on(button, messages.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void handle() {
        zoom.addListener(change -> list.refresh());
        list.widthProperty().addListener(change -> {
            if (fitsWidth) {
                fitWidth();
            }
        });
        list.getSelectionModel().selectedIndexProperty().addListener(change -> tellPosition());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.isControlDown() && event.getDeltaY() != 0) {
                zoomBy(event.getDeltaY() > 0 ? STEP : 1 / STEP);
                event.consume();
            }
        });
    }

    private void key(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.PLUS || code == KeyCode.EQUALS || code == KeyCode.ADD) {
            zoomBy(STEP);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            zoomBy(1 / STEP);
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
            fitWidth();
        } else {
            return;
        }
        event.consume();
    }

    /** Shows pages, at the place and zoom that the ones before were shown at. */
    public void show(Pages shown) {
        int before = Math.max(0, list.getSelectionModel().getSelectedIndex());
        pages.set(shown);
        if (list.getItems().size() == shown.count()) {
            list.refresh();
        } else {
            list.getItems().setAll(IntStream.range(0, shown.count()).boxed().toList());
            list.getSelectionModel().select(Math.min(before, shown.count() - 1));
        }
        remarks.setText(String.join("\n", shown.remarks()));
        remarks.setVisible(!shown.remarks().isEmpty());
        if (fitsWidth) {
            fitWidth();
        }
        tellPosition();
    }

    /** What is shown; empty before the first {@link #show}. */
    public ReadOnlyObjectProperty<@Nullable Pages> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** 1 is the paper's own size at 72 points to the inch. */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    public void zoomBy(double factor) {
        fitsWidth = false;
        zoom.set(Math.clamp(zoom.get() * factor, SMALLEST, LARGEST));
    }

    /** As wide as there is room, and keeps to it when the room changes. */
    public void fitWidth() {
        fitsWidth = true;
        Pages shown = pages.get();
        if (shown != null && list.getWidth() > 0) {
            double room = list.getWidth() - 2 * GAP - BESIDE;
            zoom.set(Math.clamp(room / shown.paper().width(), SMALLEST, 2));
        }
    }

    /** Brings a page to the top. @param index from 0 */
    public void goTo(int index) {
        list.scrollTo(index);
        list.getSelectionModel().select(index);
    }

    private void tellPosition() {
        Pages shown = pages.get();
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        position.setText(
                shown == null ? "" : messages.text("page", Integer.toString(at + 1), Integer.toString(shown.count())));
    }

    /** One page on its canvas. */
    private final class PageCell extends ListCell<Integer> {
        private final Canvas canvas = new Canvas();
        private final StackPane frame = new StackPane(canvas);

        PageCell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            frame.setPadding(new Insets(GAP / 2, GAP, GAP / 2, GAP));
            frame.getStyleClass().add("sheet-page");
        }

        @Override
        protected void updateItem(@Nullable Integer index, boolean empty) {
            super.updateItem(index, empty);
            Pages shown = pages.get();
            if (empty || index == null || shown == null || index >= shown.count()) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Page page = shown.page(index);
            canvas.setWidth(Math.round(page.width() * zoom.get()));
            canvas.setHeight(Math.round(page.height() * zoom.get()));
            painter.paint(page, canvas.getGraphicsContext2D(), zoom.get());
            String number = Integer.toString(index + 1);
            setAccessibleText(messages.text("page.label", number, Integer.toString(shown.count()), words(page)));
            setGraphic(frame);
        }

        private static String words(Page page) {
            return page.content().stream()
                    .flatMap(marked -> marked.ops().stream())
                    .map(op -> op instanceof Op.Glyphs glyphs ? glyphs.text() : "")
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }
}
