package org.daybook.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.daybook.journal.Field;
import org.daybook.journal.Field.Kind;
import org.daybook.journal.Field.Sensitivity;
import org.daybook.journal.RecordKey;
import org.daybook.journal.RecordType;

/** The record types of self-assessment. Frozen once released: a field's name and meaning never change. */
final class AssessmentTypes {
    static final RecordType FRAMEWORK_TYPE = RecordType.record(
            "framework",
            "framework",
            Field.text("name"),
            Field.text("title"),
            Field.number("place"),
            Field.flag("selfAssessed"),
            Field.note("notes"),
            Field.flag("archived"));

    static final RecordType THEME_TYPE = RecordType.record(
            "theme",
            "theme",
            Field.reference("framework"),
            Field.text("name"),
            Field.number("place"),
            Field.flag("archived"));

    static final RecordType CRITERION_TYPE = RecordType.record(
            "criterion",
            "criterion",
            Field.reference("theme"),
            Field.text("name"),
            Field.of("guidance", Kind.NOTE),
            Field.number("place"),
            Field.flag("archived"));

    static final RecordType TRANCHE_TYPE = RecordType.record(
            "tranche", "tranche", Field.text("name"), Field.date("starts"), Field.note("notes"), Field.flag("archived"));

    static final RecordType MOVE_TYPE = RecordType.record(
            "stage-move",
            "stage move",
            Field.reference("authority"),
            Field.reference("framework"),
            Field.text("stage"),
            Field.date("date"),
            Field.reference("tranche"),
            Field.note("note"),
            Field.of("knows", Kind.STRUCTURE),
            Field.text("importKey"));

    /** Keyed by GSS code: an authority has one, and edits made apart meet in it. */
    static final RecordType DETAILS_TYPE = RecordType.record(
            "assessment-details",
            "assessment details",
            Field.reference("leadContact").forPartners(),
            Field.text("nextStep").forPartners(),
            Field.date("nextStepDate").forPartners());

    static final RecordType PLACE_TYPE = RecordType.record(
            "priority-place",
            "priority place",
            Field.reference("authority"),
            Field.date("offered"),
            Field.text("whoContacts").forPartners(),
            Field.text("nextStep").forPartners(),
            Field.date("nextStepDate").forPartners(),
            Field.text("answer").forPartners(),
            Field.date("answered"),
            Field.flag("archived"));

    /** Keyed by {@link #scoreKey}: one score an authority and criterion. */
    static final RecordType SCORE_TYPE = RecordType.record(
            "criterion-score",
            "criterion score",
            Field.reference("authority"),
            Field.reference("criterion"),
            Field.number("score"));

    static final RecordType FINDING_TYPE = RecordType.record(
            "finding",
            "finding",
            Field.reference("authority"),
            Field.reference("criterion"),
            Field.text("kind"),
            Field.note("text"));

    static final RecordType CHALLENGE_FINDING_TYPE = RecordType.record(
            "challenge-finding",
            "peer challenge finding",
            Field.reference("authority"),
            Field.reference("criterion").confidential(),
            Field.text("kind").confidential(),
            Field.note("text").confidential());

    static final RecordType CHALLENGE_TYPE = RecordType.record(
            "peer-challenge",
            "peer challenge",
            Field.reference("authority"),
            Field.reference("framework"),
            Field.date("date"),
            new Field("team", Kind.TEXT, Sensitivity.NOTES, false),
            Field.note("report").confidential());

    static final RecordType NOTE_TYPE = RecordType.record(
            "assessment-note", "note", Field.reference("authority"), Field.date("date"), Field.note("text"));

    /** Keyed by GSS code: whether the authority is in the base that she chose. */
    static final RecordType BASE_MEMBER_TYPE =
            RecordType.record("base-member", "member of the chosen base", Field.flag("chosen"));

    static final RecordType PROPOSAL_TYPE = RecordType.record(
            "proposal-note",
            "proposal note",
            Field.text("issue"),
            Field.note("text"),
            Field.number("authorities"),
            Field.number("base"),
            Field.date("date"),
            Field.flag("archived"));

    private AssessmentTypes() {}

    /**
     * The key of an authority's score of a criterion. Made from both, in the shape of a UUIDv7, so that two laptops that
     * score the same criterion meet in one record: a conflict to resolve instead of two scores.
     */
    static RecordKey scoreKey(String gss, String criterion) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((gss + " " + criterion).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            UUID id = new UUID(
                    0x011AA00000000000L | bytes.getLong() & 0x000000FFFFFF0FFFL | 0x7000L,
                    bytes.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
            return SCORE_TYPE.key(id.toString());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
