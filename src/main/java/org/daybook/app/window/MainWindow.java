package org.daybook.app.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.daybook.app.tables.ExportedTable;
import org.daybook.feature.Desk;
import org.daybook.feature.Jump;
import org.daybook.feature.Link;
import org.daybook.feature.Page;
import org.daybook.feature.Reading;
import org.daybook.feature.Screen;
import org.daybook.feature.StatusLine;
import org.daybook.journal.Journal;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.kit.theme.Look;
import org.daybook.kit.theme.Theme;

/**
 * The window. It can be shown before the data folder is open, and is handed a {@link Desk} when it is. All calls on the
 * FX thread.
 */
public final class MainWindow {
    private static final Messages SAY = Messages.beside(MainWindow.class);
    private static final String LAST = "window.view";

    /** Narrower than this, in em, the navigation becomes a menu. */
    private static final double NAVIGATION_BESIDE = 58;

    private final Stage stage;
    private final Theme theme;
    private final PropertiesPreferences preferences;
    private final StatusBar status;
    private final NavigationList navigation = new NavigationList();
    private final BorderPane side = new BorderPane();
    private final WindowActions actions;
    private final FileDrop files;
    private final Header header;
    private final Label banner = new Label();
    private final PageStack centre = new PageStack();
    private final BorderPane frame = new BorderPane();
    private final StackPane root = new StackPane(frame);
    private final Overlay overlay = new Overlay(root);
    private final Leaving leaving = new Leaving(overlay, () -> views(), this::open);
    private final Label ruler = new Label();
    private Optional<Views> views = Optional.empty();
    private Optional<Link> waiting = Optional.empty();
    private boolean narrow;
    private boolean opened;

    /** @param folder shown in the status line */
    public MainWindow(Stage stage, Theme theme, PropertiesPreferences preferences, Path folder, Clock clock) {
        this.stage = stage;
        this.theme = theme;
        this.preferences = preferences;
        this.status = new StatusBar(clock, folder);
        this.files = new FileDrop(root, status::failed);
        this.actions = new WindowActions(theme, overlay, () -> files.choose(stage), this::close);
        this.header = new Header(actions.jump().quietButton());
        banner.getStyleClass().add("banner");
        banner.setMaxWidth(Double.MAX_VALUE);
        banner.setWrapText(true);
        banner.setMinHeight(Region.USE_PREF_SIZE);
        banner.managedProperty().bind(banner.textProperty().isNotEmpty());
        banner.visibleProperty().bind(banner.managedProperty());
        ruler.setManaged(false);
        ruler.setVisible(true);
        frame.setTop(new VBox(header.root(), banner, ruler));
        frame.setCenter(centre);
        frame.setBottom(status.root());
        side.getStyleClass().add("side");
        side.setCenter(navigation.root());
        root.widthProperty().subscribe(this::measure);
        ruler.fontProperty().subscribe(this::measure);
        centre.only(Placeholder.loading(SAY.text("opening")));
        header.title(SAY.text("title"));
    }

    /** The look that was chosen last, or the system's. */
    public static Theme theme(PropertiesPreferences preferences) {
        Look look = preferences.get("theme.look").flatMap(MainWindow::look).orElse(Look.SYSTEM);
        int size = preferences
                .get("theme.text")
                .filter(text -> text.matches("\\d{3}"))
                .map(Integer::parseInt)
                .orElse(Theme.USUAL_SIZE);
        Theme theme = new Theme(look, size);
        theme.lookProperty().subscribe((_, now) -> preferences.put("theme.look", now.name()));
        theme.textSizeProperty().subscribe((_, now) -> preferences.put("theme.text", now.toString()));
        return theme;
    }

    /** Shows the window where it stood last. */
    public void show() {
        List<Rectangle2D> screens = javafx.stage.Screen.getScreens().stream()
                .map(javafx.stage.Screen::getVisualBounds)
                .toList();
        WindowPlace place = WindowPlace.remembered(preferences, screens);
        Scene scene = new Scene(root, place.bounds().getWidth(), place.bounds().getHeight());
        preferences.offerTo(scene);
        theme.dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::undoFromField);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyOfView);
        stage.setTitle(SAY.text("title"));
        stage.setScene(scene);
        stage.setX(place.bounds().getMinX());
        stage.setY(place.bounds().getMinY());
        stage.setWidth(place.bounds().getWidth());
        stage.setHeight(place.bounds().getHeight());
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        stage.setMaximized(place.maximised());
        stage.setOnHiding(_ -> leave());
        stage.setOnCloseRequest(event -> {
            if (!leaving.isFree()) {
                event.consume();
                close();
            }
        });
        stage.focusedProperty().subscribe(_ -> views.ifPresent(Views::lookedAt));
        // The window may have kept the focus over night.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> views.ifPresent(Views::lookedAt));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> views.ifPresent(Views::lookedAt));
        stage.show();
    }

    /** Where outcomes are said; may be used before the desk is there. */
    public StatusLine status() {
        return status;
    }

    /** "last backup today 09:05", at the right of the status line. */
    public void backedUp(String sentence) {
        status.backedUp(sentence);
    }

    /** Shows the view and the record in it; once the desk is there, if it is not yet. */
    public void open(Link link) {
        overlay.close();
        if (views.isEmpty()) {
            waiting = Optional.of(link);
        }
        views.ifPresent(present -> present.open(link));
    }

    /** What files it takes, dropped on it or chosen; none until this is called. */
    public void opens(List<FileKind> kinds) {
        files.offers(kinds);
    }

    /** Opens a file as if it had been dropped here. */
    public void open(Path file) {
        files.open(List.of(file));
    }

    /** Shows what stands there before a programme does. */
    public void show(OpeningPage page) {
        views = Optional.empty();
        frame.setLeft(null);
        centre.only(page.root());
        header.narrow(false);
        header.idle(true);
        header.title(SAY.text("title"));
        page.focus();
    }

    /**
     * The programme is open: its views are offered, and the one shown last is shown.
     *
     * @param jumps all records that Ctrl+K finds; asked on the lane each time
     */
    public void use(Desk desk, List<Screen> screens, Function<Reading, List<Jump>> jumps) {
        opened = true;
        Views now = new Views(desk, screens, page -> shown(page));
        views = Optional.of(now);
        navigation.show(screens, screen -> open(Link.to(screen.id())));
        actions.use(desk, now, jumps, this::open, header, status);
        actions.listenOn(root);
        side.setBottom(actions.undoButtons());
        new ExportedTable(desk, stage, () -> now.current().map(Screen::title).orElse(SAY.text("title"))).offerTo(stage.getScene());
        desk.onChange(_ -> readProgramme(desk));
        desk.onNewDay(() -> readProgramme(desk));
        readProgramme(desk);
        banner.setText(aboutTheFolder(desk.journal()));
        desk.journal().noticedAtOpening().forEach(this::warn);
        narrow = false;
        frame.setLeft(side);
        header.narrow(false);
        header.idle(false);
        measure();
        open(waiting.orElseGet(() -> Link.to(lastView(screens))));
        waiting = Optional.empty();
    }

    /** The folder in question now: the status line names it. */
    public void at(Path folder) {
        status.place(folder);
    }

    /** A folder was opened: what the window remembers from now on is remembered there. */
    public void remembersIn(Path file) {
        preferences.turnTo(file);
    }

    /** Says beneath the header what has to stay in sight as long as this folder is open. */
    public void warn(String sentence) {
        banner.setText(banner.getText().isEmpty() ? sentence : banner.getText() + "\n" + sentence);
    }

    private static String aboutTheFolder(Journal journal) {
        if (journal.isReadOnly()) {
            return SAY.text("read-only");
        }
        return journal.isNewHere() ? SAY.text("new-here") : "";
    }

    private void shown(Page page) {
        views.ifPresent(present -> present.current().ifPresent(screen -> {
            Node node = Hints.above(screen, page, preferences);
            centre.show(node, present.roots());
            header.title(screen.title());
            navigation.mark(screen);
            stage.setTitle(SAY.text("title.view", screen.title()));
            // Kept when the window closes: a file written at each turn would be waited for.
            preferences.put(LAST, screen.id());
            PageFocus.into(node, stage.getScene(), overlay::isOpen, navigation::focus);
        }));
    }

    private String lastView(List<Screen> screens) {
        return preferences
                .get(LAST)
                .filter(id -> screens.stream().anyMatch(screen -> screen.id().equals(id)))
                .orElse(screens.isEmpty() ? "" : screens.getFirst().id());
    }

    private void readProgramme(Desk desk) {
        desk.read(
                reading -> new Today(reading.programme().illustrative(), PartialDate.of(reading.asAt())),
                today -> {
                    header.illustrative(today.illustrative());
                    header.asAt(SAY.text("header.as-at", today.asAt().inText()));
                });
    }

    private record Today(boolean illustrative, PartialDate asAt) {}

    private void measure() {
        double em = ruler.getFont().getSize();
        boolean now = root.getWidth() > 0 && root.getWidth() < NAVIGATION_BESIDE * em;
        if (views.isPresent() && now != narrow) {
            narrow = now;
            frame.setLeft(narrow ? null : side);
            header.narrow(narrow);
            status.narrow(narrow);
        }
    }

    /** A field undoes its own typing; when there is none left, Ctrl+Z means the last edit that was saved. */
    private void undoFromField(KeyEvent event) {
        if (event.isShortcutDown()
                && event.getCode() == KeyCode.Z
                && event.getTarget() instanceof javafx.scene.control.TextInputControl field
                && !(event.isShiftDown() ? field.isRedoable() : field.isUndoable())) {
            (event.isShiftDown() ? actions.redo() : actions.undo()).run();
            event.consume();
        }
    }

    /**
     * Alt and a number mean the tabs of the view that is seen, and Ctrl and a letter what can be done in it, also while the
     * focus is on something beside it. A letter alone does not: it is for what has the focus.
     */
    private void keyOfView(KeyEvent event) {
        boolean tab = event.isAltDown() && event.getCode().isDigitKey();
        boolean action = event.isShortcutDown() && event.getCode().isLetterKey();
        if (!event.isConsumed()
                && (tab || action)
                && event.getTarget() instanceof Node target
                && !overlay.isOpen()) {
            views.flatMap(Views::page)
                    .map(Page::root)
                    .filter(page -> !PageFocus.isWithin(target, page))
                    .ifPresent(page -> {
                        // From there it goes on to the keys of the window: they are asked once.
                        page.fireEvent(event.copyFor(page, page));
                        event.consume();
                    });
        }
    }

    private Optional<Views> views() {
        return views;
    }

    private void close() {
        leaving.then(SAY.text("leaving.close"), stage::close);
    }

    /**
     * Does what drops the views: at once where nothing is half typed in them, else when she says so.
     *
     * @param allTheSame what says so
     */
    public void leaveFor(String allTheSame, Runnable does) {
        leaving.then(allTheSame, does);
    }

    private void leave() {
        boolean maximised = stage.isMaximized();
        Rectangle2D bounds = new Rectangle2D(
                stage.getX(), stage.getY(), Math.max(0, stage.getWidth()), Math.max(0, stage.getHeight()));
        new WindowPlace(bounds, maximised).remember(preferences);
        views.flatMap(Views::page).ifPresent(Page::hidden);
        theme.release(stage.getScene());
        if (opened) {
            // Into a folder that was not, perhaps as another program has it, nothing is written.
            preferences.save();
        }
    }

    private static Optional<Look> look(String text) {
        return List.of(Look.values()).stream()
                .filter(look -> look.name().equals(text))
                .findFirst();
    }
}
