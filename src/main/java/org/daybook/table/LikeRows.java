package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.kit.text.Money;

/**
 * Finds rows that are alike or opposite, over the whole file, holding 12 bytes and some counts a row. Payees are compared
 * as they are spelled, whatever their case.
 */
final class LikeRows {
    private static final int MOST = 10_000;
    private final TableTarget.Likeness fields;
    private final LongCounts same = new LongCounts();
    private final LongCounts documents = new LongCounts();
    private final List<Negative> negatives = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private long[] positives = new long[1 << 10];
    private int[] positiveLines = new int[1 << 10];
    private int size;
    private final long[] counts = new long[Finding.Kind.values().length];

    private record Negative(long key, int line, Money amount) {}

    LikeRows(TableTarget.Likeness fields) {
        this.fields = fields;
    }

    void add(long line, MappedRow row) {
        Money amount = row.amount(fields.amount()).orElse(null);
        String payee = row.text(fields.payee()).orElse("").toLowerCase(Locale.ROOT);
        if (amount == null || payee.isEmpty()) {
            return;
        }
        String reference = row.text(fields.reference()).orElse("");
        String date = row.text(fields.date()).orElse("");
        int at = (int) Math.min(line, Integer.MAX_VALUE);
        Fingerprint paid = Fingerprint.BLANK.and(payee);
        Fingerprint payment = paid.and(amount.pence());
        long sameKey = payment.and(reference).and(date).bits();
        long documentKey = payment.and(reference).and("document").bits();
        int twin = same.get(sameKey);
        int document = reference.isEmpty() ? 0 : documents.get(documentKey);
        if (twin != 0) {
            String key = reference.isEmpty() ? "found.duplicate.no.reference" : "found.duplicate";
            report(Finding.Kind.POSSIBLE_DUPLICATE, line, twin, key);
        } else {
            same.add(sameKey, at);
            if (document != 0) {
                report(Finding.Kind.REPEATED_DOCUMENT, line, document, "found.document", Sentences.quote(reference));
            } else if (!reference.isEmpty()) {
                documents.add(documentKey, at);
            }
        }
        if (amount.isNegative()) {
            negatives.add(new Negative(paid.and(-amount.pence()).bits(), at, amount));
        } else if (!amount.isZero()) {
            addPositive(payment.bits(), at);
        }
    }

    private void report(Finding.Kind kind, long line, long other, String key, Object... values) {
        counts[kind.ordinal()]++;
        if (findings.size() < MOST) {
            List<Object> all = new ArrayList<>(List.of(line, other));
            all.addAll(Arrays.asList(values));
            findings.add(new Finding(kind, line, other, say(key, all.toArray())));
        }
    }

    private void addPositive(long key, int line) {
        if (size == positives.length) {
            positives = Arrays.copyOf(positives, size * 2);
            positiveLines = Arrays.copyOf(positiveLines, size * 2);
        }
        positives[size] = key;
        positiveLines[size++] = line;
    }

    /** Pairs each negative row with the nearest positive one that is its opposite, above it before below it. */
    private void findReversals() {
        Map<Long, List<Integer>> opposite = new HashMap<>();
        negatives.forEach(negative -> opposite.put(negative.key, new ArrayList<>()));
        for (int i = 0; i < size && !opposite.isEmpty(); i++) {
            List<Integer> lines = opposite.get(positives[i]);
            if (lines != null) {
                lines.add(positiveLines[i]);
            }
        }
        for (Negative negative : negatives) {
            List<Integer> lines = opposite.getOrDefault(negative.key, List.of());
            int best = -1;
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i) < negative.line || best < 0) {
                    best = i;
                } else {
                    break;
                }
            }
            if (best >= 0) {
                int other = lines.remove(best);
                report(Finding.Kind.REVERSAL, negative.line, other, "found.reversal", negative.amount.negate().inText());
            }
        }
    }

    /** Call once, after the last row. */
    List<Finding> findings() {
        findReversals();
        findings.sort(Comparator.comparingLong(Finding::line));
        return List.copyOf(findings);
    }

    long count(Finding.Kind kind) {
        return counts[kind.ordinal()];
    }
}
