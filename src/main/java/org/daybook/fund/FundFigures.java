package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.journal.Value;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.jooq.DSLContext;

/**
 * The measures of one fund: what overview and the command line say, of all that is recorded at the same cost for any number
 * of entries. The statement by head is {@link Statements}'.
 *
 * @param rules those that held at the cut-off
 */
public record FundFigures(Fund fund, LocalDate asAt, Effect stands, FundSettings rules) {
    private static final Messages SAY = Messages.beside(FundFigures.class);
    private static final String UNCOMMITTED = "uncommitted";
    private static final List<String> MEASURES =
            List.of("received", "expected", "committed", "paid", "closing", UNCOMMITTED, "match", "blocked");

    /** In {@code --json} these are nil where they are unset, as scripts have always had them; the others are null. */
    private static final Set<String> NIL_WHERE_UNSET = Set.of("committed", "paid", "match", "blocked");

    /**
     * One of the measures.
     *
     * @param key as {@code overview --json} has it
     * @param words what it is called by the rules that held
     * @param amount empty where it is unset
     */
    public record Measure(String key, String words, Optional<Money> amount) {}

    static List<FundFigures> all(DSLContext sql, FundBooks books, LocalDate asAt, Optional<Instant> recordedUntil) {
        return of(FundStore.funds(sql), sql, books, asAt, recordedUntil);
    }

    static List<FundFigures> of(
            List<Fund> funds, DSLContext sql, FundBooks books, LocalDate asAt, Optional<Instant> recordedUntil) {
        return funds.stream()
                .map(fund -> StatementTerms.of(sql, fund, recordedUntil))
                .map(terms -> new FundFigures(
                        terms.fund(),
                        asAt,
                        stands(sql, books, terms.fund().id(), asAt, recordedUntil),
                        terms.rules()))
                .toList();
    }

    /**
     * The measures of one fund. Where an entry was recorded after the cut-off, a number is missing or was posted twice, they are
     * those of the entries that count, from its ledger.
     */
    static Effect stands(
            DSLContext sql, FundBooks books, String fund, LocalDate asAt, Optional<Instant> recordedUntil) {
        EntryStore.Standing standing = EntryStore.standing(sql, fund);
        if (standing.isWhole() && recordedUntil.filter(standing.lastRecorded()::isAfter).isEmpty()) {
            return EntryStore.stands(sql, fund, asAt);
        }
        LedgerView view = books.ledger(sql, fund).view();
        return view.sums(Math.toIntExact(asAt.toEpochDay()), view.recordedUntil(recordedUntil)).effect();
    }

    Money received() {
        return new Money(stands.received());
    }

    Money expected() {
        return new Money(stands.expected());
    }

    Money committed() {
        return new Money(stands.committed());
    }

    Money paid() {
        return new Money(stands.paid());
    }

    Money uncommitted() {
        return new Money(stands.uncommitted(rules.countExpected()));
    }

    Money blocked() {
        return fund.blockedOn(asAt, uncommitted());
    }

    /** No amount set and nothing entered: nothing can be said of its money, which is not nil. */
    boolean unset() {
        return fund.amount().isEmpty() && stands.equals(Effect.NONE);
    }

    /** What the measures are called, in their order. */
    static List<String> words(FundSettings rules) {
        return MEASURES.stream().map(key -> words(rules, key)).toList();
    }

    private static String words(FundSettings rules, String key) {
        return key.equals(UNCOMMITTED) ? FundText.said(rules, "measure.uncommitted") : SAY.text("measure." + key);
    }

    /** All of them, in the order in which they are told. */
    public List<Measure> measures() {
        return MEASURES.stream()
                .map(key -> new Measure(
                        key, words(rules, key), Optional.of(amount(key)).filter(a -> !unset() || !a.isZero())))
                .toList();
    }

    private Money amount(String key) {
        return switch (key) {
            case "received" -> received();
            case "expected" -> expected();
            case "committed" -> committed();
            case "paid" -> paid();
            case "closing" -> received().minus(paid());
            case UNCOMMITTED -> uncommitted();
            case "match" -> new Money(stands.match());
            case "blocked" -> blocked();
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** As {@code overview --json} has it. */
    public Value value() {
        SortedMap<String, Value> m = new TreeMap<>();
        m.put("name", Value.of(fund.name()));
        m.put("amount", fund.amount().map(Value::of).orElse(Value.NOTHING));
        measures().forEach(measure -> m.put(
                measure.key(),
                measure.amount()
                        .or(() -> Optional.of(Money.ZERO).filter(_ -> NIL_WHERE_UNSET.contains(measure.key())))
                        .map(Value::of)
                        .orElse(Value.NOTHING)));
        return new Value.Members(m);
    }
}
