package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Choice;
import org.daybook.kit.form.Input;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** What is done with a fund as a whole: making one, its heads, its condition, closing. */
final class FundEdits {
    private static final Messages SAY = Messages.beside(FundEdits.class);

    private final Desk desk;
    private final FundPosting posting;
    final Input<String> name = Input.line();
    final Input<String> purpose = Input.line();
    final Input<Money> amount = Input.money();
    final Input<String> block = Input.line();
    final Input<String> headName = Input.line();
    final Input<Money> stillToCome = Input.money();
    final Choice<BudgetHead> head = new Choice<>(BudgetHead::name);
    private Optional<FundPicture> picture = Optional.empty();

    FundEdits(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    void show(Optional<FundPicture> now) {
        picture = now;
        head.offer(now.map(FundPicture::heads).orElse(List.of()));
    }

    private LocalDate today() {
        return picture.map(FundPicture::today).orElse(LocalDate.EPOCH);
    }

    /** A new fund, posted on this copy. Without an amount it is unset, which is not nil. */
    void addFund() {
        if (name.value().isEmpty()) {
            name.refuse(SAY.text("fund.name"));
            return;
        }
        Map<String, Value> fields = new TreeMap<>(Map.of("name", Value.of(name.get())));
        purpose.value().ifPresent(p -> {
            fields.put("purpose", Value.of(p));
            fields.put("ringFenced", Value.of(true));
        });
        amount.value().ifPresent(a -> fields.put("amount", Value.of(a)));
        block.value().ifPresent(b -> fields.put("blockText", Value.of(b)));
        desk.save(
                reading -> {
                    fields.put("postingCopy", Value.of(FundStore.copy(reading.sql())));
                    return Draft.labelled(SAY.text("label.fundAdded", name.get()))
                            .create(FundTypes.FUND.key(posting.nextId()), fields);
                },
                _ -> List.of(name, purpose, amount, block).forEach(Input::clear));
    }

    /** Says today that the condition of the fund is met. */
    void lift() {
        picture.ifPresent(p -> desk.save(
                Draft.labelled(SAY.text("label.lifted", p.fund().name()))
                        .set(FundTypes.FUND.key(p.fund().id()), "blockLifted", Value.of(PartialDate.of(today()))),
                _ -> {}));
    }

    void addHead() {
        if (picture.isEmpty() || headName.value().isEmpty()) {
            headName.refuse(SAY.text("head.name"));
            return;
        }
        FundPicture p = picture.get();
        desk.save(
                Draft.labelled(SAY.text("label.headAdded", headName.get()))
                        .create(
                                FundTypes.HEAD.key(posting.nextId()),
                                Map.of(
                                        "fund", Value.of(p.fund().id()),
                                        "name", Value.of(headName.get()),
                                        "place", Value.of(p.heads().size() + 1L))),
                _ -> headName.clear());
    }

    /** What is still to come on a head; left blank it is unset again. */
    void foresee() {
        if (head.value().isEmpty()) {
            head.refuse(SAY.text("head.which"));
            return;
        }
        BudgetHead of = head.get();
        desk.save(
                Draft.labelled(SAY.text("label.foreseen", of.name()))
                        .set(
                                FundTypes.HEAD.key(of.id()),
                                "stillToCome",
                                stillToCome.value().map(Value::of).orElse(Value.NOTHING)),
                _ -> stillToCome.clear());
    }

    /** The period that closes next: the first open one; of a fund that never closed one, that of its earliest entry. */
    Optional<Period> nextToClose() {
        return picture.flatMap(p -> p.periods()
                .closedUpTo()
                .map(Period::next)
                .or(() -> p.entries().periods().stream().findFirst()));
    }

    void closePeriod() {
        nextToClose()
                .ifPresent(period -> picture.ifPresent(p -> desk.save(
                        reading -> posting.closePeriod(reading.sql(), p.fund().id(), period, reading.asAt()), _ -> {})));
    }

    void closeYear() {
        nextToClose()
                .ifPresent(period -> picture.ifPresent(p -> desk.save(
                        reading -> posting.closeYear(reading.sql(), p.fund().id(), period.year(), reading.asAt()),
                        _ -> {})));
    }

    /** Gives posting up: the fund's snapshot is then the file with which another copy claims it. */
    void giveUp() {
        picture.ifPresent(p -> desk.save(reading -> posting.giveUp(reading.sql(), p.fund().id()), _ -> {}));
    }

    void claim() {
        picture.ifPresent(p -> desk.save(reading -> posting.claim(reading.sql(), p.fund().id()), _ -> {}));
    }

    void takeOver() {
        picture.ifPresent(p -> desk.save(reading -> posting.takeOver(reading.sql(), p.fund().id()), _ -> {}));
    }
}
