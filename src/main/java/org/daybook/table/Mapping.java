package org.daybook.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.kit.text.Money;

/**
 * Which column fills which field, and what else has to be known to read a table the same way next time. An empty option
 * leaves the decision to what the columns show.
 *
 * @param target the target's name
 * @param headers the fingerprint of the headers it was made for ({@link TableShape#headerFingerprint()}); empty for any
 * @param sources field name → where its value comes from
 * @param dates the order of day and month
 * @param amounts the sign between pounds and pence
 * @param unit in what the amounts are written; empty leaves it to the column's header
 * @param payees what the names in a payee column are
 * @param controlTotal the total that was typed in, to check against
 * @param sheet the workbook's sheet to read; empty for the first that holds a table
 */
public record Mapping(
        String target,
        String headers,
        Map<String, Source> sources,
        Optional<DateOrder> dates,
        Optional<AmountStyle> amounts,
        Optional<AmountUnit> unit,
        Optional<Payees> payees,
        Optional<Money> controlTotal,
        Optional<String> sheet) {

    public Mapping {
        sources = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    /** Where a field's value comes from. */
    public sealed interface Source {
        /** @param column a header, or # and the column's number from 1 where headers are missing or alike */
        record Column(String column) implements Source {}

        /** The same text for all rows, read the British way. */
        record Constant(String text) implements Source {}
    }

    /** Who is paid in this table. */
    public enum Payees {
        /** Mostly authorities: a name that only looks like one is doubtful. */
        AUTHORITIES,
        /** Anyone: an authority is recognised, all else is a name. */
        ANYONE
    }

    public static Mapping empty(String target) {
        return new Mapping(
                target, "", Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    public Mapping withColumn(String field, String column) {
        return with(field, new Source.Column(column));
    }

    public Mapping withConstant(String field, String text) {
        return with(field, new Source.Constant(text));
    }

    private Mapping with(String field, Source source) {
        Map<String, Source> changed = new LinkedHashMap<>(sources);
        changed.put(field, source);
        return new Mapping(target, headers, changed, dates, amounts, unit, payees, controlTotal, sheet);
    }

    public Mapping without(String field) {
        Map<String, Source> changed = new LinkedHashMap<>(sources);
        changed.remove(field);
        return new Mapping(target, headers, changed, dates, amounts, unit, payees, controlTotal, sheet);
    }

    public Mapping withHeaders(String fingerprint) {
        return new Mapping(target, fingerprint, sources, dates, amounts, unit, payees, controlTotal, sheet);
    }

    public Mapping withDates(DateOrder order) {
        return new Mapping(target, headers, sources, Optional.of(order), amounts, unit, payees, controlTotal, sheet);
    }

    public Mapping withAmounts(AmountStyle style) {
        return new Mapping(target, headers, sources, dates, Optional.of(style), unit, payees, controlTotal, sheet);
    }

    public Mapping withPayees(Payees who) {
        return new Mapping(target, headers, sources, dates, amounts, unit, Optional.of(who), controlTotal, sheet);
    }

    public Mapping withControlTotal(Money total) {
        return new Mapping(target, headers, sources, dates, amounts, unit, payees, Optional.of(total), sheet);
    }

    public Mapping withoutControlTotal() {
        return new Mapping(target, headers, sources, dates, amounts, unit, payees, Optional.empty(), sheet);
    }

    public Mapping withUnit(AmountUnit of) {
        return new Mapping(target, headers, sources, dates, amounts, Optional.of(of), payees, controlTotal, sheet);
    }

    public Mapping withSheet(String name) {
        return new Mapping(target, headers, sources, dates, amounts, unit, payees, controlTotal, Optional.of(name));
    }

    public Mapping withoutSheet() {
        return new Mapping(target, headers, sources, dates, amounts, unit, payees, controlTotal, Optional.empty());
    }

    Mapping withTarget(String name) {
        return new Mapping(name, headers, sources, dates, amounts, unit, payees, controlTotal, sheet);
    }

    /** What was decided about the ways of reading; empty leaves it to the columns. */
    public Mapping reading(
            Optional<DateOrder> order, Optional<AmountStyle> style, Optional<AmountUnit> in, Optional<Payees> who) {
        return new Mapping(target, headers, sources, order, style, in, who, controlTotal, sheet);
    }

    /** The text form that {@code --mapping FILE} reads: see the package description. */
    public String toText() {
        return MappingText.write(this);
    }

    /** @throws TableRefused with the line that cannot be understood */
    /**
     * Reads a mapping that a person wrote, in whatever encoding their editor writes.
     *
     * @throws TableRefused when it is no mapping
     */
    public static Mapping fromFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new TableRefused(Sentences.say("refused.mapping.folder", file));
        }
        byte[] bytes = Files.readAllBytes(file);
        TextEncoding encoding = EncodingFinder.find(ByteSource.of(bytes)).encoding();
        return fromText(new String(bytes, encoding.mark(), bytes.length - encoding.mark(), encoding.charset()));
    }

    public static Mapping fromText(String text) {
        return MappingText.read(text);
    }
}
