package org.daybook.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
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
    static final String FUND_NAME = "Benchmark fund";
    private static final Instant FIRST_RECORDED = Instant.parse("2008-04-01T09:00:00Z");
    private static final int PIECE = 1_000;
    private static final int HEADS = 40;
    private static final int DAYS = 1_461;
    private static final String[] NAMES = {"Harbour", "Foundry", "Ropewalk", "Millstream", "Lantern", "Orchard", "Quay", "Signal"};

    private Programme() {}

    static Wiring made(Path folder) throws CannotOpen, IOException {
        Wiring wiring = there(folder);
        wiring.opening().create(wiring.beginning(true));
        return wiring;
    }

    /** One that was made before. */
    static Wiring there(Path folder) {
        return Wiring.of(folder, Optional.of(LocalDate.of(2008, 10, 31)));
    }

    /** Adds authorities outside London, museums and entries to the sample, up to so many of each. */
    static void grow(Journal journal, int authorities, int museums, int entries) {
        UuidV7 ids = UuidV7.system();
        List<Draft.Edit> edits = new ArrayList<>();
        List<String> services = new ArrayList<>();
        for (int n = 33; n < authorities; n++) {
            String gss = String.format(Locale.ROOT, "E07%06d", n);
            services.add(gss);
            edits.addAll(Draft.labelled("x")
                    .create(
                            new RecordKey("authority", gss),
                            Map.of("name", Value.of("District " + n), "shortName", Value.of("D " + n), "inLondon", Value.of(false)))
                    .edits());
        }
        for (int n = 0; n < museums; n++) {
            String service = services.isEmpty() ? String.format(Locale.ROOT, "E09%06d", 1 + n % 33) : services.get(n % services.size());
            edits.addAll(Draft.labelled("x")
                    .create(
                            new RecordKey("museum", ids.next().toString()),
                            Map.of(
                                    "name", Value.of("Museum " + n),
                                    "place", Value.of("Place " + n % 89),
                                    "service", Value.of(service)))
                    .edits());
        }
        journal.saveMany("Grew the programme", Origin.IMPORT, List.of(edits).iterator());
        importEntries(journal, entries);
    }

    static String fund() {
        return FUND.id();
    }

    /** Brings in a fund of 40 heads and its entries over four years, as an import does: one set, one undo. */
    static void importEntries(Journal journal, int count) {
        Draft draft = Draft.labelled("Added a fund")
                .create(FUND, Map.of("name", Value.of(FUND_NAME), "postingCopy", Value.of(journal.copy().toString())));
        for (int head = 0; head < HEADS; head++) {
            draft.create(head(head), Map.of("fund", Value.of(FUND.id()), "name", Value.of("Head " + (head + 1))));
        }
        journal.save(draft);
        UuidV7 ids = UuidV7.system();
        Iterator<List<Draft.Edit>> pieces = LongStream.range(0, (count + PIECE - 1) / PIECE)
                .mapToObj(piece -> IntStream.range(0, (int) Math.min(PIECE, count - piece * PIECE))
                        .mapToObj(n -> entry(ids, piece * PIECE + n))
                        .toList())
                .iterator();
        journal.saveMany("Imported " + count + " entries", Origin.IMPORT, pieces);
    }

    /** Authorities beside London's 33, each on its way, and one in two with a museum service. */
    static void addAuthorities(Journal journal, int count) {
        UuidV7 ids = UuidV7.system();
        Iterator<List<Draft.Edit>> all = IntStream.range(0, count)
                .mapToObj(n -> authority(ids, n))
                .iterator();
        journal.saveMany("Added " + count + " authorities", Origin.IMPORT, all);
    }

    private static List<Draft.Edit> authority(UuidV7 ids, int n) {
        String gss = String.format(Locale.ROOT, "E0%07d", 6_000_001 + n);
        List<Draft.Edit> edits = new ArrayList<>(edits(
                new RecordKey("authority", gss),
                Map.of("name", Value.of("District of " + NAMES[n % NAMES.length] + " " + (n + 1)),
                        "shortName", Value.of(NAMES[n % NAMES.length] + " " + (n + 1)),
                        "gridColumn", Value.of(n % 20),
                        "gridRow", Value.of(9 + n / 20),
                        "inLondon", Value.of(true))));
        edits.addAll(edits(
                new RecordKey("stage-move", ids.next().toString()),
                Map.of("authority", Value.of(gss),
                        "stage", Value.of(n % 3 == 0 ? "self-assessing" : "signed-up"),
                        "date", Value.of("2008-0" + (1 + n % 9)))));
        if (n % 2 == 0) {
            edits.addAll(edits(
                    new RecordKey("museum-service", gss),
                    Map.of("name", Value.of("Museums of " + NAMES[n % NAMES.length]), "eligible", Value.of(true))));
        }
        return edits;
    }

    /** Museums of the sample's services, so that there are some hundred of them. */
    static void addMuseums(Journal journal, int count) {
        UuidV7 ids = UuidV7.system();
        journal.saveMany(
                "Added " + count + " museums",
                Origin.IMPORT,
                IntStream.range(0, count)
                        .mapToObj(n -> edits(
                                new RecordKey("museum", ids.next().toString()),
                                Map.of("service", Value.of(String.format(Locale.ROOT, "E090000%02d", 1 + n % 33)),
                                        "name", Value.of(NAMES[n % NAMES.length] + " Museum " + (n + 1)),
                                        "place", Value.of(NAMES[(n + 5) % NAMES.length]),
                                        "accreditation", Value.of("accredited"),
                                        "governance", Value.of("local authority"))))
                        .iterator());
    }

    private static List<Draft.Edit> edits(RecordKey record, Map<String, Value> fields) {
        return fields.entrySet().stream()
                .map(e -> new Draft.Edit(record, e.getKey(), e.getValue()))
                .toList();
    }

    private static RecordKey head(int n) {
        return new RecordKey("budget-head", String.format("0190a000-0000-7000-8000-%012d", n));
    }

    /** The day on which the last of so many entries was recorded. */
    static LocalDate lastRecorded(int entries) {
        return LocalDate.ofInstant(FIRST_RECORDED.plusSeconds(entries - 1), ZoneOffset.UTC);
    }

    private static LocalDate day(long n) {
        return LocalDate.of(2005, 4, 1).plusDays(n * 7 % DAYS);
    }

    /** The same kind of entries as a table that a bank or a finance system might give. */
    static Path table(Path file, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Date,Kind,Amount,Payee,Reference,Note\n");
            for (long n = 0; n < count; n++) {
                out.write("%td/%1$tm/%1$tY,%s,%d.%02d,Payee %d,INV-%d,Entry %d of the table\n".formatted(
                        day(n), n % 3 == 0 ? "income received" : "payment", 1 + n % 900, n % 100, n % 997, n, n));
            }
        }
        return file;
    }

    /** The same as a journal that ledger and hledger read. */
    static Path plainText(Path file, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long n = 0; n < count; n++) {
                out.write("%s Payee %d\n    Expenses:Head %d    GBP %d.%02d\n    Assets:Fund\n\n".formatted(
                        day(n), n % 997, 1 + n % HEADS, 1 + n % 900, n % 100));
            }
        }
        return file;
    }

    private static Draft.Edit entry(UuidV7 ids, long n) {
        LocalDate day = day(n);
        TreeMap<String, Value> members = new TreeMap<>();
        members.put("fund", Value.of(FUND.id()));
        members.put("number", Value.of(n + 1));
        members.put("kind", Value.of(n % 3 == 0 ? "income-received" : "payment"));
        members.put("effective", Value.of(day.toString()));
        members.put("recorded", Value.of(FIRST_RECORDED.plusSeconds(n).toString()));
        if (n % 3 != 0) {
            members.put("head", Value.of(head((int) (n % HEADS)).id()));
        }
        members.put("amount", new Value.Numeral(BigDecimal.valueOf(100 + n % 90_000, 2)));
        members.put("payee", Value.of("Payee " + n % 997));
        members.put("reference", Value.of("INV-" + n));
        members.put("note", Value.of("Entry " + n + " of the generated fund"));
        return new Draft.Edit(
                new RecordKey("ledger-entry", ids.next().toString()), RecordType.ENTRY, new Value.Members(members));
    }
}
