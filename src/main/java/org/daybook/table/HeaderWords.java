package org.daybook.table;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that headers of public bodies' tables are made of: a line that has several of them is a header rather than a title. */
final class HeaderWords {
    /** What such tables name besides what any target takes. */
    private static final List<String> OTHERS = List.of(
            "body name", "department", "directorate", "division", "service area", "cost centre", "category", "code", "vat", "currency",
            "award", "status", "type", "company", "period", "year", "quarter", "latitude", "longitude", "email", "telephone", "address", "budget", "actual", "forecast", "credit", "debit",
            "balance", "source", "number", "customer", "client", "project", "account", "ward", "postcode", "quantity", "price", "cost");
    private static final Set<String> PHRASES = new HashSet<>(OTHERS);
    private static final Set<String> WORDS = new HashSet<>();

    static {
        Stream.of(TableTargets.ledger(), TableTargets.museums(), TableTargets.museumServices(), TableTargets.stages())
                .flatMap(target -> target.fields().stream())
                .forEach(field -> PHRASES.addAll(field.words()));
        PHRASES.forEach(phrase -> WORDS.addAll(List.of(phrase.split(" "))));
        WORDS.removeAll(Set.of("of", "is", "a", "to", "on", "by", "as", "at", "has", "3", "1"));
    }

    private static final Pattern AMOUNTS = Pattern.compile(
            "\\b(amounts?|values?|net|nett|gross|total|vat|tax|budget|actuals?|forecast|balance|costs?|price|rate|debit|credit|spend|paid"
                    + "|sum|gbp|20\\d\\d)\\b");

    private static final Pattern UNIT = Pattern.compile(
            "\\(?(in )?(£|gbp|eur|euros?|€|\\$|usd|pounds|sterling|pence|thousands( of pounds)?|millions"
                    + "|£?\\s?['’]?000['’]?s?|£\\s?(k|m|mn|millions?|thousands?)|£ ?p|£\\.p)\\)?");
    private static final Pattern FORMAT = Pattern.compile("\\(?[dmy]{1,4}([/. -][dmy]{1,4}){1,2}\\)?|text|date|name|number|no\\.?|n/a|-+");

    private HeaderWords() {}

    /** Whether a header says that its column holds amounts of one kind or another. */
    static boolean isOfAmounts(String header) {
        return AMOUNTS.matcher(Headers.words(header)).find();
    }

    /** How many cells of the row are known headers. */
    static int known(RawRow row) {
        int known = 0;
        for (int c = 0; c < row.size(); c++) {
            String cell = row.cell(c);
            known += !cell.isEmpty() && cell.length() <= 60 && isKnown(Headers.words(cell)) ? 1 : 0;
        }
        return known;
    }

    private static boolean isKnown(String header) {
        if (PHRASES.contains(header)) {
            return true;
        }
        String[] words = header.split(" ");
        return words.length <= 4 && (PHRASES.contains(words[0]) || PHRASES.contains(words[words.length - 1]));
    }

    /** Whether the line below a header says in what its columns are: £000s below Amount, dd/mm/yyyy below Date. */
    static boolean areUnits(RawRow header, RawRow below) {
        int units = 0;
        for (int c = 0; c < below.size(); c++) {
            String cell = below.cell(c).toLowerCase(Locale.ROOT);
            boolean unit = UNIT.matcher(cell).matches();
            if (!cell.isEmpty() && (header.cell(c).isEmpty() || !(unit || FORMAT.matcher(cell).matches()))) {
                return false;
            }
            units += unit ? 1 : 0;
        }
        return units > 0 && below.line() == header.line() + 1;
    }

    /** Whether a cell holds words that headers are made of, and no other. */
    static boolean areAllOfHeaders(String cell) {
        return !cell.isEmpty() && Stream.of(Headers.words(cell).split(" ")).allMatch(WORDS::contains);
    }

    /** Whether more than half of the filled cells have a word that headers have. */
    static boolean soundLikeHeaders(RawRow row) {
        int sound = 0;
        for (int c = 0; c < row.size(); c++) {
            sound += Stream.of(Headers.words(row.cell(c)).split(" ")).anyMatch(WORDS::contains) ? 1 : 0;
        }
        return sound * 2 > row.filled();
    }
}
