package org.daybook.app.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Programme;
import org.daybook.borough.ProgrammeStore;
import org.daybook.borough.Settings;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.feature.WhileSeen;
import org.daybook.fund.FundSettings;
import org.daybook.journal.Draft;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The programme record and the settings, as forms. */
final class SettingsViewModel {
    private static final Messages SAY = Messages.beside(SettingsViewModel.class);

    private final Desk desk;
    private final WhileSeen whileSeen;
    private final ReadOnlyObjectWrapper<LocalDate> target = new ReadOnlyObjectWrapper<>(LocalDate.EPOCH);
    private LocalDate today = LocalDate.EPOCH;

    private final Filling filling = new Filling();
    private Optional<Shown> shown = Optional.empty();

    final Input<String> name = new Input<>(Rule.line().required(SAY.text("name.missing")));
    final Input<PartialDate> start = new Input<>(Rule.date(() -> today)
            .and(date -> date instanceof PartialDate.Day ? "" : SAY.text("start.day"))
            .required(SAY.text("start.missing")));
    final Input<Integer> months = new Input<>(Rule.number(1, 120).required(SAY.text("months.missing")));
    final Input<PartialDate> fundedUntil = Input.dateAhead(() -> today);

    final Input<String> role = new Input<>(Rule.line().required(SAY.text("role.missing")));
    final Input<Integer> stuckAfterWeeks = new Input<>(Rule.number(1, 520).required(SAY.text("weeks.missing")));
    final Input<Integer> amber = new Input<>(Rule.number(0, 100).required(SAY.text("percent.missing")));
    final Input<Integer> red = new Input<>(Rule.number(0, 100).required(SAY.text("percent.missing")));
    final Choice<String> sharingClass = new Choice<>(List.of("internal", "partners", "public"), word -> word);

    final Choice<String> base =
            new Choice<>(List.of("authorities", "boroughs", "chosen"), word -> SAY.text("base." + word));

    final Input<String> limits = new Input<>(Rule.note().and(FundSettings::fault));
    final Choice<Boolean> countExpected =
            new Choice<>(List.of(false, true), yes -> SAY.text(yes ? "expected.counted" : "expected.not"));

    final Input<String> gss = new Input<>(Rule.line()
            .and(code -> code.matches("[EWSN]\\d{8}") ? "" : SAY.text("gss.shape"))
            .required(SAY.text("gss.missing")));
    final Input<String> authority = new Input<>(Rule.line().required(SAY.text("authority.missing")));

    SettingsViewModel(Desk desk) {
        this.desk = desk;
        this.whileSeen = WhileSeen.of(desk, Set.of("programme", "setting"), this::load);
    }

    void activate() {
        whileSeen.seen();
    }

    void deactivate() {
        whileSeen.unseen();
    }

    private record Shown(Programme programme, Settings settings, FundSettings money, LocalDate today) {
        static Shown of(Reading reading) {
            return new Shown(
                    reading.programme(),
                    Settings.of(reading.sql()),
                    FundSettings.of(reading.sql()),
                    reading.asAt());
        }
    }

    private void load() {
        whileSeen.read(Shown::of, now -> {
            today = now.today();
            shown = Optional.of(now);
            target.set(now.programme().target());
            fill();
        });
    }

    private void fill() {
        shown.ifPresent(now -> {
            Programme programme = now.programme();
            PartialDate began = PartialDate.of(programme.start());
            filling.show(name, programme.name(), programme.name());
            filling.show(start, began, began.inText());
            filling.show(months, programme.months(), Integer.toString(programme.months()));
            filling.show(fundedUntil, programme.postFundedUntil(), programme.postFundedUntil().map(PartialDate::inText).orElse(""));
            Settings settings = now.settings();
            filling.show(role, settings.role(), settings.role());
            filling.show(stuckAfterWeeks, settings.stuckAfterWeeks(), Integer.toString(settings.stuckAfterWeeks()));
            filling.show(amber, settings.amberPercent().intValue(), settings.amberPercent().toPlainString());
            filling.show(red, settings.redPercent().intValue(), settings.redPercent().toPlainString());
            filling.show(sharingClass, settings.sharingClass());
            filling.show(base, settings.base());
            String written = now.money().limits();
            filling.show(limits, Optional.of(written).filter(lines -> !lines.isEmpty()), written);
            filling.show(countExpected, now.money().countExpected());
        });
    }

    /** The programme back to what is saved. */
    void leaveProgramme() {
        leave(List.of(name, start, months, fundedUntil));
    }

    /** The settings back to what is saved. */
    void leaveSettings() {
        leave(List.of(role, stuckAfterWeeks, amber, red, sharingClass, base));
    }

    /** The rules of the funds back to what is saved. */
    void leaveMoney() {
        leave(List.of(limits, countExpected));
    }

    void leaveAuthority() {
        gss.clear();
        authority.clear();
    }

    private void leave(List<Asked> fields) {
        filling.forget(fields);
        fill();
    }

    /** The date that the start and the months give. */
    ReadOnlyObjectProperty<LocalDate> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /** Before what is saved was read, the fields that she did not touch are blank: saved, they would put it away. */
    private boolean isUnread() {
        if (shown.isEmpty()) {
            desk.status().note(SAY.text("unread"));
        }
        return shown.isEmpty();
    }

    void saveProgramme() {
        if (isUnread()) {
            return;
        }
        Draft draft = Draft.labelled(SAY.text("programme.saved"))
                .set(ProgrammeStore.KEY, "name", Value.of(name.get()))
                .set(ProgrammeStore.KEY, "start", Value.of(start.get()))
                .set(ProgrammeStore.KEY, "months", Value.of(months.get()))
                .set(
                        ProgrammeStore.KEY,
                        "postFundedUntil",
                        fundedUntil.value().map(Value::of).orElse(Value.NOTHING));
        desk.save(draft, _ -> {});
    }

    void saveSettings() {
        if (isUnread()) {
            return;
        }
        Settings settings = new Settings(
                role.get(),
                stuckAfterWeeks.get(),
                BigDecimal.valueOf(amber.get()),
                BigDecimal.valueOf(red.get()),
                sharingClass.value().orElse(Settings.USUAL.sharingClass()),
                base.value().orElse(Settings.USUAL.base()));
        desk.save(settings.into(Draft.labelled(SAY.text("settings.saved"))), _ -> desk.actAs(settings.role()));
    }

    void saveMoney() {
        if (isUnread()) {
            return;
        }
        String typed = limits.textProperty().get();
        desk.save(
                FundSettings.into(
                        Draft.labelled(SAY.text("money.saved")),
                        countExpected.value().orElse(false),
                        limits.value().orElse("")),
                _ -> {
                    // As limits are usually written, unless she went on typing.
                    if (typed.equals(limits.textProperty().get())) {
                        filling.forget(List.of(limits));
                        load();
                    }
                });
    }

    /** An authority outside London: it can have records, and counts in none of London's bases. */
    void addAuthority() {
        String code = gss.get();
        String called = authority.get();
        List<Object> pressed = List.of(code, called);
        Draft draft = Draft.labelled(SAY.text("authority.added", called))
                .create(
                        BoroughStore.AUTHORITY_TYPE.key(code),
                        Map.of(
                                "name", Value.of(called),
                                "shortName", Value.of(called),
                                "inLondon", Value.of(false)));
        desk.saveOnce(
                pressed,
                reading -> {
                    requireFree(reading, code);
                    return draft;
                },
                _ -> {
                    // Unless she has begun with the next.
                    if (Asked.written(List.of(gss, authority)).equals(pressed)) {
                        leaveAuthority();
                    }
                },
                refused -> {
                    boolean beside = refused.field().filter("gss"::equals).isPresent()
                            && gss.value().filter(code::equals).isPresent();
                    if (beside) {
                        gss.refuse(String.join(" ", refused.faults()));
                    }
                    return beside;
                });
    }

    /** An authority is known by its code: another of the same would take its place. On the lane. */
    private static void requireFree(Reading reading, String code) {
        BoroughStore.authorities(reading.sql()).stream()
                .filter(a -> a.gss().equals(code))
                .findFirst()
                .ifPresent(there -> {
                    throw Refused.because("gss", SAY.text("gss.taken", there.name()));
                });
    }
}
