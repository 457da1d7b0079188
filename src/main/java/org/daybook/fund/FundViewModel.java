package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.feature.Desk;
import org.daybook.feature.WhileSeen;
import org.daybook.journal.RecordKey;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.text.PartialDate;

/** Which fund, as at which day, and what it stands at. */
final class FundViewModel {
    private static final Set<String> OURS = Set.of(
            "fund", "budget-head", "hoped-income", "award", "award-move", "award-condition", "claim", "claim-move",
            "ledger-entry", "period-close", "proposal", "reconciliation", "reconciliation-item", "authority", "setting",
            "programme");

    private final Desk desk;
    private final FundPictures pictures;
    private final WhileSeen whileSeen;
    private final ReadOnlyObjectWrapper<Optional<FundPicture>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> loaded = new ReadOnlyObjectWrapper<>(false);
    final Choice<Fund> fund = new Choice<>(Fund::name);
    final Input<PartialDate> asAt;
    final Input<PartialDate> recordedUntil;
    final EntriesViewModel entries;
    final EntryViewModel entry;
    final AwardsViewModel awards;
    final FundEdits edits;
    final FundDetails details;
    final HeadEdits heads;
    final Reconciling reconciling;
    final Hoping hoping;
    final Proposing proposing;
    private LocalDate today = LocalDate.EPOCH;
    private Optional<RecordKey> wanted = Optional.empty();
    /** A fund that was added here and is not shown yet: she goes on with it. */
    private Optional<String> added = Optional.empty();

    private Runnable whenAdded = () -> {};
    private boolean offering;
    /** The funds are being read, perhaps for the first time: there may be one more than those on offer. */
    private boolean reading;

    FundViewModel(Desk desk, FundPosting posting, FundPictures pictures) {
        this.desk = desk;
        this.pictures = pictures;
        this.asAt = Input.date(() -> today);
        this.recordedUntil = Input.date(() -> today);
        this.entries = new EntriesViewModel(desk, posting);
        this.entry = new EntryViewModel(desk, posting);
        this.edits = new FundEdits(desk, posting);
        this.details = new FundDetails(desk, posting);
        this.heads = new HeadEdits(desk, posting);
        this.reconciling = new Reconciling(desk, posting);
        this.hoping = new Hoping(desk, posting);
        this.proposing = new Proposing(desk, posting);
        this.awards = new AwardsViewModel(desk, posting);
        edits.whenAdded(id -> {
            added = Optional.of(id);
            chooseFund(id);
            goOnWithAdded();
        });
        fund.chosenProperty().subscribe((before, now) -> {
            if (!offering && !before.map(Fund::id).equals(now.map(Fund::id))) {
                show();
            }
        });
        asAt.textProperty().subscribe((_, _) -> showIfUnderstood());
        recordedUntil.textProperty().subscribe((_, _) -> showIfUnderstood());
        picture.subscribe(now -> {
            entries.show(now);
            entry.show(now);
            awards.show(now);
            edits.show(now);
            details.show(now);
            heads.show(now);
            reconciling.show(now);
            hoping.show(now);
            proposing.show(now);
        });
        this.whileSeen = WhileSeen.of(desk, OURS, this::load);
    }

    /** The fund as at the day; empty while there is none. */
    ReadOnlyObjectProperty<Optional<FundPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Whether the funds were read, be they none. */
    ReadOnlyObjectProperty<Boolean> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** @param then run once a fund that was added here is the one that is shown */
    void whenAdded(Runnable then) {
        whenAdded = then;
    }

    /** The view is shown: it reads what has changed since it was last shown, and follows each change from now on. */
    void activate() {
        whileSeen.seen();
    }

    /** Another view is shown: nothing is read until this one is shown again. */
    void deactivate() {
        whileSeen.unseen();
    }

    private record Read(LocalDate today, List<Fund> funds) {}

    /** Reads the funds, then the one chosen: the one that was just added, and the first where none is. */
    private void load() {
        reading = true;
        whileSeen.read(now -> new Read(now.asAt(), FundStore.funds(now.sql())), read -> {
            today = read.today();
            offer(read.funds());
        });
    }

    private void offer(List<Fund> funds) {
        Optional<String> before = added.filter(id -> funds.stream().anyMatch(f -> f.id().equals(id)))
                .or(() -> fund.value().map(Fund::id));
        offering = true;
        fund.offer(funds);
        funds.stream()
                .filter(f -> before.filter(f.id()::equals).isPresent())
                .findFirst()
                .or(() -> funds.stream().findFirst())
                .ifPresent(fund::choose);
        offering = false;
        reading = false;
        loaded.set(true);
        show();
    }

    private void showIfUnderstood() {
        if (asAt.isInOrder() && recordedUntil.isInOrder()) {
            show();
        }
    }

    private void show() {
        Optional<String> id = fund.value().map(Fund::id);
        if (id.isEmpty()) {
            picture.set(Optional.empty());
            return;
        }
        Optional<LocalDate> day = asAt.value().map(PartialDate::latest);
        Optional<Instant> until = recordedUntil.value().map(d -> FundText.endOf(d.latest()));
        whileSeen.read(reading -> pictures.of(reading, id.get(), day, until), now -> {
            // An answer that was overtaken by another choice is not shown.
            if (fund.value().map(Fund::id).equals(id)) {
                picture.set(now);
                wanted.ifPresent(this::reveal);
                goOnWithAdded();
            }
        });
    }

    private void goOnWithAdded() {
        if (added.isPresent() && added.equals(picture.get().map(p -> p.fund().id()))) {
            added = Optional.empty();
            whenAdded.run();
        }
    }

    /** Chooses the fund that a record belongs to, and the award if it is one. */
    void reveal(RecordKey record) {
        if (!loaded.get() || reading) {
            wanted = Optional.of(record);
            return;
        }
        wanted = Optional.empty();
        if (record.type().equals(FundTypes.FUND.name())) {
            chooseFund(record.id());
        } else if (record.type().equals(FundTypes.AWARD.name())) {
            Optional<FundPicture> now = picture.get();
            if (now.isPresent() && now.get().awards().stream().anyMatch(r -> r.award().id().equals(record.id()))) {
                awards.choose(record.id());
                return;
            }
            List<Fund> funds = List.copyOf(fund.options());
            desk.read(
                    reading -> funds.stream()
                            .filter(f -> AwardStore.awards(reading.sql(), f.id()).stream()
                                    .anyMatch(a -> a.id().equals(record.id())))
                            .findFirst(),
                    found -> found.ifPresent(f -> {
                        wanted = Optional.of(record);
                        chooseFund(f.id());
                    }));
        }
    }

    private void chooseFund(String id) {
        fund.options().stream().filter(f -> f.id().equals(id)).findFirst().ifPresent(fund::choose);
    }
}
