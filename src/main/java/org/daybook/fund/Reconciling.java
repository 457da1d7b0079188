package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.feature.Desk;
import org.daybook.feature.Reading;
import org.daybook.journal.Draft;
import org.daybook.journal.Value;
import org.daybook.kit.form.Asked;
import org.daybook.kit.form.Choice;
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
    final Choice<Reconciliation.Measured> measured =
            new Choice<>(List.of(Reconciliation.Measured.values()), Reconciling::word)
                    .required(SAY.text("reconcile.measured"));
    final Input<Money> figure = Input.money();
    final Input<Integer> entry = new Input<>(Rule.number(1, 99_999_999));
    final Input<Money> explains = Input.money();
    final Input<String> explanation = Input.line();
    private Optional<FundPicture> picture = Optional.empty();

    Reconciling(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
        this.figureOn = Input.date(() -> picture.map(FundPicture::today).orElse(LocalDate.EPOCH));
        this.measured.choose(Reconciliation.Measured.CLOSING);
    }

    static String word(Reconciliation.Measured measured) {
        return SAY.text("measure." + measured.word());
    }

    void show(Optional<FundPicture> now) {
        picture = now;
    }

    /** One of the finance system's figures at a date, beside the book as it is known now. */
    void compare() {
        if (picture.isEmpty() || measured.value().isEmpty()) {
            measured.reveal();
            return;
        }
        if (figure.value().isEmpty() || figureOn.value().isEmpty()) {
            (figureOn.value().isEmpty() ? figureOn : figure).refuse(SAY.text("reconcile.figure"));
            return;
        }
        String fund = picture.get().fund().id();
        Map<String, Value> fields = new TreeMap<>(Map.of(
                "fund", Value.of(fund),
                "date", Value.of(figureOn.get()),
                "measured", Value.of(measured.get().word()),
                "figure", Value.of(figure.get())));
        String label = SAY.text("label.reconciled", figureOn.get().inText());
        Runnable clear = Asked.clearing(List.of(figureOn, figure));
        desk.saveOnce(
                List.of(FundTypes.RECONCILIATION, Map.copyOf(fields)),
                reading -> {
                    fields.put("recordedUntil", Value.of(knownNow(reading, fund).toString()));
                    return Draft.labelled(label).create(FundTypes.RECONCILIATION.key(posting.nextId()), fields);
                },
                _ -> clear.run(),
                _ -> false);
    }

    /**
     * When the last of the book was recorded: all that is in it counts, and what is entered from now on comes after it, also where
     * the clock is put back. Now, in an empty book.
     */
    private Instant knownNow(Reading reading, String fund) {
        Ledger ledger = posting.books().ledger(reading.sql(), fund);
        return ledger.size() == 0 ? posting.now() : ledger.lastRecorded();
    }

    /** Entries each of which would explain all that is left: one of the two has it, the other not. The latest first. */
    List<EntryRow> offered(FundPicture.Reconciled reconciled) {
        Reconciliation of = reconciled.reconciliation();
        Money left = of.unexplained(reconciled.book());
        List<EntryRow> offered = new ArrayList<>();
        picture.ifPresent(p -> {
            LedgerView view = p.entries().view();
            for (int row = view.size() - 1; row >= 0 && !left.isZero() && offered.size() < MOST_OFFERED; row--) {
                if (Math.abs(of.measured().of(view.effect(row))) == Math.abs(left.pence())
                        && of.explainedBy(view, row).equals(left)
                        && fault(of, row + 1).isEmpty()) {
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
        if (of.measured().of(view.effect(number - 1)) == 0) {
            return Optional.of(SAY.text("reconcile.nothing", number, word(of.measured())));
        }
        return of.items().stream().anyMatch(item -> item.entry().orElse(0) == number)
                ? Optional.of(SAY.text("reconcile.chosen", number))
                : Optional.empty();
    }

    /** In words: which entry it is, and which of the two had it. */
    private String words(Reconciliation of, int number) {
        EntryRow row = picture.orElseThrow().entries().row(number - 1, Optional.empty());
        boolean here = of.isInBook(picture.orElseThrow().entries().view(), number - 1);
        return SAY.text(
                here ? "reconcile.byEntry" : "reconcile.byLaterEntry",
                number,
                SAY.text("kind." + row.kind().word()),
                PartialDate.of(row.effective()).inText());
    }

    /** Explains by the entry whose number was typed. */
    void explainByEntry(Reconciliation of) {
        if (picture.isEmpty() || entry.value().isEmpty()) {
            entry.refuse(SAY.text("reconcile.which"));
            return;
        }
        fault(of, entry.get()).ifPresentOrElse(entry::refuse, () -> explainBy(of, entry.get()));
    }

    /** Explains by an entry that one of the two has and the other has not, or not yet. */
    void explainBy(Reconciliation of, int number) {
        Money amount = of.explainedBy(picture.orElseThrow().entries().view(), number - 1);
        save(of, amount, words(of, number), Map.of("entry", Value.of((long) number)));
    }

    /** Takes an explanation away again. */
    void takeAway(Reconciliation.Item item) {
        desk.save(
                Draft.labelled(SAY.text("label.unexplained", item.amount().inText()))
                        .delete(FundTypes.RECONCILIATION_ITEM.key(item.id())),
                _ -> {});
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
        Runnable clear = Asked.clearing(List.of(explains, explanation, entry));
        desk.saveOnce(
                List.of(FundTypes.RECONCILIATION_ITEM, Map.copyOf(fields)),
                Draft.labelled(SAY.text("label.explained", amount.inText()))
                        .create(FundTypes.RECONCILIATION_ITEM.key(posting.nextId()), fields),
                _ -> clear.run());
    }
}
