package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.journal.BuiltIn;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/**
 * The sample's funds: one worked to the penny, one whose amount nobody has set, one set aside until its condition is met.
 * Recipients are invented. Entries go through the rules like any other.
 */
final class FundSample {
    /** This feature's place in the ids of built-in records. */
    private static final int PLACE = 40;

    private static final String FUNDER = "Capital Ambition";

    private final BuiltIn set;

    FundSample(BuiltIn set) {
        this.set = set;
    }

    void fill() {
        improvementPot();
        String advocacy = fund(Map.of(
                "name", Value.of("Advocacy fund"),
                "purpose", Value.of("Making the case for culture to Members and partners"),
                "notes", Value.of("A small fund: its amount is not known yet.")));
        hoped(advocacy, "London's cultural partners", Optional.empty());
        training();
    }

    private record Grant(String number, String recipient, String gss, String purpose, String amount) {}

    private static final List<Grant> GRANTS = List.of(
            new Grant("No. 1", "Harbour Lane Museum", "E09000025", "A collections plan", "4000"),
            new Grant("No. 2", "Foundry Yard Museum", "E09000011", "Opening the store to visitors", "4000"),
            new Grant("No. 3", "Old Fire Station Gallery", "E09000032", "Interpretation for families", "4000"),
            new Grant("No. 4", "Millstream House", "E09000029", "Volunteers in the garden", "4000"),
            new Grant("No. 5", "Ropewalk Heritage Centre", "E09000002", "Oral histories", "4000"),
            new Grant("No. 6", "Signal Box Museum", "E09000031", "A shared conservation studio", "6500"),
            new Grant("No. 7", "Three Museums Partnership", "E09000019", "One learning offer for three museums", "8250.50"));

    private void improvementPot() {
        String fund = fund(Map.of(
                "name", Value.of("Museum improvement pot"),
                "purpose", Value.of("What museums' improvement plans ask for"),
                "ringFenced", Value.of(true),
                "amount", Value.of(Money.of("50000")),
                "ends", Value.of("2009-12")));
        String grants = head(fund, "Improvement grants", 1, "7500");
        String training = head(fund, "Training of peers", 2, "5150");
        String events = head(fund, "Dissemination", 3, "3000");
        hoped(fund, "A second round", Optional.of(Money.of("20000")));
        List<Award> awards = GRANTS.stream().map(g -> award(fund, grants, g)).toList();
        Book book = new Book(fund, awards, List.of(grants, training, events));
        book.post(income(EntryKind.INCOME_CONFIRMED, "2008-06-23", "50000"));
        book.post(income(EntryKind.INCOME_RECEIVED, "2008-07-01", "50000"));
        book.post(of(EntryKind.BUDGET_ALLOCATED, "2008-07-02", "42500").onHead(grants));
        book.post(of(EntryKind.BUDGET_ALLOCATED, "2008-07-02", "4500").onHead(training));
        book.post(of(EntryKind.BUDGET_ALLOCATED, "2008-07-02", "3000").onHead(events));
        for (int i = 0; i < awards.size(); i++) {
            book.post(of(EntryKind.AWARD, "2008-07-09", GRANTS.get(i).amount()).ofAward(awards.get(i).id()));
        }
        book.post(payment("2008-08-08", "4000", awards.get(0), "INV 1041"));
        int wrong = book.post(payment("2008-09-12", "2000", awards.get(2), "INV 1077"));
        book.post(Particulars.reversing(wrong, LocalDate.of(2008, 10, 3), "Keyed to the wrong award: it was No. 2"));
        book.post(payment("2008-10-03", "2000", awards.get(1), "INV 1077"));
        book.post(payment("2008-10-10", "6500", awards.get(5), "INV 1090"));
        book.post(of(EntryKind.VIREMENT, "2008-10-13", "500")
                .onHead(training)
                .fromHead(grants)
                .noting("Agreed by the board on 10 October"));
        book.post(of(EntryKind.DECOMMITMENT, "2008-10-15", "500")
                .ofAward(awards.get(6).id())
                .noting("One school fewer takes part"));
        book.post(of(EntryKind.CLAWBACK, "2008-10-22", "250")
                .ofAward(awards.get(0).id())
                .noting("Not spent on the plan"));
        book.post(of(EntryKind.MATCH_PLEDGED, "2008-10-24", "10000")
                .matchedInKind()
                .fromSource("Museums in the programme")
                .noting("Officers' time"));
        claims(awards);
    }

    private void training() {
        String fund = fund(Map.of(
                "name", Value.of("Toolkit training"),
                "purpose", Value.of("Training authorities in the new toolkit"),
                "ringFenced", Value.of(true),
                "amount", Value.of(Money.of("6000")),
                "blockText", Value.of("until the toolkit is available")));
        Book book = new Book(fund, List.of(), List.of());
        book.post(income(EntryKind.INCOME_CONFIRMED, "2008-09-01", "6000"));
        book.post(income(EntryKind.INCOME_RECEIVED, "2008-10-01", "6000"));
    }

    private static Particulars of(EntryKind kind, String date, String amount) {
        return Particulars.of(kind, LocalDate.parse(date), Money.of(amount));
    }

    private static Particulars income(EntryKind kind, String date, String amount) {
        return of(kind, date, amount).fromSource(FUNDER);
    }

    private static Particulars payment(String date, String amount, Award award, String reference) {
        return of(EntryKind.PAYMENT, date, amount).ofAward(award.id()).toPayee(award.recipient(), reference);
    }

    private String fund(Map<String, Value> fields) {
        String id = set.nextId(PLACE);
        set.create(FundTypes.FUND.key(id), fields);
        return id;
    }

    private String head(String fund, String name, int place, String stillToCome) {
        String id = set.nextId(PLACE);
        set.create(
                FundTypes.HEAD.key(id),
                Map.of(
                        "fund", Value.of(fund),
                        "name", Value.of(name),
                        "place", Value.of(place),
                        "stillToCome", Value.of(Money.of(stillToCome))));
        return id;
    }

    private void hoped(String fund, String source, Optional<Money> amount) {
        set.create(
                FundTypes.HOPED_INCOME.key(set.nextId(PLACE)),
                Map.of(
                        "fund", Value.of(fund),
                        "source", Value.of(source),
                        "amount", amount.map(Value::of).orElse(Value.NOTHING)));
    }

    private Award award(String fund, String head, Grant grant) {
        String id = set.nextId(PLACE);
        Approval approval = new Approval("programme board", "08/14", PartialDate.of("2008-07-04"));
        set.create(
                FundTypes.AWARD.key(id),
                Map.of(
                        "fund", Value.of(fund),
                        "number", Value.of(grant.number()),
                        "recipient", Value.of(grant.recipient()),
                        "authority", Value.of(grant.gss()),
                        "purpose", Value.of(grant.purpose()),
                        "head", Value.of(head),
                        "approvalRole", Value.of(approval.role()),
                        "approvalMinute", Value.of(approval.minute()),
                        "approvalDate", Value.of(approval.date()),
                        "ends", Value.of("2009-03")));
        List<AwardMove> moves = new ArrayList<>();
        move(moves, id, AwardState.APPRAISED, "2008-06-30");
        move(moves, id, AwardState.APPROVED, "2008-07-04");
        move(moves, id, AwardState.OFFERED, "2008-07-09");
        boolean answered = !grant.number().equals("No. 5");
        if (answered) {
            move(moves, id, AwardState.ACCEPTED, "2008-07-21");
        }
        if (List.of("No. 1", "No. 2", "No. 3", "No. 6").contains(grant.number())) {
            move(moves, id, AwardState.IN_DELIVERY, "2008-08-01");
        }
        return new Award(
                id,
                fund,
                grant.number(),
                grant.recipient(),
                Optional.of(grant.gss()),
                grant.purpose(),
                Optional.of(head),
                Optional.of(approval),
                Optional.of(PartialDate.of("2009-03")),
                List.of(),
                moves);
    }

    private void move(List<AwardMove> moves, String award, AwardState to, String date) {
        String id = set.nextId(PLACE);
        Instant recorded = LocalDate.parse(date).atTime(16, 0).toInstant(ZoneOffset.UTC);
        moves.add(new AwardMove(id, to, PartialDate.of(date), recorded, ""));
        set.create(
                FundTypes.AWARD_MOVE.key(id),
                Map.of(
                        "award", Value.of(award),
                        "state", Value.of(to.word()),
                        "date", Value.of(date),
                        "recorded", Value.of(recorded.toString())));
    }

    private void claims(List<Award> awards) {
        claim(awards.get(0), "4000", "2008-07-31", Map.of("received", "2008-07-30", "approved", "2008-08-04", "paid", "2008-08-08"));
        claim(awards.get(1), "2000", "2008-09-12", Map.of("received", "2008-09-10", "approved", "2008-09-11", "paid", "2008-10-03"));
        claim(awards.get(1), "2000", "2009-01", Map.of());
        claim(awards.get(2), "1500", "2008-10-17", Map.of());
        claim(awards.get(3), "4000", "2008-10-31", Map.of());
        claim(awards.get(5), "6500", "2008-10-03", Map.of("received", "2008-10-02", "approved", "2008-10-08", "paid", "2008-10-10"));
        claim(awards.get(6), "3500", "2008-11-28", Map.of());
    }

    private void claim(Award award, String amount, String due, Map<String, String> moves) {
        String id = set.nextId(PLACE);
        set.create(
                FundTypes.CLAIM.key(id),
                Map.of(
                        "award", Value.of(award.id()),
                        "amount", Value.of(Money.of(amount)),
                        "due", Value.of(due)));
        for (String state : List.of("received", "approved", "paid")) {
            String date = moves.getOrDefault(state, "");
            if (!date.isEmpty()) {
                set.create(
                        FundTypes.CLAIM_MOVE.key(set.nextId(PLACE)),
                        Map.of(
                                "claim", Value.of(id),
                                "state", Value.of(state),
                                "date", Value.of(date),
                                "recorded", Value.of(date + "T16:00:00Z")));
            }
        }
    }

    /** The ledger of one sample fund while it is written. */
    private final class Book {
        private final String fund;
        private final Ledger ledger = new Ledger();
        private final Terms terms;

        Book(String fund, List<Award> awards, List<String> heads) {
            this.fund = fund;
            Map<String, Award> byId = new LinkedHashMap<>();
            awards.forEach(a -> byId.put(a.id(), a));
            Map<String, BudgetHead> headsById = new LinkedHashMap<>();
            heads.forEach(h -> headsById.put(h, new BudgetHead(h, fund, "", false, Optional.empty())));
            Fund itself = new Fund(
                    fund, "", "", true, Optional.empty(), false, Optional.empty(), Optional.empty(), "");
            this.terms = new Terms(itself, byId, headsById, PeriodBook.ALL_OPEN, FundSettings.DEFAULT);
        }

        int post(Particulars wrote) {
            Instant recorded = wrote.date().atTime(11, 0).toInstant(ZoneOffset.UTC);
            Verdict.Ready ready = FundPosting.ready(new Posting(ledger, terms).consider(wrote, recorded));
            for (Entry entry : ready.entries()) {
                ledger.append(entry);
                set.enter(FundTypes.ENTRY.key(set.nextId(PLACE)), EntryWords.members(fund, entry));
            }
            return ready.entries().getFirst().number();
        }
    }
}
