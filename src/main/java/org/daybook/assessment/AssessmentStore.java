package org.daybook.assessment;

import static org.daybook.database.tables.Tables.ASSESSMENT_DETAILS;
import static org.daybook.database.tables.Tables.ASSESSMENT_NOTE;
import static org.daybook.database.tables.Tables.BASE_MEMBER;
import static org.daybook.database.tables.Tables.CHALLENGE_FINDING;
import static org.daybook.database.tables.Tables.CRITERION;
import static org.daybook.database.tables.Tables.CRITERION_SCORE;
import static org.daybook.database.tables.Tables.FINDING;
import static org.daybook.database.tables.Tables.FRAMEWORK;
import static org.daybook.database.tables.Tables.PEER_CHALLENGE;
import static org.daybook.database.tables.Tables.PRIORITY_PLACE;
import static org.daybook.database.tables.Tables.PROPOSAL_NOTE;
import static org.daybook.database.tables.Tables.STAGE_MOVE;
import static org.daybook.database.tables.Tables.THEME;
import static org.daybook.database.tables.Tables.TRANCHE;

import java.time.DateTimeException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.database.tables.tables.records.StageMoveRecord;
import org.daybook.journal.Projection;
import org.daybook.journal.TableProjection;
import org.daybook.kit.text.PartialDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Self-assessment in the tables. All methods on the lane; what a merge left half said reads as blank, never fails. */
final class AssessmentStore {
    private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");

    private AssessmentStore() {}

    /** How each record type stands in the tables. */
    static List<Projection> projections() {
        return List.of(
                new TableProjection(AssessmentTypes.FRAMEWORK_TYPE, FRAMEWORK),
                new TableProjection(AssessmentTypes.THEME_TYPE, THEME),
                new TableProjection(AssessmentTypes.CRITERION_TYPE, CRITERION),
                new TableProjection(AssessmentTypes.TRANCHE_TYPE, TRANCHE),
                new TableProjection(AssessmentTypes.MOVE_TYPE, STAGE_MOVE),
                new TableProjection(AssessmentTypes.DETAILS_TYPE, ASSESSMENT_DETAILS),
                new TableProjection(AssessmentTypes.PLACE_TYPE, PRIORITY_PLACE),
                new TableProjection(AssessmentTypes.SCORE_TYPE, CRITERION_SCORE),
                new TableProjection(AssessmentTypes.FINDING_TYPE, FINDING),
                new TableProjection(AssessmentTypes.CHALLENGE_FINDING_TYPE, CHALLENGE_FINDING),
                new TableProjection(AssessmentTypes.CHALLENGE_TYPE, PEER_CHALLENGE),
                new TableProjection(AssessmentTypes.NOTE_TYPE, ASSESSMENT_NOTE),
                new TableProjection(AssessmentTypes.BASE_MEMBER_TYPE, BASE_MEMBER),
                new TableProjection(AssessmentTypes.PROPOSAL_TYPE, PROPOSAL_NOTE));
    }

    // ---- frameworks

    /** Frameworks in their order, archived ones too. */
    static List<Framework> frameworks(DSLContext sql) {
        return sql.selectFrom(FRAMEWORK)
                .orderBy(FRAMEWORK.PLACE.asc().nullsLast(), FRAMEWORK.NAME, FRAMEWORK.ID)
                .fetch(r -> new Framework(
                        r.getId(),
                        or(r.getName()),
                        or(r.getTitle()),
                        number(r.getPlace()),
                        yes(r.getSelfAssessed()),
                        or(r.getNotes()),
                        yes(r.getArchived())));
    }

    static List<Theme> themes(DSLContext sql) {
        return sql.selectFrom(THEME)
                .orderBy(THEME.PLACE.asc().nullsLast(), THEME.NAME, THEME.ID)
                .fetch(r -> new Theme(
                        r.getId(), or(r.getFramework()), or(r.getName()), number(r.getPlace()), yes(r.getArchived())));
    }

    static List<Criterion> criteria(DSLContext sql) {
        return sql.selectFrom(CRITERION)
                .orderBy(CRITERION.PLACE.asc().nullsLast(), CRITERION.NAME, CRITERION.ID)
                .fetch(r -> new Criterion(
                        r.getId(),
                        or(r.getTheme()),
                        or(r.getName()),
                        or(r.getGuidance()),
                        number(r.getPlace()),
                        yes(r.getArchived())));
    }

    /** Tranches by their start; one that has none comes last. */
    static List<Tranche> tranches(DSLContext sql) {
        return sql
                .selectFrom(TRANCHE)
                .orderBy(TRANCHE.NAME, TRANCHE.ID)
                .fetch(r -> new Tranche(
                        r.getId(), or(r.getName()), date(r.getStarts()), or(r.getNotes()), yes(r.getArchived())))
                .stream()
                .sorted(by(Tranche::starts, Comparator.naturalOrder()))
                .toList();
    }

    // ---- moves

    static List<StageMove> moves(DSLContext sql) {
        return sql.selectFrom(STAGE_MOVE).orderBy(STAGE_MOVE.ID).fetch(AssessmentStore::move);
    }

    static List<StageMove> movesOf(DSLContext sql, String gss) {
        return sql.selectFrom(STAGE_MOVE)
                .where(STAGE_MOVE.AUTHORITY.eq(gss))
                .orderBy(STAGE_MOVE.ID)
                .fetch(AssessmentStore::move);
    }

    /** The keys of rows that were taken in before. */
    static Set<String> importKeys(DSLContext sql) {
        return sql.select(STAGE_MOVE.IMPORT_KEY)
                .from(STAGE_MOVE)
                .where(STAGE_MOVE.IMPORT_KEY.isNotNull())
                .fetchSet(STAGE_MOVE.IMPORT_KEY);
    }

    /** The moves by authority and framework. */
    static Map<String, List<MoveHistory>> histories(List<StageMove> moves) {
        return moves.stream()
                .collect(Collectors.groupingBy(
                        StageMove::authority,
                        Collectors.collectingAndThen(
                                Collectors.groupingBy(StageMove::framework),
                                byFramework -> byFramework.entrySet().stream()
                                        .map(e -> new MoveHistory(
                                                e.getValue().getFirst().authority(), e.getKey(), e.getValue()))
                                        .toList())));
    }

    private static StageMove move(StageMoveRecord r) {
        return new StageMove(
                r.getId(),
                or(r.getAuthority()),
                or(r.getFramework()),
                or(r.getStage()),
                date(r.getDate()),
                or(r.getTranche()),
                or(r.getNote()),
                ids(or(r.getKnows())));
    }

    private static Set<String> ids(String canonicalList) {
        return ID.matcher(canonicalList).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    // ---- what is arranged

    static Map<String, AssessmentDetails> details(DSLContext sql) {
        return sql.selectFrom(ASSESSMENT_DETAILS).fetchMap(
                ASSESSMENT_DETAILS.ID,
                r -> new AssessmentDetails(
                        r.getId(), or(r.getLeadContact()), or(r.getNextStep()), date(r.getNextStepDate())));
    }

    /** Priority places, archived ones too, the next step's date first. */
    static List<PriorityPlace> priorityPlaces(DSLContext sql) {
        return sql.selectFrom(PRIORITY_PLACE)
                .orderBy(PRIORITY_PLACE.ID)
                .fetch(r -> new PriorityPlace(
                        r.getId(),
                        or(r.getAuthority()),
                        date(r.getOffered()),
                        or(r.getWhoContacts()),
                        or(r.getNextStep()),
                        date(r.getNextStepDate()),
                        or(r.getAnswer()),
                        date(r.getAnswered()),
                        yes(r.getArchived())))
                .stream()
                .sorted(by(PriorityPlace::nextStepDate, Comparator.naturalOrder()))
                .toList();
    }

    /** GSS codes of the base that she chose. */
    static Set<String> chosen(DSLContext sql) {
        return sql.selectFrom(BASE_MEMBER).where(BASE_MEMBER.CHOSEN).fetchSet(BASE_MEMBER.ID);
    }

    // ---- what was found

    static List<CriterionScore> scores(DSLContext sql) {
        return sql.selectFrom(CRITERION_SCORE)
                .fetch(r -> new CriterionScore(
                        r.getId(), or(r.getAuthority()), or(r.getCriterion()), score(r.getScore())));
    }

    static List<CriterionScore> scoresOf(DSLContext sql, String gss) {
        return sql.selectFrom(CRITERION_SCORE)
                .where(CRITERION_SCORE.AUTHORITY.eq(gss))
                .fetch(r -> new CriterionScore(
                        r.getId(), or(r.getAuthority()), or(r.getCriterion()), score(r.getScore())));
    }

    /** What authorities found of themselves; what peers found is {@link #findingsOf} only. */
    static List<Finding> findings(DSLContext sql) {
        return sql.selectFrom(FINDING)
                .orderBy(FINDING.ID)
                .fetch(r -> finding(r.getId(), r.getAuthority(), r.getCriterion(), r.getKind(), r.getText(), false));
    }

    /** An authority's own findings, and those of its peer challenge. */
    static List<Finding> findingsOf(DSLContext sql, String gss) {
        List<Finding> own = sql.selectFrom(FINDING)
                .where(FINDING.AUTHORITY.eq(gss))
                .orderBy(FINDING.ID)
                .fetch(r -> finding(r.getId(), r.getAuthority(), r.getCriterion(), r.getKind(), r.getText(), false));
        List<Finding> challenged = sql.selectFrom(CHALLENGE_FINDING)
                .where(CHALLENGE_FINDING.AUTHORITY.eq(gss))
                .orderBy(CHALLENGE_FINDING.ID)
                .fetch(r -> finding(r.getId(), r.getAuthority(), r.getCriterion(), r.getKind(), r.getText(), true));
        return Stream.concat(own.stream(), challenged.stream()).toList();
    }

    static List<PeerChallenge> challengesOf(DSLContext sql, String gss) {
        return sql.selectFrom(PEER_CHALLENGE)
                .where(PEER_CHALLENGE.AUTHORITY.eq(gss))
                .orderBy(PEER_CHALLENGE.ID)
                .fetch(r -> new PeerChallenge(
                        r.getId(),
                        or(r.getAuthority()),
                        or(r.getFramework()),
                        date(r.getDate()),
                        or(r.getTeam()),
                        or(r.getReport())))
                .stream()
                .sorted(by(PeerChallenge::date, Comparator.naturalOrder()))
                .toList();
    }

    /** An authority's notes, the newest first. */
    static List<AssessmentNote> notesOf(DSLContext sql, String gss) {
        return sql.selectFrom(ASSESSMENT_NOTE)
                .where(ASSESSMENT_NOTE.AUTHORITY.eq(gss))
                .orderBy(ASSESSMENT_NOTE.ID.desc())
                .fetch(r -> new AssessmentNote(r.getId(), or(r.getAuthority()), date(r.getDate()), or(r.getText())))
                .stream()
                .sorted(by(AssessmentNote::date, Comparator.reverseOrder()))
                .toList();
    }

    static List<ProposalNote> proposals(DSLContext sql) {
        return sql.selectFrom(PROPOSAL_NOTE)
                .orderBy(PROPOSAL_NOTE.ID.desc())
                .fetch(r -> new ProposalNote(
                        r.getId(),
                        or(r.getIssue()),
                        or(r.getText()),
                        number(r.getAuthorities()),
                        number(r.getBase()),
                        date(r.getDate()),
                        yes(r.getArchived())))
                .stream()
                .sorted(by(ProposalNote::date, Comparator.reverseOrder()))
                .toList();
    }

    // ---- cells

    /** By date, an unknown one last. Here and not in SQL: a column's text has "autumn" before "spring". */
    private static <T> Comparator<T> by(Function<T, Optional<PartialDate>> date, Comparator<PartialDate> order) {
        return Comparator.comparing(
                date, (a, b) -> a.isPresent() && b.isPresent()
                        ? order.compare(a.get(), b.get())
                        : Boolean.compare(b.isPresent(), a.isPresent()));
    }

    private static Finding finding(
            String id,
            @Nullable String authority,
            @Nullable String criterion,
            @Nullable String kind,
            @Nullable String text,
            boolean challenged) {
        return new Finding(id, or(authority), or(criterion), Finding.Kind.of(or(kind)), or(text), challenged);
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static boolean yes(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static int number(@Nullable Long number) {
        return number == null ? 0 : (int) Math.clamp(number, 0, Integer.MAX_VALUE);
    }

    private static OptionalInt score(@Nullable Long score) {
        return score == null ? OptionalInt.empty() : OptionalInt.of(number(score));
    }

    private static Optional<PartialDate> date(@Nullable String canonical) {
        try {
            return Optional.ofNullable(canonical).map(PartialDate::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
