package org.daybook.fund;

import java.util.List;
import org.daybook.journal.Field;
import org.daybook.journal.RecordType;

/** The record types of the fund. Names are frozen. */
final class FundTypes {
    static final RecordType FUND = RecordType.record(
            "fund",
            "fund",
            Field.text("name"),
            Field.note("purpose"),
            Field.flag("ringFenced"),
            Field.amount("amount"),
            Field.flag("older"),
            Field.text("blockText"),
            Field.amount("blockAmount"),
            Field.date("blockLifted"),
            Field.date("ends"),
            Field.text("postingCopy").thatLasts(),
            Field.note("notes"),
            Field.flag("archived"));

    static final RecordType HEAD = RecordType.record(
            "budget-head",
            "budget head",
            Field.reference("fund"),
            Field.text("name"),
            Field.number("place"),
            Field.flag("ringFenced"),
            Field.amount("stillToCome"),
            Field.flag("archived"));

    /** A source that is hoped for: what if the pot is augmented? Never part of any measure. */
    static final RecordType HOPED_INCOME = RecordType.record(
            "hoped-income",
            "hoped-for income",
            Field.reference("fund"),
            Field.text("source"),
            Field.amount("amount"),
            Field.date("due"),
            Field.note("notes"));

    static final RecordType AWARD = RecordType.record(
            "award",
            "award",
            Field.reference("fund"),
            Field.text("number"),
            Field.text("recipient"),
            Field.reference("authority"),
            Field.note("purpose"),
            Field.reference("head"),
            Field.text("approvalRole"),
            Field.text("approvalMinute"),
            Field.date("approvalDate"),
            Field.date("ends"),
            Field.note("notes"));

    static final RecordType AWARD_MOVE = RecordType.record(
            "award-move",
            "award's move",
            Field.reference("award"),
            Field.text("state"),
            Field.date("date"),
            Field.text("recorded"),
            Field.note("note"));

    static final RecordType AWARD_CONDITION = RecordType.record(
            "award-condition",
            "condition of an award",
            Field.reference("award"),
            Field.note("condition"),
            Field.date("met"),
            Field.date("waived"),
            Field.text("waivedBy"));

    static final RecordType CLAIM = RecordType.record(
            "claim",
            "claim",
            Field.reference("award"),
            Field.amount("amount"),
            Field.date("due"),
            Field.note("evidence"));

    static final RecordType CLAIM_MOVE = RecordType.record(
            "claim-move",
            "claim's move",
            Field.reference("claim"),
            Field.text("state"),
            Field.date("date"),
            Field.text("recorded"),
            Field.note("note"));

    /** What the officer wrote of an entry: part of an entry, and all of a proposal. */
    private static final List<Field> PARTICULARS = List.of(
            Field.amount("net"),
            Field.amount("vat"),
            Field.flag("vatRecoverable"),
            Field.reference("award"),
            Field.reference("head"),
            Field.reference("fromHead"),
            // Stays in all: what was received is set against what was expected of its source.
            Field.text("source"),
            Field.text("payee").forPartners(),
            Field.text("reference").forPartners(),
            Field.note("note"),
            Field.flag("inKind"),
            Field.number("reverses"),
            Field.note("reason"),
            Field.text("approvalRole"),
            Field.text("approvalMinute"),
            Field.date("approvalDate"));

    static final RecordType ENTRY = new RecordType(
            "ledger-entry",
            "ledger entry",
            RecordType.Shape.ENTRY,
            joined(
                    List.of(
                            Field.reference("fund"),
                            Field.number("number"),
                            Field.text("kind"),
                            Field.text("reversedKind"),
                            Field.date("effective"),
                            Field.text("period"),
                            Field.date("original"),
                            Field.text("recorded"),
                            Field.amount("amount"),
                            Field.amount("released"),
                            Field.text("importKey")),
                    PARTICULARS));

    /**
     * A closing is an entry and no field: no merge can take it away. What takes it back is one more entry that names it as the
     * one it reopens.
     */
    static final RecordType PERIOD_CLOSE = RecordType.entry(
            "period-close",
            "closing of a period",
            Field.reference("fund"),
            Field.text("period"),
            Field.date("closed"),
            Field.reference("reopens"));

    static final RecordType PROPOSAL = RecordType.record(
            "proposal",
            "proposed entry",
            Field.reference("fund"),
            Field.text("proposedBy"),
            Field.date("proposed"),
            Field.structure(
                    "content",
                    joined(
                            List.of(
                                    Field.text("kind"),
                                    Field.date("date"),
                                    Field.flag("closingPeriod"),
                                    Field.amount("amount"),
                                    Field.reference(Proposal.REVERSES)),
                            PARTICULARS)),
            Field.text("postedAs"),
            Field.note("returnedBecause"),
            Field.text("importKey"));

    static final RecordType RECONCILIATION = RecordType.record(
            "reconciliation",
            "reconciliation",
            Field.reference("fund"),
            Field.date("date"),
            Field.text("measured"),
            Field.amount("figure"),
            Field.text("recordedUntil"));

    static final RecordType RECONCILIATION_ITEM = RecordType.record(
            "reconciliation-item",
            "explanation of a difference",
            Field.reference("reconciliation"),
            Field.amount("amount"),
            Field.number("entry"),
            Field.note("explanation"));

    private FundTypes() {}

    private static List<Field> joined(List<Field> first, List<Field> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }
}
