package org.daybook.app.window;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.daybook.feature.StatusLine;
import org.daybook.kit.form.Action;
import org.daybook.kit.form.Isolated;
import org.daybook.kit.text.Messages;
import org.daybook.kit.theme.Icon;

/** The foot of the window: what was done with its undo beside it, when it was saved, and where. */
final class StatusBar implements StatusLine {
    private static final Messages SAY = Messages.beside(StatusBar.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.UK);

    private final HBox root = new HBox();
    private final Label outcome = new Label();
    private final Hyperlink back = new Hyperlink();
    private final HBox also = new HBox();
    private final Label saved = new Label();
    private final Label place = new Label();
    private final Label backup = new Label();
    private final Node warning = Icon.of("fth-alert-triangle");
    private final Clock clock;
    private boolean undone;
    private boolean underWay;

    StatusBar(Clock clock, Path folder) {
        this.clock = clock;
        root.getStyleClass().add("status-bar");
        place(folder);
        place.setMinWidth(0);
        outcome.setMinWidth(0);
        outcome.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        back.setMinWidth(HBox.USE_PREF_SIZE);
        saved.setMinWidth(HBox.USE_PREF_SIZE);
        for (Label quiet : new Label[] {saved, place, backup}) {
            quiet.getStyleClass().add("muted");
        }
        warning.getStyleClass().add("warning-icon");
        also.getStyleClass().add("row");
        also.setMinWidth(HBox.USE_PREF_SIZE);
        root.getChildren().addAll(warning, outcome, back, also, gap, saved, place, backup);
        show("", false);
        offer("");
    }

    Node root() {
        return root;
    }

    /** What the link beside an outcome does. */
    void offers(Runnable undo, Runnable redo) {
        back.setOnAction(_ -> (undone ? redo : undo).run());
    }

    /** Where there is little room it goes to the outcome. */
    void narrow(boolean now) {
        for (Label quiet : new Label[] {place, backup}) {
            quiet.setVisible(!now);
            quiet.setManaged(!now);
        }
    }

    /** ~/Daybook/london */
    void place(Path folder) {
        Path home = Path.of(System.getProperty("user.home", "/"));
        boolean within = folder.startsWith(home) && !folder.equals(home);
        place.setText(within ? "~/" + home.relativize(folder) : folder.toString());
    }

    /** "last backup today 09:05". */
    void backedUp(String sentence) {
        backup.setText(sentence);
    }

    @Override
    public void saved(String whatWasDone) {
        saved(whatWasDone, false);
    }

    @Override
    public void undone(String whatWasDone) {
        saved(whatWasDone, true);
    }

    private void saved(String whatWasDone, boolean takenBack) {
        undone = takenBack;
        show(whatWasDone, false);
        saved.setText(SAY.text("status.saved", TIME.format(LocalTime.now(clock))));
        offer(SAY.text(undone ? "status.redo" : "status.undo"));
    }

    @Override
    public void note(String sentence) {
        show(sentence, false);
        offer("");
    }

    @Override
    public void note(String sentence, List<Action> actions) {
        note(sentence);
        for (Action action : actions) {
            Hyperlink link = new Hyperlink(action.words());
            link.setOnAction(_ -> {
                link.setVisited(false);
                action.run();
            });
            also.getChildren().add(link);
        }
    }

    @Override
    public void progress(String sentence, Action stop) {
        if (underWay) {
            // The link stays the one that she may just be pressing.
            outcome.setText(sentence);
        } else {
            note(sentence, List.of(stop));
            underWay = true;
        }
    }

    @Override
    public void failed(String sentence) {
        show(sentence, true);
        offer("");
    }

    private void show(String sentence, boolean failed) {
        underWay = false;
        also.getChildren().clear();
        outcome.setText(Isolated.text(sentence));
        outcome.getStyleClass().remove("needs-her");
        if (failed) {
            outcome.getStyleClass().add("needs-her");
        }
        warning.setVisible(failed);
        warning.setManaged(failed);
    }

    private void offer(String words) {
        back.setText(words);
        back.setVisited(false);
        back.setVisible(!words.isEmpty());
        back.setManaged(!words.isEmpty());
    }
}
