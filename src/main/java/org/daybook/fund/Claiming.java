package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** The claims on the award that is chosen: a new one, and what is done with the one that is open. */
final class Claiming {
    private static final Messages SAY = Messages.beside(Claiming.class);

    private final Desk desk;
    private final FundPosting posting;
    private final ReadOnlyObjectWrapper<Optional<AwardRow>> award = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Claim>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Filling filling = new Filling();
    final ClaimFields expected;
    final ClaimFields corrected;
    final Moving<ClaimState> moving;
    private final Unsaved unsavedExpected;
    private final Unsaved unsaved;

    Claiming(Desk desk, FundPosting posting, Supplier<LocalDate> today) {
        this.desk = desk;
        this.posting = posting;
        this.expected = new ClaimFields(today);
        this.corrected = new ClaimFields(today);
        this.moving = new Moving<>(List.of(ClaimState.values()), Claiming::word, today);
        this.unsavedExpected = new Unsaved(expected.all());
        this.unsaved = new Unsaved(filling, corrected.all());
    }

    static String word(ClaimState state) {
        return SAY.text("claim.state." + state.word());
    }

    private static String word(Claim claim) {
        return SAY.text(
                "claim.word",
                claim.amount().map(Money::inText).orElse(SAY.text("unset")),
                claim.due().map(PartialDate::inText).orElse("–"));
    }

    /** The award whose claims these are. */
    ReadOnlyObjectProperty<Optional<AwardRow>> awardProperty() {
        return award.getReadOnlyProperty();
    }

    /** The claim that is moved or corrected; any may be, those that were paid or rejected too. */
    ReadOnlyObjectProperty<Optional<Claim>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What is written of an award's claims waits while another award is looked at. */
    void show(Optional<AwardRow> row) {
        Optional<Claim> before = open.get();
        award.set(row);
        unsavedExpected.turnTo(row.map(r -> r.award().id()).orElse(""), onAward());
        Optional<Claim> now = before.flatMap(claim -> row.stream()
                .flatMap(r -> r.claims().stream())
                .filter(c -> c.id().equals(claim.id()))
                .findFirst());
        turnTo(now.map(Claim::id).orElse(""));
        open.set(now);
        now.ifPresent(claim -> corrected.fill(filling, claim));
    }

    private void turnTo(String claim) {
        moving.turnTo(claim, onAward());
        unsaved.turnTo(claim, onAward());
    }

    /** What she wrote of it stays, and waits with it while another is open. */
    void open(Claim claim) {
        turnTo(claim.id());
        corrected.fill(filling, claim);
        open.set(Optional.of(claim));
    }

    /** What is written in it goes too: opened again, it shows what is saved. */
    void close() {
        moving.clear();
        filling.forget(corrected.all());
        open.set(Optional.empty());
    }

    /** A claim that is expected by a date, or one without. */
    void add() {
        if (award.get().isEmpty()) {
            return;
        }
        Award on = award.get().get().award();
        expected.values().ifPresent(values -> {
            Map<String, Value> fields = new TreeMap<>(Map.of("award", Value.of(on.id())));
            values.forEach((name, value) -> {
                if (!value.isNothing()) {
                    fields.put(name, value);
                }
            });
            List<Object> pressed = unsavedExpected.typed();
            desk.saveOnce(
                    List.of(FundTypes.CLAIM, Map.copyOf(fields)),
                    Draft.labelled(SAY.text("label.claimAdded", on.label()))
                            .create(FundTypes.CLAIM.key(posting.nextId()), fields),
                    _ -> unsavedExpected.saved(on.id(), pressed));
        });
    }

    /** Corrects what was written of the open claim. */
    void correct() {
        open.get().ifPresent(claim -> corrected.values().ifPresent(values -> {
            Draft draft = Draft.labelled(SAY.text("label.claimCorrected", word(claim), onAward()));
            values.forEach((name, value) -> draft.set(FundTypes.CLAIM.key(claim.id()), name, value));
            List<Object> pressed = unsaved.typed();
            desk.save(draft, _ -> unsaved.savedAway(claim.id(), pressed));
        }));
    }

    /** Moves the open claim. */
    void move() {
        open.get().ifPresent(claim -> moving.fields(
                        (date, to) -> claim.stateBefore(date).skipsTo(to), ClaimState::word, posting.now())
                .ifPresent(fields -> {
                    fields.put("claim", Value.of(claim.id()));
                    Runnable clear = moving.clearing(claim.id());
                    desk.saveOnce(
                            Moving.what(FundTypes.CLAIM_MOVE, fields),
                            Draft.labelled(SAY.text("label.claimMoved", onAward(), word(moving.to.get())))
                                    .create(FundTypes.CLAIM_MOVE.key(posting.nextId()), fields),
                            _ -> clear.run());
                }));
    }

    /** Where more is claimed as paid than was: the payment may not be entered yet, so it is only said. */
    Optional<String> beyondPayments() {
        return award.get()
                .filter(row -> row.claimsPaid().compareTo(row.payments()) > 0)
                .map(row -> SAY.text("claim.paidOver", row.claimsPaid().inText(), row.payments().inText()));
    }

    private String onAward() {
        return award.get().map(r -> r.award().label()).orElse("");
    }
}
