package org.daybook.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.feature.Desk;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Rule;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** The finance system's figure at a date, and the difference explained until it is nil: by entries, or in words. */
final class Reconciling {
    private static final Messages SAY = Messages.beside(Reconciling.class);

    /** Entries offered as an explanation at once. */
    private static final int MOST_OFFERED = 5;

    private final Desk desk;
    private final FundPosting posting;
    final Input<PartialDate> figureOn;
    final Input<Money> figure = Input.money();
    final Input<Integer> entry = new Input<>(Rule.number(1, 99_999_999));
    final Input<Money> explains = Input.money();
    final Input<String> explanation = Input.line();
    private Optional<FundPicture> picture = Optional.empty();

    Reconciling(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
        this.figureOn = Input.date(() -> picture.map(FundPicture::today).orElse(LocalDate.EPOCH));
    }

    void show(Optional<FundPicture> now) {
        picture = now;
    }

    /** The finance system's closing figure at a date, beside the book as it is known now. */
    void compare() {
        if (picture.isEmpty() || figure.value().isEmpty() || figureOn.value().isEmpty()) {
            (figureOn.value().isEmpty() ? figureOn : figure).refuse(SAY.text("reconcile.figure"));
            return;
        }
        desk.save(
                Draft.labelled(SAY.text("label.reconciled", figureOn.get().inText()))
                        .create(
                                FundTypes.RECONCILIATION.key(posting.nextId()),
                                Map.of(
                                        "fund", Value.of(picture.get().fund().id()),
                                        "date", Value.of(figureOn.get()),
                                        "measured", Value.of(Reconciliation.Measured.CLOSING.word()),
                                        "figure", Value.of(figure.get()),
                                        "recordedUntil", Value.of(posting.now().toString()))),
                _ -> List.of(figureOn, figure).forEach(Input::clear));
    }

    /** Entries that would explain all that is left: the book has them and the finance system not. The latest first. */
    List<EntryRow> offered(FundPicture.Reconciled reconciled) {
        Reconciliation of = reconciled.reconciliation();
        long left = of.unexplained(reconciled.book()).pence();
        List<EntryRow> offered = new ArrayList<>();
        picture.ifPresent(p -> {
            LedgerView view = p.entries().view();
            for (int row = view.size() - 1; row >= 0 && left != 0 && offered.size() < MOST_OFFERED; row--) {
                if (-of.measured().of(view.effect(row)) == left && fault(of, row + 1).isEmpty()) {
                    offered.add(p.entries().row(row, Optional.empty()));
                }
            }
        });
        return offered;
    }

    /** Why an entry explains nothing; empty where it does. */
    private Optional<String> fault(Reconciliation of, int number) {
        LedgerView view = picture.orElseThrow().entries().view();
        if (number > view.size()) {
            return Optional.of(SAY.text("reconcile.noEntry", number));
        }
        if (view.effective(number - 1) > of.date().toEpochDay()) {
            return Optional.of(SAY.text("reconcile.later", number, PartialDate.of(of.date()).inText()));
        }
        if (of.measured().of(view.effect(number - 1)) == 0) {
            return Optional.of(SAY.text("reconcile.nothing", number));
        }
        return of.items().stream().anyMatch(item -> item.entry().orElse(0) == number)
                ? Optional.of(SAY.text("reconcile.chosen", number))
                : Optional.empty();
    }

    /** Explains by the entry whose number was typed. */
    void explainByEntry(Reconciliation of) {
        if (picture.isEmpty() || entry.value().isEmpty()) {
            entry.refuse(SAY.text("reconcile.which"));
            return;
        }
        fault(of, entry.get()).ifPresentOrElse(entry::refuse, () -> explainBy(of, entry.get()));
    }

    /** Explains by an entry that the book has and the finance system has not, or not yet. */
    void explainBy(Reconciliation of, int number) {
        EntryRow row = picture.orElseThrow().entries().row(number - 1, Optional.empty());
        Money amount = new Money(-of.measured().of(row.effect()));
        String words = SAY.text(
                "reconcile.byEntry",
                number,
                SAY.text("kind." + row.kind().word()),
                PartialDate.of(row.effective()).inText());
        save(of, amount, words, Map.of("entry", Value.of((long) number)));
    }

    /** Explains a part of the difference by what the finance system has and the book does not. */
    void explain(Reconciliation of) {
        if (explains.value().isEmpty() || explanation.value().isEmpty()) {
            (explains.value().isEmpty() ? explains : explanation).refuse(SAY.text("reconcile.item"));
            return;
        }
        save(of, explains.get(), explanation.get(), Map.of());
    }

    private void save(Reconciliation of, Money amount, String words, Map<String, Value> more) {
        Map<String, Value> fields = new TreeMap<>(more);
        fields.put("reconciliation", Value.of(of.id()));
        fields.put("amount", Value.of(amount));
        fields.put("explanation", Value.of(words));
        desk.save(
                Draft.labelled(SAY.text("label.explained", amount.inText()))
                        .create(FundTypes.RECONCILIATION_ITEM.key(posting.nextId()), fields),
                _ -> List.of(explains, explanation, entry).forEach(Input::clear));
    }
}
