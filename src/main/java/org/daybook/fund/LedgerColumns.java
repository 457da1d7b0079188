package org.daybook.fund;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * A fund's entries as primitive columns in memory: what makes the figures of any two dates cost a few milliseconds at a
 * million entries, and 42 bytes an entry. Entry n is row n − 1, because numbers have no gaps. Recorded-at ascends with
 * the numbers, so a cut-off is a number. Confined to one thread while it grows; a {@link LedgerView} may be read by any.
 */
final class LedgerColumns {
    private static final Pattern GAPS = Pattern.compile("\\s+");

    // What a LedgerView takes over: it sees the first so many of them, whatever is appended later.
    int size;
    int[] effective = new int[64];
    long[] recorded = new long[64];
    byte[] codes = new byte[64];
    short[] heads = new short[64];
    short[] fromHeads = new short[64];
    int[] sources = new int[64];
    int[] awards = new int[64];
    int[] reverses = new int[64];
    int[] periods = new int[64];
    long[] pence = new long[64];
    /** Income that had been expected: only these rows have it, so they are kept apart. */
    int[] releasedRows = new int[16];

    long[] released = new long[16];
    int releasedCount;

    private final Numbering headIds;
    private final Numbering awardIds;
    private final Numbering sourceNames;
    /** The sources by their numbers, as each was written first. */
    private final List<String> sourcesAsWritten;

    LedgerColumns() {
        this(new Numbering(), new Numbering(), new Numbering(), List.of(""));
    }

    private LedgerColumns(
            Numbering headIds, Numbering awardIds, Numbering sourceNames, List<String> sourcesAsWritten) {
        this.headIds = headIds;
        this.awardIds = awardIds;
        this.sourceNames = sourceNames;
        this.sourcesAsWritten = new ArrayList<>(sourcesAsWritten);
    }

    /** The same rows in columns of their own. */
    LedgerColumns copy() {
        LedgerColumns copy = new LedgerColumns(headIds.copy(), awardIds.copy(), sourceNames.copy(), sourcesAsWritten);
        copy.size = size;
        copy.effective = effective;
        copy.recorded = recorded;
        copy.codes = codes;
        copy.heads = heads;
        copy.fromHeads = fromHeads;
        copy.sources = sources;
        copy.awards = awards;
        copy.reverses = reverses;
        copy.periods = periods;
        copy.pence = pence;
        copy.room(effective.length);
        copy.releasedRows = releasedRows.clone();
        copy.released = released.clone();
        copy.releasedCount = releasedCount;
        return copy;
    }

    /** One row, as a table of a database gives it; see {@link Entry} for the meaning. */
    record Row(
            int effectiveDay,
            long recordedMillis,
            EntryKind reversedKind,
            boolean reversal,
            String head,
            String fromHead,
            String award,
            String source,
            long pence,
            long released,
            int reverses,
            Period period) {
        static Row of(Entry e) {
            return new Row(
                    Math.toIntExact(e.effective().toEpochDay()),
                    e.recorded().toEpochMilli(),
                    e.reversed(),
                    e.isReversal(),
                    e.wrote().head().orElse(""),
                    e.wrote().fromHead().orElse(""),
                    e.wrote().award().orElse(""),
                    e.wrote().source().isBlank() ? "" : e.wrote().source(),
                    e.amount().pence(),
                    e.expectedReleased().pence(),
                    e.wrote().reverses().orElse(0),
                    e.period());
        }
    }

    void append(Row row) {
        makeRoom(1);
        int at = size;
        effective[at] = row.effectiveDay();
        recorded[at] = row.recordedMillis();
        codes[at] = EffectCode.of(row.reversedKind(), !row.award().isEmpty(), row.reversal());
        heads[at] = toShort(headIds.numberOf(row.head()));
        fromHeads[at] = toShort(headIds.numberOf(row.fromHead()));
        sources[at] = sourceNumber(row.source());
        awards[at] = awardIds.numberOf(row.award());
        reverses[at] = row.reverses();
        periods[at] = row.period().code();
        pence[at] = row.pence();
        if (row.released() != 0) {
            release(at, row.released());
        }
        size++;
    }

    /** Appends a whole folio: the same as row by row, at a fraction of the work. What was not appended yet is nought already. */
    void append(FolioColumns folio) {
        makeRoom(folio.rows());
        folio.recorded().to(recorded, size);
        folio.pence().to(pence, size);
        copy(folio.effective(), effective);
        copy(folio.reverses(), reverses);
        copy(folio.periods(), periods);
        int[] places = new int[folio.rows()];
        name(folio.awards(), places, awardIds::numberOf, awards);
        encode(folio.kinds().places(places), folio.kinds().numbers(FolioColumns::code), awards, codes, size);
        name(folio.heads(), places, headIds::numberOf, heads);
        name(folio.fromHeads(), places, headIds::numberOf, fromHeads);
        name(folio.sources(), places, this::sourceNumber, sources);
        if (!folio.released().isNought()) {
            long[] amounts = new long[folio.rows()];
            folio.released().to(amounts, 0);
            for (int i = 0; i < amounts.length; i++) {
                if (amounts[i] != 0) {
                    release(size + i, amounts[i]);
                }
            }
        }
        size += folio.rows();
    }

    private void copy(PackedColumn column, int[] target) {
        if (!column.isNought()) {
            column.to(target, size);
        }
    }

    private void name(NamedColumn column, int[] places, ToIntFunction<String> numbering, short[] target) {
        if (!column.isBlank()) {
            number(column.places(places), column.numbers(word -> toShort(numbering.applyAsInt(word))), target, size);
        }
    }

    private void name(NamedColumn column, int[] places, ToIntFunction<String> numbering, int[] target) {
        if (!column.isBlank()) {
            number(column.places(places), column.numbers(numbering), target, size);
        }
    }

    private static void number(int[] places, int[] numbers, int[] target, int at) {
        for (int i = 0; i < places.length; i++) {
            target[at + i] = numbers[places[i]];
        }
    }

    private static void number(int[] places, int[] numbers, short[] target, int at) {
        for (int i = 0; i < places.length; i++) {
            target[at + i] = (short) numbers[places[i]];
        }
    }

    private static void encode(int[] places, int[] alone, int[] awards, byte[] target, int at) {
        for (int i = 0; i < places.length; i++) {
            target[at + i] = EffectCode.of((byte) alone[places[i]], awards[at + i] != 0);
        }
    }

    private int sourceNumber(String source) {
        int number = sourceNames.numberOf(sourceKey(source));
        if (number == sourcesAsWritten.size()) {
            sourcesAsWritten.add(source.strip());
        }
        return number;
    }

    /** Sources are the same however they are spaced or capitalised. */
    static String sourceKey(String source) {
        return source.isEmpty()
                ? source
                : GAPS.matcher(source.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private void release(int row, long amount) {
        if (releasedCount == releasedRows.length) {
            releasedRows = Arrays.copyOf(releasedRows, releasedCount * 2);
            released = Arrays.copyOf(released, releasedCount * 2);
        }
        releasedRows[releasedCount] = row;
        released[releasedCount++] = amount;
    }

    private void makeRoom(int rows) {
        if (size + rows > effective.length) {
            room(size + (size >> 1) + Math.max(1024, rows));
        }
    }

    /** Makes room at once for rows that are about to come. @param all how many there will be */
    void expect(int all) {
        if (all > effective.length) {
            // A few more will be posted.
            room(all + (all >> 4));
        }
    }

    private void room(int rows) {
        effective = Arrays.copyOf(effective, rows);
        recorded = Arrays.copyOf(recorded, rows);
        codes = Arrays.copyOf(codes, rows);
        heads = Arrays.copyOf(heads, rows);
        fromHeads = Arrays.copyOf(fromHeads, rows);
        sources = Arrays.copyOf(sources, rows);
        awards = Arrays.copyOf(awards, rows);
        reverses = Arrays.copyOf(reverses, rows);
        periods = Arrays.copyOf(periods, rows);
        pence = Arrays.copyOf(pence, rows);
    }

    private static short toShort(int number) {
        if (number > Short.MAX_VALUE) {
            throw new IllegalArgumentException("more than 32,767 heads in one fund");
        }
        return (short) number;
    }

    /** What stands now; later entries do not show in it. */
    LedgerView view() {
        return new LedgerView(this, size);
    }

    int size() {
        return size;
    }

    Numbering headIds() {
        return headIds;
    }

    Numbering awardIds() {
        return awardIds;
    }

    /** What tells that two sources are one: {@link #sourceKey}. */
    Numbering sourceNames() {
        return sourceNames;
    }

    /** A source as it was written first. */
    String source(int number) {
        return sourcesAsWritten.get(number);
    }
}
