package org.daybook.assessment;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.borough.BoroughStore;
import org.daybook.borough.Contact;
import org.daybook.feature.Reading;
import org.daybook.feature.RecordHistory;
import org.daybook.journal.Journal;
import org.daybook.journal.RecordKey;
import org.daybook.kit.text.DatedMove;
import org.jooq.DSLContext;

/**
 * All that is kept of one authority, read at once on the lane.
 *
 * @param moves the newest first
 * @param criteria of all frameworks, archived ones too
 * @param history one line an edit, the newest first
 */
record AuthorityFile(
        AssessmentRow row,
        AssessmentDetails details,
        List<StageMove> moves,
        List<Framework> frameworks,
        List<Theme> themes,
        List<Criterion> criteria,
        Map<String, CriterionScore> scores,
        List<Finding> findings,
        List<PeerChallenge> challenges,
        List<AssessmentNote> notes,
        List<Contact> contacts,
        Map<String, String> trancheNames,
        List<RecordHistory.Line> history) {

    /** Empty where there is no such authority, or it is archived. */
    static Optional<AuthorityFile> read(Reading reading, Journal journal, ZoneId zone, String gss) {
        Assessments all = Assessments.read(reading);
        return all.row(gss).map(row -> read(reading.sql(), all, row, journal, zone));
    }

    private static AuthorityFile read(
            DSLContext sql, Assessments all, AssessmentRow row, Journal journal, ZoneId zone) {
        String gss = row.gss();
        List<StageMove> moves = DatedMove.inOrder(AssessmentStore.movesOf(sql, gss)).reversed();
        Map<String, CriterionScore> scores = new HashMap<>();
        AssessmentStore.scoresOf(sql, gss).forEach(s -> scores.put(s.criterion(), s));
        Map<String, String> tranches = new HashMap<>();
        all.tranches().forEach(t -> tranches.put(t.id(), t.name()));
        List<Criterion> criteria = AssessmentStore.criteria(sql);
        List<Finding> findings = AssessmentStore.findingsOf(sql, gss);
        List<Contact> contacts = BoroughStore.contactsOf(sql, gss);
        AssessmentDetails details =
                AssessmentStore.details(sql).getOrDefault(gss, AssessmentDetails.none(gss));
        Map<String, String> names = new HashMap<>(tranches);
        all.frameworks().forEach(f -> names.put(f.id(), f.name()));
        criteria.forEach(c -> names.put(c.id(), c.name()));
        contacts.forEach(c -> names.put(c.id(), c.role()));
        for (Stage stage : Stage.values()) {
            names.put(stage.code(), stage.word());
        }
        List<RecordHistory.Line> history = new RecordHistory(
                        journal, zone, id -> Optional.ofNullable(names.get(id)))
                .of(keys(row, moves, scores, findings));
        return new AuthorityFile(
                row,
                details,
                moves,
                all.frameworks(),
                AssessmentStore.themes(sql),
                criteria,
                Map.copyOf(scores),
                findings,
                AssessmentStore.challengesOf(sql, gss),
                AssessmentStore.notesOf(sql, gss),
                contacts,
                Map.copyOf(tranches),
                history);
    }

    private static List<RecordKey> keys(
            AssessmentRow row, List<StageMove> moves, Map<String, CriterionScore> scores, List<Finding> findings) {
        List<RecordKey> keys = new ArrayList<>();
        keys.add(AssessmentTypes.DETAILS_TYPE.key(row.gss()));
        moves.forEach(m -> keys.add(AssessmentTypes.MOVE_TYPE.key(m.id())));
        row.priorityPlace().ifPresent(p -> keys.add(AssessmentTypes.PLACE_TYPE.key(p.id())));
        Set<String> scored = new HashSet<>();
        scores.values().forEach(s -> scored.add(s.id()));
        scored.stream().sorted().forEach(id -> keys.add(AssessmentTypes.SCORE_TYPE.key(id)));
        findings.forEach(f -> keys.add((f.challenged() ? AssessmentTypes.CHALLENGE_FINDING_TYPE : AssessmentTypes.FINDING_TYPE)
                .key(f.id())));
        return keys;
    }

    String framework(String id) {
        return frameworks.stream().filter(f -> f.id().equals(id)).map(Framework::name).findFirst().orElse("");
    }
}
