package org.daybook.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One import, from preview to commit: what the window's preview and the command line both drive. Every call reads the file
 * again and returns when it is through, so call it off the FX thread; {@link Progress} stops it.
 *
 * @param <E> what the feature makes of a row
 */
public final class TableImport<E> {
    /** More doubtful or refused rows than this are counted, but not listed: nobody repairs ten thousand by hand. */
    public static final int MOST_LISTED = 10_000;

    private final ReadTable table;
    private final TableImporter<E> importer;
    private final TableTarget target;
    private final AuthorityNames names;

    /**
     * What the preview shows.
     *
     * @param taken the first ones only
     * @param remarked those taken of which there is something to say
     * @param others the doubtful, refused and known ones
     * @param notices what there is to say of those taken together
     */
    public record Preview(
            Judgement judgement,
            List<RowVerdict.Taken> taken,
            List<RowVerdict.Taken> remarked,
            List<RowVerdict> others,
            List<String> notices) {}

    public TableImport(ReadTable table, TableImporter<E> importer, AuthorityNames names) {
        this.table = table;
        this.importer = importer;
        this.target = importer.target();
        this.names = names;
    }

    public TableTarget target() {
        return target;
    }

    /** @param constants field name → one value for all rows */
    public MappingProposer.Proposal propose(Map<String, String> constants) {
        return MappingProposer.propose(table, target, constants, names);
    }

    /**
     * Judges all rows and changes nothing.
     *
     * @param shown how many taken rows to keep for showing
     * @throws TableRefused when the mapping does not fit or the file cannot be read to its end
     */
    public Preview preview(Mapping mapping, Repairs repairs, int shown, Progress progress) {
        List<RowVerdict.Taken> taken = new ArrayList<>();
        return listed(mapping, repairs, importer.begin(), progress, taken, row -> {
            if (taken.size() < shown) {
                taken.add(row);
            }
        });
    }

    private Preview listed(
            Mapping mapping,
            Repairs repairs,
            TableImporter.Pass<E> pass,
            Progress progress,
            List<RowVerdict.Taken> taken,
            Consumer<RowVerdict.Taken> each) {
        List<RowVerdict.Taken> remarked = new ArrayList<>();
        List<RowVerdict> others = new ArrayList<>();
        Judgement judgement = judge(mapping, repairs, pass)
                .run(
                        verdict -> {
                            if (verdict instanceof RowVerdict.Taken row) {
                                each.accept(row);
                                if (!row.remarks().isEmpty() && remarked.size() < MOST_LISTED) {
                                    remarked.add(row);
                                }
                            } else if (others.size() < MOST_LISTED) {
                                others.add(remarked(verdict));
                            }
                        },
                        progress);
        return new Preview(judgement, List.copyOf(taken), List.copyOf(remarked), List.copyOf(others), pass.notices());
    }

    /**
     * Judges all rows and hands on what the feature makes of each taken one. Gather it in one change set, and commit that only
     * when the judgement is complete: a stopped import must leave nothing.
     *
     * @param pass begun for this
     * @return what a preview says, of the same pass
     */
    public Preview take(
            TableImporter.Pass<E> pass, Mapping mapping, Repairs repairs, Consumer<E> edits, Progress progress) {
        return listed(mapping, repairs, pass, progress, List.of(), row -> pass.edits(row).forEach(edits));
    }

    /** As {@link #take} with a pass of its own, for whom the judgement is enough. */
    public Judgement commit(Mapping mapping, Repairs repairs, Consumer<E> edits, Progress progress) {
        return take(importer.begin(), mapping, repairs, edits, progress).judgement();
    }

    private RowVerdict remarked(RowVerdict verdict) {
        return verdict instanceof RowVerdict.AlreadyThere there
                ? new RowVerdict.AlreadyThere(
                        there.line(), there.row(), there.counts(), there.key(), importer.remark(there.key()))
                : verdict;
    }

    /**
     * Whether a text can be what a field holds in all rows.
     *
     * @return why not, as a sentence that says what to do
     */
    public Optional<String> faultOfConstant(String field, String text) {
        List<Doubt> doubts = new ArrayList<>();
        target.field(field).ifPresent(known -> {
            if (CellReader.british(known, names).read(text.strip(), Held.TEXT, doubts) == null && doubts.isEmpty()) {
                doubts.add(Doubt.of(field, Sentences.say("doubt.missing", known.label())));
            }
        });
        return doubts.stream().map(Doubt::reason).findFirst();
    }

    private TableJudge judge(Mapping mapping, Repairs repairs, TableImporter.Pass<E> pass) {
        return new TableJudge(table, target, mapping, names, importer::isThere, importer::meant, pass::inTurn, repairs);
    }
}
