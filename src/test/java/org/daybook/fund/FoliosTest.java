package org.daybook.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.database.tables.Tables.FOLIO;
import static org.daybook.database.tables.Tables.FOLIO_WORDS;
import static org.daybook.database.tables.Tables.LEDGER_ENTRY;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.daybook.database.Database;
import org.daybook.database.Packing;
import org.daybook.journal.Audit;
import org.daybook.journal.Change;
import org.daybook.journal.Draft;
import org.daybook.journal.FieldState;
import org.daybook.journal.FoldedRecord;
import org.daybook.journal.Origin;
import org.daybook.journal.Projection;
import org.daybook.journal.RecordType;
import org.daybook.journal.Value;
import org.daybook.kit.text.Money;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The folios of a ledger")
class FoliosTest {
    private static final String POT = "pot";
    private static final int FOLIOS = 3;

    private final Database database = Database.inMemory();
    private final DSLContext sql = database.sql();
    private final Projection projection = new FundFeature(InstantSource.system())
            .projections().stream()
                    .filter(p -> p.type().equals(FundTypes.ENTRY))
                    .findFirst()
                    .orElseThrow();

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @DisplayName("are there when all their entries are, and hold what the entries say, in whatever order they come and go")
    void whole_or_not_there(long seed) {
        Random random = new Random(seed);
        List<List<FoldedRecord>> batches = new ArrayList<>();
        int last = FOLIOS * Folio.SIZE - random.nextInt(500);
        for (int from = 1; from <= last; ) {
            int to = Math.min(last, from + random.nextInt(seed % 2 == 0 ? 700 : 5_000));
            batches.add(records(from, to, "a"));
            from = to + 1;
        }
        if (random.nextBoolean()) {
            Collections.swap(batches, 0, batches.size() - 1);
        }
        // What another copy posted under the same numbers, as far as it is in the tables.
        batches.add(records(1, 130, "b"));
        if (seed % 3 == 0) {
            batches = List.of(batches.stream().flatMap(List::stream).toList());
        }
        for (List<FoldedRecord> batch : batches) {
            if (random.nextInt(3) == 0) {
                projection.write(sql, batch);
            } else {
                inPieces(batch);
            }
        }
        requireWholeOrNotThere();
        requireOneFigure(random);
        // A fuller snapshot fills in what had been withheld of all of them.
        projection.write(
                sql,
                IntStream.rangeClosed(1, last)
                        .mapToObj(number -> record(number, "a", "amended " + seed))
                        .toList());
        requireWholeOrNotThere();
        requireOneFigure(random);
        for (int i = 0; i < 6; i++) {
            List<FoldedRecord> some = records(1 + random.nextInt(last - 50), "a");
            projection.write(sql, some.stream().map(FoliosTest::gone).toList());
            requireWholeOrNotThere();
            requireOneFigure(random);
            if (random.nextBoolean()) {
                projection.write(sql, some);
                requireWholeOrNotThere();
                requireOneFigure(random);
            }
        }
    }

    @Test
    @DisplayName("make the ledger that the entries make one by one, and its texts can be searched")
    void the_same_ledger() {
        int last = 2 * Folio.SIZE + 77;
        inPieces(records(1, last, "a"));
        assertThat(sql.fetchCount(FOLIO)).isEqualTo(2);
        FundBooks books = new FundBooks();
        Ledger byFolio = books.ledger(sql, POT);
        Ledger oneByOne = new Ledger();
        EntriesInOrderStore.rows(sql, POT, 0, last, row -> oneByOne.append(row.row()));
        assertThat(rows(byFolio)).isEqualTo(rows(oneByOne));
        assertThat(byFolio.uncommittedFrom(0, true)).isEqualTo(oneByOne.uncommittedFrom(0, true));
        LedgerText texts = books.text(sql, POT);
        assertThat(texts.size()).isEqualTo(last);
        for (int number : new int[] {1, Folio.SIZE, Folio.SIZE + 1, last}) {
            assertThat(texts.holds(number - 1, LedgerText.Sought.of("payee of " + number)))
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0} entries at a time")
    @ValueSource(ints = {100, 2_048, 5_000, 100_000})
    @DisplayName("come ahead in pieces, also where two copies posted under one number, and several funds in one import are kept apart")
    void read_ahead(int piece) {
        List<FoldedRecord> all = new ArrayList<>();
        int last = 2 * Folio.SIZE + 300;
        for (int from = 1; from < last; from += 300) {
            all.addAll(records(from, Math.min(last, from + 299), "a"));
            all.addAll(records("purse", from, Math.min(last, from + 299), "p"));
        }
        all.addAll(records(40, 90, "b"));
        inPieces(all);
        assertThat(sql.fetchCount(FOLIO)).isEqualTo(4);
        FundBooks books = new FundBooks();
        Fund pot = Book.fund(Optional.empty(), false);
        int pieces = 0;
        while (books.readAhead(sql, List.of(pot), piece)) {
            pieces++;
        }
        assertThat(pieces).isPositive();
        for (String fund : List.of(POT, "purse")) {
            Ledger oneByOne = new Ledger();
            EntriesInOrderStore.rows(sql, fund, 0, last, row -> {
                if (row.number() == oneByOne.nextNumber()) {
                    oneByOne.append(row.row());
                }
            });
            assertThat(rows(books.ledger(sql, fund))).isEqualTo(rows(oneByOne));
            assertThat(books.text(sql, fund).size()).isEqualTo(last);
        }
    }

    @Test
    @DisplayName("are not read on top of entries that came ahead out of the middle of one")
    void read_ahead_within_a_folio() {
        inPieces(records(1, 1_000, "a"));
        FundBooks books = new FundBooks();
        Ledger ledger = books.ledger(sql, POT);
        int last = Folio.SIZE + 300;
        inPieces(records(1_001, last, "a"));
        assertThat(books.readAhead(sql, List.of(Book.fund(Optional.empty(), false)), 100)).isTrue();
        Ledger oneByOne = new Ledger();
        EntriesInOrderStore.rows(sql, POT, 0, 1_100, row -> oneByOne.append(row.row()));
        assertThat(rows(ledger)).isEqualTo(rows(oneByOne));
    }

    @Test
    @DisplayName("are not believed when damaged: the entries are read from their rows")
    void damaged() {
        inPieces(records(1, Folio.SIZE + 9, "a"));
        Ledger sound = new FundBooks().ledger(sql, POT);
        byte[] packed = sql.fetchOne(FOLIO).getPacked();
        for (int flip = 0; flip < packed.length; flip += packed.length / 12) {
            byte[] flipped = packed.clone();
            flipped[flip] ^= 4;
            sql.update(FOLIO).set(FOLIO.PACKED, flipped).execute();
            assertThat(rows(new FundBooks().ledger(sql, POT))).isEqualTo(rows(sound));
        }
        sql.update(FOLIO_WORDS).set(FOLIO_WORDS.PACKED, new byte[2]).execute();
        FundBooks books = new FundBooks();
        assertThat(books.text(sql, POT).holds(2_000, LedgerText.Sought.of("payee of 2001")))
                .isTrue();
    }

    @Test
    @DisplayName("that stand after a damaged one are read all the same: of that one alone the rows")
    void damaged_in_the_middle() {
        inPieces(records(1, 3 * Folio.SIZE + 9, "a"));
        Ledger sound = new FundBooks().ledger(sql, POT);
        // So that it shows from where each entry was read.
        sql.update(LEDGER_ENTRY)
                .set(LEDGER_ENTRY.PENCE, 0L)
                .where(LEDGER_ENTRY.NUMBER.between(2 * Folio.SIZE + 1, 3 * Folio.SIZE))
                .execute();
        sql.update(FOLIO).set(FOLIO.PACKED, new byte[5]).where(FOLIO.LEAF.eq(1)).execute();
        assertThat(rows(new FundBooks().ledger(sql, POT))).isEqualTo(rows(sound));
    }

    @Test
    @DisplayName("or not, a very long text among the first entries takes no room for all others")
    void a_long_text_first() {
        LedgerText texts = new LedgerText();
        texts.expect(1_000_000);
        texts.append("long ".repeat(100_000));
        texts.append("short");
        assertThat(texts.holds(0, LedgerText.Sought.of("long long"))).isTrue();
        assertThat(texts.holds(1, LedgerText.Sought.of("short"))).isTrue();
    }

    @Test
    @DisplayName("are read on from where the ledger ended, and an entry with a very long note is read from the tables")
    void read_on() {
        FundBooks books = new FundBooks();
        inPieces(records(1, 100, "a"));
        assertThat(books.ledger(sql, POT).size()).isEqualTo(100);
        assertThat(books.text(sql, POT).size()).isEqualTo(100);
        List<FoldedRecord> more = new ArrayList<>(records(101, 2 * Folio.SIZE + 5, "a"));
        more.set(5, record(106, "a", "very long " + noise(1_200_000)));
        inPieces(more);
        assertThat(sql.fetchCount(FOLIO)).isEqualTo(1);
        assertThat(books.ledger(sql, POT).size()).isEqualTo(2 * Folio.SIZE + 5);
        assertThat(books.text(sql, POT).holds(105, LedgerText.Sought.of("very long ")))
                .isTrue();
        assertThat(books.text(sql, POT).size()).isEqualTo(2 * Folio.SIZE + 5);
    }

    @Test
    @DisplayName("are compared by an audit, and made anew with the tables")
    void audited(@TempDir Path folder) throws Exception {
        try (Office office = new Office(folder, "a", false)) {
            office.journal.saveMany("Imported", Origin.IMPORT, List.of(edits(office, 1, 1_500), edits(office, 1_501, 2_500)).iterator());
            assertThat(Audit.full(office.journal).faults()).isEmpty();
            office.journal.sql().update(FOLIO).set(FOLIO.PACKED, Packing.packed(new byte[9])).execute();
            assertThat(Audit.full(office.journal).faults()).singleElement().asString().contains("folio");
            office.journal.rebuild();
            assertThat(Audit.full(office.journal).faults()).isEmpty();
            assertThat(office.journal.sql().fetchCount(FOLIO)).isEqualTo(1);
        }
    }

    private static List<Draft.Edit> edits(Office office, int from, int to) {
        return records(from, to, "a").stream()
                .map(record -> new Draft.Edit(
                        FundTypes.ENTRY.key(office.posting.nextId()),
                        RecordType.ENTRY,
                        record.fields().get(RecordType.ENTRY).value()))
                .toList();
    }

    private void inPieces(List<FoldedRecord> records) {
        Projection.Arrivals arrivals = projection.arrivals(sql);
        for (int from = 0; from < records.size(); from += 500) {
            arrivals.write(records.subList(from, Math.min(records.size(), from + 500)));
        }
        arrivals.finish();
    }

    /** Whatever is missing or was posted twice, the overview says what the statement says: what the entries that count come to. */
    private void requireOneFigure(Random random) {
        LedgerView view = FundBooks.read(sql, POT).view();
        assertThat(EntryStore.standing(sql, POT).counted()).isEqualTo(view.size());
        LocalDate day = LocalDate.of(2008, 4, 1).plusDays(random.nextInt(1_500));
        for (Optional<Instant> until : List.of(Optional.<Instant>empty(), Optional.of(view.size() == 0
                ? Instant.EPOCH
                : view.recorded(random.nextInt(view.size()))))) {
            assertThat(FundFigures.stands(sql, new FundBooks(), POT, day, until))
                    .isEqualTo(view.sums(Math.toIntExact(day.toEpochDay()), view.recordedUntil(until))
                            .effect());
        }
    }

    private void requireWholeOrNotThere() {
        Set<Integer> there = new HashSet<>();
        for (int folio = 0; folio < FOLIOS; folio++) {
            Optional<Folio> made = FolioStore.made(sql, POT, folio);
            List<byte[]> read = new ArrayList<>();
            FolioStore.words(sql, POT, folio, folio, read::add);
            Optional<byte[]> words = read.stream().findFirst();
            List<FolioStore.Columns> readColumns = new ArrayList<>();
            FolioStore.columns(sql, POT, folio, folio, readColumns::add);
            Optional<FolioStore.Columns> columns = readColumns.stream().findFirst();
            assertThat(columns.map(FolioStore.Columns::entries)).isEqualTo(made.map(Folio::entries));
            assertThat(columns.map(c -> rows(of(c.columns())))).isEqualTo(made.map(m -> rows(of(FolioColumns.of(ByteBuffer.wrap(m.columns()))))));
            assertThat(words.isPresent()).isEqualTo(made.isPresent());
            made.ifPresent(m -> assertThat(words.orElseThrow()).isEqualTo(m.words()));
            if (made.isPresent()) {
                there.add(folio);
            }
        }
        assertThat(sql.fetchCount(FOLIO)).isEqualTo(there.size());
    }

    private static Ledger of(FolioColumns columns) {
        Ledger ledger = new Ledger();
        ledger.append(columns);
        return ledger;
    }

    /** All that the columns hold, spelled out: places and numbers may differ, what they stand for may not. */
    private static List<String> rows(Ledger ledger) {
        LedgerView view = ledger.view();
        LedgerColumns columns = ledger.columns();
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < view.size(); row++) {
            rows.add(String.join(
                    " ",
                    LocalDate.ofEpochDay(view.effective(row)).toString(),
                    view.recorded(row).toString(),
                    view.kind(row).word(),
                    Byte.toString(view.code(row)),
                    columns.headIds().id(view.head(row)),
                    columns.headIds().id(view.fromHead(row)),
                    columns.awardIds().id(view.award(row)),
                    columns.sourceNames().id(view.source(row)),
                    view.period(row).label(),
                    Integer.toString(view.reverses(row)),
                    Long.toString(view.pence(row)),
                    Long.toString(view.released(row))));
        }
        return rows;
    }

    private static List<FoldedRecord> records(int from, String copy) {
        return records(from, from + 40, copy);
    }

    private static List<FoldedRecord> records(int from, int to, String copy) {
        return records(POT, from, to, copy);
    }

    private static List<FoldedRecord> records(String fund, int from, int to, String copy) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> record(fund, number, copy, "note " + number % 9))
                .toList();
    }

    /** What no packing makes shorter. */
    private static String noise(int length) {
        return new Random(7).ints(length, '0', 'z').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static FoldedRecord gone(FoldedRecord record) {
        return new FoldedRecord(record.key(), false, new TreeMap<>(), List.of());
    }

    private static FoldedRecord record(int number, String copy, String note) {
        return record(POT, number, copy, note);
    }

    private static FoldedRecord record(String fund, int number, String copy, String note) {
        String id = copy + number;
        Change change = new Change(
                new UUID(number, 1),
                new UUID(0, 1),
                FundTypes.ENTRY.key(id),
                RecordType.ENTRY,
                new Value.Members(EntryWords.members(fund, entry(number, note))),
                List.of());
        return new FoldedRecord(
                FundTypes.ENTRY.key(id), true, new TreeMap<>(Map.of(RecordType.ENTRY, new FieldState(List.of(change)))), List.of());
    }

    /** Of all kinds of columns; those of the third folio are mostly blank, every eleventh of the others is a reversal. */
    private static Entry entry(int number, String note) {
        LocalDate day = LocalDate.of(2008, 4, 1).plusDays(number % 700);
        boolean plainest = Folio.holding(number) == 2;
        boolean reversal = number % 11 == 0 && !plainest;
        EntryKind kind = plainest ? EntryKind.PAYMENT : number % 5 == 0 ? EntryKind.INCOME_RECEIVED : number % 7 == 0 ? EntryKind.VIREMENT : EntryKind.PAYMENT;
        Particulars plain = Particulars.of(reversal ? EntryKind.REVERSAL : kind, day, new Money(100L + number));
        Particulars wrote = new Particulars(
                plain.kind(),
                plain.date(),
                plain.cost(),
                kind == EntryKind.PAYMENT && number % 2 == 0 && !plainest ? Optional.of("award" + number % 40) : Optional.empty(),
                Optional.of("head" + number % 11),
                kind == EntryKind.VIREMENT ? Optional.of("head" + (number + 1) % 11) : Optional.empty(),
                kind == EntryKind.INCOME_RECEIVED ? "Source  " + number % 3 : "",
                "Payee of " + number,
                "",
                note,
                false,
                reversal ? OptionalInt.of(number - 5) : OptionalInt.empty(),
                "",
                false,
                Optional.empty());
        return new Entry(
                number,
                day,
                Period.of(day),
                Optional.empty(),
                Instant.ofEpochMilli(1_207_000_000_000L + number * 1_000L),
                new Money(100L + number),
                kind == EntryKind.INCOME_RECEIVED && number % 2 == 0 ? new Money(50) : Money.ZERO,
                kind,
                wrote);
    }
}
