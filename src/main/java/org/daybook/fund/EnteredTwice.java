package org.daybook.fund;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.journal.FieldState;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.journal.Values;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.snapshot.Section;
import org.jooq.DSLContext;

/**
 * Payments that arrive and look like one that is here already: the same amount, of the same award or to the same payee,
 * within a month. They are pointed out; whether they are one, only a person can tell.
 */
final class EnteredTwice {
    private static final Messages SAY = Messages.beside(EnteredTwice.class);
    private static final int DAYS = 31;

    /** @param where as a person finds it: "No. 14", or who proposed it */
    private record Payment(RecordKey record, String fund, Particulars wrote, String where) {
        boolean looksLike(Payment other) {
            return !record.id().equals(other.record.id())
                    && wrote.amount().equals(other.wrote.amount())
                    && sameRecipient(other)
                    && Math.abs(ChronoUnit.DAYS.between(wrote.date(), other.wrote.date())) <= DAYS;
        }

        private boolean sameRecipient(Payment other) {
            return wrote.award().isPresent() && wrote.award().equals(other.wrote.award())
                    || !wrote.payee().isBlank() && wrote.payee().equalsIgnoreCase(other.wrote.payee());
        }
    }

    private final Section.Here here;
    private final DSLContext sql;

    EnteredTwice(Section.Here here, DSLContext sql) {
        this.here = here;
        this.sql = sql;
    }

    List<String> among(Collection<RecordKey> arriving) {
        Map<String, List<Payment>> coming = new HashMap<>();
        for (RecordKey key : arriving) {
            if (isPayment(key) && !here.before(key).present()) {
                payment(here.after(key)).ifPresent(p -> coming.computeIfAbsent(p.fund(), _ -> new ArrayList<>())
                        .add(p));
            }
        }
        List<String> said = new ArrayList<>();
        coming.forEach((fund, payments) -> {
            String name = here.after(FundTypes.FUND.key(fund)).text("name").orElse(fund);
            Map<Long, List<Payment>> known = new HashMap<>();
            there(fund).forEach(p -> known.computeIfAbsent(pence(p), _ -> new ArrayList<>()).add(p));
            for (Payment payment : payments) {
                List<Payment> same = known.computeIfAbsent(pence(payment), _ -> new ArrayList<>());
                same.stream().filter(payment::looksLike).findFirst().ifPresent(twin -> said.add(SAY.text(
                        "merge.twice",
                        name,
                        payment.wrote().amount().inText(),
                        PartialDate.of(payment.wrote().date()).inText(),
                        payment.where(),
                        twin.where())));
                same.add(payment);
            }
        });
        return said;
    }

    private static long pence(Payment payment) {
        return payment.wrote().amount().pence();
    }

    private static boolean isPayment(RecordKey key) {
        return key.type().equals(FundTypes.ENTRY.name()) || key.type().equals(FundTypes.PROPOSAL.name());
    }

    private static Optional<Payment> payment(FoldedRecord record) {
        if (record.key().type().equals(FundTypes.PROPOSAL.name())) {
            return record.value("content") instanceof Value.Members(var members)
                    ? EntryWords.particulars(members)
                            .filter(wrote -> wrote.kind() == EntryKind.PAYMENT)
                            .map(wrote -> new Payment(
                                    record.key(), record.text("fund").orElse(""), wrote, SAY.text("merge.twice.proposed")))
                    : Optional.empty();
        }
        FieldState state = record.fields().get(RecordType.ENTRY);
        return state != null && state.value() instanceof Value.Members(var members)
                ? EntryWords.entry(members)
                        .filter(e -> e.kind() == EntryKind.PAYMENT)
                        .map(e -> new Payment(
                                record.key(),
                                Values.text(members.getOrDefault("fund", Value.NOTHING)).orElse(""),
                                e.wrote(),
                                SAY.text("merge.twice.posted", e.number())))
                : Optional.empty();
    }

    /** What stands here: posted and not reversed, or waiting. */
    private List<Payment> there(String fund) {
        List<Payment> there = new ArrayList<>();
        EntryStore.payments(sql, fund, (id, entry) -> there.add(new Payment(
                FundTypes.ENTRY.key(id), fund, entry.wrote(), SAY.text("merge.twice.posted", entry.number()))));
        for (Proposal proposal : FundStore.proposals(sql, fund)) {
            if (proposal.waits() && proposal.wrote().kind() == EntryKind.PAYMENT) {
                there.add(new Payment(
                        FundTypes.PROPOSAL.key(proposal.id()), fund, proposal.wrote(), SAY.text("merge.twice.proposed")));
            }
        }
        return there;
    }
}
