package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.daybook.kit.text.Money;
import org.daybook.kit.text.PartialDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Any table, however it was written,")
class RoundTripTest {
    private record Entry(LocalDate date, String payee, Money amount, String reference) {}

    private static final String[] PAYEES = {
        "Zed Ltd", "Café Zoë", "A, B & C", "Semi; colon", "Bar | Ltd", "He said \"no\"", "Two\nlines", "Total Fitness Ltd", "12 Ltd", "O'Neill – Sons", "-dash", "=x",
        "Payee 1", "198 Contemporary Arts", "March Ltd", "E.ON", "GBP Ltd", "Credit CR", "(brackets)", "£ pound"
    };
    private static final DateTimeFormatter[] DATES = {
        format("dd/MM/yyyy"), format("d MMM yyyy"), format("dd.MM.yyyy"), format("yyyy-MM-dd"), format("dd/MM/yy"), format("d MMMM yyyy"), format("dd-MMM-yy"),
        format("MM/dd/yyyy"), format("yyyyMMdd"), format("EEE d MMM yyyy"), format("yyyy-MM-dd'T00:00:00'"), format("dd/MM/yyyy '00:00'")
    };

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    private interface AmountWriter {
        String write(Money amount);
    }

    private static final AmountWriter[] AMOUNTS = {
        Money::plain,
        m -> grouped(m, ",", "."),
        m -> (m.isNegative() ? "-£" : "£") + grouped(abs(m), ",", "."),
        m -> m.isNegative() ? "(" + grouped(abs(m), ",", ".") + ")" : grouped(m, ",", "."),
        m -> m.isNegative() ? abs(m).plain() + "-" : m.plain(),
        m -> m.isNegative() ? abs(m).plain() + " CR" : m.plain() + " DR",
        m -> grouped(m, ".", ","),
        m -> grouped(m, " ", ","),
        m -> grouped(m, " ", "."),
        m -> m.plain() + "00"
    };

    private static Money abs(Money m) {
        return m.isNegative() ? m.negate() : m;
    }

    private static String grouped(Money m, String group, String decimal) {
        String plain = abs(m).plain();
        StringBuilder pounds = new StringBuilder(plain.substring(0, plain.length() - 3));
        for (int i = pounds.length() - 3; i > 0; i -= 3) {
            pounds.insert(i, group);
        }
        return (m.isNegative() ? "-" : "") + pounds + decimal + plain.substring(plain.length() - 2);
    }

    private static List<Entry> entries(Random random) {
        List<Entry> entries = new ArrayList<>();
        // Two that settle the column's order and style, as nearly every real file has.
        entries.add(new Entry(LocalDate.of(2012, 6, 25), "First Ltd", Money.of("1234.56"), "r0"));
        entries.add(new Entry(LocalDate.of(2011, 12, 31), "Second Ltd", Money.of("7.89"), "r1"));
        int n = random.nextInt(30);
        for (int i = 0; i < n; i++) {
            long pence = random.nextInt(4) == 0 ? random.nextLong(100_000_000_000L) : random.nextLong(1_000_000);
            entries.add(new Entry(
                    LocalDate.of(2008, 4, 1).plusDays(random.nextInt(2_000)),
                    PAYEES[random.nextInt(PAYEES.length)],
                    new Money(random.nextInt(5) == 0 ? -pence - 1 : pence + 1),
                    random.nextInt(3) == 0 ? "" : "r" + random.nextInt(1_000_000)));
        }
        return entries;
    }

    private static String quoted(String cell, String separator, boolean always) {
        boolean needed = always || cell.contains(separator) || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    @Test
    void reads_back_equal() throws Exception {
        long seed = Long.getLong("daybook.seed", 20081031L);
        Random random = new Random(seed);
        TextEncoding[] encodings = TextEncoding.values();
        for (int round = 0; round < 300; round++) {
            List<Entry> entries = entries(random);
            TextEncoding encoding = encodings[random.nextInt(encodings.length)];
            String separator = new String[] {",", ";", "\t", "|"}[random.nextInt(4)];
            String end = new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)];
            int dates = random.nextInt(DATES.length);
            int amounts = random.nextInt(AMOUNTS.length);
            boolean always = random.nextInt(4) == 0;
            StringBuilder text = new StringBuilder();
            if (random.nextInt(4) == 0) {
                text.append("Payments made by the council").append(end);
                if (random.nextBoolean()) {
                    text.append(end);
                }
            }
            line(text, separator, end, always, "Payment Date", "Supplier Name", "Net Amount", "Document Number");
            Money sum = Money.ZERO;
            for (Entry entry : entries) {
                sum = sum.plus(entry.amount());
                line(text, separator, end, always, DATES[dates].format(entry.date()), entry.payee(), AMOUNTS[amounts].write(entry.amount()), entry.reference());
                if (random.nextInt(20) == 0) {
                    text.append(end);
                }
                if (random.nextInt(20) == 0) {
                    line(text, separator, end, always, "Payment Date", "Supplier Name", "Net Amount", "Document Number");
                }
            }
            boolean printed = random.nextBoolean();
            if (printed) {
                line(text, separator, end, always, "", "Grand Total", AMOUNTS[amounts].write(sum), "");
            }
            String what = "seed %d, round %d: %s, %s, dates %d, amounts %d%n%s"
                    .formatted(seed, round, encoding, separator.replace("\t", "tab"), dates, amounts, text);
            byte[] letters = text.toString().getBytes(encoding.charset());
            byte[] mark = encoding.mark() == 0 ? new byte[0] : "\ufeff".getBytes(encoding.charset());
            byte[] file = new byte[mark.length + letters.length];
            System.arraycopy(mark, 0, file, 0, mark.length);
            System.arraycopy(letters, 0, file, mark.length, letters.length);
            compare(Fixture.table(file), entries, what, "\n");
            if (printed) {
                ReadTable table = Fixture.table(file);
                Fixture.Pass pass = judge(table);
                assertThat(pass.control().difference()).as(what).contains(Money.ZERO);
            }
        }
    }

    private static void line(StringBuilder text, String separator, String end, boolean always, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : separator).append(quoted(cells[i], separator, always));
        }
        text.append(end);
    }

    private static Fixture.Pass judge(ReadTable table) {
        MappingProposer.Proposal proposal = MappingProposer.propose(table, TableTargets.ledger(), Map.of());
        return Fixture.judge(table, TableTargets.ledger(), proposal.mapping(), Repairs.NONE);
    }

    private static void compare(ReadTable table, List<Entry> entries, String what, String inCell) {
        Fixture.Pass pass = judge(table);
        assertThat(pass.doubtful()).as(what).isEmpty();
        assertThat(pass.refused()).as(what).isEmpty();
        List<Entry> back = new ArrayList<>();
        for (RowVerdict.Taken taken : pass.taken()) {
            MappedRow row = taken.row();
            boolean refund = row.text("kind").orElseThrow().equals("refund");
            Money amount = row.amount("amount").orElseThrow();
            LocalDate date = ((PartialDate.Day) row.date("date").orElseThrow()).date();
            back.add(new Entry(date, row.text("payee").orElse("").replace("\r\n", inCell), refund ? amount.negate() : amount, row.text("reference").orElse("")));
        }
        assertThat(back).as(what).isEqualTo(entries);
    }

    @Test
    void reads_back_equal_from_a_workbook_with_typed_cells() throws Exception {
        long seed = Long.getLong("daybook.seed", 20081031L);
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            List<Entry> entries = entries(random);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
                workbook.newWorksheet("Empty");
                Worksheet sheet = workbook.newWorksheet("Payments");
                int r = random.nextInt(3);
                if (r > 0) {
                    sheet.value(0, 0, "Payments made by the council");
                }
                String[] headers = {"Payment Date", "Supplier Name", "Net Amount", "Document Number"};
                for (int c = 0; c < headers.length; c++) {
                    sheet.value(r, c, headers[c]);
                }
                for (Entry entry : entries) {
                    r++;
                    sheet.value(r, 0, entry.date());
                    sheet.style(r, 0).format(random.nextBoolean() ? "dd/mm/yyyy" : "d mmm yy").set();
                    sheet.value(r, 1, entry.payee());
                    sheet.value(r, 2, entry.amount().toDecimal());
                    if (!entry.reference().isEmpty()) {
                        sheet.value(r, 3, entry.reference());
                    }
                }
                sheet.value(r + 1, 1, "Grand Total");
                Money sum = entries.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus);
                sheet.value(r + 1, 2, sum.toDecimal());
            }
            String what = "seed %d, round %d".formatted(seed, round);
            ReadTable table = new TableReader().open("t.xlsx", bytes.toByteArray(), ReadOptions.NONE);
            assertThat(table.shape().sheet()).contains("Payments");
            compare(table, entries, what, "\n");
            assertThat(judge(table).control().difference()).as(what).contains(Money.ZERO);
        }
    }
}
