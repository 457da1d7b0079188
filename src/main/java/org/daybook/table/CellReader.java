package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.kit.text.PartialDate;
import org.daybook.table.ColumnShape.OrderEvidence;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one field: by its kind, and by what its whole column showed. A doubt goes to the list given. */
final class CellReader {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "✓");
    private static final Pattern SERIAL_DAY = Pattern.compile("[1-9]\\d{4}(\\.\\d+)?");
    private static final int LONGEST_FLAG = 5;
    private static final Set<String> NO = Set.of("no", "n", "false", "0");
    private final TargetField field;
    private final DateOrder order;
    private final boolean mixedOrder;
    private final boolean daysMaySwap;
    private final AmountStyle style;
    private final boolean mixedStyle;
    private final AmountUnit unit;
    private final Optional<Doubt> unitInDoubt;
    private final Mapping.Payees payees;
    private final AuthorityNames names;

    private CellReader(
            TargetField field,
            DateOrder order,
            boolean mixedOrder,
            boolean daysMaySwap,
            AmountStyle style,
            boolean mixedStyle,
            AmountUnit unit,
            Optional<Doubt> unitInDoubt,
            Mapping.Payees payees,
            AuthorityNames names) {
        this.field = field;
        this.order = order;
        this.mixedOrder = mixedOrder;
        this.daysMaySwap = daysMaySwap;
        this.style = style;
        this.mixedStyle = mixedStyle;
        this.unit = unit;
        this.unitInDoubt = unitInDoubt;
        this.payees = payees;
        this.names = names;
    }

    static CellReader of(
            TargetField field, ColumnShape column, TableShape shape, Mapping mapping, Mapping.Payees payees, AuthorityNames names) {
        return new CellReader(
                field,
                mapping.dates().orElse(column.dateOrder()),
                mapping.dates().isEmpty() && column.dateEvidence() == OrderEvidence.CONTRADICTORY,
                column.daysMaySwap(),
                mapping.amounts().orElse(column.amountStyle()),
                mapping.amounts().isEmpty() && column.amountEvidence() == OrderEvidence.CONTRADICTORY,
                mapping.unit().or(() -> AmountUnit.under(column.header())).orElse(AmountUnit.POUNDS),
                mapping.unit().isPresent() ? Optional.empty() : unitInDoubt(field, column, shape),
                payees,
                names);
    }

    /** What is not plainly pounds: a header of euros, or a line above it that says in what all figures are. */
    private static Optional<Doubt> unitInDoubt(TargetField field, ColumnShape column, TableShape shape) {
        AmountUnit.Said header = AmountUnit.inHeader(column.header());
        if (header.somethingElse()) {
            return Optional.of(Doubt.of(field.name(), say("doubt.amount.header", Sentences.quote(column.header()))));
        }
        return header.unit().isPresent()
                ? Optional.empty()
                : shape.junk().stream()
                        .filter(line -> !AmountUnit.inTitle(line).equals(AmountUnit.Said.NOTHING))
                        .findFirst()
                        .map(line -> Doubt.toConfirm(field.name(), say("doubt.amount.title", Sentences.quote(line))));
    }

    /** For what is typed by hand, in the preview or as a constant. */
    static CellReader british(TargetField field, AuthorityNames names) {
        return new CellReader(
                field, DateOrder.DAY_FIRST, false, false, AmountStyle.POINT, false, AmountUnit.POUNDS, Optional.empty(),
                Mapping.Payees.ANYONE, names);
    }

    /** @return the value; null when blank or in doubt */
    @Nullable FieldValue read(String cell, Held held, List<Doubt> doubts) {
        if (cell.isEmpty()) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> text(cell, doubts);
            case AMOUNT -> amount(cell, held == Held.NUMBER, doubts);
            case DAY -> date(cell, true, held, doubts);
            case DATE -> date(cell, false, held, doubts);
            case WHOLE_NUMBER -> whole(cell, doubts);
            case FLAG -> flag(cell, doubts);
            case AUTHORITY -> authority(cell, doubts);
            case PAYEE -> payee(cell, doubts);
        };
    }

    private @Nullable FieldValue doubt(List<Doubt> doubts, String key, Object... values) {
        doubts.add(Doubt.of(field.name(), say(key, values)));
        return null;
    }

    private FieldValue.@Nullable Text text(String cell, List<Doubt> doubts) {
        return readable(cell, doubts) ? new FieldValue.Text(cell) : null;
    }

    private boolean readable(String cell, List<Doubt> doubts) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\ufffd') {
                doubt(doubts, "doubt.letter", field.label(), Sentences.quote(cell));
                return false;
            }
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= '\u007f' && c < '\u00a0') || unpaired(cell, i)) {
                doubt(doubts, "doubt.control", field.label());
                return false;
            }
        }
        return true;
    }

    private static boolean unpaired(String cell, int i) {
        char c = cell.charAt(i);
        return (Character.isHighSurrogate(c) && (i + 1 == cell.length() || !Character.isLowSurrogate(cell.charAt(i + 1))))
                || (Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(cell.charAt(i - 1))));
    }

    private @Nullable FieldValue amount(String cell, boolean number, List<Doubt> doubts) {
        if (mixedStyle && !number && readsBothWays(cell)) {
            return doubt(doubts, "doubt.amount.both", Sentences.quote(cell));
        }
        AmountText.Reading reading = number ? unit.ofNumber(cell) : unit.read(cell, style);
        if (reading.money().isPresent()) {
            unitInDoubt.ifPresent(doubts::add);
            return new FieldValue.Amount(reading.money().get());
        }
        return doubt(doubts, reading.fault().orElse(AmountText.Fault.NOT_AN_AMOUNT).sentence(), Sentences.quote(cell));
    }

    private static boolean readsBothWays(String cell) {
        boolean oneSign = (cell.indexOf('.') < 0) != (cell.indexOf(',') < 0);
        return oneSign
                && (AmountText.read(cell, AmountStyle.POINT).money().isPresent()
                        || AmountText.evidence(cell) == AmountText.Evidence.UNSURE)
                && cell.matches(".*[0-9][.,][0-9]{3}([^0-9].*)?");
    }

    private @Nullable FieldValue date(String cell, boolean dayNeeded, Held held, List<Doubt> doubts) {
        if (SERIAL_DAY.matcher(cell).matches()) {
            long serial = Long.parseLong(cell.substring(0, 5));
            return doubt(doubts, "doubt.date.serial", cell, PartialDate.of(LocalDate.of(1899, 12, 30).plusDays(serial)).inText());
        }
        return switch (DateText.parse(cell)) {
            case DateText.Day day -> {
                if (daysMaySwap && held == Held.DAY) {
                    swapped(day.date(), doubts);
                }
                yield within(day.date(), cell, doubts);
            }
            case DateText.Numbers numbers -> numbers(numbers, cell, doubts);
            case DateText.Part part -> dayNeeded
                    ? doubt(doubts, "doubt.date.part", Sentences.quote(cell))
                    : new FieldValue.Date(part.date());
            case DateText.Impossible _ -> doubt(doubts, "doubt.date.impossible", Sentences.quote(cell));
            case DateText.Yearless _ -> doubt(doubts, "doubt.date.year", Sentences.quote(cell));
            case DateText.None _ -> doubt(doubts, "doubt.date", Sentences.quote(cell), field.label());
        };
    }

    private @Nullable FieldValue numbers(DateText.Numbers numbers, String cell, List<Doubt> doubts) {
        if (mixedOrder && numbers.first() <= 12 && numbers.second() <= 12 && numbers.first() != numbers.second()) {
            return doubt(doubts, "doubt.date.both", Sentences.quote(cell));
        }
        LocalDate day = DateText.day(numbers, order);
        if (day != null) {
            return within(day, cell, doubts);
        }
        String key = order == DateOrder.DAY_FIRST ? "doubt.date.day.first" : order == DateOrder.MONTH_FIRST ? "doubt.date.month.first" : "doubt.date.impossible";
        return doubt(doubts, key, Sentences.quote(cell));
    }

    /** The fifth of the fifth is the same either way. */
    private void swapped(LocalDate day, List<Doubt> doubts) {
        int month = day.getMonthValue();
        if (day.getDayOfMonth() <= 12 && day.getDayOfMonth() != month) {
            LocalDate other = LocalDate.of(day.getYear(), day.getDayOfMonth(), month);
            String reason = say("doubt.date.swapped", PartialDate.of(day).inText(), PartialDate.of(other).inText());
            doubts.add(Doubt.toConfirm(field.name(), reason));
        }
    }

    private @Nullable FieldValue within(LocalDate day, String cell, List<Doubt> doubts) {
        return day.getYear() < 1900 || day.getYear() > 2100
                ? doubt(doubts, "doubt.date.range", Sentences.quote(cell))
                : new FieldValue.Date(PartialDate.of(day));
    }

    private @Nullable FieldValue whole(String cell, List<Doubt> doubts) {
        String digits = cell.matches("[0-9]{1,3}(,[0-9]{3})+") ? cell.replace(",", "") : cell;
        return digits.matches("[0-9]{1,15}")
                ? new FieldValue.Whole(Long.parseLong(digits))
                : doubt(doubts, "doubt.whole", Sentences.quote(cell), field.label());
    }

    static boolean isYesOrNo(String cell) {
        if (cell.length() > LONGEST_FLAG) {
            return false;
        }
        String word = cell.toLowerCase(Locale.ROOT);
        return YES.contains(word) || NO.contains(word);
    }

    private @Nullable FieldValue flag(String cell, List<Doubt> doubts) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return new FieldValue.Flag(true);
        }
        return NO.contains(word)
                ? new FieldValue.Flag(false)
                : doubt(doubts, "doubt.flag", Sentences.quote(cell), field.label());
    }

    private @Nullable FieldValue authority(String cell, List<Doubt> doubts) {
        return !readable(cell, doubts) ? null : switch (names.match(cell)) {
            case AuthorityMatch.Found found -> new FieldValue.Name(cell, Optional.of(found.gss()));
            case AuthorityMatch.Doubtful near -> {
                doubts.add(Doubt.of(field.name(), near.why()));
                yield new FieldValue.Name(cell, Optional.empty());
            }
            case AuthorityMatch.Unknown _ -> {
                doubt(doubts, "doubt.authority.unknown", Sentences.quote(cell));
                yield new FieldValue.Name(cell, Optional.empty());
            }
        };
    }

    private @Nullable FieldValue payee(String cell, List<Doubt> doubts) {
        if (!readable(cell, doubts)) {
            return null;
        }
        if (payees == Mapping.Payees.AUTHORITIES && names.match(cell) instanceof AuthorityMatch.Doubtful near) {
            doubts.add(Doubt.toConfirm(field.name(), near.why()));
        }
        return new FieldValue.Name(cell, names.found(cell));
    }
}
