package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** What is done with a fund as a whole: making one, meeting its condition, closing. */
final class FundEdits {
    private static final Messages SAY = Messages.beside(FundEdits.class);

    private final Desk desk;
    private final FundPosting posting;
    final FundFields added = new FundFields(this::today);
    private Optional<FundPicture> picture = Optional.empty();
    private Consumer<String> then = _ -> {};

    FundEdits(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    void show(Optional<FundPicture> now) {
        picture = now;
    }

    private LocalDate today() {
        return picture.map(FundPicture::today).orElse(LocalDate.EPOCH);
    }

    /** @param then is told which fund was added, once it is saved */
    void whenAdded(Consumer<String> then) {
        this.then = then;
    }

    /** A new fund, posted on this copy. Without an amount it is unset, which is not nil. */
    void addFund() {
        if (!added.detailsInOrder() | !added.conditionInOrder()) {
            return;
        }
        added.completeCondition("");
        Map<String, Value> pressed = added.values();
        String name = added.name.get();
        String id = posting.nextId();
        desk.saveOnce(
                List.of(FundTypes.FUND, pressed),
                reading -> fund(reading, id, name, pressed),
                _ -> {
                    // Unless she went on writing.
                    if (added.values().equals(pressed)) {
                        added.clear();
                    }
                    then.accept(id);
                },
                refused -> added.say(refused, pressed));
    }

    /** On the lane. */
    private Draft fund(Reading reading, String id, String name, Map<String, Value> pressed) {
        FundDetails.requireFree(reading, name, Optional.empty());
        Map<String, Value> fields = new TreeMap<>(pressed);
        // A no that nobody was asked for is not written down.
        fields.values().removeIf(Value.of(false)::equals);
        fields.put("postingCopy", Value.of(FundStore.copy(reading.sql())));
        return Draft.labelled(SAY.text("label.fundAdded", name)).create(FundTypes.FUND.key(id), fields);
    }

    /** Says today that the condition of the fund is met. */
    void lift() {
        picture.ifPresent(p -> desk.save(
                Draft.labelled(SAY.text("label.lifted", p.fund().name()))
                        .set(FundTypes.FUND.key(p.fund().id()), "blockLifted", Value.of(PartialDate.of(today()))),
                _ -> {}));
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
