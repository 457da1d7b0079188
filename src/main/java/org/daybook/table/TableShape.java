package org.daybook.table;

import java.util.List;
import java.util.Optional;

/**
 * What a file was taken for, so that a person can see it and say otherwise.
 *
 * @param encoding of a text file; empty for a workbook
 * @param damaged whether some letters could not be read (they show as U+FFFD, and their rows are doubtful)
 * @param separator of a text file; empty for a workbook
 * @param lineEnd of a text file; empty for a workbook
 * @param sheet the sheet that is read; empty for a text file
 * @param sheets all visible sheets of the workbook; more than one leaves a choice
 * @param headerLines the lines that the header takes up; none when the table has no header
 * @param junk the lines above the header, left out
 * @param headers one a column; empty for a column without one
 * @param firstLineOfData the line after which rows count
 * @param tookFor all of this in sentences
 */
public record TableShape(
        String name,
        Optional<TextEncoding> encoding,
        boolean damaged,
        Optional<Separator> separator,
        Optional<LineEnd> lineEnd,
        Optional<String> sheet,
        List<String> sheets,
        List<Long> headerLines,
        List<String> junk,
        List<String> headers,
        long firstLineOfData,
        List<String> tookFor) {

    public boolean hasHeader() {
        return headers.stream().anyMatch(header -> !header.isEmpty());
    }

    /** How many columns there are up to the last that has a header; all where none has. */
    int named() {
        int named = headers.size();
        while (named > 0 && headers.get(named - 1).isEmpty()) {
            named--;
        }
        return named == 0 ? headers.size() : named;
    }

    /** Which line was taken for the header, and what it says: for whoever has to say what else it is. */
    String headerInWords() {
        String taken = !hasHeader() || headerLines.isEmpty()
                ? Sentences.say("took.no.header")
                : Sentences.say("refused.header", headerLines.getLast(), Sentences.quoteAll(headers));
        List<String> others = sheets.stream().filter(other -> !sheet.filter(other::equals).isPresent()).toList();
        return others.isEmpty()
                ? taken
                : taken + " " + Sentences.say("refused.sheet.others", Sentences.quote(sheet.orElse("")), Sentences.quoteSome(others));
    }

    /** Under which a mapping is kept for next time. */
    public String headerFingerprint() {
        return Headers.fingerprint(headers);
    }

    /** The column, from 0, that a mapping's reference means here; empty when none or several do. */
    public Optional<Integer> column(Mapping.Source.Column source) {
        try {
            return Optional.of(BoundMapping.column(source.column(), headers));
        } catch (TableRefused e) {
            return Optional.empty();
        }
    }

    /** Whether cells missing at a row's end are simply not there, as in a sheet, or a sign that the line is broken. */
    boolean addressed() {
        return sheet.isPresent();
    }
}
