package org.daybook.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.daybook.app.Wiring;
import org.daybook.journal.CannotOpen;
import org.daybook.journal.Draft;
import org.daybook.journal.Journal;
import org.daybook.journal.Origin;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;
import org.daybook.journal.UuidV7;
import org.daybook.journal.Value;

/** A programme of the size that is asked for: the sample, and a fund with as many entries as wanted. */
final class Programme {
    private static final RecordKey FUND = new RecordKey("fund", "0190a000-0000-7000-8000-00000000f00d");
    private static final Instant FIRST_RECORDED = Instant.parse("2008-04-01T09:00:00Z");
    private static final int PIECE = 1_000;

    private Programme() {}

    static Wiring made(Path folder) throws CannotOpen, IOException {
        Wiring wiring = Wiring.of(folder, Optional.of(LocalDate.of(2008, 10, 31)));
        wiring.opening().create(wiring.beginning(true));
        return wiring;
    }

    /** Brings in a fund and its entries, as an import does: one set, one undo. */
    static void importEntries(Journal journal, int count) {
        journal.save(Draft.labelled("Added a fund")
                .create(FUND, Map.of("name", Value.of("Benchmark fund"), "postingCopy", Value.of(journal.copy().toString()))));
        UuidV7 ids = UuidV7.system();
        Iterator<List<Draft.Edit>> pieces = LongStream.range(0, (count + PIECE - 1) / PIECE)
                .mapToObj(piece -> IntStream.range(0, (int) Math.min(PIECE, count - piece * PIECE))
                        .mapToObj(n -> entry(ids, piece * PIECE + n))
                        .toList())
                .iterator();
        journal.saveMany("Imported " + count + " entries", Origin.IMPORT, pieces);
    }

    private static Draft.Edit entry(UuidV7 ids, long n) {
        LocalDate day = LocalDate.of(2008, 4, 1).plusDays(n % 700);
        TreeMap<String, Value> members = new TreeMap<>();
        members.put("fund", Value.of(FUND.id()));
        members.put("number", Value.of(n + 1));
        members.put("kind", Value.of(n % 3 == 0 ? "income-received" : "payment"));
        members.put("effective", Value.of(day.toString()));
        members.put("recorded", Value.of(FIRST_RECORDED.plusSeconds(n).toString()));
        members.put("amount", new Value.Numeral(BigDecimal.valueOf(100 + n % 90_000, 2)));
        members.put("payee", Value.of("Payee " + n % 997));
        members.put("reference", Value.of("INV-" + n));
        members.put("note", Value.of("Entry " + n + " of the generated fund"));
        return new Draft.Edit(
                new RecordKey("ledger-entry", ids.next().toString()), RecordType.ENTRY, new Value.Members(members));
    }
}
