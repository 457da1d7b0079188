package org.daybook.table;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How well a column fits a field: by the words of its header, and only where what it holds can be the field. */
final class ColumnFit {
    static final int CONTAINED = 500;
    static final int NAMED = 100;
    private static final int EXACT = 1_000;
    /** Less than any header has that contains the words. */
    private static final int LAST = 150;

    private static final Set<String> COUNTERS = Set.of("id", "identifier");
    private static final Pattern TAX = Pattern.compile("\\b(vat|tax)\\b");
    private static final Pattern BESIDE_TAX =
            Pattern.compile("\\b(ex\\w*|inc\\w*|of|less|plus|before|after|without|with|no|and|net amount|gross amount)\\b");
    private static final Pattern NO_AMOUNT = Pattern.compile(
            "(19|20)\\d\\d( \\d\\d)?|(number|no|count) of .*|.*\\b(balance|budget|discount|opened|closed|latitude|longitude|year)\\b.*");
    /** When a project runs, or somebody last touched the row, is not when money went. */
    private static final Pattern NO_DAY = Pattern.compile(
            "\\b(start|starts|end|ends|finish|planned|modified|updated|changed|created|due|expiry|expires|birth|opened|closed)\\b");
    private static final Set<String> NUMBERS = Set.of("id", "code", "no", "number", "ref", "type");
    /** Where or when a payee is, or what it got, is not the payee. */
    private static final Set<String> BESIDE = Set.of(
            "identifier", "date", "month", "year", "amount", "value", "location", "address", "postcode", "email", "telephone", "url");
    /** Of these words of a payee each may be somebody else's. */
    private static final Set<String> ANYONE = Set.of("name", "organisation", "organisation name");

    private static final Set<String> NOT_PAID = Set.of("funding", "funder", "activity", "project", "programme");
    private static final String NAME = "name";
    /** What comes first in a cell is the name. */
    private static final Pattern NAME_AND_PLACE = Pattern.compile("\\bname (and )?(address|location|postcode)$");

    private ColumnFit() {}

    /** 0 where it does not fit; more for a header that says just that, and for the surer words of the field. */
    static int score(TargetField field, ColumnShape column) {
        if (column.header().isEmpty()) {
            return 0;
        }
        String header = Headers.words(column.header());
        if (field.kind() == FieldKind.AMOUNT && isNoAmount(header)) {
            return 0;
        }
        if (!canBe(field, column)) {
            // It says what it is, though few of its cells can be read: each of the others is doubtful, and says why.
            boolean named = field.required() && field.words().contains(header) && !(isName(field) && column.saysYesOrNo());
            return named ? NAMED - field.words().indexOf(header) : 0;
        }
        int best = bare(field, header, column);
        for (int w = 0; w < field.words().size(); w++) {
            String words = field.words().get(w);
            int score = 0;
            if (header.equals(words)) {
                score = EXACT - w * 5;
            } else if ((" " + header + " ").contains(" " + words + " ") && !otherThing(field, header, words, column)) {
                score = CONTAINED - w * 5 - Math.min(100, header.length() - words.length());
            }
            best = Math.max(best, score);
        }
        boolean halved = field.kind() == FieldKind.AMOUNT
                // Beside a column in euros there may be one in pounds.
                ? AmountUnit.inHeader(column.header()).somethingElse()
                // A lot's description that is a number describes nothing.
                : field.name().equals(LedgerRows.NOTE) && column.kind() != ColumnKind.TEXT;
        return halved ? best / 2 : best;
    }

    /** Behind all the words: a header that says too little is believed where the cells say the rest. */
    private static int bare(TargetField field, String header, ColumnShape column) {
        int place = field.bare().indexOf(header);
        boolean fits = place >= 0 && (field.kind() == FieldKind.FLAG ? column.saysYesOrNo() : holds(field.cells(), column));
        // A row counter is called ID as well: it is no document number beside a column that says more.
        int whole = COUNTERS.contains(header) ? LAST : EXACT - field.words().size() * 5;
        return fits ? whole - place * 5 : 0;
    }

    private static boolean holds(String cells, ColumnShape column) {
        Pattern pattern = Pattern.compile(cells, Pattern.CASE_INSENSITIVE);
        long holding = column.examples().stream().filter(cell -> pattern.matcher(cell).find()).count();
        return cells.isEmpty() || (holding > 0 && holding * 2 >= column.examples().size());
    }

    /** The VAT of an amount is not the amount, nor is a column of one year, or of what is left. */
    private static boolean isNoAmount(String words) {
        return (TAX.matcher(words).find() && !BESIDE_TAX.matcher(words).find()) || NO_AMOUNT.matcher(words).matches();
    }

    /** A vendor's number is not the vendor, nor the end of a project the day of its award. */
    private static boolean otherThing(TargetField field, String header, String words, ColumnShape column) {
        return switch (field.kind()) {
            case DAY -> says(header, words, NUMBERS) || NO_DAY.matcher(header).find();
            case AMOUNT, DATE, WHOLE_NUMBER -> says(header, words, NUMBERS);
            case FLAG -> says(header, words, NUMBERS) || !column.saysYesOrNo();
            case TEXT, AUTHORITY ->
                says(header, words, NUMBERS)
                        || saysBeside(header, field)
                        || (!isName(field) && NAME_AND_PLACE.matcher(header).find());
            case PAYEE ->
                says(header, words, NUMBERS)
                        || saysBeside(header, field)
                        || (ANYONE.contains(words) && says(header, words, NOT_PAID));
        };
    }

    /** A year opened is no year beside what opened. */
    private static boolean saysBeside(String header, TargetField field) {
        String what = isName(field) ? NAME_AND_PLACE.matcher(header).replaceFirst(NAME) : header;
        return says(what, String.join(" ", field.words()), BESIDE);
    }

    private static boolean says(String header, String words, Set<String> other) {
        List<String> own = List.of(words.split(" "));
        return List.of(header.split(" ")).stream().anyMatch(word -> other.contains(word) && !own.contains(word));
    }

    private static boolean isName(TargetField field) {
        return switch (field.kind()) {
            case AUTHORITY, PAYEE -> true;
            default -> field.name().equals(NAME);
        };
    }

    /** Half of the filled cells must read as what the field takes; a blank column can be anything but is no help. */
    static boolean canBe(TargetField field, ColumnShape column) {
        return switch (field.kind()) {
            case TEXT -> column.filled() > 0 && !(isName(field) && column.saysYesOrNo());
            case FLAG -> column.filled() > 0;
            case AUTHORITY, PAYEE -> column.kind() == ColumnKind.TEXT && !column.saysYesOrNo();
            case AMOUNT -> column.amounts() * 2 >= column.filled() && column.filled() > 0 && column.kind() != ColumnKind.DATE;
            case WHOLE_NUMBER -> column.amounts() * 2 >= column.filled() && column.filled() > 0;
            case DAY -> column.dates() * 2 >= column.filled() && column.filled() > 0;
            case DATE -> (column.dates() + column.partialDates()) * 2 >= column.filled() && column.filled() > 0;
        };
    }

    /**
     * Whether a column that is filled as well as others holds what the field does, and its header does not speak against it.
     *
     * @param names the authorities that are known
     */
    static boolean byContent(TargetField field, ColumnShape column, List<ColumnShape> columns, AuthorityNames names) {
        long most = columns.stream().mapToLong(ColumnShape::filled).max().orElse(0);
        String header = Headers.words(column.header());
        return column.filled() * 2 >= most && switch (field.kind()) {
            case AMOUNT -> column.kind() == ColumnKind.AMOUNT;
            case DAY -> column.kind() == ColumnKind.DATE && !NO_DAY.matcher(header).find();
            case DATE -> column.kind() == ColumnKind.DATE;
            case AUTHORITY -> column.kind() == ColumnKind.TEXT && namesAuthorities(column, names);
            default -> false;
        };
    }

    /** Whether it holds days, which its header says are others than the field's. */
    static boolean isAnotherDay(TargetField field, ColumnShape column) {
        return field.kind() == FieldKind.DAY
                && column.kind() == ColumnKind.DATE
                && NO_DAY.matcher(Headers.words(column.header())).find();
    }

    /** Four in five of its different cells name an authority for sure. */
    private static boolean namesAuthorities(ColumnShape column, AuthorityNames names) {
        long found = column.examples().stream().filter(cell -> names.found(cell).isPresent()).count();
        return found > 0 && found * 5 >= column.examples().size() * 4L;
    }

    /** An amount of another thing: never taken for what it holds alone. */
    static boolean speaksAgainst(TargetField field, ColumnShape column) {
        return field.kind() == FieldKind.AMOUNT && isNoAmount(Headers.words(column.header()));
    }
}
