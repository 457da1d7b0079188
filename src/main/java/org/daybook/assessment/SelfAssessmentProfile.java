package org.daybook.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.borough.Contact;
import org.daybook.feature.Reading;
import org.daybook.kit.text.DatedMove;
import org.daybook.kit.text.Messages;
import org.daybook.kit.text.PartialDate;
import org.daybook.sheet.Block;
import org.daybook.sheet.Block.Fact;
import org.daybook.sheet.Cell;
import org.daybook.sheet.SharingClass;
import org.daybook.sheet.Table;
import org.daybook.sheet.Table.Kind;

/**
 * What a profile says of an authority's self-assessment. A public one has the state alone; partners' ones have no notes;
 * what peers found is on internal ones only. No names of officers, only roles.
 */
final class SelfAssessmentProfile {
    private static final Messages SAY = Messages.beside(SelfAssessmentProfile.class);

    private final Reading reading;
    private final SharingClass sharing;
    private final Assessments now;
    private final Map<String, String> criteria = new HashMap<>();

    /** On the lane. */
    SelfAssessmentProfile(Reading reading, SharingClass sharing) {
        this.reading = reading;
        this.sharing = sharing;
        this.now = Assessments.read(reading);
        AssessmentStore.criteria(reading.sql()).forEach(c -> criteria.put(c.id(), c.name()));
    }

    /** On the lane. */
    List<Block> of(String gss) {
        return now.row(gss).map(this::blocks).orElse(List.of());
    }

    private List<Block> blocks(AssessmentRow row) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(facts(now, row, sharing)));
        if (row.standings().isEmpty()) {
            blocks.add(new Block.Paragraph(SAY.text("sheet.profile.nothing")));
        } else if (row.standings().size() > 1) {
            // With one framework the facts above say it all, and the page has other uses for the room.
            blocks.add(new Block.Heading(1, SAY.text("sheet.profile.where")));
            blocks.add(standings(now, row));
        }
        if (sharing != SharingClass.PUBLIC) {
            Table history = history(now, row, sharing);
            if (!history.rows().isEmpty()) {
                blocks.add(new Block.Heading(1, SAY.text("sheet.profile.history")));
                blocks.add(history);
            }
            Table areas = areas(AssessmentStore.findingsOf(reading.sql(), row.gss()), criteria, sharing);
            blocks.add(new Block.Heading(1, SAY.text("sheet.profile.areas")));
            blocks.add(areas.rows().isEmpty() ? new Block.Paragraph(SAY.text("sheet.profile.areas.none")) : areas);
        }
        return blocks;
    }

    private static List<Fact> facts(Assessments now, AssessmentRow row, SharingClass sharing) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(SAY.text("sheet.fact.stage"), since(row.stage().word(), row.furthest().since())));
        facts.add(new Fact(SAY.text("sheet.fact.in"), SAY.text(row.isEngaged() ? "sheet.fact.yes" : "sheet.fact.no")));
        facts.add(new Fact(
                SAY.text("sheet.fact.done"),
                row.isDone()
                        ? row.doneOn().map(PartialDate::inText).orElseGet(() -> SAY.text("sheet.fact.yes"))
                        : SAY.text("sheet.fact.not-yet")));
        facts.add(new Fact(SAY.text("sheet.fact.tranche"), orNone(row.tranche())));
        row.priorityPlace().ifPresent(place -> facts.add(new Fact(
                SAY.text("sheet.fact.place"),
                place.offered()
                        .map(d -> SAY.text("sheet.fact.place.offered", d.inText()))
                        .orElseGet(() -> SAY.text(place.isOffered(row.stage()) ? "sheet.place.offered" : "sheet.place.held")))));
        if (sharing.lets(AssessmentTypes.DETAILS_TYPE, "leadContact")) {
            facts.add(new Fact(SAY.text("sheet.fact.lead"), orNone(leadRole(now, row))));
        }
        if (sharing.lets(AssessmentTypes.DETAILS_TYPE, "nextStep", "nextStepDate")
                && sharing.lets(AssessmentTypes.PLACE_TYPE, "nextStep", "nextStepDate")) {
            facts.add(new Fact(
                    SAY.text("sheet.fact.next"),
                    row.nextStep().isBlank() ? SAY.text("sheet.fact.none") : by(row.nextStep(), row.nextStepDate())));
        }
        return facts;
    }

    /** The lead officer's role; the name is personal data and stays off. */
    private static String leadRole(Assessments now, AssessmentRow row) {
        return now.contacts().stream()
                .filter(c -> !c.archived() && c.authority().equals(row.gss()))
                .filter(c -> row.lead().equals(c.name()) || row.lead().equals(c.role()))
                .map(Contact::role)
                .findFirst()
                .orElse("");
    }

    private static String orNone(String text) {
        return text.isBlank() ? SAY.text("sheet.fact.none") : text;
    }

    private static String since(String word, Optional<PartialDate> since) {
        return since.map(d -> SAY.text("sheet.fact.since", word, d.inText())).orElse(word);
    }

    private static String by(String step, Optional<PartialDate> date) {
        return date.map(d -> SAY.text("sheet.fact.by", step, d.inText())).orElse(step);
    }

    private static Table standings(Assessments now, AssessmentRow row) {
        Table.Builder table = Table.captioned("")
                .column(SAY.text("sheet.column.framework"), Kind.WORDS)
                .column(SAY.text("sheet.column.stage"), Kind.STATUS)
                .column(SAY.text("sheet.column.since"), Kind.DATE);
        row.standings().forEach(s -> table.row(
                Cell.of(framework(now, s.framework())),
                Cell.of(s.stage().circle().mark(), s.stage().word()),
                s.since().map(Cell::of).orElseGet(Cell::blank)));
        return table.build();
    }

    private static Table history(Assessments now, AssessmentRow row, SharingClass sharing) {
        boolean notes = sharing.lets(AssessmentTypes.MOVE_TYPE, "note");
        Map<String, String> tranches = new HashMap<>();
        now.tranches().forEach(t -> tranches.put(t.id(), t.name()));
        Table.Builder table = Table.captioned("")
                .column(SAY.text("sheet.column.date"), Kind.DATE)
                .column(SAY.text("sheet.column.framework"), Kind.WORDS)
                .column(SAY.text("sheet.column.moved"), Kind.WORDS)
                .column(SAY.text("sheet.column.tranche"), Kind.WORDS);
        if (notes) {
            table.column(SAY.text("sheet.column.note"), Kind.WORDS);
        }
        List<StageMove> moves = now.histories().getOrDefault(row.gss(), List.of()).stream()
                .flatMap(h -> h.moves().stream())
                .toList();
        DatedMove.placed(moves).reversed().stream()
                .filter(p -> !p.from().isAfter(now.asAt()))
                .map(DatedMove.Placed::move)
                .forEach(move -> {
                    List<Cell> cells = new ArrayList<>(List.of(
                            move.date().map(Cell::of).orElseGet(Cell::blank),
                            Cell.of(framework(now, move.framework())),
                            Cell.of(move.stage().map(Stage::word).orElse(move.code())),
                            Cell.of(tranches.getOrDefault(move.tranche(), ""))));
                    if (notes) {
                        cells.add(Cell.of(move.note()));
                    }
                    table.row(cells);
                });
        return table.build();
    }

    private static Table areas(List<Finding> findings, Map<String, String> criteria, SharingClass sharing) {
        boolean texts = sharing.lets(AssessmentTypes.FINDING_TYPE, "text");
        boolean peers = sharing.lets(AssessmentTypes.CHALLENGE_FINDING_TYPE, "criterion", "kind", "text");
        Table.Builder table = Table.captioned("").column(SAY.text("sheet.column.criterion"), Kind.WORDS);
        if (texts) {
            table.column(SAY.text("sheet.column.noted"), Kind.WORDS);
        }
        if (peers) {
            table.column(SAY.text("sheet.column.found"), Kind.WORDS);
        }
        findings.stream()
                .filter(f -> f.kind() == Finding.Kind.IMPROVEMENT && (peers || !f.challenged()))
                .sorted(Comparator.comparing((Finding f) -> criteria.getOrDefault(f.criterion(), ""))
                        .thenComparing(Finding::id))
                .forEach(f -> {
                    List<Cell> cells = new ArrayList<>(List.of(Cell.of(criteria.getOrDefault(f.criterion(), ""))));
                    if (texts) {
                        cells.add(Cell.of(f.text()));
                    }
                    if (peers) {
                        cells.add(Cell.of(SAY.text(f.challenged() ? "sheet.found.peers" : "sheet.found.itself")));
                    }
                    table.row(cells);
                });
        return table.build();
    }

    private static String framework(Assessments now, String id) {
        return now.frameworks().stream()
                .filter(f -> f.id().equals(id))
                .map(Framework::name)
                .findFirst()
                .orElse(id);
    }
}
