package org.daybook.app.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.Money;
import org.daybook.table.Doubt;
import org.daybook.table.FieldValue;
import org.daybook.table.Finding;
import org.daybook.table.MappedRow;
import org.daybook.table.RowVerdict;
import org.daybook.table.TableImport;

/**
 * A row of the file as the preview shows it: what becomes of it, and why.
 *
 * @param said remarks, reasons and findings, each a sentence
 * @param worthALook whether something was found in it that keeps it not out
 */
record PreviewRow(RowVerdict verdict, List<String> said, boolean worthALook) {
    private static final Messages SAY = Messages.beside(PreviewRow.class);

    /** What becomes of a row, in the order of who needs her most. */
    enum Becomes {
        DOUBTFUL("◑"),
        REFUSED("◌"),
        TAKEN("●"),
        ALREADY_THERE("○");

        private final String sign;

        Becomes(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        String word() {
            return SAY.text("becomes." + name());
        }
    }

    /** The rows of a preview by line, each with what was found in it. */
    static List<PreviewRow> of(TableImport.Preview preview) {
        Map<Long, List<String>> found = new HashMap<>();
        for (Finding finding : preview.judgement().findings()) {
            found.computeIfAbsent(finding.line(), _ -> new ArrayList<>()).add(finding.sentence());
        }
        List<PreviewRow> rows = new ArrayList<>(preview.taken().size() + preview.others().size());
        preview.taken().forEach(verdict -> rows.add(of(verdict, found)));
        preview.others().forEach(verdict -> rows.add(of(verdict, found)));
        rows.sort(Comparator.comparingLong(PreviewRow::line));
        return rows;
    }

    private static PreviewRow of(RowVerdict verdict, Map<Long, List<String>> found) {
        List<String> said = new ArrayList<>();
        switch (verdict) {
            case RowVerdict.Taken taken -> said.addAll(taken.remarks());
            case RowVerdict.Doubtful doubtful -> doubtful.doubts().forEach(doubt -> said.add(doubt.reason()));
            case RowVerdict.Refused refused -> said.add(refused.reason());
            case RowVerdict.AlreadyThere there -> {
                said.add(SAY.text("row.there"));
                there.remark().ifPresent(said::add);
            }
        }
        List<String> findings = found.getOrDefault(verdict.line(), List.of());
        said.addAll(findings);
        return new PreviewRow(verdict, List.copyOf(said), !findings.isEmpty());
    }

    long line() {
        return verdict.line();
    }

    Becomes becomes() {
        return switch (verdict) {
            case RowVerdict.Taken _ -> Becomes.TAKEN;
            case RowVerdict.Doubtful _ -> Becomes.DOUBTFUL;
            case RowVerdict.Refused _ -> Becomes.REFUSED;
            case RowVerdict.AlreadyThere _ -> Becomes.ALREADY_THERE;
        };
    }

    List<Doubt> doubts() {
        return verdict instanceof RowVerdict.Doubtful doubtful ? doubtful.doubts() : List.of();
    }

    Optional<MappedRow> mapped() {
        return switch (verdict) {
            case RowVerdict.Taken taken -> Optional.of(taken.row());
            case RowVerdict.Doubtful doubtful -> Optional.of(doubtful.row());
            case RowVerdict.AlreadyThere there -> Optional.of(there.row());
            case RowVerdict.Refused _ -> Optional.empty();
        };
    }

    /** What was read of a field; an amount as the sums below count it, a refund's less than nothing. */
    Optional<FieldValue> value(String field) {
        return mapped().flatMap(row -> row.value(field)).map(value -> value instanceof FieldValue.Amount ? counted() : value);
    }

    private FieldValue counted() {
        return new FieldValue.Amount(switch (verdict) {
            case RowVerdict.Taken taken -> taken.counts();
            case RowVerdict.Doubtful doubtful -> doubtful.counts();
            case RowVerdict.AlreadyThere there -> there.counts();
            case RowVerdict.Refused _ -> Money.ZERO;
        });
    }

    /** What was read of a field, in words; blank where nothing was. */
    String text(String field) {
        return value(field)
                .map(value -> switch (value) {
                    case FieldValue.Amount amount -> amount.money().inTable();
                    case FieldValue.Date date -> date.date().inTable();
                    default -> value.canonical();
                })
                .orElse("");
    }

    /** The line's own cells, where it is no row of the table. */
    String cells() {
        return verdict instanceof RowVerdict.Refused refused
                ? String.join(" · ", refused.cells().stream().filter(cell -> !cell.isBlank()).toList())
                : "";
    }

    /** All that is said of it, in one line. */
    String why() {
        String sentences = String.join(" ", said);
        return cells().isEmpty() ? sentences : SAY.text("row.refused", cells(), sentences);
    }

    /** What typing in the filter looks in. */
    String searched() {
        StringBuilder text = new StringBuilder().append(line()).append(' ').append(why());
        mapped().ifPresent(row -> row.values().values().forEach(value -> text.append(' ').append(value.canonical())));
        return text.toString();
    }
}
