package org.daybook.table;

import static org.daybook.table.Sentences.say;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.daybook.kit.text.Money;
import org.jspecify.annotations.Nullable;

/**
 * Judges every row of a table for a target: taken, doubtful, refused, or already there. A judge holds no rows; run it as
 * often as the mapping or the repairs change. Not thread-safe.
 */
public final class TableJudge {
    private static final int BETWEEN_REPORTS = 1_000;
    private final ReadTable table;
    private final TableTarget target;
    private final Mapping mapping;
    private final RowReader reader;
    private final Predicate<String> alreadyThere;
    private final BinaryOperator<String> meant;
    private final RowRule inTurn;
    private final Repairs repairs;

    /**
     * @param alreadyThere whether a row's key went in before
     * @throws TableRefused when the mapping does not fit the table or lacks a required field
     */
    public TableJudge(
            ReadTable table,
            TableTarget target,
            Mapping mapping,
            AuthorityNames names,
            Predicate<String> alreadyThere,
            Repairs repairs) {
        this(table, target, mapping, names, alreadyThere, (_, text) -> text, RowRule.NONE, repairs);
    }

    /**
     * @param meant what the text of a field means, by field and text
     * @param inTurn asked of each row that would be taken, after those before it that were
     */
    TableJudge(
            ReadTable table,
            TableTarget target,
            Mapping mapping,
            AuthorityNames names,
            Predicate<String> alreadyThere,
            BinaryOperator<String> meant,
            RowRule inTurn,
            Repairs repairs) {
        this.table = table;
        this.target = target;
        this.mapping = mapping;
        this.alreadyThere = alreadyThere;
        this.meant = meant;
        this.inTurn = inTurn;
        this.repairs = repairs;
        this.reader = new RowReader(table, target, mapping, names);
    }

    /**
     * Reads the table through.
     *
     * @param sink gets each verdict in the file's order
     * @throws TableRefused when the file cannot be read to its end
     */
    public Judgement run(Consumer<RowVerdict> sink, Progress progress) {
        Run run = new Run(sink);
        boolean complete = true;
        try (RowCursor cursor = table.rows()) {
            long count = 0;
            for (RawRow row = cursor.next(); row != null; row = cursor.next()) {
                run.judge(row);
                if (++count % BETWEEN_REPORTS == 0 && !progress.at(count, cursor.bytesRead(), table.bytes())) {
                    complete = false;
                    break;
                }
            }
        } catch (ArithmeticException e) {
            throw new TableRefused(say("refused.sum"), e);
        }
        return run.result(complete);
    }

    private final class Run {
        private final Consumer<RowVerdict> sink;
        private final RowKeys keys = new RowKeys();
        private final RowKeys keysToTheLetter = new RowKeys();
        private final FormerKeys formerKeys = new FormerKeys(mapping, target);
        private final RowMeaning meaning = new RowMeaning(target, meant);
        private final OtherLines others = new OtherLines(reader, table.shape(), repairs);
        private final @Nullable LikeRows like = target.likeness().map(LikeRows::new).orElse(null);
        private final List<Doubt> doubts = new ArrayList<>();
        private final StringBuilder content = new StringBuilder();
        private Money sum = Money.ZERO;
        private Money sumTaken = Money.ZERO;
        private Money sumThere = Money.ZERO;
        private Money sumDoubtful = Money.ZERO;
        /** The line of the row above that holds others, behind a quotation mark left open; 0 where the row above is none. */
        private long openMark;

        private long rows;
        private long taken;
        private long there;
        private long doubtful;
        private long refused;
        private long blank;
        private final FoundLines repeated = new FoundLines();
        private final FoundLines hidden = new FoundLines();
        private final FoundLines leftOutTotals = new FoundLines();
        private final FoundLines withoutPayee = new FoundLines();

        Run(Consumer<RowVerdict> sink) {
            this.sink = sink;
        }

        void judge(RawRow row) {
            if (row.isBlank()) {
                blank++;
            } else if (table.isRepeatedHeader(row)) {
                repeated.add(row.line());
                others.newPart();
            } else if (others.isTotal(row)) {
                leftOutTotals.add(row.line());
            } else {
                data(row);
            }
        }

        private void data(RawRow row) {
            rows++;
            if (OtherLines.isRuledLine(row)) {
                refuse(row, say("refused.row.line"));
                return;
            }
            // What swallowed other rows is filled in one cell only as well, and those rows must not go with it.
            boolean several = reader.holdsOthers(row);
            if (!several && others.isNote(row)) {
                refuse(row, openMark == 0 ? say("refused.row.note") : say("refused.row.rest", openMark));
                return;
            }
            openMark = several ? row.line() : 0;
            if (others.isCount(row)) {
                refuse(row, say("refused.row.count"));
                return;
            }
            doubts.clear();
            content.setLength(0);
            MappedRow mapped = reader.read(row, doubts, content);
            String means = meaning.of(mapped);
            String letters = content.toString();
            String key = keys.next(means);
            List<String> known = new ArrayList<>(List.of(key));
            // By this one rows are known that went in when a row was known by its letters.
            known.add(keysToTheLetter.next(letters));
            known.addAll(formerKeys.next(means, letters));
            boolean confirmed = repairs.confirmed().contains(row.line());
            if (several && !confirmed) {
                // Its cells stand in no order yet, so what they lack or cannot be read as is not asked either.
                doubts.clear();
            }
            Map<String, String> typed = repairs.typed().get(row.line());
            if (typed != null) {
                mapped = reader.repair(mapped, typed, doubts);
            }
            Money amount = reader.amount(mapped);
            Optional<Doubt> mayBeTotal = others.mayBeTotal(row, amount);
            reader.beside(row, amount, doubts);
            // What may be several rows, or none, is not asked for what it lacks before that is settled.
            if (confirmed || (!several && mayBeTotal.isEmpty())) {
                reader.require(mapped, doubts);
            }
            reader.width(row, doubts);
            mayBeTotal.ifPresent(doubts::add);
            RowRule.Ruling ruling = doubts.isEmpty() ? target.rule().rule(mapped) : RowRule.Ruling.fine(mapped);
            doubts.addAll(ruling.doubts());
            if (confirmed) {
                doubts.removeIf(Doubt::confirmable);
            }
            String thereAs = thereAs(known);
            // What may be a total is what the others should come to, and no part of it.
            boolean summed = mayBeTotal.isEmpty() || thereAs != null;
            sum = summed ? sum.plus(amount) : sum;
            decide(row, mapped, ruling, key, thereAs, amount, summed);
        }

        /** The key by which a row that is there is known there: what is said of it is kept under that one. */
        private @Nullable String thereAs(List<String> known) {
            for (String key : known) {
                if (alreadyThere.test(key)) {
                    return key;
                }
            }
            return null;
        }

        private void decide(
                RawRow row,
                MappedRow mapped,
                RowRule.Ruling ruling,
                String key,
                @Nullable String thereAs,
                Money amount,
                boolean summed) {
            if (repairs.leftOut().contains(row.line())) {
                refuse(row, say("refused.row.by.hand"));
            } else if (thereAs != null) {
                there++;
                sumThere = sumThere.plus(amount);
                sink.accept(new RowVerdict.AlreadyThere(row.line(), ruling.row(), amount, thereAs, Optional.empty()));
            } else {
                decideInTurn(row, ruling, key, amount, summed);
            }
            if (like != null) {
                like.add(row.line(), mapped);
            }
        }

        private void decideInTurn(RawRow row, RowRule.Ruling byItself, String key, Money amount, boolean summed) {
            RowRule.Ruling ruling = byItself;
            if (doubts.isEmpty()) {
                ruling = inTurn.rule(byItself.row()).after(byItself);
                doubts.addAll(ruling.doubts());
            }
            if (doubts.isEmpty()) {
                taken++;
                if (row.isHidden()) {
                    hidden.add(row.line());
                }
                if (reader.lacksPayee(ruling.row())) {
                    withoutPayee.add(row.line());
                }
                sumTaken = sumTaken.plus(amount);
                sink.accept(new RowVerdict.Taken(row.line(), ruling.row(), amount, key, ruling.remarks()));
            } else {
                doubtful++;
                sumDoubtful = summed ? sumDoubtful.plus(amount) : sumDoubtful;
                sink.accept(new RowVerdict.Doubtful(row.line(), ruling.row(), amount, key, List.copyOf(doubts)));
            }
        }

        private void refuse(RawRow row, String reason) {
            refused++;
            sink.accept(new RowVerdict.Refused(row.line(), row.cells(), reason));
        }

        Judgement result(boolean complete) {
            ControlTotals control = new ControlTotals(
                    rows, sum, taken, sumTaken, there, sumThere, doubtful, sumDoubtful, refused, blank, repeated.count(),
                    others.totalOfTheFile(), mapping.controlTotal());
            List<Finding> findings = new ArrayList<>(like == null ? List.of() : like.findings());
            Map<Finding.Kind, Long> counts = new EnumMap<>(Finding.Kind.class);
            for (Finding.Kind kind : Finding.Kind.values()) {
                counts.put(kind, like == null ? 0 : like.count(kind));
            }
            found(Finding.Kind.HIDDEN, hidden, "found.hidden", findings, counts);
            found(Finding.Kind.REPEATED_HEADER, repeated, "found.header", findings, counts);
            found(Finding.Kind.NO_PAYEE, withoutPayee, "found.no.payee", findings, counts);
            // The total of the file stands under its rows; those of its parts nobody would miss.
            if (leftOutTotals.count() > 1 || others.totalOfTheFile().isEmpty()) {
                found(Finding.Kind.TOTALS, leftOutTotals, "found.totals", findings, counts);
            }
            return new Judgement(complete, control, others.totals(), List.copyOf(findings), counts);
        }

        private static void found(
                Finding.Kind kind, FoundLines lines, String sentence, List<Finding> findings, Map<Finding.Kind, Long> counts) {
            if (lines.count() > 0) {
                findings.add(lines.finding(kind, sentence));
                counts.put(kind, lines.count());
            }
        }
    }
}
