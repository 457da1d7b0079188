package org.daybook.kit.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.kit.text.Messages;

/**
 * The layout of every view: filter on top, table left, details right, entry at the foot. The divider's place is
 * remembered. Where both do not fit side by side, the details take the table's place until they are closed; filter and entry belong to the table and go with it. Escape closes
 * them, and the focus goes back to the table.
 */
public final class MasterDetail extends BorderPane {
    private static final Messages SAY = Messages.beside(MasterDetail.class);

    /** Narrower than this, in em, the two are not shown side by side. */
    private static final double BOTH = 42;

    private static final double USUAL_PLACE = 0.6;

    /** At most so much of the height goes to the filter, and to the entry. */
    private static final double TOP = 0.36;

    private static final double FOOT = 0.4;

    /** What the list keeps of the height, in em: its header and three rows; in a very low window, so much of it. */
    private static final double LIST = 9.5;

    private static final double MOST_OF_LIST = 0.6;

    /** Of what the list leaves, the filter's part. */
    private static final double TOP_OF_REST = 0.4;

    private final String id;
    private final Node list;
    private final SplitPane split = new SplitPane();
    private final VBox top = new VBox();
    private final VBox foot = new VBox();
    private final ScrollBox topBox = new ScrollBox(top);
    private final ScrollBox footBox = new ScrollBox(foot);
    private final Label title = new Label();

    /** As large as the text is here, also while the details, and their title, are closed. */
    private final Label text = new Label();

    private final BorderPane detail = new BorderPane();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private Preferences preferences = Preferences.none();
    private boolean narrow;
    /** Whether there is something to show again when she asks for it. */
    private boolean filled;

    /** Whether the details stood open, or would, if there were room. */
    private boolean wanted;

    /** @param id what the divider's place is remembered under: "assessment" */
    public MasterDetail(String id, Node list) {
        this.id = id;
        this.list = list;
        getStyleClass().add("master-detail");
        top.getStyleClass().add("master-top");
        foot.getStyleClass().add("entry-foot");
        title.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setMinWidth(0);
        Button close = Action.of(SAY.text("detail.close"), "Esc", this::leave).icon("fth-x").quietButton();
        close.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, gap, close);
        head.getStyleClass().add("detail-head");
        detail.setTop(head);
        detail.getStyleClass().add("detail");
        SplitPane.setResizableWithParent(detail, false);
        SplitPane.setResizableWithParent(list, true);
        // Tab leads through them in the order in which they were added, which is to be the one in which they are read.
        setTop(topBox);
        setCenter(split);
        setBottom(footBox);
        text.setManaged(false);
        getChildren().add(text);
        if (list instanceof Region region) {
            // Where the height is short the list gives way: it scrolls, the entry is to be seen.
            region.setMinHeight(0);
        }
        // With large text in a small window they scroll, and leave the list its room.
        heightProperty().subscribe(this::share);
        topBox.managedProperty().subscribe(this::share);
        text.fontProperty().subscribe(this::share);
        open.subscribe(this::arrange);
        arrange();
        widthProperty().subscribe(this::measure);
        text.fontProperty().subscribe(this::measure);
        Preferences.whenInScene(this, found -> preferences = found);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && open.get()) {
                leave();
                event.consume();
            }
        });
        // Where the details would hide the list they wait for Enter or a double click: the arrow keys go on in the list.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> openWhen(event.getCode() == KeyCode.ENTER));
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> openWhen(event.getClickCount() == 2));
    }

    /** What stands on top: the filter bar, figures. Shown only when there is something. */
    public MasterDetail top(Node... nodes) {
        top.getChildren().setAll(nodes);
        arrange();
        return this;
    }

    /** What stands at the foot, over the whole width: the entry. */
    public MasterDetail foot(Node node) {
        foot.getChildren().setAll(node);
        arrange();
        return this;
    }

    public MasterDetail withoutFoot() {
        foot.getChildren().clear();
        arrange();
        return this;
    }

    /**
     * Shows details beside the list; what is higher than the pane scrolls. Keeps the focus where it is. Where there is room
     * for one of the two only, the details wait until Enter or a double click asks for them.
     */
    public void show(String heading, Node content) {
        title.setText(Isolated.text(heading));
        if (content instanceof ScrollPane || content instanceof javafx.scene.control.TabPane) {
            detail.setCenter(content);
        } else {
            VBox body = new VBox(content);
            body.getStyleClass().add("detail-body");
            detail.setCenter(new ScrollBox(body));
        }
        filled = true;
        wanted = true;
        open.set(open.get() || !narrow);
    }

    /**
     * Shows the same details built anew, after something in them was saved: she stays at the control where she was, and the
     * pane where it was scrolled to.
     */
    public void showAnew(String heading, Supplier<Node> content) {
        if (!(detail.getCenter() instanceof ScrollBox box && box.getContent() instanceof VBox body)) {
            show(heading, content.get());
            return;
        }
        Whereabouts before = Whereabouts.in(body);
        title.setText(Isolated.text(heading));
        body.getChildren().setAll(content.get());
        before.again();
    }

    /** There is nothing to show. */
    public void close() {
        filled = false;
        leave();
    }

    private void leave() {
        boolean within = isWithin(detail);
        wanted = false;
        open.set(false);
        if (within) {
            list.requestFocus();
        }
    }

    /** Whether the details are shown; setting it to true shows again what was shown last. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Puts the focus on the list; where the details took its place, into them. */
    @Override
    public void requestFocus() {
        (open.get() && narrow ? detail : list).requestFocus();
    }

    /** With large text in a low window, filter and entry share what a few rows of the list leave. */
    private void share() {
        double rest = getHeight() - Math.min(LIST * em(), getHeight() * MOST_OF_LIST);
        topBox.setMaxHeight(Math.min(getHeight() * TOP, rest * TOP_OF_REST));
        footBox.setMaxHeight(Math.min(getHeight() * FOOT, rest * (topBox.isManaged() ? 1 - TOP_OF_REST : 1)));
    }

    private double em() {
        return text.getFont().getSize();
    }

    private void measure() {
        boolean now = getWidth() > 0 && getWidth() < BOTH * em();
        if (now != narrow) {
            narrow = now;
            open.set(wanted && (!narrow || isWithin(detail)));
            arrange();
        }
    }

    private void openWhen(boolean asked) {
        if (asked && narrow && filled) {
            open.set(true);
            detail.requestFocus();
        }
    }

    private void arrange() {
        rememberPlace();
        boolean listHidden = open.get() && narrow;
        shown(topBox, !listHidden && !top.getChildren().isEmpty());
        shown(footBox, !listHidden && !foot.getChildren().isEmpty());
        List<Node> panes = !open.get() ? List.of(list) : narrow ? List.of(detail) : List.of(list, detail);
        if (!split.getItems().equals(panes)) {
            split.getItems().setAll(panes);
        }
        if (panes.size() == 2) {
            split.setDividerPositions(preferences
                    .get("divider." + id)
                    .flatMap(MasterDetail::place)
                    .orElse(USUAL_PLACE));
            split.getDividers().getFirst().positionProperty().subscribe((_, _) -> rememberPlace());
        }
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private void rememberPlace() {
        if (split.getDividers().size() == 1 && split.getScene() != null && split.getWidth() > 0) {
            preferences.put("divider." + id, String.format(Locale.ROOT, "%.3f", split.getDividerPositions()[0]));
        }
    }

    private static Optional<Double> place(String text) {
        try {
            return Optional.of(Math.clamp(Double.parseDouble(text), 0.2, 0.85));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isWithin(Node pane) {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null && node != pane) {
            node = node.getParent();
        }
        return node != null;
    }
}
