package org.daybook.app.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Programme;
import org.daybook.borough.ProgrammeStore;
import org.daybook.borough.Settings;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** The programme record and the settings, as forms. */
final class SettingsViewModel {
    private static final Messages SAY = Messages.beside(SettingsViewModel.class);

    private final Desk desk;
    private final ReadOnlyObjectWrapper<LocalDate> target = new ReadOnlyObjectWrapper<>(LocalDate.EPOCH);
    private LocalDate today = LocalDate.EPOCH;

    final Input<String> name = new Input<>(Rule.line().required(SAY.text("name.missing")));
    final Input<PartialDate> start = new Input<>(Rule.date(() -> today)
            .and(date -> date instanceof PartialDate.Day ? "" : SAY.text("start.day"))
            .required(SAY.text("start.missing")));
    final Input<Integer> months = new Input<>(Rule.number(1, 120).required(SAY.text("months.missing")));
    final Input<PartialDate> fundedUntil = Input.date(() -> today);

    final Input<String> role = new Input<>(Rule.line().required(SAY.text("role.missing")));
    final Input<Integer> stuckAfterWeeks = new Input<>(Rule.number(1, 520).required(SAY.text("weeks.missing")));
    final Input<Integer> amber = new Input<>(Rule.number(0, 100).required(SAY.text("percent.missing")));
    final Input<Integer> red = new Input<>(Rule.number(0, 100).required(SAY.text("percent.missing")));
    final Choice<String> sharingClass = new Choice<>(List.of("internal", "partners", "public"), word -> word);

    final Choice<String> base =
            new Choice<>(List.of("authorities", "boroughs", "chosen"), word -> SAY.text("base." + word));

    final Input<String> gss = new Input<>(Rule.line()
            .and(code -> code.matches("[EWSN]\\d{8}") ? "" : SAY.text("gss.shape"))
            .required(SAY.text("gss.missing")));
    final Input<String> authority = new Input<>(Rule.line().required(SAY.text("authority.missing")));

    SettingsViewModel(Desk desk) {
        this.desk = desk;
        desk.onChange(types -> {
            if (types.contains("programme") || types.contains("setting")) {
                load();
            }
        });
    }

    private record Shown(Programme programme, Settings settings, LocalDate today) {
        static Shown of(Reading reading) {
            return new Shown(reading.programme(), Settings.of(reading.sql()), reading.asAt());
        }
    }

    void load() {
        desk.read(Shown::of, shown -> {
            today = shown.today();
            Programme programme = shown.programme();
            name.type(programme.name());
            start.type(PartialDate.of(programme.start()).inText());
            months.type(Integer.toString(programme.months()));
            fundedUntil.type(programme.postFundedUntil().map(PartialDate::inText).orElse(""));
            target.set(programme.target());
            Settings settings = shown.settings();
            role.type(settings.role());
            stuckAfterWeeks.type(Integer.toString(settings.stuckAfterWeeks()));
            amber.type(settings.amberPercent().toPlainString());
            red.type(settings.redPercent().toPlainString());
            sharingClass.choose(settings.sharingClass());
            base.choose(settings.base());
        });
    }

    /** The date that the start and the months give. */
    ReadOnlyObjectProperty<LocalDate> targetProperty() {
        return target.getReadOnlyProperty();
    }

    void saveProgramme() {
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
        Settings settings = new Settings(
                role.get(),
                stuckAfterWeeks.get(),
                BigDecimal.valueOf(amber.get()),
                BigDecimal.valueOf(red.get()),
                sharingClass.value().orElse(Settings.USUAL.sharingClass()),
                base.value().orElse(Settings.USUAL.base()));
        desk.save(settings.into(Draft.labelled(SAY.text("settings.saved"))), _ -> desk.actAs(settings.role()));
    }

    /** An authority outside London: it can have records, and counts in none of London's bases. */
    void addAuthority() {
        String code = gss.get();
        String called = authority.get();
        desk.save(
                Draft.labelled(SAY.text("authority.added", called))
                        .create(
                                BoroughStore.AUTHORITY_TYPE.key(code),
                                Map.of(
                                        "name", Value.of(called),
                                        "shortName", Value.of(called),
                                        "inLondon", Value.of(false))),
                _ -> {
                    gss.clear();
                    authority.clear();
                });
    }
}
