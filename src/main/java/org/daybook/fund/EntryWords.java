package org.daybook.fund;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.journal.FieldRule;
import org.daybook.journal.Value;
import org.daybook.journal.Values;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;

/** Entries and proposals as the members that the journal keeps. What is blank, nil or no is left out. */
final class EntryWords {
    private static final long SECONDS_OF_A_DAY = 86_400;

    private EntryWords() {}

    static SortedMap<String, Value> members(String fund, Entry e) {
        SortedMap<String, Value> out = new TreeMap<>();
        out.put("fund", Value.of(fund));
        out.put("number", Value.of(e.number()));
        out.put("kind", Value.of(e.kind().word()));
        if (e.isReversal()) {
            out.put("reversedKind", Value.of(e.reversed().word()));
        }
        out.put("effective", Value.of(PartialDate.of(e.effective())));
        out.put("period", Value.of(e.period().label()));
        e.original().ifPresent(d -> out.put("original", Value.of(PartialDate.of(d))));
        out.put("recorded", Value.of(e.recorded().toString()));
        out.put("amount", Value.of(e.amount()));
        if (!e.expectedReleased().isZero()) {
            out.put("released", Value.of(e.expectedReleased()));
        }
        particulars(e.wrote(), out);
        return out;
    }

    /** All of what was written, kind and date too: what a proposal holds. */
    static SortedMap<String, Value> members(Particulars p) {
        SortedMap<String, Value> out = new TreeMap<>();
        out.put("kind", Value.of(p.kind().word()));
        out.put("date", Value.of(PartialDate.of(p.date())));
        if (p.closingPeriod()) {
            out.put("closingPeriod", Value.of(true));
        }
        out.put("amount", Value.of(p.amount()));
        particulars(p, out);
        return out;
    }

    private static void particulars(Particulars p, Map<String, Value> out) {
        if (!p.cost().vat().isZero()) {
            out.put("net", Value.of(p.cost().net()));
            out.put("vat", Value.of(p.cost().vat()));
            out.put("vatRecoverable", Value.of(p.cost().recoverable()));
        }
        p.award().ifPresent(id -> out.put("award", Value.of(id)));
        p.head().ifPresent(id -> out.put("head", Value.of(id)));
        p.fromHead().ifPresent(id -> out.put("fromHead", Value.of(id)));
        text(out, "source", p.source());
        text(out, "payee", p.payee());
        text(out, "reference", p.reference());
        text(out, "note", p.note());
        if (p.inKind()) {
            out.put("inKind", Value.of(true));
        }
        p.reverses().ifPresent(n -> out.put("reverses", Value.of(n)));
        text(out, "reason", p.reason());
        p.approval().ifPresent(a -> {
            text(out, "approvalRole", a.role());
            text(out, "approvalMinute", a.minute());
            out.put("approvalDate", Value.of(a.date()));
        });
    }

    private static void text(Map<String, Value> out, String name, String text) {
        if (!text.isBlank()) {
            out.put(name, Value.of(text.strip()));
        }
    }

    /** A posted entry out of its members; empty where they are no entry: then it counts nowhere and is listed. */
    static Optional<Entry> entry(Map<String, Value> m) {
        Optional<EntryKind> kind = word(m, "kind").flatMap(EntryKind::of);
        Optional<EntryKind> reversed = word(m, "reversedKind").flatMap(EntryKind::of).or(() -> kind);
        Optional<LocalDate> effective = day(m, "effective");
        Optional<Money> amount = Values.amount(at(m, "amount"));
        Optional<Long> number = Values.wholeNumber(at(m, "number"));
        if (kind.isEmpty() || effective.isEmpty() || amount.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        if (reversed.filter(r -> r != EntryKind.REVERSAL).isEmpty() || number.get() < 1 || number.get() > 100_000_000) {
            return Optional.empty();
        }
        try {
            Period period = word(m, "period").map(Period::of).orElse(Period.of(effective.get()));
            Instant recorded = moment(word(m, "recorded").orElse(""));
            return Optional.of(new Entry(
                    number.get().intValue(),
                    effective.get(),
                    period,
                    day(m, "original"),
                    recorded,
                    amount.get(),
                    Values.amount(at(m, "released")).orElse(Money.ZERO),
                    reversed.get(),
                    particulars(
                            m,
                            kind.get(),
                            day(m, "original").orElse(effective.get()),
                            amount.get(),
                            period.isClosing())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Particulars> particulars(Map<String, Value> m) {
        Optional<EntryKind> kind = word(m, "kind").flatMap(EntryKind::of);
        Optional<LocalDate> date = day(m, "date");
        Optional<Money> amount = Values.amount(at(m, "amount"));
        return kind.isPresent() && date.isPresent() && amount.isPresent()
                ? Optional.of(particulars(
                        m, kind.get(), date.get(), amount.get(), Values.flag(at(m, "closingPeriod")).orElse(false)))
                : Optional.empty();
    }

    /** What a snapshot left out of it, each in words. What is erased is not among them: nobody has it to send. */
    static List<String> withheld(Map<String, Value> m) {
        return m.entrySet().stream()
                .filter(member -> member.getValue() instanceof Value.Withheld)
                .map(member -> FieldRule.words(member.getKey()))
                .toList();
    }

    private static Particulars particulars(
            Map<String, Value> m, EntryKind kind, LocalDate date, Money amount, boolean closingPeriod) {
        Optional<Approval> approval = word(m, "approvalRole")
                .flatMap(role -> Values.date(at(m, "approvalDate"))
                        .map(d -> new Approval(role, word(m, "approvalMinute").orElse(""), d)));
        Cost cost = Values.amount(at(m, "vat"))
                .map(vat -> new Cost(
                        Values.amount(at(m, "net")).orElse(amount),
                        vat,
                        Values.flag(at(m, "vatRecoverable")).orElse(false)))
                .orElse(Cost.of(amount));
        OptionalInt reverses = Values.wholeNumber(at(m, "reverses"))
                .map(n -> OptionalInt.of(n.intValue()))
                .orElse(OptionalInt.empty());
        return new Particulars(
                kind,
                date,
                cost,
                word(m, "award"),
                word(m, "head"),
                word(m, "fromHead"),
                word(m, "source").orElse(""),
                word(m, "payee").orElse(""),
                word(m, "reference").orElse(""),
                word(m, "note").orElse(""),
                Values.flag(at(m, "inKind")).orElse(false),
                reverses,
                word(m, "reason").orElse(""),
                closingPeriod,
                approval);
    }

    /** Reads {@code 2008-06-19T10:00:00.123Z}, as nearly all are written, without the machinery for any other. */
    private static Instant moment(String text) {
        if (text.length() != 24 || text.charAt(10) != 'T' || text.charAt(19) != '.' || text.charAt(23) != 'Z') {
            return Instant.parse(text);
        }
        try {
            LocalTime time = LocalTime.of(
                    Integer.parseInt(text, 11, 13, 10),
                    Integer.parseInt(text, 14, 16, 10),
                    Integer.parseInt(text, 17, 19, 10),
                    Integer.parseInt(text, 20, 23, 10) * 1_000_000);
            LocalDate day = PartialDate.of(text.substring(0, 10)).earliest();
            return Instant.ofEpochSecond(
                    day.toEpochDay() * SECONDS_OF_A_DAY + time.toSecondOfDay(), time.getNano());
        } catch (NumberFormatException e) {
            throw new DateTimeException("not a moment: " + text, e);
        }
    }

    private static Value at(Map<String, Value> m, String name) {
        return m.getOrDefault(name, Value.NOTHING);
    }

    private static Optional<String> word(Map<String, Value> m, String name) {
        return Values.text(at(m, name));
    }

    private static Optional<LocalDate> day(Map<String, Value> m, String name) {
        return Values.date(at(m, name)).map(PartialDate::earliest);
    }
}
