package org.daybook.app.snapshots;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.SetChangeListener;
import org.daybook.feature.Desk;
import org.daybook.journal.Refused;
import org.daybook.journal.Watch;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;
import org.daybook.snapshot.BadSnapshot;
import org.daybook.snapshot.ExportRequest;
import org.daybook.snapshot.ExportSummary;
import org.daybook.snapshot.Passphrase;
import org.daybook.snapshot.Scope;
import org.daybook.snapshot.Sharing;
import org.daybook.snapshot.SharingProfile;
import org.daybook.snapshot.SnapshotWriter;

/** What is about to leave the laptop, worked out before a byte is written. */
final class ExportViewModel {
    private static final Messages SAY = Messages.beside(ExportViewModel.class);

    /** What is shorter can be guessed by a machine that tries. */
    private static final int LONG_ENOUGH = 14;

    /** What a preview is of. @param latest the set that had come last: each may change any of it */
    private record Asked(Optional<UUID> latest, ExportScope.Wish wish, SharingProfile by, boolean contacts) {}

    /** What was written. */
    record Written(Path file, ExportSummary summary) {}

    final ExportScope scope = new ExportScope();
    final Choice<Sharing.Class> sharingClass = new Choice<>(this::classWord);
    final BooleanProperty contacts = new SimpleBooleanProperty();
    final BooleanProperty lock = new SimpleBooleanProperty();
    final BooleanProperty gzip = new SimpleBooleanProperty();
    final Input<String> passphrase = new Input<>(Rule.line().required(SAY.text("lock.required")));
    final Input<String> again = new Input<>(Rule.line()
            .required(SAY.text("lock.again.required"))
            .and(typed -> typed.equals(passphrase.textProperty().get().strip()) ? "" : SAY.text("lock.differs")));
    final ProfileForm profileForm;

    private final Desk desk;
    private final ExportBeginning.Question question;
    private final ReadOnlyObjectWrapper<Optional<ExportPreview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SharingProfile>> profile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Written>> written = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private Optional<ExportBeginning> beginning = Optional.empty();
    private final ReadOnlyBooleanWrapper seen = new ReadOnlyBooleanWrapper();
    private Optional<Asked> answered = Optional.empty();
    private boolean looking;
    private volatile int latest;

    ExportViewModel(Desk desk, Intake.Features features) {
        this.desk = desk;
        this.question = new ExportBeginning.Question(desk.journal(), features);
        this.profileForm = new ProfileForm(desk);
        sharingClass.chosenProperty().subscribe(this::classChosen);
        contacts.subscribe(this::summarise);
        scope.kind.chosenProperty().subscribe(this::summarise);
        scope.fund.chosenProperty().subscribe(this::summarise);
        scope.since.chosenProperty().subscribe(this::summarise);
        scope.chosen.addListener((SetChangeListener<String>) _ -> summarise());
        desk.onChange(_ -> {
            if (looking) {
                load();
            }
        });
    }

    private String classWord(Sharing.Class kind) {
        return beginning.flatMap(b -> b.profile(kind))
                .map(p -> SAY.text("class.named", kind.word(), p.name()))
                .orElse(kind.word());
    }

    /** Begins with the programme's usual class, then follows every choice and every edit. */
    void load() {
        looking = true;
        desk.read(reading -> reading, reading -> desk.work(() -> question.ask(reading), this::begin));
    }

    /** What is looked through for a preview that nobody will see must not stand before what the next view asks for. */
    void hidden() {
        looking = false;
        latest++;
    }

    private void begin(ExportBeginning now) {
        if (beginning.equals(Optional.of(now))) {
            summarise();
            return;
        }
        boolean first = beginning.isEmpty();
        Optional<Sharing.Class> before = sharingClass.value();
        beginning = Optional.of(now);
        scope.offer(now.authorities(), now.funds(), now.kept());
        // The words for the classes are the profiles' names, which may have changed.
        sharingClass.offer(List.of());
        sharingClass.offer(Arrays.asList(Sharing.Class.values()));
        sharingClass.choose(first ? now.usual() : before.orElse(now.usual()));
    }

    private void classChosen() {
        Optional<SharingProfile> now = beginning.flatMap(b -> sharingClass.value().flatMap(b::profile));
        if (!now.equals(profile.get())) {
            profile.set(now);
            now.ifPresent(profileForm::edit);
        }
        summarise();
    }

    private void summarise() {
        missing.set(scope.missing());
        int mine = ++latest;
        if (beginning.isEmpty() || profile.get().isEmpty()) {
            return;
        }
        Optional<ExportScope.Wish> wish = scope.wish();
        if (wish.isEmpty()) {
            preview.set(Optional.empty());
            answer(Optional.empty());
            return;
        }
        Asked asked = new Asked(beginning.flatMap(ExportBeginning::latest), wish.get(), profile.get().get(), contacts.get());
        if (answered.equals(Optional.of(asked))) {
            return;
        }
        answer(Optional.empty());
        desk.work(
                () -> mine == latest ? look(asked, _ -> mine == latest) : Optional.<ExportPreview>empty(),
                now -> {
                    if (mine == latest) {
                        preview.set(now);
                        answer(now.map(_ -> asked));
                    }
                });
    }

    private void answer(Optional<Asked> now) {
        answered = now;
        seen.set(now.isPresent());
    }

    private Optional<ExportPreview> look(Asked asked, Watch watch) {
        try {
            return Optional.of(refusing(() -> question.preview(SnapshotWriter.summary(
                    desk.journal(), request(asked.wish().scope(desk.journal()), asked.by(), asked.contacts()), watch))));
        } catch (Watch.Stopped stopped) {
            return Optional.empty();
        }
    }

    private ExportRequest request(Scope part, SharingProfile by, boolean withContacts) {
        return ExportRequest.of(by.sharing(withContacts))
                .by(beginning.map(ExportBeginning::role).orElse(""))
                .within(part)
                .zipped(gzip.get());
    }

    /** Work that a snapshot or the disk may refuse: said in words. */
    private interface Work<T> {
        T run() throws BadSnapshot, IOException;
    }

    private static <T> T refusing(Work<T> work) {
        try {
            return work.run();
        } catch (BadSnapshot bad) {
            throw new Refused(bad.faults());
        } catch (IOException e) {
            throw new Refused(SAY.text("export.disk"));
        }
    }

    ReadOnlyObjectProperty<Optional<ExportPreview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Whether what is shown is what would go as it is chosen now: not while that is still being looked through. */
    ReadOnlyBooleanProperty seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** What the chosen class leaves out. */
    ReadOnlyObjectProperty<Optional<SharingProfile>> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /** What is to be chosen first; empty when nothing is. */
    ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** What was written last. */
    ReadOnlyObjectProperty<Optional<Written>> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** Whether a machine that tries would guess the passphrase; said beside it, and not forbidden. */
    boolean isGuessable() {
        String typed = passphrase.textProperty().get().strip();
        return !typed.isEmpty() && typed.length() < LONG_ENOUGH;
    }

    /** Whether it can be written as it stands, and was shown so; says what is missing where it is missing. */
    boolean isReady() {
        boolean ready = seen.get() && scope.wish().isPresent() && profile.get().isPresent();
        if (lock.get()) {
            passphrase.reveal();
            again.reveal();
            ready &= passphrase.isInOrder() && again.isInOrder();
        }
        return ready;
    }

    /** "daybook-camden-partners-2008-10-31.daybook.json": sorts by what it is, and says so before it is opened. */
    String suggestedName() {
        String part = scope.fileWord();
        return SAY.text(
                part.isEmpty() ? "file.name" : "file.name.part",
                sharingClass.value().orElse(Sharing.Class.INTERNAL).word(),
                beginning.map(ExportBeginning::asAt).orElse(LocalDate.EPOCH).toString(),
                part,
                gzip.get() && !lock.get() ? ".gz" : "");
    }

    /** Writes it, as it was shown. */
    void export(Path file) {
        if (!isReady()) {
            return;
        }
        ExportScope.Wish wish = scope.wish().orElseThrow();
        SharingProfile by = profile.get().orElseThrow();
        boolean withContacts = contacts.get();
        Optional<Passphrase> locked =
                lock.get() ? Optional.of(new Passphrase(passphrase.get().toCharArray())) : Optional.empty();
        desk.work(
                () -> refusing(() -> {
                    ExportRequest plain = request(wish.scope(desk.journal()), by, withContacts);
                    return SnapshotWriter.write(desk.journal(), locked.map(plain::locked).orElse(plain), file);
                }),
                summary -> done(file, summary));
    }

    private void done(Path file, ExportSummary summary) {
        passphrase.clear();
        again.clear();
        written.set(Optional.of(new Written(file, summary)));
        load();
    }
}
