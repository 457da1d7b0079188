package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.feature.Desk;
import org.daybook.feature.RecordHistory;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.text.Messages;

/** The awards of the fund, which one is chosen, and its moves; what else is done with it is its parts' own. */
final class AwardsViewModel {
    private static final Messages SAY = Messages.beside(AwardsViewModel.class);

    private final Desk desk;
    private final FundPosting posting;
    private final ReadOnlyObjectWrapper<Optional<AwardRow>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ObservableList<AwardRow> rows = FXCollections.observableArrayList();

    final ObservableList<RecordHistory.Line> edits = FXCollections.observableArrayList();

    final Input<String> number = Input.line();
    final Input<String> recipient = AwardDetails.recipient();
    final Input<String> purpose = Input.line();
    final Choice<BudgetHead> head = new Choice<BudgetHead>(BudgetHead::name).knownBy(BudgetHead::id);

    final Moving<AwardState> moving;
    final AwardDetails details;
    final Conditions conditions;
    final Claiming claiming;
    private Optional<FundPicture> picture = Optional.empty();

    /** An award that is to be chosen as soon as it has been read. */
    private Optional<String> wanted = Optional.empty();

    AwardsViewModel(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
        moving = new Moving<>(List.of(AwardState.values()), AwardsViewModel::word, this::today);
        details = new AwardDetails(desk, posting, this::today);
        conditions = new Conditions(desk, posting, this::today);
        claiming = new Claiming(desk, posting, this::today);
    }

    static String word(AwardState state) {
        return SAY.text("award.state." + state.word());
    }

    private LocalDate today() {
        return picture.map(FundPicture::today).orElse(LocalDate.EPOCH);
    }

    ReadOnlyObjectProperty<Optional<AwardRow>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** One that has not been read yet, as it was just added, is chosen once it has been. */
    void choose(String id) {
        Optional<AwardRow> row = rows.stream().filter(r -> r.award().id().equals(id)).findFirst();
        wanted = row.isPresent() ? Optional.empty() : Optional.of(id);
        row.ifPresent(_ -> set(row));
    }

    private void set(Optional<AwardRow> row) {
        Optional<Award> award = row.map(AwardRow::award);
        moving.turnTo(award.map(Award::id).orElse(""), award.map(Award::label).orElse(""));
        details.show(award);
        conditions.show(row);
        claiming.show(row);
        chosen.set(row);
    }

    void show(Optional<FundPicture> now) {
        picture = now;
        Optional<String> before = chosen.get().map(r -> r.award().id());
        rows.setAll(now.map(FundPicture::awards).orElse(List.of()));
        now.ifPresent(p -> details.offer(p.authorities()));
        head.offer(now.map(FundPicture::heads).orElse(List.of()));
        Optional<String> asked = wanted.filter(id -> rows.stream().anyMatch(r -> r.award().id().equals(id)));
        asked.ifPresent(_ -> wanted = Optional.empty());
        Optional<String> id = asked.or(() -> before);
        set(rows.stream().filter(r -> id.filter(r.award().id()::equals).isPresent()).findFirst());
    }

    /** A new award: a draft, with no money yet. */
    void add() {
        if (picture.isEmpty() || !Asked.allInOrder(List.of(number, recipient, purpose, head))) {
            return;
        }
        String fund = picture.get().fund().id();
        String id = posting.nextId();
        String called = number.value().orElse(SAY.text("award.number", rows.size() + 1));
        String to = recipient.get();
        Map<String, Value> fields = new TreeMap<>(Map.of("fund", Value.of(fund), "number", Value.of(called)));
        fields.put("recipient", Value.of(to));
        purpose.value().ifPresent(p -> fields.put("purpose", Value.of(p)));
        head.value().ifPresent(h -> fields.put("head", Value.of(h.id())));
        Runnable clear = Asked.clearing(List.of(number, recipient, purpose));
        desk.saveOnce(
                List.of(FundTypes.AWARD, Map.copyOf(fields)),
                Draft.labelled(SAY.text("label.awardAdded", called, to)).create(FundTypes.AWARD.key(id), fields),
                _ -> {
                    clear.run();
                    choose(id);
                });
    }

    /** Any move may be made; one that skips a state asks for a note. */
    void move() {
        if (chosen.get().isEmpty()) {
            return;
        }
        Award award = chosen.get().get().award();
        moving.fields((date, to) -> award.onPathBefore(date).skipsTo(to), AwardState::word, posting.now())
                .ifPresent(fields -> {
                    fields.put("award", Value.of(award.id()));
                    Runnable clear = moving.clearing(award.id());
                    desk.saveOnce(
                            Moving.what(FundTypes.AWARD_MOVE, fields),
                            Draft.labelled(SAY.text("label.awardMoved", award.label(), word(moving.to.get())))
                                    .create(FundTypes.AWARD_MOVE.key(posting.nextId()), fields),
                            _ -> clear.run());
                });
    }

    /** What was written of the chosen award, its conditions and its claims, and what it was before. */
    void readEdits() {
        if (chosen.get().isEmpty()) {
            return;
        }
        AwardRow row = chosen.get().get();
        List<RecordKey> keys = new ArrayList<>(List.of(FundTypes.AWARD.key(row.award().id())));
        row.award().conditions().forEach(c -> keys.add(FundTypes.AWARD_CONDITION.key(c.id())));
        row.claims().forEach(c -> keys.add(FundTypes.CLAIM.key(c.id())));
        Map<String, String> names = new HashMap<>();
        head.options().forEach(h -> names.put(h.id(), h.name()));
        details.authority.options().forEach(a -> names.put(a.gss(), a.name()));
        desk.read(
                _ -> new RecordHistory(
                                desk.journal(), desk.clock().getZone(), id -> Optional.ofNullable(names.get(id)))
                        .of(keys),
                lines -> {
                    if (chosen.get().filter(now -> now.award().id().equals(row.award().id())).isPresent()) {
                        edits.setAll(lines);
                    }
                });
    }

    /** The moves of an award, the newest first, as far as they are known: plans for later days are among them. */
    static List<AwardMove> history(AwardRow row) {
        return row.award().moves().reversed().stream()
                .filter(move -> move.isKnown(row.recordedUntil()))
                .toList();
    }
}
