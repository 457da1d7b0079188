package org.daybook.app.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.daybook.feature.Desk;
import org.daybook.feature.ErrorCode;
import org.daybook.feature.Link;
import org.daybook.feature.Page;
import org.daybook.feature.Screen;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.HalfTyped;
import org.daybook.kit.form.Placeholder;
import org.daybook.kit.text.Messages;

/** The views: each built when it is first visited, kept for the next visit. */
final class Views {
    private static final Messages SAY = Messages.beside(Views.class);

    private final Desk desk;
    private final List<Screen> screens;
    private final Consumer<Page> show;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, HalfTyped> written = new HashMap<>();
    private Optional<Screen> current = Optional.empty();

    /** @param show puts a page into the window */
    Views(Desk desk, List<Screen> screens, Consumer<Page> show) {
        this.desk = desk;
        this.screens = List.copyOf(screens);
        this.show = show;
    }

    /** The key of the view at a place, from 0: Ctrl and a digit, and with Shift for the second nine. */
    static String key(int place) {
        return place < 9 ? "Shortcut+" + (place + 1) : place < 18 ? "Shortcut+Shift+" + (place - 8) : "";
    }

    List<Screen> screens() {
        return screens;
    }

    Optional<Screen> current() {
        return current;
    }

    Optional<Page> page() {
        return current.map(screen -> pages.get(screen.id()));
    }

    /** What the views that were visited have to show. */
    Set<Node> roots() {
        return pages.values().stream().map(Page::root).collect(Collectors.toSet());
    }

    /** In which fields of a view something is half typed. */
    record Half(Screen screen, List<String> what) {}

    /** Of all that were visited, in their order. */
    List<Half> halfTyped() {
        return screens.stream()
                .flatMap(screen -> Optional.ofNullable(written.get(screen.id())).stream()
                        .map(view -> new Half(screen, view.names())))
                .filter(half -> !half.what().isEmpty())
                .toList();
    }

    /** Shows the view, built now if it was never visited, and the record in it. */
    void open(Link link) {
        screens.stream().filter(screen -> screen.id().equals(link.screen())).findFirst().ifPresent(screen -> {
            if (!current.equals(Optional.of(screen))) {
                page().ifPresent(Page::hidden);
                current = Optional.of(screen);
            }
            lookedAt();
            Page page = pages.computeIfAbsent(screen.id(), _ -> build(screen));
            show.accept(page);
            page.shown();
            link.record().ifPresent(page::reveal);
        });
    }

    /** What is shown follows the day, which may have turned since it was last looked at. */
    void lookedAt() {
        desk.lookedAt();
    }

    /** A view that cannot be built says so in its place; the others go on. */
    private Page build(Screen screen) {
        try {
            Page page = screen.build().apply(desk);
            written.put(screen.id(), HalfTyped.within(page.root()));
            return page;
        } catch (RuntimeException failure) {
            Action again = Action.of(SAY.text("view.again"), "", () -> {
                pages.remove(screen.id());
                open(Link.to(screen.id()));
            });
            Placeholder said = Placeholder.failing(
                    SAY.text("view.failed", screen.title()), SAY.text("view.failed.text", ErrorCode.of(failure)), again);
            return () -> said;
        }
    }
}
