package org.daybook.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.daybook.app.backups.BackupsScreen;
import org.daybook.app.snapshots.Incoming;
import org.daybook.app.snapshots.SnapshotsScreen;
import org.daybook.app.tables.TablesScreen;
import org.daybook.app.window.FileKind;
import org.daybook.app.window.MainWindow;
import org.daybook.app.window.OpeningPage;
import org.daybook.app.window.PropertiesPreferences;
import org.daybook.borough.Settings;
import org.daybook.feature.Desk;
import org.daybook.feature.ErrorCode;
import org.daybook.feature.Jump;
import org.daybook.feature.Link;
import org.daybook.feature.Screen;
import org.daybook.journal.Backups;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Journal;
import org.daybook.journal.Refused;
import org.daybook.kit.form.Action;
import org.daybook.kit.task.Lane;
import org.daybook.kit.text.Messages;
import org.daybook.kit.theme.Theme;

/** One run of the window: which folder is open, what stands in the window until one is, and what happens at the end. */
final class WindowSession {
    private static final Messages SAY = Messages.beside(WindowSession.class);

    /** Plain, packed, and as mail programs rename them. */
    private static final List<String> SNAPSHOTS = List.of(".daybook.json", ".json", ".daybook.json.gz", ".gz", ".daybook");

    private final Lane lane;
    private final Executor fx;
    private final Runnable closed;
    private final Incoming incoming = new Incoming();
    private final Incoming tables = new Incoming();
    private Optional<Path> file;
    private Wiring wiring;
    private CompletableFuture<Opened> opening = new CompletableFuture<>();
    private Optional<MainWindow> window = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private Optional<Journal> journal = Optional.empty();
    private Optional<AfterStart> after = Optional.empty();
    private Optional<Desk> desk = Optional.empty();
    private boolean ended;

    /** @param said what there is to say of how it came to be open */
    private record Opened(Journal journal, Optional<String> said) {}

    /** @param file to be opened once the folder is */
    WindowSession(Wiring wiring, Optional<Path> file, Lane lane, Executor fx, Runnable closed) {
        this.wiring = wiring;
        this.file = file;
        this.lane = lane;
        this.fx = fx;
        this.closed = closed;
    }

    /** Begins while the toolkit starts: the two take about as long. */
    void beginOpening() {
        opening = lane.run(() -> opened(Optional.empty()));
    }

    /** The journal, signed from now on with the role that the settings name. On the lane. */
    private Opened opened(Optional<String> said) throws CannotOpen, IOException {
        Journal opened = wiring.opening().open();
        opened.actAs(Settings.of(opened.sql()).role());
        return new Opened(opened, said);
    }

    /** On the FX thread, once the toolkit is there. */
    void start() {
        PropertiesPreferences preferences = PropertiesPreferences.in(wiring.folder().preferences());
        Theme theme = MainWindow.theme(preferences);
        theme.prepare();
        Stage shown = new Stage();
        WindowIcons.into(shown);
        MainWindow made = new MainWindow(shown, theme, preferences, wiring.folder().path(), wiring.clock());
        window = Optional.of(made);
        stage = Optional.of(shown);
        shown.setOnHidden(_ -> end());
        made.show();
        awaitOpening(made);
    }

    private void awaitOpening(MainWindow in) {
        awaitOpening(in, cause -> pageFor(in, cause));
    }

    /** @param failed what is shown when it could not be opened */
    private void awaitOpening(MainWindow in, Function<Throwable, OpeningPage> failed) {
        opening.whenComplete((opened, failure) -> fx.execute(() -> {
            if (ended) {
                // The window was closed meanwhile, and with it what came.
                return;
            }
            if (failure == null) {
                use(in, opened.journal());
                opened.said().ifPresent(in.status()::failed);
            } else {
                in.show(failed.apply(failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure));
                TrialRun.ifAsked(List.of(), this::close);
            }
        }));
    }

    private void use(MainWindow in, Journal opened) {
        journal = Optional.of(opened);
        in.remembersIn(wiring.folder().preferences());
        Desk desk = new Desk(lane, opened, fx, in.status(), in::open, wiring.asAt());
        this.desk = Optional.of(desk);
        List<Screen> screens = new ArrayList<>(wiring.screens(incoming, tables));
        screens.add(BackupsScreen.of(
                backup -> in.leaveFor(SAY.text("restore.all-the-same"), () -> restore(in, opened, backup))));
        in.use(desk, screens, reading -> {
            List<Jump> jumps = new ArrayList<>();
            wiring.features().forEach(feature -> jumps.addAll(feature.jumps(reading.sql())));
            return jumps;
        });
        in.opens(List.of(
                new FileKind(SAY.text("file.snapshots"), SNAPSHOTS, snapshot -> {
                    incoming.open(snapshot);
                    in.open(Link.to(SnapshotsScreen.ID));
                }),
                new FileKind(SAY.text("file.tables"), TablesScreen.ENDINGS, table -> {
                    tables.open(table);
                    in.open(Link.to(TablesScreen.ID));
                })));
        file.ifPresent(in::open);
        // Once: not again when a backup was put back.
        file = Optional.empty();
        // Behind everything the first view asks for: once this is answered, that was shown.
        desk.read(reading -> reading, _ -> {
            TrialRun.ifAsked(
                    screens.stream().map(screen -> (Runnable) () -> in.open(Link.to(screen.id()))).toList(), this::close);
            AfterStart begun = new AfterStart(lane, fx, wiring, in.status(), in::warn, opened, this::isOpen);
            after = Optional.of(begun);
            begun.begin();
        });
    }

    private boolean isOpen(Journal opened) {
        return journal.filter(opened::equals).isPresent() && stage.filter(Stage::isShowing).isPresent();
    }

    private void restore(MainWindow in, Journal opened, Backups.Backup backup) {
        in.show(OpeningPage.working(SAY.text("restoring")));
        journal = Optional.empty();
        Optional<AfterStart> ending = after;
        after = Optional.empty();
        opening = lane.run(() -> {
            ending.ifPresent(AfterStart::end);
            opened.close();
            return opened(restored(backup));
        });
        awaitOpening(in);
    }

    /** A backup that could not be put back leaves what there is as it was: that is opened again. On the lane. */
    private Optional<String> restored(Backups.Backup backup) throws CannotOpen {
        try {
            wiring.opening().restore(backup);
            return Optional.empty();
        } catch (Refused | IOException e) {
            return Optional.of(sentence(e));
        }
    }

    private OpeningPage pageFor(MainWindow in, Throwable cause) {
        if (cause instanceof CannotOpen cannot && cannot.why() == CannotOpen.Why.NOT_THERE) {
            return firstStart(in);
        }
        return failing(in, cause instanceof CannotOpen cannot ? cannot.why() : CannotOpen.Why.UNREADABLE, sentence(cause));
    }

    private OpeningPage firstStart(MainWindow in) {
        return OpeningPage.firstStart(
                wiring.folder().path(),
                () -> create(in, true),
                () -> create(in, false),
                snapshot -> createFrom(in, snapshot),
                folder -> openOther(in, folder));
    }

    private OpeningPage failing(MainWindow in, CannotOpen.Why why, String sentence) {
        return OpeningPage.failing(
                why,
                sentence,
                () -> openOther(in, wiring.folder().path()),
                folder -> openOther(in, folder),
                why == CannotOpen.Why.DAMAGED ? remedies(in, () -> failing(in, why, sentence)) : List.of());
    }

    /** For a damaged folder, and only on her word: what can be had back, or the newest backup that is whole. */
    private List<Action> remedies(MainWindow in, Supplier<OpeningPage> again) {
        return List.of(
                Action.of(SAY.text("recover"), "", () -> make(in, () -> wiring.opening().recover(), again))
                        .icon("fth-life-buoy"),
                Action.of(SAY.text("restore"), "", () -> make(in, this::restoreNewest, again)).icon("fth-archive"));
    }

    private void restoreNewest() throws CannotOpen, IOException {
        Backups backups = new Backups(wiring.folder(), wiring.clock());
        for (Backups.Backup backup : backups.list()) {
            if (backups.isWhole(backup)) {
                wiring.opening().restore(backup);
                return;
            }
        }
        throw new Refused(SAY.text("restore.none"));
    }

    private static String sentence(Throwable cause) {
        return switch (cause) {
            case CannotOpen cannot -> String.valueOf(cannot.getMessage());
            case Refused refused -> String.join(" ", refused.faults());
            case IOException io -> SAY.text("disk", String.valueOf(io.getMessage()));
            default -> SAY.text("unexpected", ErrorCode.of(cause));
        };
    }

    private void create(MainWindow in, boolean withSample) {
        make(in, () -> wiring.opening().create(wiring.beginning(withSample)), () -> firstStart(in));
    }

    private void createFrom(MainWindow in, Path snapshot) {
        make(in, () -> wiring.createFrom(snapshot), () -> firstStart(in));
    }

    /** What makes a data folder. */
    private interface Making {
        void make() throws CannotOpen, IOException;
    }

    /** @param asked what she chose it on, and may choose on again where what she chose is refused */
    private void make(MainWindow in, Making making, Supplier<OpeningPage> asked) {
        in.show(OpeningPage.working(SAY.text("making")));
        opening = lane.run(() -> {
            making.make();
            return opened(Optional.empty());
        });
        awaitOpening(in, cause -> {
            if (!(cause instanceof Refused || cause instanceof IOException)) {
                return pageFor(in, cause);
            }
            OpeningPage page = asked.get();
            page.say(sentence(cause));
            return page;
        });
    }

    /** As if it were chosen. */
    void openOther(Path folder) {
        window.ifPresent(in -> openOther(in, folder));
    }

    private void openOther(MainWindow in, Path folder) {
        wiring = Wiring.of(folder, wiring.asAt().asked());
        in.at(folder);
        in.show(OpeningPage.working(SAY.text("opening")));
        beginOpening();
        awaitOpening(in);
    }

    private void close() {
        stage.ifPresent(Stage::close);
    }

    private void end() {
        ended = true;
        desk.ifPresent(Desk::close);
        lane.run(() -> {
            after.ifPresent(AfterStart::end);
            Optional<Journal> open = journal.or(this::arrived);
            if (open.isPresent()) {
                try (Journal closing = open.get()) {
                    endOfDay(closing);
                }
            }
            return true;
        });
        closed.run();
    }

    /** What was opened, or put back, while the window was closed: it never came into it. On the lane, behind the opening. */
    private Optional<Journal> arrived() {
        return opening.isDone() && !opening.isCompletedExceptionally()
                ? Optional.of(opening.join().journal())
                : Optional.empty();
    }

    /** A backup at the end of a day's work, when there was any. A disk that would not take it loses nothing else. */
    private void endOfDay(Journal open) {
        try {
            Backups backups = open.backups();
            boolean same = !backups.list().isEmpty()
                    && backups.list().getFirst().counts().equals(backups.now());
            if (!open.isReadOnly() && !same && !TrialRun.isAsked()) {
                backups.make(SAY.text("backup.end-of-day"));
            }
        } catch (IOException | Refused e) {
            System.err.println(SAY.text("backup.failed"));
        }
    }
}
