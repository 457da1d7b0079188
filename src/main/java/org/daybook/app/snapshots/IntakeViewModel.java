package org.daybook.app.snapshots;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.feature.Desk;
import org.daybook.journal.Saved;
import org.daybook.journal.Value;
import org.daybook.journal.Watch;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Verdict;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.Choices;
import org.daybook.snapshot.Passphrase;

/** Taking in what somebody sent: the file, its report, the answers, and then one change set. */
final class IntakeViewModel {
    private static final Messages SAY = Messages.beside(IntakeViewModel.class);

    final ReportList list = new ReportList();
    final Answers answers = new Answers();
    private final Map<Question.Place, Input<String>> written = new HashMap<>();
    final Input<String> passphrase = new Input<>(Rule.line().required(SAY.text("unlock.required")));

    private final Desk desk;
    private final Intake intake;
    private final ReadOnlyObjectWrapper<Opened> opened = new ReadOnlyObjectWrapper<>(new Opened.Nothing());
    private final ReadOnlyStringWrapper asked = new ReadOnlyStringWrapper("");
    private Optional<Intake.Order> order = Optional.empty();
    /** Set on the lane as soon as it is: what was taken in is no reason to read the file again. */
    private final AtomicBoolean taken = new AtomicBoolean();
    private AtomicBoolean goesOn = new AtomicBoolean(true);
    private LocalDate today = LocalDate.EPOCH;
    private boolean stale;
    private boolean looking;

    IntakeViewModel(Desk desk, Intake.Features features) {
        this.desk = desk;
        this.intake = new Intake(desk.journal(), features);
        desk.onChange(_ -> {
            if (!taken.get()) {
                stale = true;
                again();
            }
        });
    }

    ReadOnlyObjectProperty<Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** What is to be done first, said in place; empty when nothing is. */
    ReadOnlyStringProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    void shown() {
        looking = true;
        again();
    }

    void hidden() {
        looking = false;
    }

    /** What was edited here since may change the report. */
    private void again() {
        if (stale && looking && opened.get() instanceof Opened.Reported) {
            order.ifPresent(this::read);
        }
    }

    void open(Path file) {
        stop();
        passphrase.clear();
        list.filter.clear();
        ask(List.of());
        read(new Intake.Order(file, Optional.empty(), false));
    }

    /** Tries the passphrase that was typed. */
    void unlock() {
        order.ifPresent(o -> read(new Intake.Order(
                o.file(), Optional.of(new Passphrase(passphrase.get().toCharArray())), o.edited())));
    }

    /** Somebody edited the file on purpose: it is compared record by record. */
    void takeAsEdited() {
        order.ifPresent(o -> read(new Intake.Order(o.file(), o.passphrase(), true)));
    }

    private void read(Intake.Order now) {
        order = Optional.of(now);
        asked.set("");
        taken.set(false);
        AtomicBoolean wanted = new AtomicBoolean(true);
        goesOn = wanted;
        if (!(opened.get() instanceof Opened.Reported)) {
            opened.set(new Opened.Reading(now.file(), 0));
        }
        desk.read(reading -> reading, reading -> {
            today = reading.asAt();
            desk.work(() -> intake.read(now, reading, watch(now, wanted)), result -> {
                if (wanted.get()) {
                    show(result);
                }
            });
        });
    }

    /** Called on the lane; shows a percent at a time. */
    private Watch watch(Intake.Order now, AtomicBoolean wanted) {
        int[] last = {0};
        return share -> {
            int percent = (int) (share * 100);
            if (percent > last[0]) {
                last[0] = percent;
                desk.show(() -> {
                    if (wanted.get() && opened.get() instanceof Opened.Reading) {
                        opened.set(new Opened.Reading(now.file(), share));
                    }
                });
            }
            return wanted.get();
        };
    }

    private void show(Opened result) {
        if (result instanceof Opened.Reported(Report report)) {
            stale = false;
            ask(report.questions());
            list.show(report.items());
        }
        opened.set(result);
    }

    /** Ends the reading; nothing was changed. */
    void stop() {
        goesOn.set(false);
        if (opened.get() instanceof Opened.Reading) {
            desk.status().note(SAY.text("stopped"));
            opened.set(new Opened.Nothing());
        }
    }

    /** Puts the file away without taking it in. */
    void close() {
        stop();
        order = Optional.empty();
        passphrase.clear();
        list.show(List.of());
        ask(List.of());
        asked.set("");
        opened.set(new Opened.Nothing());
    }

    void answer(List<Question> questions, Question.Answer answer) {
        questions.forEach(question -> answers.answer(question, answer));
        asked.set("");
    }

    void answerAll(Question.Answer answer) {
        answers.answerAll(answer);
        asked.set("");
    }

    /** The input for a value that neither side has; empty where none can be written. */
    Optional<ThirdValue> third(Question question) {
        return question.writable()
                .flatMap(field -> desk.journal()
                        .types()
                        .type(question.conflict().record().type())
                        .map(type -> new ThirdValue(type, field, () -> today)));
    }

    /** What is written of it, half typed or whole: it waits while another is looked at. */
    Input<String> line(Question question, ThirdValue third) {
        return written.computeIfAbsent(
                question.place(), _ -> new Input<>(third.rule().required(SAY.text("third.required"))));
    }

    private void ask(List<Question> questions) {
        answers.ask(questions);
        written.keySet().retainAll(questions.stream().map(Question::place).toList());
    }

    /** Answers with what was typed, once it can stand in the field. */
    void answerThird(Question question, ThirdValue third, String typed) {
        if (third.read(typed) instanceof Verdict.Good<Value>(Value value, String _)) {
            answer(List.of(question), new Question.Answer.Third(typed.strip(), value));
        }
    }

    /** Takes it in once every question is answered; else says what is missing. */
    void take() {
        if (!(opened.get() instanceof Opened.Reported(Report report)) || report.merge().changesNothing()) {
            return;
        }
        int open = answers.openProperty().get();
        if (open > 0) {
            asked.set(SAY.text("take.open", open));
            return;
        }
        Choices choices = answers.choices();
        Intake.Done[] done = new Intake.Done[1];
        desk.change(
                () -> {
                    done[0] = intake.take(choices);
                    taken.set(true);
                    return done[0].saved();
                },
                saved -> taken(report.file(), saved, done[0].toLookAt()));
    }

    private void taken(Path file, Saved saved, List<String> toLookAt) {
        list.show(List.of());
        ask(List.of());
        order = Optional.empty();
        opened.set(new Opened.Taken(file, saved.sentence(), toLookAt));
    }
}
