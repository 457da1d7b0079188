package org.daybook.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import org.daybook.feature.Desk;
import org.daybook.feature.Jump;
import org.daybook.feature.Link;
import org.daybook.feature.Page;
import org.daybook.feature.Reading;
import org.daybook.feature.Screen;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.DeskTable;
import org.daybook.kit.form.ShownTable;
import org.daybook.kit.form.TableExport;
import org.daybook.kit.form.Tip;
import org.daybook.kit.text.Messages;
import org.daybook.kit.theme.Look;
import org.daybook.kit.theme.Theme;

/** All that can be done from anywhere in the window: each has its words and its key here, and only here. */
final class WindowActions {
    private static final Messages SAY = Messages.beside(WindowActions.class);

    private final Overlay overlay;
    private final Action undo = Action.of(SAY.text("undo"), "Shortcut+Z", () -> undoRun()).icon("fth-rotate-ccw");
    private final Action redo =
            Action.of(SAY.text("redo"), "Shortcut+Shift+Z", () -> redoRun()).icon("fth-rotate-cw");
    private final Action jump = Action.of(SAY.text("jump"), "Shortcut+K", () -> openJump()).icon("fth-search");
    private final Action open;
    private final Action filter = Action.of(SAY.text("filter"), "Shortcut+F", () -> focusFilter()).icon("fth-filter");
    private final Action export = Action.of(SAY.text("export"), DeskTable.EXPORT, () -> exportTable())
            .icon("fth-grid")
            .explained(SAY.text("export.explained"));
    private final Action help = Action.of(SAY.text("help"), "F1", () -> openHelp()).icon("fth-help-circle");
    private final Action menu;
    private final Action quit;
    private final List<Action> textAndLook;
    private final List<Action> textKeys;
    private List<Action> go = List.of();
    private Optional<Wired> wired = Optional.empty();

    private record Wired(
            Desk desk,
            Views views,
            Function<Reading, List<Jump>> jumps,
            Consumer<Link> open,
            Header header,
            StatusBar status,
            UndoState undo) {}

    /**
     * @param chooseFile lets her choose a file to open
     * @param close closes the window, as its frame's own sign for it does
     */
    WindowActions(Theme theme, Overlay overlay, Runnable chooseFile, Runnable close) {
        this.overlay = overlay;
        quit = Action.of(SAY.text("quit"), "Shortcut+Q", close).icon("fth-x");
        open = Action.of(SAY.text("open"), "Shortcut+O", chooseFile)
                .icon("fth-folder")
                .explained(SAY.text("open.explained"));
        menu = Action.of(SAY.text("menu"), "F10", () -> wired.ifPresent(w -> w.header().openMenu()));
        textAndLook = List.of(
                Action.of(SAY.text("larger"), "Shortcut+PLUS", theme::larger),
                Action.of(SAY.text("smaller"), "Shortcut+MINUS", theme::smaller),
                Action.of(SAY.text("usual"), "Shortcut+0", theme::usualSize),
                Action.of(SAY.text("light"), "", () -> theme.lookProperty().set(Look.LIGHT)),
                Action.of(SAY.text("dark"), "", () -> theme.lookProperty().set(Look.DARK)),
                Action.of(SAY.text("system"), "", () -> theme.lookProperty().set(Look.SYSTEM)));
        // Where plus stands on a keyboard differs: beside the digits it is often the key of "=".
        textKeys = List.of(
                Action.of(SAY.text("larger"), "Shortcut+EQUALS", theme::larger),
                Action.of(SAY.text("larger"), "Shortcut+Shift+EQUALS", theme::larger),
                Action.of(SAY.text("larger"), "Shortcut+ADD", theme::larger),
                Action.of(SAY.text("smaller"), "Shortcut+SUBTRACT", theme::smaller),
                Action.of(SAY.text("usual"), "Shortcut+NUMPAD0", theme::usualSize));
    }

    void use(
            Desk desk,
            Views views,
            Function<Reading, List<Jump>> jumps,
            Consumer<Link> open,
            Header header,
            StatusBar status) {
        wired = Optional.of(new Wired(desk, views, jumps, open, header, status, new UndoState(desk)));
        List<Action> visits = new ArrayList<>();
        for (int i = 0; i < views.screens().size(); i++) {
            Screen screen = views.screens().get(i);
            visits.add(Action.of(
                            screen.title(), Views.key(i), () -> open.accept(Link.to(screen.id())))
                    .icon(screen.icon()));
        }
        go = visits;
        header.offer(go);
        header.menu(this::menuItems);
        status.offers(undo::run, redo::run);
    }

    Action jump() {
        return jump;
    }

    Action undo() {
        return undo;
    }

    Action redo() {
        return redo;
    }

    /** Listens for all keys, wherever the focus is in the window. */
    void listenOn(Node root) {
        everything().forEach(action -> action.listenOn(root));
        textKeys.forEach(action -> action.listenOn(root));
        menu.listenOn(root);
    }

    /** The two buttons at the foot of the navigation; their tooltips say what they undo. */
    Node undoButtons() {
        Button back = undo.quietButton();
        Button forth = redo.quietButton();
        VBox box = new VBox(back, forth);
        box.getStyleClass().add("undo-buttons");
        wired.ifPresent(w -> w.undo().labels().subscribe(labels -> {
            undo.availableProperty().set(labels.undo().isPresent());
            redo.availableProperty().set(labels.redo().isPresent());
            explain(back, undo, labels.undo(), "undo.what");
            explain(forth, redo, labels.redo(), "redo.what");
        }));
        return box;
    }

    private static void explain(Button button, Action action, Optional<String> label, String key) {
        String words = label.map(what -> SAY.text(key, what)).orElse(action.words());
        Tip.on(button, words + "  (" + action.keyText() + ")");
    }

    private Stream<Action> everything() {
        return Stream.of(
                        Stream.of(undo, redo, jump, open, export, filter),
                        go.stream(),
                        textAndLook.stream(),
                        Stream.of(help, quit))
                .flatMap(actions -> actions);
    }

    private List<MenuItem> menuItems() {
        MenuItem back = undo.menuItem();
        MenuItem forth = redo.menuItem();
        wired.map(w -> w.undo().labels().get()).ifPresent(labels -> {
            labels.undo().ifPresent(what -> back.setText(SAY.text("undo.what", what)));
            labels.redo().ifPresent(what -> forth.setText(SAY.text("redo.what", what)));
        });
        return List.of(
                back,
                forth,
                new SeparatorMenuItem(),
                jump.menuItem(),
                open.menuItem(),
                export.menuItem(),
                filter.menuItem(),
                Header.submenu(SAY.text("menu.views"), go),
                Header.submenu(SAY.text("menu.look"), textAndLook),
                new SeparatorMenuItem(),
                help.menuItem(),
                quit.menuItem());
    }

    private void undoRun() {
        wired.ifPresent(w -> w.desk().undo());
    }

    private void redoRun() {
        wired.ifPresent(w -> w.desk().redo());
    }

    private void focusFilter() {
        wired.flatMap(w -> w.views().page()).flatMap(Page::filter).ifPresent(Node::requestFocus);
    }

    private void exportTable() {
        wired.flatMap(w -> w.views().page()).ifPresent(page -> {
            Node root = page.root();
            Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
            ShownTable.of(focused, root)
                    .ifPresentOrElse(
                            table -> TableExport.of(root).ifPresent(export -> export.export(table)),
                            () -> wired.ifPresent(w -> w.status().note(SAY.text("export.none"))));
        });
    }

    private void openHelp() {
        wired.ifPresent(w -> w.views().current().ifPresent(screen -> {
            Page.Help said = w.views().page().map(Page::help).orElseGet(() -> new Page.Help("", List.of(), List.of()));
            HelpCard card = new HelpCard(screen.title(), said, everything().toList(), overlay::close);
            overlay.show(card, card.closeButton());
        }));
    }

    private void openJump() {
        wired.ifPresent(w -> {
            JumpPalette palette = new JumpPalette(overlay::close);
            List<JumpPalette.Target> known = new ArrayList<>();
            go.forEach(view -> known.add(target(view, SAY.text("jump.view"))));
            Stream.concat(Stream.of(undo, redo, open, export, filter, help), textAndLook.stream())
                    .filter(action -> action.availableProperty().get())
                    .forEach(action -> known.add(target(action, SAY.text("jump.action"))));
            palette.offer(known);
            overlay.show(palette, palette.field());
            w.desk().read(w.jumps(), records -> {
                List<JumpPalette.Target> all = new ArrayList<>(known);
                records.forEach(record -> all.add(
                        new JumpPalette.Target(record.name(), record.kind(), () -> w.open().accept(record.link()))));
                palette.offer(all);
            });
        });
    }

    private static JumpPalette.Target target(Action action, String kind) {
        String shown = action.keyText().isEmpty() ? kind : kind + "  " + action.keyText();
        return new JumpPalette.Target(action.words(), shown, action::run);
    }
}
