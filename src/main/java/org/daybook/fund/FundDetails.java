package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Filling;
import org.daybook.kit.text.Messages;

/** What is known of the fund itself, to be changed: its details, and the condition that blocks its money. */
final class FundDetails {
    private static final Messages SAY = Messages.beside(FundDetails.class);

    private final Desk desk;
    private final FundPosting posting;
    private final Filling filling = new Filling();
    final FundFields fields = new FundFields(this::today);
    private Optional<FundPicture> picture = Optional.empty();

    FundDetails(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    /** What she wrote of a fund stays while it is shown; another fund has its own. */
    void show(Optional<FundPicture> now) {
        boolean another = !picture.map(p -> p.fund().id()).equals(now.map(p -> p.fund().id()));
        picture = now;
        if (another) {
            filling.forget(fields.details());
            filling.forget(fields.condition());
        }
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
        desk.read(reading -> fault(reading, fund), fault -> {
            switch (fault) {
                case NONE -> save(fund, "label.fundChanged", List.of("name", "purpose", "ringFenced", "amount", "ends", "older"));
                case NAME_TAKEN -> fields.name.refuse(SAY.text("fund.name.taken"));
                case HAS_OPENING -> fields.older.refuse(SAY.text("fund.older.opened"));
            }
        });
    }

    private enum Fault {
        NONE,
        NAME_TAKEN,
        HAS_OPENING
    }

    /** On the lane: what only the other funds and the ledger can tell. */
    private Fault fault(Reading reading, Fund fund) {
        if (isTaken(reading, fields.name.get(), Optional.of(fund.id()))) {
            return Fault.NAME_TAKEN;
        }
        boolean younger = fund.older() && !fields.older.value().orElse(false);
        return younger && posting.books().ledger(reading.sql(), fund.id()).hasOpeningBalance()
                ? Fault.HAS_OPENING
                : Fault.NONE;
    }

    /** Funds are told by their names, in tables and on the command line. On the lane. */
    static boolean isTaken(Reading reading, String name, Optional<String> own) {
        return FundStore.funds(reading.sql()).stream()
                .filter(f -> own.filter(f.id()::equals).isEmpty())
                .anyMatch(f -> f.name().equalsIgnoreCase(name));
    }

    void saveCondition() {
        picture.map(FundPicture::fund)
                .filter(fund -> fields.conditionInOrder(
                        fund.condition().map(Fund.Block::text).orElse("")))
                .ifPresent(fund ->
                        save(fund, "label.conditionChanged", List.of("blockText", "blockAmount", "blockLifted")));
    }

    private void save(Fund fund, String label, List<String> names) {
        FundFields saved = new FundFields(this::today);
        saved.fill(new Filling(), fund);
        Map<String, Value> before = saved.values();
        Map<String, Value> now = fields.values();
        Draft draft = Draft.labelled(SAY.text(label, fund.name()));
        names.stream()
                .filter(name -> !now.get(name).equals(before.get(name)))
                .forEach(name -> draft.set(FundTypes.FUND.key(fund.id()), name, now.get(name)));
        desk.save(draft, _ -> {});
    }
}
