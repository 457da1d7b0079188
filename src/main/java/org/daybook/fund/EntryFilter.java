package org.daybook.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.kit.text.Money;

/**
 * Which entries are shown.
 *
 * @param text words that the entry's text holds, or the name of its award, head or source as listed, all of them; blank for
 *     any. A number alone finds the entry of that number too
 * @param untilDay the last effective day, as days since 1970
 * @param until entries 1 to so many: the cut-off of recorded
 */
record EntryFilter(
        String text,
        Optional<EntryKind> kind,
        Optional<String> award,
        Optional<String> head,
        Optional<Period> period,
        Optional<Money> from,
        Optional<Money> to,
        int untilDay,
        int until) {
    /** So many rows are looked through in one go, some milliseconds; their bits fill words of their own. */
    private static final int PART = 1 << 16;

    /** The five of an effect, and the amounts. */
    private static final int SUMS = 6;

    /** The rows that pass, and what they sum to. */
    record Selection(PassingRows rows, Effect sum, Money amounts) {
        static final Selection NONE = new Selection(PassingRows.NONE, Effect.NONE, Money.ZERO);
    }

    /** Lets all pass that took effect by a day and was recorded until a moment. */
    static EntryFilter none(LocalDate asAt, Optional<Instant> recordedUntil, EntrySource source) {
        return new EntryFilter(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Math.toIntExact(asAt.toEpochDay()),
                source.view().recordedUntil(recordedUntil));
    }

    boolean asksForText() {
        return !text.isBlank();
    }

    /**
     * Asked in parts that are looked through side by side: nothing may change what they read meanwhile.
     *
     * @param words what can be searched; only looked at where text is asked for
     */
    Selection select(EntrySource source, LedgerText words) {
        LedgerView view = source.view();
        Sought sought = new Sought(
                period.map(Period::code).orElse(0),
                award.map(source::awardNumber).orElse(0),
                head.map(source::headNumber).orElse(0),
                wanted(source),
                number());
        int last = Math.min(until, view.size());
        long[] bits = new long[(last + Long.SIZE - 1) / Long.SIZE];
        long[] sums = IntStream.rangeClosed(0, last / PART)
                .parallel()
                .mapToObj(part -> part(source, words, sought, part * PART, Math.min(last, (part + 1) * PART), bits))
                .reduce(new long[SUMS], EntryFilter::both);
        PassingRows rows = new PassingRows(bits);
        return new Selection(
                rows,
                new Effect(sums[0], sums[1] - released(view, rows), sums[2], sums[3], sums[4]),
                new Money(sums[5]));
    }

    /** What is looked for, as numbers; 0 for any. */
    private record Sought(int period, int award, int head, Wanted[] words, int number) {}

    /** The sums of a part. @param bits gets those of the part's rows, which no other part has a word in */
    private long[] part(EntrySource source, LedgerText words, Sought sought, int first, int end, long[] bits) {
        LedgerView view = source.view();
        long[] sums = new long[SUMS];
        for (int row = first; row < end; row++) {
            if ((sought.period == 0 || view.periodCode(row) == sought.period)
                    && passes(view, row, sought.award, sought.head)
                    && (sought.words.length == 0
                            || row + 1 == sought.number
                            || holds(source, words, row, sought.words))) {
                bits[row / Long.SIZE] |= 1L << row;
                add(view, row, sums);
            }
        }
        return sums;
    }

    private static long[] both(long[] some, long[] others) {
        return IntStream.range(0, SUMS).mapToLong(of -> some[of] + others[of]).toArray();
    }

    private boolean passes(LedgerView view, int row, int wantedAward, int wantedHead) {
        return view.effective(row) <= untilDay
                && (wantedAward == 0 || view.award(row) == wantedAward)
                && (wantedHead == 0 || view.head(row) == wantedHead || view.fromHead(row) == wantedHead)
                && (kind.isEmpty() || view.kind(row) == kind.get())
                && (from.isEmpty() || view.pence(row) >= from.get().pence())
                && (to.isEmpty() || view.pence(row) <= to.get().pence());
    }

    /** A word, and in which names it is found. */
    private record Wanted(LedgerText.Sought word, EntrySource.Named named) {}

    private static boolean holds(EntrySource source, LedgerText words, int row, Wanted[] wanted) {
        for (Wanted one : wanted) {
            if (!(row < words.size() && words.holds(row, one.word)) && !source.isNamed(row, one.named)) {
                return false;
            }
        }
        return true;
    }

    private static void add(LedgerView view, int row, long[] sums) {
        byte code = view.code(row);
        long pence = view.pence(row);
        Effect one = EffectCode.ofOnePenny(code);
        sums[0] += one.received() * pence;
        sums[1] += one.expected() * pence;
        sums[2] += one.committed() * pence;
        sums[3] += one.paid() * pence;
        sums[4] += one.match() * pence;
        sums[5] += EffectCode.sign(EffectCode.kind(code), EffectCode.isReversal(code)) * pence;
    }

    private static long released(LedgerView view, PassingRows rows) {
        long[] sum = {0};
        view.eachReleased(view.size(), (row, pence) -> {
            if (rows.has(row)) {
                sum[0] += pence;
            }
        });
        return sum[0];
    }

    private Wanted[] wanted(EntrySource source) {
        return text.isBlank()
                ? new Wanted[0]
                : Arrays.stream(text.strip().toLowerCase(Locale.UK).split("\\s+"))
                        .map(word -> new Wanted(LedgerText.Sought.of(word), source.named(word)))
                        .toArray(Wanted[]::new);
    }

    private int number() {
        return text.strip().matches("\\d{1,8}") ? Integer.parseInt(text.strip()) : 0;
    }
}
