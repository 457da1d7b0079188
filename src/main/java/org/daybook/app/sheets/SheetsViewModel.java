package org.daybook.app.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.borough.Authority;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Settings;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.journal.Refused;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Preferences;
import org.daybook.kit.text.Messages;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Sheet;
import org.daybook.sheet.SheetKind;
import org.daybook.sheet.SheetRequest;
import org.daybook.sheet.layout.FontShelf;
import org.daybook.sheet.layout.Layout;
import org.daybook.sheet.layout.Pages;
import org.daybook.sheet.layout.Paper;

/** Which sheet, for whom, on what paper; and the sheet itself, made anew after each edit while it is looked at. */
final class SheetsViewModel {
    private static final Messages SAY = Messages.beside(SheetsViewModel.class);
    private static final String KEPT = "sheets.options.";
    private static final String LAST = "sheets.last";

    /** @param gss empty for all of them */
    record Whose(String gss, String name) {}

    /** What is shown. @param asAt the day up to which its data counts */
    record Made(SheetKind kind, SharingClass sharing, LocalDate asAt, List<Sheet> sheets, Pages pages) {}

    /** What a making needs, taken on the FX thread. */
    private record Order(SheetKind kind, String gss, SheetOptions options, LocalDate today) {}

    final Choice<SheetKind> kind;
    final Choice<Whose> whose = new Choice<>(Whose::name);
    final Choice<SharingClass> sharing = words(SharingClass.values(), "class.");
    final Choice<Paper.Size> size = new Choice<>(List.of(Paper.Size.values()), Paper.Size::word);
    final Choice<SheetOptions.Margin> margin = words(SheetOptions.Margin.values(), "margin.");
    final Choice<SheetOptions.TextSize> text = words(SheetOptions.TextSize.values(), "text.");
    final BooleanProperty landscape = new SimpleBooleanProperty();

    private final Desk desk;
    private final ReadOnlyObjectWrapper<Optional<Made>> made = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Preferences preferences = Preferences.none();
    private SharingClass usualClass = SharingClass.INTERNAL;
    /** Of the lane: fonts take a moment to load, which the first sheet pays and not the window. */
    private Optional<FontShelf> fonts = Optional.empty();

    private boolean looking;
    private boolean stale = true;
    private boolean restoring;
    private int latest;

    SheetsViewModel(Desk desk, List<SheetKind> kinds) {
        this.desk = desk;
        kind = new Choice<>(kinds, SheetKind::title);
        restore(SheetOptions.usual(usualClass));
        kind.chosenProperty().subscribe((_, now) -> now.ifPresent(this::chosen));
        whose.chosenProperty().subscribe((_, _) -> ask());
        sharing.chosenProperty().subscribe((_, _) -> changed());
        size.chosenProperty().subscribe((_, _) -> changed());
        margin.chosenProperty().subscribe((_, _) -> changed());
        text.chosenProperty().subscribe((_, _) -> changed());
        landscape.subscribe((_, _) -> changed());
        desk.onChange(_ -> ask());
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
        looking = true;
        if (kind.value().isEmpty()) {
            desk.read(SheetsViewModel::begin, this::begin);
        } else if (stale) {
            ask();
        }
    }

    /** An edit made while nobody looks is made good when somebody does. */
    void hidden() {
        looking = false;
    }

    private record Beginning(List<Authority> authorities, String sharingClass) {}

    private static Beginning begin(Reading reading) {
        return new Beginning(
                BoroughStore.authorities(reading.sql()).stream().filter(a -> !a.archived()).toList(),
                Settings.of(reading.sql()).sharingClass());
    }

    private void begin(Beginning beginning) {
        usualClass = Arrays.stream(SharingClass.values())
                .filter(c -> c.name().equalsIgnoreCase(beginning.sharingClass()))
                .findFirst()
                .orElse(SharingClass.INTERNAL);
        List<Whose> options = new ArrayList<>();
        options.add(new Whose("", SAY.text("all", beginning.authorities().size())));
        beginning.authorities().forEach(a -> options.add(new Whose(a.gss(), a.name())));
        restoring = true;
        whose.offer(options);
        whose.choose(options.getFirst());
        restoring = false;
        Optional<String> last = preferences.get(LAST);
        kind.options().stream()
                .filter(k -> last.filter(k.name()::equals).isPresent())
                .findFirst()
                .or(() -> kind.options().stream().findFirst())
                .ifPresent(kind::choose);
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

    private void ask() {
        if (restoring || kind.value().isEmpty()) {
            return;
        }
        stale = !looking;
        if (stale) {
            return;
        }
        int asked = ++latest;
        Order order = new Order(
                kind.get(), whose.value().map(Whose::gss).orElse(""), options(), LocalDate.now(desk.clock()));
        desk.read(reading -> make(reading, order), now -> {
            // What was overtaken by another choice is not shown.
            if (asked == latest) {
                made.set(Optional.of(now));
            }
        });
    }

    /** On the lane. */
    private Made make(Reading reading, Order order) {
        List<String> authorities = order.gss().isEmpty()
                ? BoroughStore.authorities(reading.sql()).stream()
                        .filter(a -> !a.archived())
                        .map(Authority::gss)
                        .toList()
                : List.of(order.gss());
        SheetRequest request = new SheetRequest(
                reading.sql(),
                order.today(),
                reading.asAt(),
                order.options().sharing(),
                authorities,
                reading.programme().illustrative());
        List<Sheet> sheets = order.kind().makeAll(request);
        return new Made(
                order.kind(),
                order.options().sharing(),
                reading.asAt(),
                sheets,
                new Layout(fonts()).of(sheets, order.options().paper()));
    }

    /** On the lane. */
    FontShelf fonts() {
        FontShelf loaded = fonts.orElseGet(FontShelf::new);
        fonts = Optional.of(loaded);
        return loaded;
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

    void savePdf(Path file) {
        save(file, m -> SheetFile.pdf(m.pages(), desk.clock().instant(), file));
    }

    void saveWebPage(Path file) {
        save(file, m -> SheetFile.webPage(m.sheets(), fonts(), file));
    }

    private interface Writing {
        void write(Made what) throws IOException;
    }

    private void save(Path file, Writing writing) {
        made.get().ifPresent(m -> desk.work(
                () -> {
                    try {
                        writing.write(m);
                        return file;
                    } catch (IOException e) {
                        throw new Refused(SAY.text("save.failed", file));
                    }
                },
                written -> desk.status().note(SAY.text("saved", m.kind().title(), written))));
    }
}
