package org.daybook.app.sheets;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.borough.Authority;
import org.daybook.borough.Settings;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.feature.WhileSeen;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Preferences;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Layout;
import org.daybook.sheet.layout.Pages;
import org.daybook.sheet.layout.Paper;

/** Which sheet, for whom, on what paper; and the sheet itself, made anew after each edit while it is looked at. */
final class SheetsViewModel {
    private static final Messages SAY = Messages.beside(SheetsViewModel.class);
    private static final String KEPT = "sheets.options.";
    private static final String LAST = "sheets.last";
    private static final String WHOSE = "sheets.whose";

    /** An authority, and whether a pack has it. */
    record Whose(String gss, String name, BooleanProperty in) {}

    /** What is shown. @param asAt the day up to which its data counts */
    record Made(SheetKind kind, SharingClass sharing, LocalDate asAt, List<Sheet> sheets, Pages pages) {}

    /** What a making needs, taken on the FX thread. */
    private record Order(SheetOrder what, Paper paper, LocalDate today) {}

    final Choice<SheetKind> kind;
    final ObservableList<Whose> whose = FXCollections.observableArrayList();
    final Choice<SharingClass> sharing = words(SharingClass.values(), "class.");
    final Choice<Paper.Size> size = new Choice<>(List.of(Paper.Size.values()), Paper.Size::word);
    final Choice<SheetOptions.Margin> margin = words(SheetOptions.Margin.values(), "margin.");
    final Choice<SheetOptions.TextSize> text = words(SheetOptions.TextSize.values(), "text.");
    final BooleanProperty landscape = new SimpleBooleanProperty();

    /** The sheet as it was known on that day. Not remembered: older figures are to be asked for each time. */
    final Input<PartialDate> recordedUntil = Input.date(this::asAt);

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Made>> made = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Preferences preferences = Preferences.none();
    private SharingClass usualClass = SharingClass.INTERNAL;
    private final FontShelf fonts = new FontShelf();

    private final WhileSeen whileSeen;
    private boolean restoring;
    private int latest;

    SheetsViewModel(Desk desk, List<SheetKind> kinds) {
        this.desk = desk;
        kind = new Choice<>(kinds, SheetKind::title);
        restore(SheetOptions.usual(usualClass));
        kind.chosenProperty().subscribe((_, now) -> now.ifPresent(this::chosen));
        sharing.chosenProperty().subscribe((_, _) -> changed());
        size.chosenProperty().subscribe((_, _) -> changed());
        margin.chosenProperty().subscribe((_, _) -> changed());
        text.chosenProperty().subscribe((_, _) -> changed());
        landscape.subscribe((_, _) -> changed());
        recordedUntil.textProperty().subscribe((_, _) -> {
            if (recordedUntil.isInOrder()) {
                ask();
            }
        });
        desk.onChange(types -> {
            if (types.contains("authority") && !whose.isEmpty()) {
                desk.read(reading -> SheetOrder.everyone(reading.sql()), this::offer);
            }
        });
        whileSeen = new WhileSeen(desk, _ -> true, this::load);
    }

    private static <E extends Enum<E>> Choice<E> words(E[] options, String prefix) {
        return new Choice<>(
                Arrays.asList(options),
                o -> SAY.text(prefix + o.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** What the window remembers; given before the first {@link #shown}. */
    void rememberWith(Preferences found) {
        preferences = found;
    }

    void shown() {
        whileSeen.seen();
    }

    /** An edit made while nobody looks is made good when somebody does. */
    void hidden() {
        whileSeen.unseen();
    }

    private void load() {
        if (kind.value().isPresent()) {
            makeAnew();
        } else {
            desk.beside(
                    () -> {
                        fonts.readAhead();
                        return fonts;
                    },
                    _ -> {});
            whileSeen.read(SheetsViewModel::begin, this::begin);
        }
    }

    private record Beginning(List<Authority> authorities, String sharingClass) {}

    private static Beginning begin(Reading reading) {
        return new Beginning(
                SheetOrder.everyone(reading.sql()),
                Settings.of(reading.sql()).sharingClass());
    }

    private void begin(Beginning beginning) {
        usualClass = Arrays.stream(SharingClass.values())
                .filter(c -> c.name().equalsIgnoreCase(beginning.sharingClass()))
                .findFirst()
                .orElse(SharingClass.INTERNAL);
        offer(beginning.authorities());
        Optional<String> last = preferences.get(LAST);
        kind.options().stream()
                .filter(k -> last.filter(k.name()::equals).isPresent())
                .findFirst()
                .or(() -> kind.options().stream().findFirst())
                .ifPresent(kind::choose);
    }

    /** Who is picked stays picked; all of them are at first. */
    private void offer(List<Authority> authorities) {
        Set<String> kept = preferences.get(WHOSE)
                .filter(codes -> !codes.isBlank())
                .map(codes -> Set.of(codes.split(" ")))
                .orElse(Set.of());
        whose.setAll(authorities.stream()
                .map(a -> new Whose(a.gss(), a.name(), new SimpleBooleanProperty(kept.isEmpty() || kept.contains(a.gss()))))
                .toList());
        whose.forEach(w -> w.in().subscribe((_, _) -> picked()));
    }

    /** All of them, or nobody: then she picks those she wants. */
    void pickAll(boolean everyone) {
        restoring = true;
        whose.forEach(w -> w.in().set(everyone));
        restoring = false;
        picked();
    }

    private void picked() {
        if (!restoring) {
            preferences.put(WHOSE, isEveryone() ? "" : String.join(" ", chosenCodes()));
            ask();
        }
    }

    private boolean isEveryone() {
        return whose.stream().allMatch(w -> w.in().get());
    }

    private List<String> chosenCodes() {
        return whose.stream().filter(w -> w.in().get()).map(Whose::gss).toList();
    }

    private void chosen(SheetKind now) {
        preferences.put(LAST, now.name());
        restore(preferences.get(KEPT + now.name())
                .flatMap(SheetOptions::of)
                .orElseGet(() -> SheetOptions.usual(usualClass)));
        ask();
    }

    private void restore(SheetOptions options) {
        restoring = true;
        sharing.choose(options.sharing());
        size.choose(options.size());
        landscape.set(options.landscape());
        margin.choose(options.margin());
        text.choose(options.text());
        restoring = false;
    }

    private void changed() {
        if (!restoring) {
            kind.value().ifPresent(k -> preferences.put(KEPT + k.name(), options().kept()));
            ask();
        }
    }

    private SheetOptions options() {
        return new SheetOptions(
                sharing.value().orElse(usualClass),
                size.value().orElse(Paper.Size.A4),
                landscape.get(),
                margin.value().orElse(SheetOptions.Margin.USUAL),
                text.value().orElse(SheetOptions.TextSize.USUAL));
    }

    private LocalDate asAt() {
        return made.get().map(Made::asAt).orElseGet(() -> LocalDate.now(desk.clock()));
    }

    private void ask() {
        if (!restoring && kind.value().isPresent()) {
            whileSeen.again();
        }
    }

    private void makeAnew() {
        int asked = ++latest;
        Order order = new Order(
                new SheetOrder(
                        kind.get(),
                        isEveryone() ? Optional.empty() : Optional.of(chosenCodes()),
                        options().sharing(),
                        recordedUntil.value().filter(_ -> kind.get().knowsWhatWasRecorded()).map(PartialDate::latest)),
                options().paper(),
                LocalDate.now(desk.clock()));
        whileSeen.read(reading -> make(reading, order), now -> {
            // What was overtaken by another choice is not shown.
            if (asked == latest) {
                made.set(Optional.of(now));
            }
        });
    }

    /** On the lane. */
    private Made make(Reading reading, Order order) {
        List<Sheet> sheets = order.what().make(desk.journal(), reading, order.today());
        return new Made(
                order.what().kind(),
                order.what().sharing(),
                reading.asAt(),
                sheets,
                new Layout(fonts).of(sheets, order.paper()));
    }

    FontShelf fonts() {
        return fonts;
    }

    /** Empty until the first sheet is made. */
    ReadOnlyObjectProperty<Optional<Made>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** "fund-statement-internal-2008-10-31.pdf": says what it is before it is opened. */
    String suggestedName(String ending) {
        return made.get()
                .map(m -> SAY.text(
                        "file.name",
                        m.kind().name(),
                        m.sharing().name().toLowerCase(Locale.ROOT),
                        m.asAt().toString(),
                        ending))
                .orElse("");
    }

    /** The dialog that named the file has asked whether one that is there may be replaced. */
    void savePdf(Path file) {
        save(file, m -> new SheetFile(file, true).pdf(m.pages(), desk.clock().instant()));
    }

    void saveWebPage(Path file) {
        save(file, m -> new SheetFile(file, true).webPage(m.sheets(), fonts));
    }

    private void save(Path file, Consumer<Made> writing) {
        made.get().ifPresent(m -> desk.work(
                () -> {
                    writing.accept(m);
                    return file;
                },
                written -> desk.status().note(SAY.text("saved", m.kind().title(), written))));
    }
}
