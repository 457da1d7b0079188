package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Input;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** Sources that are hoped for: what if the pot is augmented? They stand apart from every figure that is real. */
final class Hoping {
    private static final Messages SAY = Messages.beside(Hoping.class);

    private final Desk desk;
    private final FundPosting posting;
    final Input<String> source = Input.line();
    final Input<Money> amount = Input.money();
    final Input<PartialDate> due;
    private Optional<FundPicture> picture = Optional.empty();

    Hoping(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
        this.due = Input.dateAhead(() -> picture.map(FundPicture::today).orElse(LocalDate.EPOCH));
    }

    void show(Optional<FundPicture> now) {
        picture = now;
    }

    /** One more source. Without an amount nobody has said how much, which is not nil. */
    void add() {
        if (source.value().isEmpty()) {
            source.refuse(SAY.text("hoped.which"));
            return;
        }
        picture.ifPresent(p -> {
            Map<String, Value> fields = new TreeMap<>();
            fields.put("fund", Value.of(p.fund().id()));
            fields.put("source", Value.of(source.get()));
            amount.value().ifPresent(a -> fields.put("amount", Value.of(a)));
            due.value().ifPresent(d -> fields.put("due", Value.of(d)));
            Runnable clear = Asked.clearing(List.of(source, amount, due));
            desk.saveOnce(
                    List.of(FundTypes.HOPED_INCOME, Map.copyOf(fields)),
                    Draft.labelled(SAY.text("label.hoped", source.get(), p.fund().name()))
                            .create(FundTypes.HOPED_INCOME.key(posting.nextId()), fields),
                    _ -> clear.run());
        });
    }

    /** It came, and was entered as what it is, or nobody hopes for it any more. */
    void giveUp(HopedIncome hoped) {
        desk.save(
                Draft.labelled(SAY.text("label.notHoped", hoped.source())).delete(FundTypes.HOPED_INCOME.key(hoped.id())),
                _ -> {});
    }
}
