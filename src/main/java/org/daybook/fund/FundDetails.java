package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Filling;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;

/** What is known of the fund itself, to be changed: its details, and the condition that blocks its money. */
final class FundDetails {
    private static final Messages SAY = Messages.beside(FundDetails.class);

    private final Desk desk;
    private final FundPosting posting;
    private final Filling filling = new Filling();
    final FundFields fields = new FundFields(this::today);
    private final Unsaved unsavedDetails = new Unsaved(filling, fields.details());
    private final Unsaved unsavedCondition = new Unsaved(filling, fields.condition());
    private Optional<FundPicture> picture = Optional.empty();

    FundDetails(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    /** What she wrote of a fund stays, and waits with it while another is looked at. */
    void show(Optional<FundPicture> now) {
        picture = now;
        String id = now.map(p -> p.fund().id()).orElse("");
        String name = now.map(p -> p.fund().name()).orElse("");
        unsavedDetails.turnTo(id, name);
        unsavedCondition.turnTo(id, name);
        fill();
    }

    private void fill() {
        picture.ifPresent(p -> fields.fill(filling, p.fund()));
    }

    private LocalDate today() {
        return picture.map(FundPicture::today).orElse(LocalDate.EPOCH);
    }

    /** The details back to what is saved. */
    void leaveDetails() {
        leave(fields.details());
    }

    void leaveCondition() {
        leave(fields.condition());
    }

    private void leave(List<Asked> left) {
        filling.forget(left);
        fill();
    }

    void saveDetails() {
        if (picture.isEmpty() || !fields.detailsInOrder()) {
            return;
        }
        Fund fund = picture.get().fund();
        Map<String, Value> pressed = fields.values();
        Draft draft = draft(
                fund, pressed, "label.fundChanged", List.of("name", "purpose", "ringFenced", "amount", "ends", "older"));
        List<Object> typed = unsavedDetails.typed();
        String name = fields.name.get();
        boolean older = fields.older.value().orElse(false);
        desk.save(
                reading -> {
                    requireFree(reading, name, Optional.of(fund.id()));
                    if (fund.older() && !older) {
                        requireNotOpened(reading, fund.id());
                    }
                    return draft;
                },
                _ -> unsavedDetails.savedAway(fund.id(), typed),
                refused -> fields.say(refused, pressed));
    }

    /** Funds are told by their names, in tables and on the command line. On the lane. */
    static void requireFree(Reading reading, String name, Optional<String> own) {
        boolean taken = FundStore.funds(reading.sql()).stream()
                .filter(f -> own.filter(f.id()::equals).isEmpty())
                .anyMatch(f -> f.name().equalsIgnoreCase(name));
        if (taken) {
            throw Refused.because("name", SAY.text("fund.name.taken"));
        }
    }

    /** A fund that brought a balance into the book is older than it. On the lane. */
    private void requireNotOpened(Reading reading, String fund) {
        if (posting.books().ledger(reading.sql(), fund).hasOpeningBalance()) {
            throw Refused.because("older", SAY.text("fund.older.opened"));
        }
    }

    void saveCondition() {
        if (picture.isEmpty() || !fields.conditionInOrder()) {
            return;
        }
        Fund fund = picture.get().fund();
        fields.completeCondition(fund.condition().map(Fund.Block::text).orElse(""));
        List<String> names = List.of("blockText", "blockAmount", "blockLifted");
        List<Object> typed = unsavedCondition.typed();
        desk.save(
                draft(fund, fields.values(), "label.conditionChanged", names),
                _ -> unsavedCondition.savedAway(fund.id(), typed));
    }

    /** What she changed of what is shown as saved. */
    private Draft draft(Fund fund, Map<String, Value> now, String label, List<String> names) {
        FundFields saved = new FundFields(this::today);
        saved.fill(new Filling(), fund);
        Map<String, Value> before = saved.values();
        Draft draft = Draft.labelled(SAY.text(label, fund.name()));
        names.stream()
                .filter(name -> !Objects.equals(now.get(name), before.get(name)))
                .forEach(name ->
                        draft.set(FundTypes.FUND.key(fund.id()), name, now.getOrDefault(name, Value.NOTHING)));
        return draft;
    }
}
