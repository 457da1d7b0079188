package org.daybook.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cells and files thrown together of what occurs in such files. The seed is told with each failure. */
@DisplayName("Whatever a cell holds,")
class StrangeCellsTest {
    private static final long SEED = Long.getLong("daybook.seed", 20120630L);
    private static final String[] BITS = {
        "0", "1", "12", "31", "99", "1899", "1900", "2000", "2012", "2100", "2101", "0000", "9999", "20120625", "99999999", "00000000", "1,234", "1.234",
        "-", "/", ".", ",", " ", "'", "’", "(", ")", "£", "€", "$", "%", "e", "E5", "+", "−", "–", "—", "May", "Sept", "Mon", "Monday", "of", "st", "th",
        "early", "mid", "spring", "autumn", "winter", "\u00a0", "T10:00", " 10:00", "Z", "CR", "DR", "GBP", "EUR", "k", "£000s", "pence", "Total", "Sub-total",
        "Sum of", "Balance c/f", "Grand", "١", "½", "\u200b", "\ud83d\ude00", "\ud83d", "=", "@", "\t", "a", "é", "\ufeff", "#", "\u0085", "\u2028", "\ufffd", "\u0007"
    };
    private static final String[] HEADERS = {
        "Supplier", "Payment Date", "Amount", "Net Amount", "Amount £000s", "Ref", "Note", "Currency", "Type", "CR/DR", "2011", "2012", "Authority", "Stage", "Date",
        "Museum name", "Opened", "Eligible", "Museums", "", "Council:", "Total", "VAT", "Sum of Amount"
    };

    private final Random random = new Random(SEED);

    private String strange(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            text.append(BITS[random.nextInt(BITS.length)]).append(random.nextInt(3) == 0 ? " " : "");
        }
        return text.toString();
    }

    @Test
    @DisplayName("it is a date or none")
    void dates() {
        for (int i = 0; i < 300_000; i++) {
            String text = strange(5);
            read(text, () -> DateText.parse(text));
            read(text, () -> DateText.parse(text.strip()));
        }
    }

    @Test
    @DisplayName("it is an amount or none")
    void amounts() {
        for (int i = 0; i < 300_000; i++) {
            String text = strange(5).strip();
            read(text, () -> {
                AmountText.evidence(text);
                AmountUnit.POUNDS.ofNumber(text);
                AmountText.read(text, AmountStyle.COMMA);
                for (AmountUnit unit : AmountUnit.values()) {
                    unit.read(text, AmountStyle.POINT);
                    unit.read(text, AmountStyle.COMMA);
                    unit.ofNumber(text);
                }
                AmountUnit.inHeader(text);
                AmountUnit.inTitle(text);
                return AmountText.read(text, AmountStyle.POINT);
            });
        }
    }

    @Test
    @DisplayName("its file is read, row by row, or refused in a sentence")
    void files() {
        List<TableTarget> targets = List.of(TableTargets.ledger(), TableTargets.museums(), TableTargets.museumServices(), TableTargets.stages());
        for (int i = 0; i < 4_000; i++) {
            String text = file();
            for (TableTarget target : targets) {
                read(text, () -> judged(text, target));
            }
        }
    }

    private String file() {
        int width = 1 + random.nextInt(5);
        List<String> lines = new ArrayList<>();
        for (int junk = random.nextInt(3); junk > 0; junk--) {
            lines.add(line(1 + random.nextInt(2), 0));
        }
        StringBuilder header = new StringBuilder();
        for (int c = 0; c < width; c++) {
            header.append(c == 0 ? "" : ",").append(HEADERS[random.nextInt(HEADERS.length)]);
        }
        lines.add(header.toString());
        for (int row = random.nextInt(8); row > 0; row--) {
            lines.add(line(width, random.nextInt(4)));
        }
        return String.join("\n", lines);
    }

    private String line(int width, int strangeness) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < width + (random.nextInt(6) == 0 ? 1 : 0); c++) {
            String cell =
                    switch (random.nextInt(strangeness + 2)) {
                        case 0 -> (10 + random.nextInt(18)) + "/06/2012";
                        case 1 -> Integer.toString(random.nextInt(3_000));
                        default -> strange(4);
                    };
            line.append(c == 0 ? "" : ",").append(cell.indexOf(',') < 0 || random.nextInt(5) == 0 ? cell : '"' + cell + '"');
        }
        return line.toString();
    }

    private static Object judged(String text, TableTarget target) {
        try {
            ReadTable table = Fixture.table(text);
            Mapping mapping = MappingProposer.propose(table, target, Map.of("date", "1 May 2008")).mapping();
            MappingProposer.describe(table, target, mapping);
            Fixture.Pass pass = Fixture.judge(table, target, mapping, Repairs.NONE);
            ControlTotals control = pass.control();
            assertThat(control.rows()).isEqualTo(control.taken() + control.doubtful() + control.refused());
            assertThat(control.sum()).isEqualTo(control.sumTaken().plus(control.sumDoubtful()));
            return pass;
        } catch (TableRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return refused;
        }
    }

    private static void read(String text, java.util.function.Supplier<Object> reading) {
        try {
            reading.get();
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + SEED + ": " + text.codePoints().mapToObj(c -> c < 32 || c > 126 ? "\\u" + Integer.toHexString(c) : Character.toString(c))
                    .collect(java.util.stream.Collectors.joining()), e);
        }
    }
}
