package org.daybook.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** The awards of the fund, and what is done with the one chosen: moves, approval, conditions, claims. */
final class AwardsViewModel {
    private static final Messages SAY = Messages.beside(AwardsViewModel.class);

    private final Desk desk;
    private final FundPosting posting;
    private final ReadOnlyObjectWrapper<Optional<AwardRow>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ObservableList<AwardRow> rows = FXCollections.observableArrayList();

    final Input<String> number = Input.line();
    final Input<String> recipient = Input.line();
    final Input<String> purpose = Input.line();
    final Choice<BudgetHead> head = new Choice<>(BudgetHead::name);

    final Choice<AwardState> moveTo = new Choice<AwardState>(List.of(AwardState.values()), AwardsViewModel::word)
            .required(SAY.text("award.to"));
    final Input<PartialDate> moveOn;
    final Input<String> moveNote = Input.note();

    final Input<String> approvedBy = Input.line();
    final Input<String> minute = Input.line();
    final Input<PartialDate> approvedOn;

    final Input<String> condition = Input.line();

    final Input<Money> claimAmount = Input.money();
    final Input<PartialDate> claimDue;
    final Choice<Claim> claim = new Choice<>(AwardsViewModel::word);
    final Choice<ClaimState> claimTo = new Choice<>(List.of(ClaimState.values()), AwardsViewModel::word);
    private Optional<FundPicture> picture = Optional.empty();

    AwardsViewModel(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
        moveOn = Input.date(this::today);
        approvedOn = Input.date(this::today);
        claimDue = Input.date(this::today);
    }

    static String word(AwardState state) {
        return SAY.text("award.state." + state.word());
    }

    static String word(ClaimState state) {
        return SAY.text("claim.state." + state.word());
    }

    private static String word(Claim claim) {
        return SAY.text(
                "claim.word",
                claim.amount().map(Money::inText).orElse(SAY.text("unset")),
                claim.due().map(PartialDate::inTable).orElse("–"));
    }

    private java.time.LocalDate today() {
        return picture.map(FundPicture::today).orElse(java.time.LocalDate.EPOCH);
    }

    ReadOnlyObjectProperty<Optional<AwardRow>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(String id) {
        chosen.set(rows.stream().filter(r -> r.award().id().equals(id)).findFirst());
        claim.offer(chosen.get().map(r -> r.claims().stream()
                        .filter(c -> c.state().isOpen())
                        .toList())
                .orElse(List.of()));
    }

    void show(Optional<FundPicture> now) {
        picture = now;
        Optional<String> before = chosen.get().map(r -> r.award().id());
        rows.setAll(now.map(FundPicture::awards).orElse(List.of()));
        head.offer(now.map(FundPicture::heads).orElse(List.of()));
        before.ifPresentOrElse(this::choose, () -> chosen.set(Optional.empty()));
    }

    /** A new award: a draft, with no money yet. */
    void add() {
        if (picture.isEmpty()) {
            return;
        }
        if (recipient.value().isEmpty()) {
            recipient.refuse(SAY.text("award.recipient"));
            return;
        }
        String fund = picture.get().fund().id();
        String id = posting.nextId();
        String called = number.value().orElse(SAY.text("award.number", rows.size() + 1));
        Map<String, Value> fields = new TreeMap<>(Map.of("fund", Value.of(fund), "number", Value.of(called)));
        recipient.value().ifPresent(r -> fields.put("recipient", Value.of(r)));
        purpose.value().ifPresent(p -> fields.put("purpose", Value.of(p)));
        head.value().ifPresent(h -> fields.put("head", Value.of(h.id())));
        desk.save(
                Draft.labelled(SAY.text("label.awardAdded", called, recipient.get()))
                        .create(FundTypes.AWARD.key(id), fields),
                _ -> {
                    List.of(number, recipient, purpose).forEach(Input::clear);
                    choose(id);
                });
    }

    /** Any move may be made; one that skips a state asks for a note. */
    void move() {
        if (chosen.get().isEmpty() || moveTo.value().isEmpty()) {
            moveTo.reveal();
            return;
        }
        Award award = chosen.get().get().award();
        AwardState to = moveTo.get();
        if (award.state().skipsTo(to) && moveNote.value().isEmpty()) {
            moveNote.refuse(SAY.text("move.note"));
            return;
        }
        Map<String, Value> fields = new TreeMap<>(Map.of(
                "award", Value.of(award.id()),
                "state", Value.of(to.word()),
                "date", Value.of(moveOn.value().orElse(PartialDate.of(today()))),
                "recorded", Value.of(now())));
        moveNote.value().ifPresent(n -> fields.put("note", Value.of(n)));
        desk.save(
                Draft.labelled(SAY.text("label.awardMoved", award.label(), word(to)))
                        .create(FundTypes.AWARD_MOVE.key(posting.nextId()), fields),
                _ -> {
                    moveTo.clear();
                    List.of(moveOn, moveNote).forEach(Input::clear);
                });
    }

    /** The approval, and with it the move to approved where it has not come that far. */
    void approve() {
        if (chosen.get().isEmpty()) {
            return;
        }
        Award award = chosen.get().get().award();
        if (approvedBy.value().isEmpty()) {
            approvedBy.refuse(SAY.text("approval.role"));
            return;
        }
        PartialDate on = approvedOn.value().orElse(PartialDate.of(today()));
        Draft draft = Draft.labelled(SAY.text("label.awardApproved", award.label(), approvedBy.get()))
                .set(FundTypes.AWARD.key(award.id()), "approvalRole", Value.of(approvedBy.get()))
                .set(
                        FundTypes.AWARD.key(award.id()),
                        "approvalMinute",
                        Value.orNothing(minute.value().orElse("")))
                .set(FundTypes.AWARD.key(award.id()), "approvalDate", Value.of(on));
        if (award.state().compareTo(AwardState.APPROVED) < 0) {
            draft.create(
                    FundTypes.AWARD_MOVE.key(posting.nextId()),
                    Map.of(
                            "award", Value.of(award.id()),
                            "state", Value.of(AwardState.APPROVED.word()),
                            "date", Value.of(on),
                            "recorded", Value.of(now())));
        }
        desk.save(draft, _ -> List.of(approvedBy, minute, approvedOn).forEach(Input::clear));
    }

    void addCondition() {
        if (chosen.get().isEmpty() || condition.value().isEmpty()) {
            condition.refuse(SAY.text("condition.text"));
            return;
        }
        Award award = chosen.get().get().award();
        desk.save(
                Draft.labelled(SAY.text("label.conditionAdded", award.label()))
                        .create(
                                FundTypes.AWARD_CONDITION.key(posting.nextId()),
                                Map.of("award", Value.of(award.id()), "condition", Value.of(condition.get()))),
                _ -> condition.clear());
    }

    /** Says today that a condition is met. */
    void meet(AwardCondition met) {
        desk.save(
                Draft.labelled(SAY.text("label.conditionMet"))
                        .set(FundTypes.AWARD_CONDITION.key(met.id()), "met", Value.of(PartialDate.of(today()))),
                _ -> {});
    }

    /** Says today that a condition is waived, by the manager's role. */
    void waive(AwardCondition waived) {
        desk.save(
                Draft.labelled(SAY.text("label.conditionWaived"))
                        .set(FundTypes.AWARD_CONDITION.key(waived.id()), "waived", Value.of(PartialDate.of(today())))
                        .set(FundTypes.AWARD_CONDITION.key(waived.id()), "waivedBy", Value.of(SAY.text("role.manager"))),
                _ -> {});
    }

    /** A claim that is expected by a date, or one without. */
    void addClaim() {
        if (chosen.get().isEmpty()) {
            return;
        }
        if (claimAmount.value().isEmpty() && claimDue.value().isEmpty()) {
            claimDue.refuse(SAY.text("claim.something"));
            return;
        }
        Award award = chosen.get().get().award();
        Map<String, Value> fields = new TreeMap<>(Map.of("award", Value.of(award.id())));
        claimAmount.value().ifPresent(a -> fields.put("amount", Value.of(a)));
        claimDue.value().ifPresent(d -> fields.put("due", Value.of(d)));
        desk.save(
                Draft.labelled(SAY.text("label.claimAdded", award.label()))
                        .create(FundTypes.CLAIM.key(posting.nextId()), fields),
                _ -> List.of(claimAmount, claimDue).forEach(Input::clear));
    }

    void moveClaim() {
        if (claim.value().isEmpty() || claimTo.value().isEmpty()) {
            (claim.value().isEmpty() ? claim : claimTo).refuse(SAY.text("claim.which"));
            return;
        }
        Claim moved = claim.get();
        ClaimState to = claimTo.get();
        desk.save(
                Draft.labelled(SAY.text("label.claimMoved", word(to)))
                        .create(
                                FundTypes.CLAIM_MOVE.key(posting.nextId()),
                                Map.of(
                                        "claim", Value.of(moved.id()),
                                        "state", Value.of(to.word()),
                                        "date", Value.of(PartialDate.of(today())),
                                        "recorded", Value.of(now()))),
                _ -> claimTo.clear());
    }

    /** What was done with the award, the newest first: its moves, each with its date and note. */
    List<AwardMove> history() {
        List<AwardMove> moves = new ArrayList<>(chosen.get().map(r -> r.award().moves()).orElse(List.of()));
        java.util.Collections.reverse(moves);
        return moves;
    }

    private String now() {
        return posting.now().toString();
    }
}
