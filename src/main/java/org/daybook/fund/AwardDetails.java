package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.daybook.borough.Authority;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** What is written down of the award that is chosen, and its approval: each can be put right later. */
final class AwardDetails {
    private static final Messages SAY = Messages.beside(AwardDetails.class);

    private final Desk desk;
    private final FundPosting posting;
    private final Supplier<LocalDate> today;
    final Input<String> number = new Input<>(Rule.line().required(SAY.text("award.numbered")));
    final Input<String> recipient = recipient();
    final Choice<Authority> authority = new Choice<Authority>(Authority::name).knownBy(Authority::gss);
    final Input<String> purpose = Input.note();
    final Input<PartialDate> ends;

    final Input<String> approvedBy = new Input<>(Rule.line().required(SAY.text("approval.role")));
    final Input<String> minute = new Input<>(Rule.line().required(SAY.text("approval.minuted")));
    final Input<PartialDate> approvedOn;
    private final Filling filling = new Filling();
    private final Unsaved unsaved;
    private final Unsaved unsavedApproval;
    private Optional<Award> award = Optional.empty();

    AwardDetails(Desk desk, FundPosting posting, Supplier<LocalDate> today) {
        this.desk = desk;
        this.posting = posting;
        this.today = today;
        this.ends = Input.dateAhead(today);
        this.approvedOn = Input.date(today);
        this.unsaved = new Unsaved(filling, written());
        this.unsavedApproval = new Unsaved(filling, approval());
    }

    /** Of a new award as of one that is there. */
    static Input<String> recipient() {
        return new Input<>(Rule.line().required(SAY.text("award.recipient")));
    }

    private List<Asked> written() {
        return List.of(number, recipient, authority, purpose, ends);
    }

    private List<Asked> approval() {
        return List.of(approvedBy, minute, approvedOn);
    }

    /** Which authorities it may be for, as they are called by now; the one that is chosen stays chosen. */
    void offer(List<Authority> all) {
        if (!all.equals(authority.options())) {
            authority.offer(all);
        }
    }

    /** What she wrote of an award stays, and waits with it while another is looked at. */
    void show(Optional<Award> now) {
        String id = now.map(Award::id).orElse("");
        String label = now.map(Award::label).orElse("");
        unsaved.turnTo(id, label);
        unsavedApproval.turnTo(id, label);
        award = now;
        fill();
    }

    /** What is written of it back to what is saved. */
    void leave() {
        filling.forget(written());
        fill();
    }

    void leaveApproval() {
        filling.forget(approval());
        fill();
    }

    private void fill() {
        award.ifPresent(of -> {
            filling.show(number, of.number(), of.number());
            filling.show(recipient, of.recipient(), of.recipient());
            filling.show(purpose, Optional.of(of.purpose()).filter(p -> !p.isEmpty()), of.purpose());
            filling.show(ends, of.ends(), of.ends().map(PartialDate::inText).orElse(""));
            filling.show(authority, authority.options().stream()
                    .filter(a -> of.authority().filter(a.gss()::equals).isPresent())
                    .findFirst());
            Optional<String> minuted = of.approval().map(Approval::minute).filter(m -> !m.isEmpty());
            filling.show(approvedBy, of.approval().map(Approval::role), of.approval().map(Approval::role).orElse(""));
            filling.show(minute, minuted, minuted.orElse(""));
            filling.show(
                    approvedOn,
                    of.approval().map(Approval::date),
                    of.approval().map(Approval::date).map(PartialDate::inText).orElse(""));
        });
    }

    /** The authority's name by its code, as far as it is known. */
    String name(String gss) {
        return authority.options().stream()
                .filter(a -> a.gss().equals(gss))
                .findFirst()
                .map(Authority::name)
                .orElse(gss);
    }

    void save() {
        if (award.isEmpty() || !Asked.allInOrder(written())) {
            return;
        }
        RecordKey key = FundTypes.AWARD.key(award.get().id());
        List<Object> pressed = unsaved.typed();
        // A code that is on offer nowhere is nothing that somebody chose to take away.
        Value code = authority.value().map(a -> Value.of(a.gss())).orElseGet(() -> award.get()
                .authority()
                .filter(gss -> authority.options().stream().noneMatch(a -> a.gss().equals(gss)))
                .map(Value::of)
                .orElse(Value.NOTHING));
        desk.save(
                Draft.labelled(SAY.text("label.awardCorrected", award.get().label()))
                        .set(key, "number", Value.of(number.get()))
                        .set(key, "recipient", Value.of(recipient.get()))
                        .set(key, "authority", code)
                        .set(key, "purpose", Value.orNothing(purpose.value().orElse("")))
                        .set(key, "ends", ends.value().map(Value::of).orElse(Value.NOTHING)),
                _ -> unsaved.savedAway(key.id(), pressed));
    }

    /** The approval, or its correction; with the first comes the move to approved where it has not come that far. */
    void approve() {
        if (award.isEmpty() || !Asked.allInOrder(approval())) {
            return;
        }
        Award of = award.get();
        RecordKey key = FundTypes.AWARD.key(of.id());
        PartialDate on = approvedOn.value().orElseGet(() -> PartialDate.of(today.get()));
        String label = of.approval().isPresent() ? "label.approvalCorrected" : "label.awardApproved";
        Draft draft = Draft.labelled(SAY.text(label, of.label(), approvedBy.get()))
                .set(key, "approvalRole", Value.of(approvedBy.get()))
                .set(key, "approvalMinute", Value.of(minute.get()))
                .set(key, "approvalDate", Value.of(on));
        of.approval().ifPresentOrElse(before -> moveWith(before, on, draft), () -> moveToApproved(of, on, draft));
        List<Object> pressed = unsavedApproval.typed();
        desk.saveOnce(
                List.of(key, "approval", approvedBy.get(), minute.value(), on),
                draft,
                _ -> unsavedApproval.savedAway(of.id(), pressed));
    }

    private void moveToApproved(Award of, PartialDate on, Draft draft) {
        AwardState before = of.stateBefore(on);
        if (before.compareTo(AwardState.APPROVED) >= 0) {
            return;
        }
        Map<String, Value> fields = new TreeMap<>(Map.of(
                "award", Value.of(of.id()),
                "state", Value.of(AwardState.APPROVED.word()),
                "date", Value.of(on),
                "recorded", Value.of(posting.now().toString())));
        if (before.skipsTo(AwardState.APPROVED)) {
            fields.put("note", Value.of(SAY.text("approval.note", approvedBy.get())));
        }
        draft.create(FundTypes.AWARD_MOVE.key(posting.nextId()), fields);
    }

    /** The move that was made with an approval is dated as it is. */
    private void moveWith(Approval before, PartialDate on, Draft draft) {
        List<AwardMove> moves = award.map(Award::moves).orElse(List.of()).stream()
                .filter(m -> m.to() == AwardState.APPROVED && m.date().equals(before.date()))
                .toList();
        if (moves.size() == 1) {
            draft.set(FundTypes.AWARD_MOVE.key(moves.getFirst().id()), "date", Value.of(on));
        }
    }
}
