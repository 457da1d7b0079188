package org.daybook.fund;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.feature.Desk;
import org.daybook.kit.form.Input;
import org.daybook.kit.form.Unsaved;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;

/** What is done with the proposals that wait: each posted, with a reason where the rules ask for one, or returned with one. */
final class Proposing {
    private static final Messages SAY = Messages.beside(Proposing.class);

    /** A proposal for which a reason is asked. @param returning to return it, and not to post it */
    record Asking(Proposal proposal, boolean returning) {
        /** What is written of it waits under this. */
        String key() {
            return key(proposal, returning);
        }

        static String key(Proposal proposal, boolean returning) {
            return (returning ? "return " : "post ") + proposal.id();
        }
    }

    private final Desk desk;
    private final FundPosting posting;
    private final ReadOnlyObjectWrapper<Optional<Asking>> asking = new ReadOnlyObjectWrapper<>(Optional.empty());
    final Input<String> reason = Input.line();
    private final Unsaved unsaved = new Unsaved(List.of(reason));
    private Optional<FundPicture> picture = Optional.empty();

    Proposing(Desk desk, FundPosting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    /** For which proposal a reason is asked now; empty while for none. */
    ReadOnlyObjectProperty<Optional<Asking>> askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** The reason for a proposal that is not shown any more, as of another fund, waits until it is asked for again. */
    void show(Optional<FundPicture> now) {
        picture = now;
        boolean waits = asking.get()
                .filter(a -> now.map(FundPicture::proposals).stream()
                        .flatMap(all -> all.stream())
                        .anyMatch(p -> p.id().equals(a.proposal().id())))
                .isPresent();
        if (!waits) {
            asking.set(Optional.empty());
            unsaved.turnTo("");
        }
    }

    /** Leaves the proposal as it is. */
    void leave() {
        reason.clear();
        asking.set(Optional.empty());
    }

    /** By which she knows it. */
    static String line(Proposal proposal) {
        Particulars wrote = proposal.wrote();
        String date = PartialDate.of(wrote.date()).inText();
        return wrote.reverses().isPresent()
                ? SAY.text("proposal.reversal", wrote.reverses().getAsInt(), wrote.amount().inText(), date)
                : SAY.text(
                        "proposal.line",
                        FundText.capitalised(SAY.text("kind." + wrote.kind().word())),
                        wrote.amount().inText(),
                        date);
    }

    private boolean isAsking(Proposal proposal, boolean returning) {
        return asking.get()
                .filter(a -> a.returning() == returning && a.proposal().id().equals(proposal.id()))
                .isPresent();
    }

    private void ask(Proposal proposal, boolean returning) {
        if (!isAsking(proposal, returning)) {
            Asking asked = new Asking(proposal, returning);
            unsaved.turnTo(asked.key(), line(proposal));
            asking.set(Optional.of(asked));
        }
    }

    /** Posts it; where it over-commits the fund as it is here, asks for the reason first. */
    void post(Proposal proposal) {
        if (picture.isEmpty()) {
            return;
        }
        String fund = picture.get().fund().id();
        String why = isAsking(proposal, false) ? reason.value().orElse("") : "";
        Optional<Asking> before = asking.get();
        desk.saveOnce(
                List.of(FundTypes.PROPOSAL.key(proposal.id()), why),
                reading -> posting.proposals().post(reading.sql(), fund, proposal, why),
                _ -> leave(proposal),
                refused -> {
                    // Not where she has begun with another meanwhile. What else the rules say is said as of any entry.
                    boolean asks = refused.field().filter(FundPosting.REASON::equals).isPresent()
                            && asking.get().equals(before);
                    if (asks) {
                        ask(proposal, false);
                        reason.refuse(String.join(" ", refused.faults()));
                    }
                    return asks;
                });
    }

    /** It is answered; the reason that she writes for another stays. */
    private void leave(Proposal answered) {
        if (asking.get().filter(a -> a.proposal().id().equals(answered.id())).isPresent()) {
            leave();
        }
        unsaved.forget(Asking.key(answered, true));
        unsaved.forget(Asking.key(answered, false));
    }

    /** Begins to return it, which takes a reason. */
    void beginReturning(Proposal proposal) {
        ask(proposal, true);
    }

    void giveBack(Proposal proposal) {
        if (picture.isEmpty()) {
            return;
        }
        if (reason.value().isEmpty()) {
            reason.refuse(SAY.text("proposal.reason"));
            return;
        }
        String fund = picture.get().fund().id();
        String why = reason.get();
        desk.save(reading -> posting.proposals().giveBack(reading.sql(), fund, proposal, why), _ -> leave(proposal));
    }
}
