package org.daybook.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.daybook.journal.Draft;
import org.daybook.journal.RecordKey;
import org.daybook.journal.Refused;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.jooq.DSLContext;

/**
 * Entries that are proposed on a copy which does not post, and posted or returned, once, on the one that does. All methods on
 * the lane; each looks at the tables as they are.
 */
final class Proposals {
    private static final Messages SAY = Messages.beside(Proposals.class);

    private final FundPosting posting;

    Proposals(FundPosting posting) {
        this.posting = posting;
    }

    /** The edit that proposes what would be entered here, if this copy posted. @param first what it would be as an entry */
    Draft propose(DSLContext sql, Fund fund, Particulars wrote, Entry first) {
        // The amount of a reversal, and whatever else it carries, is what it reverses: only the entry has that.
        SortedMap<String, Value> content = EntryWords.members(first.isReversal() ? first.wrote() : wrote);
        wrote.reverses().ifPresent(number -> EntryStore.id(sql, fund.id(), number)
                .ifPresent(id -> content.put(Proposal.REVERSES, Value.of(id))));
        String kind = SAY.text("kind." + first.kind().word());
        return Draft.labelled(SAY.text("label.proposed", kind, first.amount().inText(), fund.name()))
                .create(
                        FundTypes.PROPOSAL.key(posting.nextId()),
                        Map.of(
                                "fund", Value.of(fund.id()),
                                "proposedBy", Value.of(FundStore.copy(sql)),
                                "proposed", Value.of(PartialDate.of(posting.today())),
                                "content", new Value.Members(content)));
    }

    /** What the rules say of it here. @throws Refused where this copy does not post, part of it was withheld, or it was answered */
    Verdict consider(DSLContext sql, String fund, Proposal proposal, String reason) {
        Terms terms = posting.terms(sql, fund);
        FundPosting.requirePosting(sql, terms.fund());
        Proposal now = waiting(sql, fund, proposal);
        requireAllOfIt(now);
        requireNoMirror(now.wrote());
        requireTheSameReversed(sql, fund, now);
        requireNoRelease(posting.books().ledger(sql, fund), now.wrote());
        return posting.consider(sql, terms, because(now.wrote(), reason));
    }

    /**
     * Posts what another copy proposed.
     *
     * @param reason the posting officer's, where the rules ask for one here; blank otherwise
     * @throws Refused as for any entry, or where {@link #consider} does
     */
    Draft post(DSLContext sql, String fund, Proposal proposal, String reason) {
        Verdict.Ready ready = FundPosting.ready(consider(sql, fund, proposal, reason));
        Draft draft = Draft.labelled(SAY.text("label.proposalPosted", ready.entries().getFirst().number()));
        FundPosting.claimPosting(sql, posting.terms(sql, fund).fund(), draft);
        RecordKey key = FundTypes.ENTRY.key(posting.nextId());
        SortedMap<String, Value> members = EntryWords.members(fund, ready.entries().getFirst());
        proposal.importKey().ifPresent(row -> members.put("importKey", Value.of(row)));
        draft.enter(key, members);
        posting.enterAll(draft, fund, ready.entries().subList(1, ready.entries().size()));
        return draft.set(FundTypes.PROPOSAL.key(proposal.id()), "postedAs", Value.of(key.id()));
    }

    /** Returns it to whoever proposed it. @throws Refused without a reason, or where somebody answered it before */
    Draft giveBack(DSLContext sql, String fund, Proposal proposal, String reason) {
        FundPosting.requirePosting(sql, posting.terms(sql, fund).fund());
        waiting(sql, fund, proposal);
        if (reason.isBlank()) {
            throw new Refused(SAY.text("proposal.reason"));
        }
        return Draft.labelled(SAY.text("label.proposalReturned"))
                .set(FundTypes.PROPOSAL.key(proposal.id()), "returnedBecause", Value.of(reason.strip()));
    }

    /** What the reversal of an accrual posts on 1 April by itself: from another copy's ledger it arrives beside that. */
    private static void requireNoMirror(Particulars wrote) {
        if (wrote.kind() != EntryKind.REVERSAL && wrote.reverses().isPresent()) {
            throw new Refused(
                    SAY.text("proposal.withReversal", wrote.reverses().getAsInt()));
        }
    }

    /** The same of what an accrual posts. */
    private static void requireNoRelease(Ledger ledger, Particulars wrote) {
        int number = wrote.reverses().orElse(0);
        if (ledger.isAccrual(number)) {
            LocalDate april = Accruals.april(LocalDate.ofEpochDay(ledger.view().effective(number - 1)));
            if (!wrote.date().isBefore(april)) {
                throw new Refused(SAY.text("proposal.withAccrual", number, PartialDate.of(april).inText()));
            }
        }
    }

    /** As the tables have it now: what the window showed may have been answered since. */
    private static Proposal waiting(DSLContext sql, String fund, Proposal proposal) {
        Proposal now = FundStore.proposals(sql, fund).stream()
                .filter(p -> p.id().equals(proposal.id()))
                .findFirst()
                .orElseThrow(() -> new Refused(SAY.text("proposal.gone")));
        if (!now.postedAs().isBlank()) {
            EntryStore.InFund entry = EntryStore.byId(sql, List.of(now.postedAs())).get(now.postedAs());
            throw new Refused(
                    entry == null
                            ? SAY.text("proposal.posted")
                            : SAY.text("proposal.postedAs", entry.entry().number()));
        }
        if (!now.returnedBecause().isBlank()) {
            throw new Refused(SAY.text("proposal.returned", now.returnedBecause()));
        }
        return now;
    }

    /** An entry stands as it is posted: its note, come later, could not be added any more. */
    private static void requireAllOfIt(Proposal proposal) {
        if (!proposal.withheld().isEmpty()) {
            throw new Refused(SAY.text("proposal.withheld", String.join(", ", proposal.withheld())));
        }
    }

    /** Her reason beside the one of whoever proposed it. */
    private static Particulars because(Particulars wrote, String reason) {
        if (reason.isBlank()) {
            return wrote;
        }
        return wrote.because(
                wrote.reason().isBlank() ? reason.strip() : SAY.text("proposal.reasons", wrote.reason(), reason.strip()));
    }

    /** A reversal that was proposed elsewhere names an entry by its number there, which may be another entry's here. */
    private static void requireTheSameReversed(DSLContext sql, String fund, Proposal proposal) {
        Particulars wrote = proposal.wrote();
        wrote.reverses().ifPresent(number -> {
            Optional<String> id = EntryStore.id(sql, fund, number);
            boolean same = id.isEmpty()
                    || proposal.reverses()
                            .map(id.get()::equals)
                            .orElseGet(() -> EntryStore.byId(sql, List.of(id.get())).values().stream()
                                    .allMatch(here -> isLike(here.entry(), wrote)));
            if (!same) {
                throw new Refused(SAY.text("proposal.reverses", number));
            }
        });
    }

    /** For one that names no id: what a reversal carries of the entry that it reverses. One over nil says nothing of it. */
    private static boolean isLike(Entry entry, Particulars reversal) {
        Particulars of = entry.wrote();
        return reversal.amount().isZero()
                || entry.amount().equals(reversal.amount())
                        && of.award().equals(reversal.award())
                        && of.head().equals(reversal.head())
                        && of.fromHead().equals(reversal.fromHead())
                        && of.source().strip().equalsIgnoreCase(reversal.source().strip());
    }
}
